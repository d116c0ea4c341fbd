import Ledger
import Testing

@Suite("Dossier packages")
struct PackageTests {
    private let sample: SamplePackage

    init() throws { sample = try SamplePackage() }

    private func report(_ package: DossierPackage, trusted: String? = nil) -> VerificationReport {
        Verifier.verify(package: package.encode(), key: sample.signer.key, trusted: trusted)
    }

    @Test("a package is read back and encodes to the same bytes")
    func roundTrip() throws {
        let bytes = sample.package.encode()
        let decoded = try DossierPackage(decoding: bytes)
        #expect(decoded == sample.package)
        #expect(decoded.encode() == bytes)
    }

    @Test("a sound package verifies, and the report says what it holds")
    func sound() {
        let report = report(sample.package)
        #expect(report.faults == [])
        #expect(report.isSound && report.entries == 12 && report.documents == 2)
        #expect(report.sealed == 4 && report.opened == 4)
        #expect(report.dossier == SamplePackage.dossier && report.checkpoint?.size == sample.package.checkpointSize)
    }

    @Test("sealed fields may stay closed")
    func closed() {
        let report = report(sample.package.with(openings: Array(sample.openings.dropFirst(3))))
        #expect(report.isSound && report.sealed == 4 && report.opened == 1)
    }

    @Test("a held checkpoint of the same size or with a consistency proof is continued")
    func trusted() {
        #expect(report(sample.package, trusted: sample.same).isSound)
        #expect(report(sample.package, trusted: sample.older).isSound)
    }

    @Test("an older checkpoint without proof, and a newer one, tell to export anew")
    func untrusted() {
        let unproven = report(sample.package.with(consistency: .some(nil)), trusted: sample.older)
        #expect(unproven.faults.map(\.message).joined().contains("since=17"))
        let outdated = report(sample.package, trusted: sample.newer)
        #expect(outdated.faults.map(\.message).joined().contains("since=\(sample.package.checkpointSize + 3)"))
    }

    @Test("a checkpoint of a rewritten log is found", arguments: [17, 39])
    func rewritten(size: Int) throws {
        let other = SampleLog(size: size, seed: 99)
        let note = try SamplePackage.note(other, sample.signer)
        #expect(report(sample.package, trusted: note).faults.map(\.message).joined().contains("日志被改写"))
    }

    @Test("a held note that is not the log's is refused", arguments: ["", "x\n"])
    func badTrusted(note: String) {
        #expect(report(sample.package, trusted: note).faults.first?.place == "所持检查点")
    }

    @Test("an opening with another value, at another place or twice is found")
    func wrongOpenings() throws {
        let first = sample.openings[0]
        let salt = first.opening.salt
        let wrong = [
            EntryOpening(seq: 1, opening: Opening(path: first.opening.path, salt: salt, value: "别人")),
            EntryOpening(seq: 2, opening: first.opening),
            EntryOpening(seq: 99, opening: first.opening),
            EntryOpening(seq: 0, opening: first.opening),
            EntryOpening(seq: 1, opening: Opening(path: "/fields", salt: salt, value: "x")),
        ]
        for opening in wrong { #expect(report(sample.package.with(openings: [opening])).faults.count == 1) }
        #expect(report(sample.package.with(openings: [first, first])).faults.first?.problem.contains("两次") == true)
    }

    @Test("a missing, an altered and an extra document are found by name")
    func wrongDocuments() throws {
        let hash = try #require(sample.package.documents.keys.first)
        var missing = sample.package.documents
        missing[hash] = nil
        #expect(report(sample.package.with(documents: missing)).faults.map(\.problem) == ["缺少条目载明的文书"])
        var altered = sample.package.documents
        altered[hash]?[3] ^= 1
        #expect(report(sample.package.with(documents: altered)).faults.map(\.problem) == ["文书内容与散列值不符"])
        var extra = sample.package.documents
        extra[.sha256([1])] = [1]
        #expect(report(sample.package.with(documents: extra)).faults.map(\.problem) == ["没有条目载明这份文书"])
    }

    @Test("a changed, a dropped and a swapped entry are found")
    func wrongEntries() throws {
        var changed = sample.package.entries
        let text = String(decoding: changed[2], as: UTF8.self).replacing("是", with: "否")
        changed[2] = Array(text.utf8)
        let faults = report(sample.package.with(entries: changed)).faults.map(\.place)
        #expect(faults.contains("第4条") && faults.contains("entries/000003.json"))
        #expect(!report(sample.package.with(entries: sample.package.entries.dropLast())).isSound)
        var swapped = sample.package.entries
        swapped.swapAt(4, 5)
        #expect(!report(sample.package.with(entries: swapped)).isSound)
        #expect(!report(sample.package.with(entries: [])).isSound)
    }

    @Test("another head than the entries' and the checkpoint's is found")
    func wrongHead() {
        #expect(report(sample.package.with(dossier: "another")).faults.map(\.place) == ["dossier.json"])
        #expect(report(sample.package.with(origin: "another")).faults.map(\.place) == ["dossier.json"])
    }

    @Test("bytes that are no package are refused", arguments: [0, 1, 511, 512, 1024, 5000])
    func notAPackage(length: Int) {
        var random = SplitMix64(seed: 16)
        for bytes in [random.bytes(length), [UInt8](repeating: 0, count: length)] {
            let report = Verifier.verify(package: bytes, key: sample.signer.key, trusted: nil)
            #expect(report.faults.count == 1)
        }
    }

    @Test("a package cut anywhere or with bytes added is refused")
    func lengths() {
        let bytes = sample.package.encode()
        for length in stride(from: 0, to: bytes.count, by: 509) {
            #expect(!Verifier.verify(package: Array(bytes[..<length]), key: sample.signer.key, trusted: nil).isSound)
        }
        for extra in [1, 512, 1024] {
            let longer = bytes + [UInt8](repeating: 0, count: extra)
            #expect(!Verifier.verify(package: longer, key: sample.signer.key, trusted: nil).isSound)
        }
    }
}

extension DossierPackage {
    /// The same package with one part replaced.
    fileprivate func with(
        dossier: String? = nil,
        origin: String? = nil,
        entries: [[UInt8]]? = nil,
        consistency: ConsistencyProof?? = nil,
        openings: [EntryOpening]? = nil,
        documents: [Digest: [UInt8]]? = nil
    ) -> DossierPackage {
        DossierPackage(
            organ: organ,
            dossier: dossier ?? self.dossier,
            origin: origin ?? self.origin,
            checkpointSize: checkpointSize,
            checkpoint: checkpoint,
            entries: entries ?? self.entries,
            proofs: proofs,
            consistency: consistency ?? self.consistency,
            openings: openings ?? self.openings,
            documents: documents ?? self.documents
        )
    }
}
