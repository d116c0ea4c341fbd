/// 《中华人民共和国行政复议法》 as revised in 2023, in force since 2024-01-01: the party's way to reconsideration.
package enum ReconsiderationLaw {
    package static let statute = Statutes.reconsideration

    /// 第二十条第一款
    package static let window = Article(
        Citation(statute.short, 20, paragraph: 1),
        "自知道或者应当知道行政行为之日起六十日内可以申请行政复议，法律规定的期限超过六十日的除外"
    )
    /// 第二十四条
    package static let body = Article(Citation(statute.short, 24), "对本级人民政府工作部门的行政行为，由本级人民政府管辖")

    package static let all: [Article] = [window, body]
}

/// 《中华人民共和国行政诉讼法》 as amended in 2017: the party's way to court.
package enum LitigationLaw {
    package static let statute = Statutes.litigation

    /// 第四十六条第一款
    package static let window = Article(
        Citation(statute.short, 46, paragraph: 1),
        "直接向人民法院提起诉讼的，应当自知道或者应当知道之日起六个月内提出，法律另有规定的除外"
    )

    package static let all: [Article] = [window]
}
