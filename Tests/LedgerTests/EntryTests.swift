import Ledger
import Testing

@Suite("Entries and their chain")
struct EntryTests {
    static func chain(_ count: Int, dossier: String = "d1") -> [Entry] {
        var entries: [Entry] = []
        for seq in 1...count {
            entries.append(
                Entry.seal(
                    ["act": "note", "fields": ["n": .int(seq)]],
                    organ: "o",
                    dossier: dossier,
                    seq: seq,
                    previous: entries.last?.hash ?? .zero
                )
            )
        }
        return entries
    }

    @Test("the bytes of format 1 never change")
    func goldenBytes() {
        let entry = Entry.seal(
            ["act": "register", "fields": ["place": "世纪大道"]],
            organ: "pudong",
            dossier: "d1",
            seq: 1,
            previous: .zero
        )
        let zeros = String(repeating: "0", count: 64)
        let expected =
            #"{"act":"register","dossier":"d1","fields":{"place":"世纪大道"},"format":1,"organ":"pudong","previous":""#
            + zeros + #"","seq":1}"#
        #expect(entry.bytes == Array(expected.utf8))
        #expect(entry.hash == .sha256(Array(expected.utf8)))
    }

    @Test("stored bytes are read back as they are")
    func readBack() throws {
        for entry in Self.chain(3) { #expect(try Entry(stored: entry.bytes) == entry) }
    }

    @Test("the frame's keys replace those of a body")
    func frameWins() throws {
        let entry = Entry.seal(["seq": 99, "organ": "x"], organ: "o", dossier: "d", seq: 1, previous: .zero)
        #expect(try Entry(stored: entry.bytes).seq == 1)
        #expect(entry.body["organ"] == "o")
    }

    @Test(
        "bytes without a whole frame, or not canonical, are refused",
        arguments: [
            "", "[]", "{}", #"{"format":2}"#, #"{"dossier":"d","format":1,"organ":"","previous":"","seq":1}"#,
            #"{"dossier":"d","format":1,"organ":"o","previous":"00","seq":1}"#,
            #"{"dossier":"d","format":1,"organ":"o","previous":"","seq":0}"#,
        ]
    )
    func badFrame(text: String) {
        #expect(throws: LedgerFault.self) { try Entry(stored: Array(text.utf8)) }
    }

    @Test("space in stored bytes is refused though it means the same")
    func space() {
        #expect(throws: LedgerFault.self) { try Entry(stored: Self.chain(1)[0].bytes + [0x20]) }
    }

    @Test("a whole chain has no fault")
    func whole() {
        #expect(Chain.faults(in: []).isEmpty)
        #expect(Chain.faults(in: Self.chain(20)).isEmpty)
    }

    @Test("a gap, a swap, a repetition, a foreign and an altered entry are found where they are")
    func broken() throws {
        let whole = Self.chain(6)
        var gap = whole
        gap.remove(at: 2)
        #expect(Chain.faults(in: gap).first?.place == "第3条")
        var headless = whole
        headless.removeFirst()
        #expect(Chain.faults(in: headless).first?.place == "第1条")
        var swapped = whole
        swapped.swapAt(3, 4)
        #expect(Chain.faults(in: swapped).first?.place == "第4条")
        #expect(Chain.faults(in: whole + [whole[5]]).first?.place == "第7条")
        var foreign = whole
        foreign[1] = Self.chain(2, dossier: "d2")[1]
        #expect(Chain.faults(in: foreign).contains { $0.place == "第2条" && $0.problem.contains("其他案卷") })
        var altered = whole
        altered[2] = Entry.seal(["act": "other"], organ: "o", dossier: "d1", seq: 3, previous: whole[1].hash)
        #expect(Chain.faults(in: altered) == [LedgerFault("第4条", "与前一条目的散列值不衔接")])
    }

    @Test("a digest is read from 64 lower-case digits or 32 bytes and nothing else")
    func digests() {
        let digest = Digest.sha256(Array("abc".utf8))
        #expect(digest.hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(Digest(hex: digest.hex) == digest && Digest(bytes: digest.bytes) == digest)
        #expect(Digest(hex: digest.hex.uppercased()) == nil && Digest(hex: "") == nil)
        #expect(Digest(hex: String(digest.hex.dropLast())) == nil && Digest(bytes: [1]) == nil)
        #expect(Digest.sha256("abc".utf8.lazy.map { $0 }) == digest)
    }
}
