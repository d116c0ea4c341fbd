/// 《中华人民共和国民事诉讼法》 as amended in 2023, in force since 2024-01-01: the articles on service (送达) that
/// 行政处罚法 article 61 refers to. The gists are short readings, not the wording.
package enum CivilProcedureLaw {
    package static let statute = Statutes.civilProcedure

    /// 第八十九条
    package static let serviceOnRefusal = Article(
        Citation(statute.short, 89),
        "拒绝接收的，可以邀请基层组织或者单位代表到场见证后留置，也可以留置并拍照、录像"
    )

    package static let all: [Article] = [serviceOnRefusal]
}
