import Storage
import Vault

extension OrganisationWork {
    /// Ids carry no meaning.
    static func newID() -> String { RandomBytes.id() }
}

extension ValidSpan {
    /// `2026-05-18 至 2026-05-22`, or `自 2026-05-18 起`.
    var words: String { last.map { "\(from) 至 \($0)" } ?? "自 \(from) 起" }
}
