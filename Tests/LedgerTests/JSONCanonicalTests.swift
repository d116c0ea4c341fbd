import Ledger
import Testing

@Suite("Canonical JSON")
struct JSONCanonicalTests {
    struct Row: CustomTestStringConvertible {
        let json: JSON
        let text: String
        var testDescription: String { text }
    }

    static let rows: [Row] = [
        Row(json: nil, text: "null"),
        Row(json: true, text: "true"),
        Row(json: false, text: "false"),
        Row(json: 0, text: "0"),
        Row(json: -7, text: "-7"),
        Row(json: 1_000_000, text: "1000000"),
        Row(json: .int(JSON.integers.lowerBound), text: "-9007199254740991"),
        Row(json: .int(JSON.integers.upperBound), text: "9007199254740991"),
        Row(json: "", text: #""""#),
        Row(json: [], text: "[]"),
        Row(json: [:], text: "{}"),
        Row(json: ["b": 1, "a": [true, nil, "执法"], "": 0], text: #"{"":0,"a":[true,null,"执法"],"b":1}"#),
    ]

    @Test("values are written without space and with sorted keys", arguments: rows)
    func values(row: Row) {
        #expect(row.json.canonicalText == row.text)
    }

    @Test("keys sort by UTF-16 code units, as in the example of RFC 8785")
    func keyOrder() {
        let json: JSON = [
            "\u{20ac}": "Euro Sign", "\r": "Carriage Return", "\u{fb33}": "Hebrew Letter Dalet With Dagesh",
            "1": "One", "\u{1f600}": "Emoji: Grinning Face", "\u{80}": "Control",
            "\u{f6}": "Latin Small Letter O With Diaeresis",
        ]
        let order = ["\\r", "1", "\u{80}", "\u{f6}", "\u{20ac}", "\u{1f600}", "\u{fb33}"]
        let text = Array(json.canonicalText.unicodeScalars)
        let places = order.map { key in text.firstRange(of: Array("\"\(key)\":".unicodeScalars))?.lowerBound ?? -1 }
        #expect(places == places.sorted() && !places.contains(-1))
    }

    @Test("the order of random keys is the order of their UTF-16")
    func randomKeyOrder() throws {
        var random = SplitMix64(seed: 3)
        for _ in 0..<300 {
            let keys = Set((0..<6).map { _ in RandomJSON.string(&random) })
            let json = JSON.object(Dictionary(uniqueKeysWithValues: keys.map { ($0, .null) }))
            let sorted = keys.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) }
            let expected = "{\(sorted.map { "\(JSON.string($0).canonicalText):null" }.joined(separator: ","))}"
            #expect(json.canonical == Array(expected.utf8))
        }
    }

    @Test("only quotes, backslashes and control characters are escaped")
    func escapes() {
        let text = "\u{0}\u{1}\u{8}\t\n\u{b}\u{c}\r\u{1f}\"\\/\u{7f}\u{2028}é\u{1F4C4}"
        let expected =
            #""\u0000\u0001\b\t\n\u000b\f\r\u001f\"\\/"# + "\u{7f}\u{2028}é\u{1F4C4}\""
        #expect(JSON.string(text).canonical == Array(expected.utf8))
    }

    @Test("canonically equivalent spellings keep their own bytes")
    func spelling() {
        #expect(JSON.string("e\u{301}").canonical == [0x22, 0x65, 0xCC, 0x81, 0x22])
        #expect(JSON.string("\u{e9}").canonical == [0x22, 0xC3, 0xA9, 0x22])
    }

    @Test("what is written is read back, and is known as canonical")
    func roundTrip() throws {
        var random = SplitMix64(seed: 4)
        for _ in 0..<500 {
            let json = RandomJSON.value(&random, depth: 4)
            let bytes = json.canonical
            #expect(try JSON(parsing: bytes).canonical == bytes)
            #expect(try JSON(canonical: bytes) == json)
        }
    }

    @Test("a changed text is taken for canonical only if it would be written the same")
    func canonicalReading() throws {
        var random = SplitMix64(seed: 5)
        let swaps = Array(#" {}[]",:\u0019bnr/-A"#.utf8)
        var disagreements: [String] = []
        for _ in 0..<4000 {
            var bytes = RandomJSON.value(&random, depth: 3).canonical
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch random.next() % 3 {
            case 0: bytes[place] = swaps[Int.random(in: 0..<swaps.count, using: &random)]
            case 1: bytes.insert(swaps[Int.random(in: 0..<swaps.count, using: &random)], at: place)
            default: bytes.remove(at: place)
            }
            let isSame = (try? JSON(parsing: bytes))?.canonical == bytes
            let isCanonical = (try? JSON(canonical: bytes)) != nil
            if isSame != isCanonical { disagreements.append(String(decoding: bytes, as: UTF8.self)) }
        }
        #expect(disagreements.isEmpty)
    }
}
