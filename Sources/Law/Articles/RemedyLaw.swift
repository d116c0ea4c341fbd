/// 《中华人民共和国行政复议法》 as revised in 2023, in force since 2024-01-01: the party's way to reconsideration.
package enum ReconsiderationLaw {
    package static let statute = Statutes.reconsideration

    private static func article(_ number: Int, _ paragraph: Int? = nil, item: Int? = nil, _ gist: String) -> Article {
        Article(Citation(statute.short, number, paragraph: paragraph, item: item), gist)
    }

    /// 第二十条第一款
    package static let window = article(20, 1, "自知道或者应当知道行政行为之日起六十日内可以申请行政复议，法律规定的期限超过六十日的除外")
    /// 第二十三条第一款第（一）项
    package static let firstIfOnTheSpot = article(23, 1, item: 1, "对当场作出的行政处罚决定不服的，应当先申请行政复议，再依法提起行政诉讼")
    /// 第二十四条
    package static let body = article(24, nil, "对本级人民政府工作部门的行政行为，由本级人民政府管辖")

    package static let all: [Article] = [
        window, firstIfOnTheSpot, body,
    ]
}

/// 《中华人民共和国行政诉讼法》 as amended in 2017: the party's way to court.
package enum LitigationLaw {
    package static let statute = Statutes.litigation

    private static func article(_ number: Int, _ paragraph: Int? = nil, _ gist: String) -> Article {
        Article(Citation(statute.short, number, paragraph: paragraph), gist)
    }

    /// 第四十五条
    package static let afterReconsideration = article(45, nil, "不服复议决定的，可以在收到复议决定书之日起十五日内提起诉讼，法律另有规定的除外")
    /// 第四十六条第一款
    package static let window = article(46, 1, "直接向人民法院提起诉讼的，应当自知道或者应当知道之日起六个月内提出，法律另有规定的除外")

    package static let all: [Article] = [afterReconsideration, window]
}
