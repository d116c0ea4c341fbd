/// A message at the top of a page about what was just done.
///
/// It says what follows, not that something "succeeded": 已立案，文号…，请在 5 月 8 日前完成调查。
package struct Notice: Sendable, Hashable {
    package enum Kind: String, Sendable {
        case done, info, near, refused
    }

    package let kind: Kind
    package let text: String

    package init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }
}
