/// How an article bears on this system (条文与本系统的关系). docs/law.md shows it for each article of the law, and
/// `script/law-doc --check` holds it against the code.
package enum Bearing: Hashable, Sendable {
    /// 已落实: a rule in code stands on it, a test holds it.
    case covered
    /// 部分落实: as `covered`, but for what is named here, which is still to come.
    case partly(later: String)
    /// 后续: what it asks for is still to come; no rule in code stands on it.
    case later(String)
    /// 不涉及: it asks nothing of this system, for the reason given.
    case notApplicable(String)

    /// What is to come, or why nothing is asked; empty where nothing is left to say.
    package var remark: String {
        switch self {
        case .covered: ""
        case .partly(let later), .later(let later): later
        case .notApplicable(let reason): reason
        }
    }
}
