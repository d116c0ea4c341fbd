import Ledger

/// The example of docs/dossier-format.md: a dossier of two entries behind one foreign leaf.
struct WorkedExample {
    let signer: CheckpointSigner
    let entries: [Entry]
    let opening: Opening
    let leaves: [Digest]
    let note: String
    let package: DossierPackage

    init() throws {
        signer = try CheckpointSigner(name: "zhifa.example/demo", seed: Array(0..<32))
        let body: JSON = ["act": "register", "fields": ["party": Sealing.mark("张三"), "place": "世纪大道1号"]]
        let (sealed, openings) = Sealing.seal(body) { Array(32..<64) }
        let first = Entry.seal(
            sealed.objectValue ?? [:],
            organ: "demo",
            dossier: "d1",
            seq: 1,
            previous: .zero
        )
        let second = Entry.seal(
            ["act": "interview", "fields": ["text": "属实"]],
            organ: "demo",
            dossier: "d1",
            seq: 2,
            previous: first.hash
        )
        entries = [first, second]
        opening = openings[0]
        leaves = [.sha256("other".utf8), first.hash, second.hash].map { Merkle.leafHash($0) }
        var log = SampleLog()
        for leaf in leaves { log.append(leaf: leaf) }
        note = try Checkpoint(
            origin: "zhifa.example/demo",
            size: log.size,
            root: log.root,
            time: "2026-11-21T08:00:00Z"
        ).signed(by: signer)
        package = DossierPackage(
            organ: "demo",
            dossier: "d1",
            origin: "zhifa.example/demo",
            checkpointSize: log.size,
            checkpoint: note,
            entries: entries.map(\.bytes),
            proofs: [log.inclusion(1), log.inclusion(2)],
            openings: [EntryOpening(seq: 1, opening: opening)]
        )
    }
}
