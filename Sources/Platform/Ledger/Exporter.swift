import Ledger
import Procedure
import Storage
import Vault

/// Makes the dossier package (案卷包): entries, openings, proofs, checkpoint, documents.
package struct Exporter: Sendable {
    let reader: CaseReader

    package init(reader: CaseReader) {
        self.reader = reader
    }

    /// - Parameters:
    ///   - since: size of a checkpoint that the receiver holds; the package proves that the log only grew from it.
    ///   - opened: whether personal data goes along in clear, as to a court.
    package func export(
        _ id: String,
        for principal: Principal,
        since: Int? = nil,
        opened: Bool = true
    ) async throws -> [UInt8] {
        let organ = principal.organ
        let (kept, material) = try await reader.keeper.load(organ, id) { c in
            try Material.read(organ, id, since: since, on: c)
        }
        try reader.allow(.exportDossier, principal, kept.dossier.file)
        guard let material else {
            throw CaseFault.busy("最新条目还没有写入公证日志，请一秒后再导出")
        }
        try await reader.log(opened ? "案卷包（含个人信息原文）" : "案卷包", kept.dossier.file, principal)
        let openings =
            opened
            ? try material.sealed.map { row in
                EntryOpening(seq: row.seq, opening: try SealedStore.open(row, key: kept.key))
            } : []
        let package = DossierPackage(
            organ: organ,
            dossier: id,
            origin: InstallationKeys.origin,
            checkpointSize: material.size,
            checkpoint: material.note,
            entries: material.entries,
            proofs: material.proofs,
            consistency: material.consistency,
            openings: openings,
            documents: try await documents(of: kept, organ, id)
        )
        return package.encode()
    }

    private func documents(of kept: KeptDossier, _ organ: String, _ id: String) async throws -> [Digest: [UInt8]] {
        var documents: [Digest: [UInt8]] = [:]
        for document in kept.dossier.file.documents {
            guard let hash = document.print.flatMap({ Digest(hex: $0.sha256) }) else { continue }
            guard let sealed = try await reader.blobs.get(DocumentFile.blobName(organ, id, hash)) else {
                throw StorageError.damaged("文书 \(document.id) 的文件不见了")
            }
            documents[hash] = try kept.key.open(sealed, context: DocumentFile.context(organ, id, hash))
        }
        return documents
    }
}

/// What a package takes from the database, all of one snapshot.
private struct Material: Sendable {
    let entries: [[UInt8]]
    let sealed: [SealedValue]
    let size: Int
    let note: String
    let proofs: [LogProof]
    let consistency: ConsistencyProof?

    /// `nil` while an entry is not in the log yet.
    static func read(_ organ: String, _ id: String, since: Int?, on c: any SQLConnection) throws -> Material? {
        let entries = try Dossiers.load(organ: organ, dossier: id, on: c)
        let leaves = try Log.leaves(organ: organ, dossier: id, on: c).sorted { $0.seq < $1.seq }
        guard let checkpoint = try Checkpoints.latest(on: c), leaves.count == entries.count,
            leaves.allSatisfy({ $0.index < checkpoint.size })
        else { return nil }
        let node: Merkle.Node = { try LogReader.node($0, $1, on: c) }
        let proofs = try leaves.map { leaf in
            LogProof(
                index: leaf.index,
                path: try Merkle.inclusionProof(index: leaf.index, size: checkpoint.size, node: node)
            )
        }
        return Material(
            entries: entries.map(\.bytes),
            sealed: try SealedValues.load(organ: organ, dossier: id, on: c),
            size: checkpoint.size,
            note: checkpoint.note,
            proofs: proofs,
            consistency: try since.flatMap { try consistency(from: $0, to: checkpoint.size, node) }
        )
    }

    private static func consistency(from: Int, to size: Int, _ node: Merkle.Node) throws -> ConsistencyProof? {
        guard from > 0, from <= size else { return nil }
        return ConsistencyProof(
            from: from,
            root: try Merkle.root(size: from, node: node),
            path: try Merkle.consistencyProof(from: from, to: size, node: node)
        )
    }
}
