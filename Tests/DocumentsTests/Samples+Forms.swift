import Documents

/// A decision on the spot as these tests change it, one field at a time.
struct OnTheSpotDraft {
    var number = "云综执当罚决〔2026〕12号"
    var organ = "云溪市综合行政执法局"
    var party = FormSamples.party
    var happenedAt = "2026年5月20日9时40分"
    var place = "云溪市湖滨区文三路与学院路交叉口东侧人行道"
    var facts = "当事人在上述地点擅自摆设摊位经营水果，占用人行道面积约6平方米。"
    var evidence = ["现场照片3张", "执法记录仪视频（设备编号ZF-0173，9时38分至9时56分）"]
    var correction = "执法人员当场责令当事人改正上述违法行为，当事人拒不改正。"
    var hearingOfParty = """
        执法人员当场向当事人出示执法证件，告知拟作出的行政处罚内容及事实、理由、依据和依法享有的陈述、申辩等权利，并听取了当事人的意见。当事人没有提出陈述、申辩。
        """
    var reasons: String?
    var violated = ["《浙江省城市市容和环境卫生管理条例》第十六条第一款"]
    var basis = ["《浙江省城市市容和环境卫生管理条例》第十六条第三款"]
    var penalties = [DecisionContents.fine(fen: 5_000)]
    var fineFen = 5_000
    var payment: DecisionContents.Payment? = FormSamples.payment
    var collection: OnTheSpotContents.Collection?
    var remedies = FormSamples.firstReconsideration
    var officers = [
        OnTheSpotContents.Officer(name: "王敏", certificate: "33010021001"),
        OnTheSpotContents.Officer(name: "李强", certificate: "33010021002"),
    ]
    var refusal: String?
    var decidedAt = "2026年5月20日9时55分"
    var decidedOn = "2026-05-20"

    func make() throws(DecisionFault) -> OnTheSpotContents {
        try OnTheSpotContents(
            number: number,
            organ: organ,
            party: party,
            happenedAt: happenedAt,
            place: place,
            facts: facts,
            evidence: evidence,
            correction: correction,
            hearingOfParty: hearingOfParty,
            reasons: reasons,
            violated: violated,
            basis: basis,
            penalties: penalties,
            fineFen: fineFen,
            payment: payment,
            collection: collection,
            remedies: remedies,
            officers: officers,
            refusal: refusal,
            decidedAt: decidedAt,
            decidedOn: decidedOn
        )
    }

    mutating func collect() {
        payment = nil
        collection = .init(basis: "《行政处罚法》第六十八条第（一）项", receipt: "3301202600012345")
    }

    var faults: [String] { FormSamples.faults { () throws(DecisionFault) in _ = try make() } }
}

/// A decision not to punish, the same way.
struct ExemptionDraft {
    var number = "云综执不罚决〔2026〕3号"
    var organ = "云溪市综合行政执法局"
    var party = FormSamples.party
    var facts = "2026年5月20日9时40分，当事人在人行道上摆设摊位经营水果，占用面积约2平方米。\n经责令改正，当事人当场清理了摊位。"
    var evidence = ["现场检查（勘验）笔录1份", "现场照片3张"]
    var reasons = "当事人占用面积小、时间短，当场改正，没有影响通行。"
    var violated = ["《浙江省城市市容和环境卫生管理条例》第十六条第一款"]
    var basis = ["《行政处罚法》第三十三条第一款"]
    var ground = "违法行为轻微并及时改正，没有造成危害后果"
    var education: String? = "执法人员于2026年5月20日向当事人讲解了市容管理的规定，当事人表示今后遵守。"
    var orders: [String] = []
    var remedies = "如不服本决定，可以自收到本决定书之日起六十日内向云溪市人民政府申请行政复议，也可以自收到本决定书之日起六个月内向云溪市湖滨区人民法院提起行政诉讼。"
    var decidedOn = "2026-06-10"

    func make() throws(DecisionFault) -> ExemptionContents {
        try ExemptionContents(
            number: number,
            organ: organ,
            party: party,
            facts: facts,
            evidence: evidence,
            reasons: reasons,
            violated: violated,
            basis: basis,
            ground: ground,
            education: education,
            orders: orders,
            remedies: remedies,
            decidedOn: decidedOn
        )
    }

    var faults: [String] { FormSamples.faults { () throws(DecisionFault) in _ = try make() } }
}

enum FormSamples {
    static let party = party(of: "李堃", isPerson: true)

    static func party(of name: String, isPerson: Bool) -> DecisionContents.Party {
        DecisionContents.Party(
            name: name,
            kindLabel: isPerson ? "自然人" : "法人",
            idLabel: isPerson ? "公民身份号码" : "统一社会信用代码",
            idNumber: isPerson ? "330106199001011234" : "91330100123456788G",
            address: "云溪市湖滨区文三路100号3幢502室",
            legalRepresentative: isPerson ? nil : "王喆",
            sealed: isPerson
        )
    }

    static let payment = DecisionContents.Payment(
        bank: "中国工商银行云溪分行营业部",
        payee: "云溪市财政局非税收入专户",
        account: "1202 0200 0990 0123 456",
        days: 15,
        surcharge: "到期不缴纳罚款的，依据《行政处罚法》第七十二条第一款第（一）项，每日按罚款数额的百分之三加处罚款，加处罚款的数额不超出罚款的数额。"
    )

    static let firstReconsideration = """
        如不服本决定，依据《行政复议法》第二十三条第一款第（一）项，应当先申请行政复议：可以自收到本决定书之日起六十日内向云溪市人民政府提出行政复议申请，也可以通过本机关提交。对行政复议决定不服的，可以自收到行政复议决定书之日起十五日内向云溪市湖滨区人民法院提起行政诉讼。行政复议、行政诉讼期间，本决定不停止执行，法律另有规定的除外。
        """

    /// What making it out refuses, or nothing.
    static func faults(_ make: () throws(DecisionFault) -> Void) -> [String] {
        do throws(DecisionFault) {
            try make()
            return []
        } catch {
            return error.fields
        }
    }
}
