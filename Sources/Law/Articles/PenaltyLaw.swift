/// 《中华人民共和国行政处罚法》 as revised on 2021-01-22, in force since 2021-07-15: the articles that acts rely on.
///
/// The gists are short readings of the articles, not their wording.
package enum PenaltyLaw {
    package static let statute = Statutes.penalty

    private static func article(_ number: Int, _ paragraph: Int? = nil, item: Int? = nil, _ gist: String) -> Article {
        Article(Citation(statute.short, number, paragraph: paragraph, item: item), gist)
    }

    /// 第九条
    package static let kinds = article(9, nil, "行政处罚的种类")
    /// 第二十八条第一款
    package static let orderCorrection = article(28, 1, "实施行政处罚时，应当责令当事人改正或者限期改正违法行为")
    /// 第四十条
    package static let factsFirst = article(40, nil, "违法事实不清、证据不足的，不得给予行政处罚")
    /// 第四十二条第一款
    package static let twoOfficers = article(42, 1, "执法人员应当具有行政执法资格，且不得少于两人，法律另有规定的除外")
    /// 第四十四条
    package static let priorNotice = article(44, nil, "作出决定之前，应当告知拟处罚的内容及事实、理由、依据和陈述、申辩等权利")
    /// 第四十五条第一款
    /// Carried by `RecordStatement`.
    package static let hearTheParty = article(45, 1, "必须充分听取当事人的意见，对其提出的事实、理由和证据进行复核")
    /// 第四十五条第二款
    package static let noHeavierForDefence = article(45, 2, "不得因当事人陈述、申辩而给予更重的处罚")
    /// 第五十四条第二款
    package static let filing = article(54, 2, "符合立案标准的，应当及时立案")
    /// 第五十五条第一款
    package static let showCertificates = article(55, 1, "调查或者检查时，执法人员应当主动出示执法证件")
    /// 第五十五条第二款
    /// Carried by `RecordInterview`.
    package static let recordInterview = article(55, 2, "询问或者检查应当制作笔录")
    /// 第五十七条第一款
    /// Carried by `DecidePenalty`.
    package static let headDecides = article(57, 1, "调查终结，行政机关负责人对调查结果进行审查后作出决定")
    /// 第五十九条第一款
    package static let writtenDecision = article(59, 1, "给予行政处罚，应当制作行政处罚决定书并载明法定事项")
    /// 第六十条
    package static let decisionPeriod = article(60, nil, "应当自立案之日起九十日内作出处罚决定；法律、法规、规章另有规定的，从其规定")
    /// 第六十一条第一款
    package static let service = article(61, 1, "决定书应当宣告后当场交付当事人；当事人不在场的，七日内依照民事诉讼法的有关规定送达")
    /// 第六十一条第二款
    package static let electronicService = article(61, 2, "当事人同意并签订确认书的，可以采用传真、电子邮件等方式送达")
    /// 第六十二条
    package static let noNoticeNoDecision = article(
        62,
        nil,
        "未依法告知，或者拒绝听取陈述、申辩的，不得作出处罚决定；当事人明确放弃的除外"
    )
    /// 第六十三条第一款
    package static let hearing = article(63, 1, "较大数额罚款等处罚，应当告知当事人有要求听证的权利；当事人要求的，应当组织听证")
    /// 第六十七条第三款
    package static let payment = article(67, 3, "当事人应当自收到决定书之日起十五日内缴纳罚款")
    /// 第七十二条第一款第（一）项
    package static let surcharge = article(
        72,
        1,
        item: 1,
        "到期不缴纳罚款的，每日按罚款数额的百分之三加处罚款，数额不得超出罚款的数额"
    )

    /// All of them, in the order of the law; docs/law.md is checked against this list.
    package static let all: [Article] = [
        kinds, orderCorrection, factsFirst, twoOfficers, priorNotice, hearTheParty, noHeavierForDefence, filing,
        showCertificates,
        recordInterview, headDecides, writtenDecision, decisionPeriod, service, electronicService, noNoticeNoDecision,
        hearing,
        payment, surcharge,
    ]
}
