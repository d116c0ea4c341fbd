import Ledger
import Testing

@Suite("Signed checkpoints")
struct CheckpointTests {
    private let signer: CheckpointSigner
    private let checkpoint = Checkpoint(
        origin: "zhifa.example/pudong",
        size: 1_234,
        root: .sha256([1, 2, 3]),
        time: "2026-11-21T08:00:00Z"
    )

    init() throws {
        signer = try CheckpointSigner(name: "zhifa.example/pudong", seed: [UInt8](repeating: 7, count: 32))
    }

    @Test("what was signed verifies and is read back")
    func signing() throws {
        let note = try checkpoint.signed(by: signer)
        #expect(try Checkpoint.verify(note: note, key: signer.key) == checkpoint)
        #expect(note.hasPrefix("zhifa.example/pudong\n1234\n"))
        #expect(note.contains("\ntime 2026-11-21T08:00:00Z\n\n\u{2014} zhifa.example/pudong "))
    }

    @Test("another key, or another name of the same key, verifies nothing")
    func foreignKey() throws {
        let note = try checkpoint.signed(by: signer)
        let other = try CheckpointSigner(name: "zhifa.example/pudong", seed: [UInt8](repeating: 8, count: 32))
        let renamed = try CheckpointSigner(name: "zhifa.example/minhang", seed: [UInt8](repeating: 7, count: 32))
        #expect(throws: LedgerFault.self) { try Checkpoint.verify(note: note, key: other.key) }
        #expect(throws: LedgerFault.self) { try Checkpoint.verify(note: note, key: renamed.key) }
    }

    @Test("a flipped bit anywhere in a note is found")
    func flippedBits() throws {
        let note = Array(try checkpoint.signed(by: signer).utf8)
        var passed: [Int] = []
        for bit in 0..<note.count * 8 {
            var changed = note
            changed[bit / 8] ^= 1 << UInt8(bit % 8)
            guard let text = String(validating: changed, as: UTF8.self) else { continue }
            if (try? Checkpoint.verify(note: text, key: signer.key)) != nil { passed.append(bit) }
        }
        #expect(passed.isEmpty)
    }

    @Test(
        "a note that a lenient reader would still understand is refused",
        arguments: [
            ("\n1234\n", "\n01234\n"), ("\n1234\n", "\n+1234\n"), ("\n1234\n", "\n 1234\n"), ("\n", "\r\n"),
            ("=\n", "\n"), ("time 2026", "Time 2026"), ("Z\n", "Z\nmore\n"), ("Z\n\n", "Z\n"), ("Z\n\n", "Z\n\n\n"),
            ("\u{2014} ", "-- "), ("\u{2014} ", "\u{2014}  "), ("zhifa.example/pudong\n1", "\n1"),
        ]
    )
    func strictness(change: (String, String)) throws {
        let note = try checkpoint.signed(by: signer)
        let changed = note.unicodeScalars.split(separator: Array(change.0.unicodeScalars), maxSplits: 1)
            .map { String(String.UnicodeScalarView($0)) }.joined(separator: change.1)
        #expect(Array(changed.utf8) != Array(note.utf8))
        #expect(throws: LedgerFault.self) { try Checkpoint.verify(note: changed, key: signer.key) }
    }

    @Test("a second signature, text after the note, and a missing end of line are refused")
    func edges() throws {
        let note = try checkpoint.signed(by: signer)
        let signature = try #require(note.split(separator: "\n").last)
        for changed in [note + signature + "\n", note + "\n", String(note.dropLast()), "\n" + note, "", "\n\n"] {
            #expect(throws: LedgerFault.self) { try Checkpoint.verify(note: changed, key: signer.key) }
        }
    }

    @Test(
        "a checkpoint that could not be read back is not signed",
        arguments: ["", "2026-11-21", "2026-11-21T08:00:00+08:00"]
    )
    func badTime(time: String) {
        let bad = Checkpoint(origin: "a", size: 1, root: .zero, time: time)
        #expect(throws: LedgerFault.self) { try bad.signed(by: signer) }
        #expect(throws: LedgerFault.self) {
            try Checkpoint(origin: "a\nb", size: 1, root: .zero, time: "2026-11-21T08:00:00Z").signed(by: signer)
        }
    }

    @Test("a key's text is read back, and nothing near it is")
    func keyText() throws {
        let text = signer.key.description
        #expect(CheckpointKey(text) == signer.key)
        var passed: [String] = []
        for place in text.utf8.indices {
            for bit in 0..<8 {
                var bytes = Array(text.utf8)
                bytes[text.utf8.distance(from: text.startIndex, to: place)] ^= 1 << UInt8(bit)
                guard let changed = String(validating: bytes, as: UTF8.self) else { continue }
                if CheckpointKey(changed) != nil { passed.append(changed) }
            }
        }
        #expect(passed.isEmpty)
        #expect(CheckpointKey(text + "=") == nil && CheckpointKey("") == nil && CheckpointKey("a+b") == nil)
    }

    @Test("a signer needs 32 bytes and a name without space or plus", arguments: ["", "a b", "a+b", "a\n"])
    func badSigner(name: String) {
        #expect(throws: LedgerFault.self) { try CheckpointSigner(name: name, seed: [UInt8](repeating: 1, count: 32)) }
        #expect(throws: LedgerFault.self) { try CheckpointSigner(name: "a", seed: [1]) }
    }
}
