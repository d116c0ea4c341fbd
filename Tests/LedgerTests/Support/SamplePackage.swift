import Ledger

/// A dossier of twelve entries in a log that other dossiers share, with documents, openings and proofs.
struct SamplePackage {
    static let organ = "浦东城管"
    static let dossier = "0f3c9a7be2d84415a6b0c1d2e3f40516"
    static let origin = "zhifa.example/pudong"

    let signer: CheckpointSigner
    let package: DossierPackage
    /// Checkpoints of the log at 17 leaves, at the package's own size, and three leaves later.
    let older: String
    let same: String
    let newer: String
    let openings: [EntryOpening]

    init(seed: UInt64 = 1) throws {
        var random = SplitMix64(seed: seed)
        signer = try CheckpointSigner(name: Self.origin, seed: random.bytes(32))
        let documents = (0..<2).map { _ in random.bytes(1500) }
        var log = SampleLog(size: 15, seed: seed + 1)
        var entries: [Entry] = []
        var indices: [Int] = []
        var openings: [EntryOpening] = []
        var older = ""
        for seq in 1...12 {
            let (body, opened) = Self.body(seq, documents: documents, random: &random)
            openings += opened.map { EntryOpening(seq: seq, opening: $0) }
            let entry = Entry.seal(
                body,
                organ: Self.organ,
                dossier: Self.dossier,
                seq: seq,
                previous: entries.last?.hash ?? .zero
            )
            entries.append(entry)
            indices.append(log.size)
            log.append(leaf: Merkle.leafHash(entry.hash))
            log.append(leaf: Merkle.leafHash(random.digest()))
            if log.size == 17 { older = try Self.note(log, signer) }
        }
        same = try Self.note(log, signer)
        package = DossierPackage(
            organ: Self.organ,
            dossier: Self.dossier,
            origin: Self.origin,
            checkpointSize: log.size,
            checkpoint: same,
            entries: entries.map(\.bytes),
            proofs: indices.map(log.inclusion),
            consistency: log.consistency(from: 17),
            openings: openings,
            documents: Dictionary(uniqueKeysWithValues: documents.map { (.sha256($0), $0) })
        )
        for _ in 0..<3 { log.append(leaf: Merkle.leafHash(random.digest())) }
        newer = try Self.note(log, signer)
        self.older = older
        self.openings = openings
    }

    private static func body(
        _ seq: Int,
        documents: [[UInt8]],
        random: inout SplitMix64
    ) -> ([String: JSON], [Opening]) {
        switch seq {
        case 1:
            let party: JSON = ["name": Sealing.mark("昇喆堃赟"), "id/number": Sealing.mark("310115199001011234")]
            let body: JSON = [
                "act": "register", "fields": ["parties": [party, party], "place": "世纪大道"],
                "recordedAt": 1_790_000_000_000,
            ]
            let (sealed, openings) = Sealing.seal(body) { random.bytes(32) }
            return (sealed.objectValue ?? [:], openings)
        case 5, 9:
            let document = documents[seq == 5 ? 0 : 1]
            let fields: JSON = ["sha256": .string(Digest.sha256(document).hex), "pages": 2]
            return (["act": "render-document", "fields": fields], [])
        default:
            let fields: JSON = ["text": .string("第\(seq)次询问：“是”\u{1F4C4}\n"), "minutes": .int(seq * 7)]
            return (["act": "interview", "fields": fields], [])
        }
    }

    static func note(_ log: SampleLog, _ signer: CheckpointSigner) throws -> String {
        try Checkpoint(origin: origin, size: log.size, root: log.root, time: "2026-11-21T08:00:00Z")
            .signed(by: signer)
    }
}
