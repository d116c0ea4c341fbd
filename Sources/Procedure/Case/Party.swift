import Codes
package import Law

/// What a party is in law (当事人类型); figures and documents differ by it.
package enum PartyKind: String, Labelled {
    case individual, soleTrader, legalPerson, otherOrganisation

    package var label: String {
        switch self {
        case .individual: "自然人"
        case .soleTrader: "个体工商户"
        case .legalPerson: "法人"
        case .otherOrganisation: "非法人组织"
        }
    }

    /// Sole traders count as natural persons for thresholds, as most provinces do.
    package var isOrganisation: Bool { self == .legalPerson || self == .otherOrganisation }
}

/// A party (当事人): whom a penalty may strike.
package struct Party: Record, Hashable {
    package var kind = PartyKind.individual
    package var name = ""
    /// 统一社会信用代码 of everyone but natural persons.
    package var uscc: String?
    /// 公民身份号码 of a natural person.
    package var idNumber: PersonalText?
    /// 法定代表人、负责人 or 经营者.
    package var representative: String?
    package var address = PersonalText()
    package var phone: PersonalText?
    /// 送达地址确认; no field of the party, but what it confirmed later.
    package var confirmed: ConfirmedAddress?

    package init() {}

    package static let fields: [Field<Party>] = [
        Field("kind", "当事人类型", \.kind, .choice).offering(.usual),
        Field("name", "姓名或名称", \.name, .text(max: 100), hint: "与证照一致；各文书都用这个名称", mendable: true),
        Field(
            optional: "uscc",
            "统一社会信用代码",
            \.uscc,
            .code(Uscc.self),
            hint: "18 位；自然人不填",
            mendable: true
        ),
        Field(
            optional: "idNumber",
            "公民身份号码",
            \.idNumber,
            .personalCode(IdentityCard.self),
            hint: "18 位；自然人必填",
            mendable: true
        ),
        Field(
            optional: "representative",
            "法定代表人（负责人、经营者）",
            \.representative,
            .text(max: 50),
            mendable: true
        ),
        Field("address", "住址或住所", \.address, .personal(max: 200), mendable: true),
        Field(
            optional: "phone",
            "联系电话",
            \.phone,
            .personalCode(PhoneNumber.self),
            mendable: true
        ),
    ]

    package var faults: [FieldError] {
        switch kind {
        case .individual:
            let missing = idNumber == nil ? [FieldError("idNumber", "自然人必须填写公民身份号码")] : []
            return missing + (uscc == nil ? [] : [FieldError("uscc", "自然人没有统一社会信用代码，请删去或改选类型")])
        case .soleTrader, .legalPerson, .otherOrganisation:
            let missing = uscc == nil ? [FieldError("uscc", "\(kind.label)必须填写统一社会信用代码")] : []
            return missing
                + (representative == nil ? [FieldError("representative", "\(kind.label)必须填写法定代表人、负责人或经营者")] : [])
        }
    }
}

/// A breach (违法行为): what was done, the article it breaks, and the article that punishes it.
package struct Violation: Record, Hashable {
    package var conduct = ""
    package var breaks = Citation("", 0)
    package var punishedBy = Citation("", 0)
    /// 事项编码 in the organ's catalogue; names the power and the field whose rules apply.
    package var item: String?
    /// Number of the earlier breach in the list that is the same act (同一个违法行为, 行政处罚法 article 29).
    package var sameAct: Int?

    package init() {}

    package static let fields: [Field<Violation>] = [
        Field(optional: "item", "事项编码", \.item, .text(max: 40), hint: "填编码；或者填名称中的几个字，再按“按事项填写”。用来核对赋权，并适用该领域的期限规定"),
        Field("conduct", "违法行为", \.conduct, .text(max: 120), hint: "如：擅自占用人行道设摊经营", mendable: true),
        Field("breaks", "违反的法条", \.breaks, .citation, hint: "如：《浙江省城市市容和环境卫生管理条例》第十六条第一款", mendable: true),
        Field("punishedBy", "处罚依据", \.punishedBy, .citation, hint: "如：《浙江省城市市容和环境卫生管理条例》第十六条第三款", mendable: true),
        Field(
            optional: "sameAct",
            "与第几项是同一违法行为",
            \.sameAct,
            .integer(1...20),
            hint: "同一个违法行为违反几个规定的，填前面那一项的序号；只按罚款数额高的规定罚一次（行政处罚法第二十九条）",
            mendable: true
        ),
    ]
}
