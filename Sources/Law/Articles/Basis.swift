/// What a refusal rests on: one of three, never mixed.
package enum Basis: Hashable, Sendable {
    /// 法条: an article that itself says so.
    case article(Article)
    /// 本机关制度: an organ's own rule, with its title or number.
    case organRule(String)
    /// 系统规则: a rule of this system (a stale page, a missing field, a part that is not there yet).
    case system(String)

    /// `article`, `organRule` or `system`, as the API names it.
    package var kind: String {
        switch self {
        case .article: "article"
        case .organRule: "organRule"
        case .system: "system"
        }
    }

    package var printed: String {
        switch self {
        case .article(let article): article.citation.printed
        case .organRule(let title): "本机关制度：\(title)"
        case .system(let rule): "系统规则：\(rule)"
        }
    }

    /// The sense of the article in one sentence; empty where the rule says it itself.
    package var gist: String {
        if case .article(let article) = self { article.gist } else { "" }
    }
}

/// An article that the platform relies on: where it stands and what it says in short (要旨, not the wording).
package struct Article: Hashable, Sendable {
    package let citation: Citation
    package let gist: String

    package init(_ citation: Citation, _ gist: String) {
        self.citation = citation
        self.gist = gist
    }
}
