/// 《中华人民共和国行政处罚法》 as revised on 2021-01-22, in force since 2021-07-15: the articles that acts rely on, each
/// named for what it guards.
///
/// The gists are short readings of the articles, not their wording. The articles on who may punish (第十七条, 第十八条
/// 第二款, 第二十条, 第二十四条), on mitigation (第三十二条) and on the lighter law (第三十七条) stand in `PowerLaw`.
package enum PenaltyLaw {
    package static let statute = Statutes.penalty

    static func article(_ number: Int, _ paragraph: Int? = nil, item: Int? = nil, _ gist: String) -> Article {
        Article(Citation(statute.short, number, paragraph: paragraph, item: item), gist)
    }

    /// All of them, in the order of the law; docs/law.md is checked against this list.
    package static let all: [Article] =
        principles + jurisdiction + application + decision + simple + ordinary + hearings + execution + terms
}
