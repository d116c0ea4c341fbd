/// One verification of a package that was read: each function is one question.
struct PackageCheck {
    private let package: DossierPackage
    private let key: CheckpointKey
    private let trusted: String?

    init(_ package: DossierPackage, key: CheckpointKey, trusted: String?) {
        self.package = package
        self.key = key
        self.trusted = trusted
    }

    func run(_ report: inout VerificationReport) -> [LedgerFault] {
        var faults: [LedgerFault] = []
        let entries = readEntries(&faults)
        faults += openingFaults(entries, sealed: &report.sealed) + documentFaults(entries)
        do {
            let checkpoint = try Checkpoint.verify(note: package.checkpoint, key: key)
            report.checkpoint = checkpoint
            faults += checkpointFaults(checkpoint) + inclusionFaults(entries, checkpoint)
            faults += consistencyFaults(checkpoint) + trustFaults(checkpoint)
        } catch {
            faults.append(error)
        }
        return faults
    }

    /// The entries, or none if one of them cannot be read: then the chain is broken in any case.
    private func readEntries(_ faults: inout [LedgerFault]) -> [Entry] {
        var entries: [Entry] = []
        for (place, bytes) in package.entries.enumerated() {
            do {
                entries.append(try Entry(stored: bytes))
            } catch {
                faults.append(LedgerFault(PackageFile.entry(place + 1), error.message))
            }
        }
        guard entries.count == package.entries.count else { return [] }
        if let first = entries.first, !first.belongs(organ: package.organ, dossier: package.dossier) {
            faults.append(LedgerFault(PackageFile.head, "机关或案卷编号与条目不一致"))
        }
        faults += Chain.faults(in: entries)
        return entries
    }

    private func openingFaults(_ entries: [Entry], sealed: inout Int) -> [LedgerFault] {
        let commitments = entries.map { Sealing.commitments(in: $0.body) }
        sealed = commitments.reduce(0) { $0 + $1.count }
        var faults: [LedgerFault] = []
        for (place, item) in package.openings.enumerated() {
            let name = "\(PackageFile.openings)第\(item.seq)条\(item.opening.path)"
            if place > 0, !EntryOpening.precedes(package.openings[place - 1], item) {
                faults.append(LedgerFault(name, "同一字段开封两次"))
            }
            let found = commitments.indices.contains(item.seq - 1) ? commitments[item.seq - 1] : [:]
            guard let field = found.first(where: { $0.key.sameBytes(as: item.opening.path) }) else {
                faults.append(LedgerFault(name, "条目中没有这个密封字段"))
                continue
            }
            if field.value != item.opening.commitment {
                faults.append(LedgerFault(name, "开封的内容与条目中的承诺值不符"))
            }
        }
        return faults
    }

    private func documentFaults(_ entries: [Entry]) -> [LedgerFault] {
        let named = Set(entries.compactMap(\.documentHash))
        var faults = entries.filter { $0.isRendering && $0.documentHash == nil }.map {
            LedgerFault(PackageFile.entry($0.seq), "没有载明文书的散列值")
        }
        for hash in named where package.documents[hash] == nil {
            faults.append(LedgerFault(PackageFile.document(hash), "缺少条目载明的文书"))
        }
        for (hash, bytes) in package.documents {
            if !named.contains(hash) {
                faults.append(LedgerFault(PackageFile.document(hash), "没有条目载明这份文书"))
            }
            if Digest.sha256(bytes) != hash {
                faults.append(LedgerFault(PackageFile.document(hash), "文书内容与散列值不符"))
            }
        }
        return faults.sorted { $0.message < $1.message }
    }

    private func checkpointFaults(_ checkpoint: Checkpoint) -> [LedgerFault] {
        guard checkpoint.origin.sameBytes(as: package.origin), checkpoint.size == package.checkpointSize
        else {
            return [LedgerFault(PackageFile.head, "日志名称或大小与检查点不一致")]
        }
        return []
    }

    private func inclusionFaults(_ entries: [Entry], _ checkpoint: Checkpoint) -> [LedgerFault] {
        guard package.proofs.count == package.entries.count else {
            return [LedgerFault(PackageFile.proofs, "存在性证明的数量与条目不一致")]
        }
        return zip(entries, package.proofs).compactMap { entry, proof in
            let isIncluded = Merkle.verifyInclusion(
                leaf: Merkle.leafHash(entry.hash),
                index: proof.index,
                size: checkpoint.size,
                proof: proof.path,
                root: checkpoint.root
            )
            return isIncluded ? nil : LedgerFault(PackageFile.entry(entry.seq), "不在检查点所签署的日志中")
        }
    }

    private func consistencyFaults(_ checkpoint: Checkpoint) -> [LedgerFault] {
        guard let proof = package.consistency else { return [] }
        let isConsistent = Merkle.verifyConsistency(
            from: proof.from,
            oldRoot: proof.root,
            to: checkpoint.size,
            newRoot: checkpoint.root,
            proof: proof.path
        )
        return isConsistent ? [] : [LedgerFault(PackageFile.proofs, "一致性证明不成立")]
    }

    private func trustFaults(_ checkpoint: Checkpoint) -> [LedgerFault] {
        guard let trusted else { return [] }
        let name = "所持检查点"
        do {
            let held = try Checkpoint.verify(note: trusted, key: key)
            guard held.origin.sameBytes(as: checkpoint.origin) else {
                return [LedgerFault(name, "是另一份日志的")]
            }
            if held.size > checkpoint.size {
                return [
                    LedgerFault(name, "比案卷包的检查点新（\(held.size)大于\(checkpoint.size)），请以since=\(held.size)重新导出")
                ]
            }
            if held.size == checkpoint.size {
                return held.root == checkpoint.root ? [] : [LedgerFault(name, "大小相同而根散列不同：日志被改写")]
            }
            if held.size == 0, held.root == Merkle.emptyRoot { return [] }
            guard let proof = package.consistency, proof.from == held.size else {
                return [LedgerFault(name, "案卷包没有自\(held.size)起的一致性证明，请以since=\(held.size)重新导出")]
            }
            return proof.root == held.root ? [] : [LedgerFault(name, "根散列与一致性证明的起点不同：日志被改写")]
        } catch {
            return [LedgerFault(name, error.problem)]
        }
    }
}
