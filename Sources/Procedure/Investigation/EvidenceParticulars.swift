package import LegalTime

/// What a piece of evidence needs beside its name, by kind; only what its kind asks for has to be there.
package struct EvidenceParticulars: Record, Hashable {
    package var form: EvidenceForm?
    package var kept: String?
    package var photos: Int?
    package var drawing: String?
    package var signature: String?
    package var carrier: String?
    package var maker: String?
    package var madeAt: Instant?
    package var integrity: String?
    package var witnessName: String?
    package var witnessFacts: PersonalText?
    package var party: Int?
    package var institution: String?
    package var qualification: String?
    package var commission: String?
    package var report: String?
    package var monitoring: MonitoringReview?
    package var device: String?
    package var toldOn: CivilDay?

    package init() {}

    package static let fields: [Field<EvidenceParticulars>] =
        [
            Field(optional: "form", "原件（原物）还是复制件", \.form, .choice, hint: "书证、物证必填"),
            Field(optional: "kept", "原物存放地点", \.kept, .text(), hint: "物证是原物的必填", mendable: true),
            Field(optional: "photos", "照片张数", \.photos, .integer(0...999), hint: "物证不是原物的、勘验和现场笔录附照片的"),
            Field(optional: "drawing", "勘验图、现场图", \.drawing, .text(), hint: "勘验和现场笔录没有照片的必填", mendable: true),
            Field(
                optional: "signature",
                "核对、签名或者盖章",
                \.signature,
                .text(max: 300),
                hint: "谁、何时：书证复制件由持有人注明与原件一致；证人、当事人、鉴定人和鉴定机构",
                mendable: true
            ),
            Field(optional: "carrier", "载体", \.carrier, .text(), hint: "视听资料、电子数据必填：光盘、存储卡等", mendable: true),
            Field(optional: "maker", "制作人", \.maker, .text(max: 100), hint: "视听资料、电子数据必填", mendable: true),
            Field(optional: "madeAt", "制作（提取）时间", \.madeAt, .moment, hint: "视听资料、电子数据必填", mendable: true),
            Field(
                optional: "integrity",
                "完整性校验值或者说明",
                \.integrity,
                .text(max: 300),
                hint: "视听资料、电子数据必填：散列值，或者怎样保证没有改动",
                mendable: true
            ),
        ] + people + monitored

    private static let people: [Field<EvidenceParticulars>] = [
        Field(optional: "witnessName", "证人姓名", \.witnessName, .text(max: 50), hint: "证人证言必填", mendable: true),
        Field(
            optional: "witnessFacts",
            "证人基本情况",
            \.witnessFacts,
            .personal(max: 300),
            hint: "证人证言必填：年龄、住址、联系方式、与当事人的关系",
            mendable: true
        ),
        Field(optional: "party", "哪名当事人的陈述", \.party, .party, hint: "当事人的陈述必填"),
        Field(optional: "institution", "鉴定机构", \.institution, .text(), hint: "鉴定意见必填", mendable: true),
        Field(optional: "qualification", "鉴定机构和鉴定人的资质", \.qualification, .text(), hint: "鉴定意见必填", mendable: true),
        Field(optional: "commission", "委托书文号", \.commission, .text(max: 100), hint: "鉴定意见必填", mendable: true),
        Field(optional: "report", "鉴定意见书文号", \.report, .text(max: 100), hint: "鉴定意见必填", mendable: true),
    ]

    /// The device had its reviews and its place was published (行政处罚法 article 41 paragraph 1); the party was told of
    /// the record (paragraph 3).
    private static let monitored: [Field<EvidenceParticulars>] = [
        Field(
            optional: "monitoring",
            "电子技术监控记录的人工审核",
            \.monitoring,
            .choice,
            hint: "利用电子技术监控设备取得的必填（行政处罚法第四十一条）；只能依照法律、行政法规的规定利用"
        ),
        Field(
            optional: "device",
            "监控设备编号和设置地点",
            \.device,
            .text(),
            hint: "设备应当经过法制和技术审核，设置地点应当向社会公布",
            mendable: true
        ),
        Field(optional: "toldOn", "告知当事人监控记录之日", \.toldOn, .day, hint: "应当及时告知，并为查询、陈述和申辩提供便利", mendable: true),
    ]
}

/// Whether what was taken is the thing itself.
package enum EvidenceForm: String, Labelled {
    case original, copy

    package var label: String {
        switch self {
        case .original: "原件、原物"
        case .copy: "复制件、照片"
        }
    }
}

/// Whether a person looked at a record of electronic monitoring (行政处罚法 article 41 paragraph 2).
package enum MonitoringReview: String, Labelled {
    case passed, failed, pending

    package var label: String {
        switch self {
        case .passed: "已审核，真实、清晰、完整、准确"
        case .failed: "经审核不符合要求"
        case .pending: "尚未审核"
        }
    }
}

/// What the party said to a piece of evidence (当事人核对).
package enum EvidenceConfirmation: String, Labelled {
    case confirmed, refused, absent, notAsked

    package var label: String {
        switch self {
        case .confirmed: "当事人已核对确认"
        case .refused: "当事人拒绝确认，已注明情况"
        case .absent: "当事人不在场"
        case .notAsked: "由出具人、证人或者鉴定人签名盖章，不由当事人确认"
        }
    }
}
