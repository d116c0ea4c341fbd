import Ledger
import LegalTime
import Procedure
package import Storage
import Vault

/// Checks everything that is kept against itself: chains, log, checkpoints, seals, and rows against the fold.
package struct Auditor: Sendable {
    let database: any Database
    let keeper: DossierKeeper
    let key: CheckpointKey
    let sealed: SealedStore
    let shelf = CalendarShelf()

    package init(database: any Database, keeper: DossierKeeper, keys: InstallationKeys) {
        self.database = database
        self.keeper = keeper
        key = keys.signer.key
        sealed = SealedStore(blindIndex: keys.blindIndex)
    }

    package struct Report: Sendable {
        package var dossiers = 0
        package var entries = 0
        package var logSize = 0
        package var faults: [String] = []
    }

    /// Pages over all dossiers; memory stays bounded whatever the size.
    package func check() async throws -> Report {
        var report = Report()
        for organ in try await database.read({ try Dossiers.organs(on: $0) }) {
            var after = ""
            while true {
                let last = after
                let ids = try await database.read { try Dossiers.ids(organ: organ, after: last, limit: 200, on: $0) }
                // A damaged id that is no UTF-8 any more is read repaired: the same page would come again for ever.
                guard let end = ids.last, end != last else { break }
                for id in ids { try await check(organ, id, &report) }
                after = end
            }
        }
        let key = key
        let (size, faults) = try await database.read { c in
            var audit = LogAudit(key: key)
            try audit.run(on: c)
            return (audit.size, audit.faults)
        }
        report.faults += try await database.read { c in
            try SealedValues.orphans(limit: 100, on: c).map {
                "封存值 \($0.organ)/\($0.dossier)/\($0.seq)\($0.path) 没有对应的条目"
            }
        }
        report.faults += try await database.read {
            try CaseRowsUpkeep.faults(limit: 100, on: $0) + NumberBlocks.faults(limit: 100, on: $0)
        }
        report.faults += try await references()
        report.logSize = size
        report.faults += faults
        return report
    }

    /// Every version of reference data still has the bytes that were taken.
    private func references() async throws -> [String] {
        try await database.read { c in
            try Organs.list(on: c).flatMap { organ in
                try ReferenceStream.allCases.flatMap { stream in
                    try ReferenceVersions.history(organ: organ.id, stream: stream, limit: 200, on: c).compactMap {
                        head in
                        let row = try ReferenceVersions.get(
                            organ: organ.id,
                            stream: stream,
                            version: head.version,
                            on: c
                        )
                        guard let row, Digest.sha256(row.bytes).bytes != row.sha256 else { return String?.none }
                        return "\(organ.id) 的\(stream.title)第 \(head.version) 版与其哈希不一致"
                    }
                }
            }
        }
    }

    private func check(_ organ: String, _ id: String, _ report: inout Report) async throws {
        let audit = DossierAudit(keeper: keeper, sealed: sealed, shelf: shelf, organ: organ, id: id)
        let (count, faults) = try await database.read { try audit.check(on: $0) }
        report.dossiers += 1
        report.entries += count
        report.faults += faults.map { "案卷 \(organ)/\(id)：\($0)" }
    }
}

/// One dossier: chain, stored columns, seals, log leaves, rows.
struct DossierAudit: Sendable {
    let keeper: DossierKeeper
    let sealed: SealedStore
    let shelf: CalendarShelf
    let organ: String
    let id: String

    /// How many entries there are, and what is wrong.
    func check(on c: any SQLConnection) throws -> (Int, [String]) {
        let stored = try Dossiers.load(organ: organ, dossier: id, on: c)
        var faults: [String] = []
        var entries: [Entry] = []
        for row in stored {
            do throws(LedgerFault) {
                let entry = try Entry(stored: row.bytes)
                entries.append(entry)
                faults += Self.columns(row, entry)
            } catch {
                faults.append("第 \(row.seq) 条：\(error.message)")
            }
        }
        faults += Chain.faults(in: entries).map(\.message)
        faults += try leaves(stored, on: c)
        guard let wrapped = try DossierKeys.get(organ: organ, dossier: id, on: c) else {
            return (stored.count, faults + ["没有案卷密钥"])
        }
        do {
            let kept = try keeper.fold(organ, id, stored, wrapped)
            faults += try seals(entries, kept.key, on: c)
            faults += try CaseProjection(kept.dossier.file, calendar: shelf.newest(organ: organ, on: c))
                .differences(on: c).map { "\($0) 表的行与案卷不一致" }
        } catch {
            faults.append("案卷无法还原：\(error)")
        }
        return (stored.count, faults)
    }

    /// The columns beside the bytes have to say the same as the bytes.
    private static func columns(_ row: StoredEntry, _ entry: Entry) -> [String] {
        var faults: [String] = []
        if entry.organ != row.organ || entry.dossier != row.dossier || entry.seq != row.seq {
            faults.append("第 \(row.seq) 条的键与内容不一致")
        }
        if entry.hash.bytes != row.hash { faults.append("第 \(row.seq) 条的哈希与内容不一致") }
        if let act = try? EntryBody.read(entry.body), act.head.recordedAt.milliseconds != row.recordedAt {
            faults.append("第 \(row.seq) 条的记录时间与内容不一致")
        }
        return faults
    }

    /// Every entry is in the log under its hash, or waits for it.
    private func leaves(_ stored: [StoredEntry], on c: any SQLConnection) throws -> [String] {
        let leaves = try Log.leaves(organ: organ, dossier: id, on: c)
        let known = Dictionary(leaves.map { ($0.seq, $0.hash) }, uniquingKeysWith: { first, _ in first })
        return try stored.compactMap { row in
            let logged = try known[row.seq] ?? Log.waiting(organ: organ, dossier: id, seq: row.seq, on: c)
            guard let logged else { return "第 \(row.seq) 条既不在公证日志中，也不在等候写入" }
            return logged == row.hash ? nil : "第 \(row.seq) 条与公证日志中的哈希不一致"
        }
    }

    /// Each commitment has at most one kept value, which opens it and is found by its own index.
    private func seals(_ entries: [Entry], _ key: DossierKey, on c: any SQLConnection) throws -> [String] {
        let bySeq = Dictionary(
            entries.map { ($0.seq, (body: $0.body, commitments: Sealing.commitments(in: $0.body))) },
            uniquingKeysWith: { first, _ in first }
        )
        return try SealedValues.load(organ: organ, dossier: id, on: c).compactMap { row in
            let place = "第 \(row.seq) 条 \(row.path)"
            guard let opening = try? SealedStore.open(row, key: key) else { return "\(place) 的封存值打不开" }
            guard let entry = bySeq[row.seq], entry.commitments[row.path] == opening.commitment else {
                return "\(place) 的封存值与承诺不符"
            }
            let isIndexed =
                sealed.blind(opening, in: entry.body) == row.blind && opening.commitment.bytes == row.commitment
            return isIndexed ? nil : "\(place) 的盲索引与封存值不符"
        }
    }
}
