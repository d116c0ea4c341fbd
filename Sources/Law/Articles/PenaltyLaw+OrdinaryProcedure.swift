/// 第五章第三节 普通程序.
extension PenaltyLaw {
    /// 第五十四条第一款
    package static let fullInvestigation = article(54, 1, "除可以当场作出的以外，必须全面、客观、公正地调查，收集有关证据；必要时，依照法律、法规的规定可以进行检查")
    /// 第五十四条第二款
    package static let filing = article(54, 2, "符合立案标准的，应当及时立案")
    /// 第五十五条第一款
    package static let showCertificates = article(55, 1, "调查或者检查时，执法人员应当主动出示执法证件")
    /// 第五十五条第二款
    package static let assistInquiry = article(55, 2, "当事人或者有关人员应当如实回答询问，并协助调查或者检查，不得拒绝或者阻挠")
    /// 第五十五条第二款
    /// Carried by `RecordInterview`.
    package static let recordInterview = article(55, 2, "询问或者检查应当制作笔录")
    /// 第五十六条
    package static let preservation = article(56, nil, "可以抽样取证；证据可能灭失或者以后难以取得的，经行政机关负责人批准，可以先行登记保存，并应当在七日内作出处理决定")
    /// 第五十七条第一款
    /// Carried by `DecidePenalty`.
    package static let headDecides = article(57, 1, "调查终结，行政机关负责人对调查结果进行审查后作出决定")
    /// 第五十七条第一款第（一）项
    /// Carried by `DecidePenalty`.
    package static let decidesPenalty = article(57, 1, item: 1, "确有应受行政处罚的违法行为的，根据情节轻重及具体情况，作出行政处罚决定")
    /// 第五十七条第一款第（二）项
    package static let decidesNoPenalty = article(57, 1, item: 2, "违法行为轻微，依法可以不予行政处罚的，不予行政处罚")
    /// 第五十七条第一款第（三）项
    package static let decidesNoViolation = article(57, 1, item: 3, "违法事实不能成立的，不予行政处罚")
    /// 第五十七条第二款
    package static let collectiveDecision = article(57, 2, "对情节复杂或者重大违法行为给予行政处罚，行政机关负责人应当集体讨论决定")
    /// 第五十八条第一款
    package static let legalReview = article(58, 1, "有规定情形之一的，负责人作出决定之前应当进行法制审核；未经法制审核或者审核未通过的，不得作出决定")
    /// 第五十八条第一款第（一）项
    package static let reviewPublicInterest = article(58, 1, item: 1, "涉及重大公共利益的，应当进行法制审核")
    /// 第五十八条第一款第（二）项
    package static let reviewAfterHearing = article(58, 1, item: 2, "直接关系当事人或者第三人重大权益，经过听证程序的，应当进行法制审核")
    /// 第五十八条第一款第（三）项
    package static let reviewComplex = article(58, 1, item: 3, "案件情况疑难复杂、涉及多个法律关系的，应当进行法制审核")
    /// 第五十八条第一款第（四）项
    package static let reviewByStatute = article(58, 1, item: 4, "法律、法规规定应当进行法制审核的其他情形")
    /// 第五十八条第二款
    package static let firstTimeReviewer = article(58, 2, "初次从事行政处罚决定法制审核的人员，应当通过国家统一法律职业资格考试取得法律职业资格")
    /// 第五十九条第一款
    /// Carried by `DecisionContents`.
    package static let writtenDecision = article(59, 1, "给予行政处罚，应当制作行政处罚决定书并载明法定事项")
    /// 第五十九条第二款
    package static let decisionSealed = article(59, 2, "行政处罚决定书必须盖有作出行政处罚决定的行政机关的印章")
    /// 第六十条
    package static let decisionPeriod = article(60, nil, "应当自立案之日起九十日内作出处罚决定；法律、法规、规章另有规定的，从其规定")
    /// 第六十一条第一款
    package static let service = article(61, 1, "决定书应当宣告后当场交付当事人；当事人不在场的，七日内依照民事诉讼法的有关规定送达")
    /// 第六十一条第二款
    package static let electronicService = article(61, 2, "当事人同意并签订确认书的，可以采用传真、电子邮件等方式送达")
    /// 第六十二条
    package static let noNoticeNoDecision = article(62, nil, "未依法告知，或者拒绝听取陈述、申辩的，不得作出处罚决定；当事人明确放弃的除外")

    static let ordinary: [Article] = [
        fullInvestigation, filing, showCertificates, assistInquiry, recordInterview, preservation, headDecides,
        decidesPenalty,
        decidesNoPenalty, decidesNoViolation, collectiveDecision, legalReview, reviewPublicInterest,
        reviewAfterHearing, reviewComplex, reviewByStatute, firstTimeReviewer, writtenDecision, decisionSealed,
        decisionPeriod, service, electronicService, noNoticeNoDecision,
    ]
}
