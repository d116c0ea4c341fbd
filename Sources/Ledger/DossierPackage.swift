/// A dossier package (案卷包): everything that is needed to verify a dossier without its database.
///
/// Its layout is described in docs/dossier-format.md. Reading checks form only; `Verifier` checks what is said.
package struct DossierPackage: Sendable, Hashable {
    /// The version of the package's layout.
    package static let format = 1

    package let organ: String
    package let dossier: String
    /// The log's name, as in the checkpoint.
    package let origin: String
    /// The log's size, as in the checkpoint.
    package let checkpointSize: Int
    /// The signed note.
    package let checkpoint: String
    /// The stored bytes of every entry, from the first on.
    package let entries: [[UInt8]]
    /// One for each entry, in the same order.
    package let proofs: [LogProof]
    /// What connects an earlier size of the log, which the receiver knows, with the checkpoint.
    package let consistency: ConsistencyProof?
    /// The sealed fields that are opened for this receiver, by entry and then by path.
    package let openings: [EntryOpening]
    /// The documents that entries name, by their hash.
    package let documents: [Digest: [UInt8]]

    package init(
        organ: String,
        dossier: String,
        origin: String,
        checkpointSize: Int,
        checkpoint: String,
        entries: [[UInt8]],
        proofs: [LogProof],
        consistency: ConsistencyProof? = nil,
        openings: [EntryOpening] = [],
        documents: [Digest: [UInt8]] = [:]
    ) {
        self.organ = organ
        self.dossier = dossier
        self.origin = origin
        self.checkpointSize = checkpointSize
        self.checkpoint = checkpoint
        self.entries = entries
        self.proofs = proofs
        self.consistency = consistency
        self.openings = openings.sorted(by: EntryOpening.precedes)
        self.documents = documents
    }
}

/// Where an entry stands in the log, and the audit path from its leaf to the checkpoint's root.
package struct LogProof: Sendable, Hashable {
    package let index: Int
    package let path: [Digest]

    package init(index: Int, path: [Digest]) {
        self.index = index
        self.path = path
    }
}

/// The log's root at an earlier size, and the proof that the checkpoint's log continues it.
package struct ConsistencyProof: Sendable, Hashable {
    package let from: Int
    package let root: Digest
    package let path: [Digest]

    package init(from: Int, root: Digest, path: [Digest]) {
        self.from = from
        self.root = root
        self.path = path
    }
}

/// An opening and the entry that it belongs to.
package struct EntryOpening: Sendable, Hashable {
    package let seq: Int
    package let opening: Opening

    package init(seq: Int, opening: Opening) {
        self.seq = seq
        self.opening = opening
    }

    static func precedes(_ left: EntryOpening, _ right: EntryOpening) -> Bool {
        left.seq == right.seq
            ? left.opening.path.utf8.lexicographicallyPrecedes(right.opening.path.utf8)
            : left.seq < right.seq
    }
}
