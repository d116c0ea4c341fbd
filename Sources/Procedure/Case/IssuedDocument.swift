package import LegalTime

/// A document with its frozen number; print and seal follow.
package struct IssuedDocument: Sendable, Hashable {
    package let id: String
    package let kind: DocumentKind
    package let number: String
    package let party: Int
    /// The entry that made it.
    package var seq = 0
    package var print: Print?
    package var seal: SealState?

    package init(id: String, kind: DocumentKind, number: String, party: Int, print: Print? = nil) {
        self.id = id
        self.kind = kind
        self.number = number
        self.party = party
        self.print = print
    }

    /// Printed and sealed: nothing else is served.
    package var isSealed: Bool {
        if case .sealed = seal { print != nil } else { false }
    }
}

/// The printed bytes of a document: PDF, named by their hash.
package struct Print: Sendable, Hashable {
    package let sha256: String
    package let template: String
    package let pages: Int
    /// In bytes.
    package let size: Int

    package init(sha256: String, template: String, pages: Int, size: Int) {
        self.sha256 = sha256
        self.template = template
        self.pages = pages
        self.size = size
    }
}

/// How far the seal of a document has come (用印).
package enum SealState: Sendable, Hashable {
    /// 用印申请
    case requested(seq: Int)
    /// 用印登记: put on the paper, or as an electronic seal.
    case sealed(SealRecord)
}

/// A line of the seal register (用印登记).
package struct SealRecord: Sendable, Hashable {
    package let seq: Int
    package let on: CivilDay
    /// Text of the seal.
    package let seal: String
    package let copies: Int
    package let by: String
}
