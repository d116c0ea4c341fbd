/// 《中华人民共和国民事诉讼法》 as amended in 2023, in force since 2024-01-01: the articles on service (送达) that
/// 行政处罚法 article 61 paragraph 1 refers to. The gists are short readings, not the wording; what they say of courts holds
/// for the organ that serves.
package enum CivilProcedureLaw {
    package static let statute = Statutes.civilProcedure

    private static func article(_ number: Int, _ paragraph: Int? = nil, _ gist: String) -> Article {
        Article(Citation(statute.short, number, paragraph: paragraph), gist)
    }

    /// 第八十七条第一款
    /// Carried by `ServeDecision`.
    package static let serviceReceipt = article(87, 1, "送达必须有送达回证，由受送达人记明收到日期，签名或者盖章")
    /// 第八十七条第二款
    package static let receiptDate = article(87, 2, "受送达人在送达回证上的签收日期为送达日期")
    /// 第八十八条第一款
    package static let whoMaySign = article(
        88,
        1,
        "应当直接送交受送达人；公民不在的交同住成年家属签收，法人或者其他组织由法定代表人、主要负责人或者负责收件的人签收；可以送交代理人、指定代收人签收"
    )
    /// 第八十八条第二款
    package static let signedForDate = article(88, 2, "同住成年家属、负责收件的人、代理人或者代收人签收的日期为送达日期")
    /// 第八十九条
    package static let serviceOnRefusal = article(89, nil, "拒绝接收的，可以邀请基层组织或者单位代表到场见证后留置，也可以留置并拍照、录像")
    /// 第九十条第一款
    /// Carried by `ServeDecision`.
    package static let electronicConsent = article(90, 1, "经受送达人同意，可以采用能够确认其收悉的电子方式送达")
    /// 第九十条第二款
    package static let electronicArrival = article(90, 2, "电子送达以送达信息到达受送达人特定系统的日期为送达日期")
    /// 第九十一条
    package static let entrustedOrMailed = article(91, nil, "直接送达有困难的，可以委托送达或者邮寄送达；邮寄的，以回执上注明的收件日期为送达日期")
    /// 第九十二条
    package static let throughTheUnit = article(92, nil, "受送达人是军人的，通过其所在部队团以上单位的政治机关转交")
    /// 第九十三条第一款
    package static let throughThePrison = article(93, 1, "受送达人被监禁的，通过其所在监所转交")
    /// 第九十三条第二款
    package static let throughTheInstitution = article(93, 2, "受送达人被采取强制性教育措施的，通过其所在强制性教育机构转交")
    /// 第九十四条
    package static let forwardedDate = article(94, nil, "代为转交的机关、单位收到后必须立即交受送达人签收，签收日期为送达日期")
    /// 第九十五条第一款
    package static let publicNotice = article(95, 1, "下落不明，或者用其他方式无法送达的，公告送达；自发出公告之日起经过三十日，即视为送达")
    /// 第九十五条第二款
    package static let publicNoticeRecorded = article(95, 2, "公告送达，应当在案卷中记明原因和经过")

    package static let all: [Article] = [
        serviceReceipt, receiptDate, whoMaySign, signedForDate, serviceOnRefusal, electronicConsent, electronicArrival,
        entrustedOrMailed, throughTheUnit, throughThePrison, throughTheInstitution, forwardedDate, publicNotice,
        publicNoticeRecorded,
    ]
}
