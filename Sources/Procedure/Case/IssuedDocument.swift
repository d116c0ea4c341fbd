package import LegalTime

/// A document with its frozen number; print and seal follow.
package struct IssuedDocument: Sendable, Hashable {
    package let id: String
    package let kind: DocumentKind
    /// 文号; empty where its kind has none.
    package let number: String
    package let party: Int
    /// The entry that made it.
    package var seq = 0
    /// The day it bears; no receipt and no seal is older.
    package var issuedOn = CivilDay(number: 0)
    package var print: Print?
    /// 用印登记: the first makes it valid, further ones are of copies that were asked for.
    package var seals: [SealRecord] = []
    /// 用印申请 that was not answered yet.
    package var sealRequest: SealRequest?

    package init(id: String, kind: DocumentKind, number: String, party: Int, print: Print? = nil) {
        self.id = id
        self.kind = kind
        self.number = number
        self.party = party
        self.print = print
    }

    /// Title and number; where there is no number, the entry that made it.
    package var name: String { number.isEmpty ? "\(kind.title)（第 \(seq) 条）" : "\(kind.title) \(number)" }

    /// Printed and sealed: nothing else is served.
    package var isSealed: Bool { print != nil && !seals.isEmpty }

    /// Printed, and without a seal or with copies that wait for one. What is decided on the spot its officers sign
    /// (行政处罚法 article 52 paragraph 2); it gets a seal only where one is asked for.
    package var awaitsSeal: Bool {
        guard print != nil else { return false }
        return sealRequest != nil || seals.isEmpty && kind.needsSeal
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

/// Copies that somebody asked to have sealed (用印申请).
package struct SealRequest: Sendable, Hashable {
    package let seq: Int
    package let copies: Int
    package let purpose: String
}

/// A line of the seal register (用印登记).
package struct SealRecord: Sendable, Hashable {
    package let seq: Int
    package let on: CivilDay
    /// Text of the seal.
    package let seal: String
    package let form: SealForm
    package let copies: Int
    /// Who put it on.
    package let by: String
}

/// How a seal is put on (用印方式).
package enum SealForm: String, Labelled {
    case paper, electronic

    package var label: String {
        switch self {
        case .paper: "纸质加盖印章"
        case .electronic: "电子印章"
        }
    }
}

extension Case {
    /// What goes out under a number (对外文书); records and approval forms stay in the dossier.
    package var outgoing: [IssuedDocument] { documents.filter { $0.kind.serial != nil } }

    /// 决定书文号 of the first decision, of whatever kind.
    package var decisionNumber: String? {
        documents.first { document in tracks.contains { $0.document == document.id } }?.number
    }
}
