import Ledger
import Testing

@Suite("Sealed fields")
struct SealingTests {
    private static let body: JSON = [
        "act": "register",
        "fields": ["b/~": Sealing.mark("昇喆堃赟"), "a": [1, Sealing.mark("310115199001011234")], "open": "x"],
    ]

    private static func sealed() -> (JSON, [Opening]) {
        var random = SplitMix64(seed: 13)
        return Sealing.seal(body) { random.bytes(32) }
    }

    @Test("marks anywhere become commitments, with pointers by RFC 6901")
    func replacement() {
        let (json, openings) = Self.sealed()
        #expect(openings.map(\.path) == ["/fields/a/1", "/fields/b~1~0"])
        #expect(openings.map(\.value) == ["310115199001011234", "昇喆堃赟"])
        let paths = Dictionary(uniqueKeysWithValues: openings.map { ($0.path, $0.commitment) })
        #expect(Sealing.commitments(in: json) == paths)
        #expect(json["fields"]?["open"] == "x" && json["act"] == "register")
        #expect(!json.canonicalText.contains("310115") && !json.canonicalText.contains("~seal"))
    }

    @Test("the commitment is HMAC-SHA256 with the salt as key")
    func commitment() {
        // Computed with Python's hmac module.
        let opening = Opening(path: "/a", salt: Array(0..<32), value: "执法")
        #expect(opening.commitment.hex == "b87db2d60e221a57179b8ca18e185cbc40165cd9580e0603348d58ec55e6bda9")
    }

    @Test("openings verify, and a wrong value, salt or commitment is found")
    func verification() {
        for opening in Self.sealed().1 {
            #expect(opening.verify())
            func altered(salt: [UInt8]? = nil, value: String? = nil, commitment: Digest? = nil) -> Opening {
                Opening(
                    path: opening.path,
                    salt: salt ?? opening.salt,
                    value: value ?? opening.value,
                    commitment: commitment ?? opening.commitment
                )
            }
            #expect(!altered(salt: [UInt8](repeating: 0, count: 32)).verify())
            #expect(!altered(value: opening.value + " ").verify())
            #expect(!altered(commitment: .zero).verify())
        }
        #expect(!Opening(path: "", salt: [1], value: "short salt").verify())
    }

    @Test("equal values have different commitments")
    func salted() {
        var random = SplitMix64(seed: 14)
        let (json, _) = Sealing.seal([Sealing.mark("x"), Sealing.mark("x")]) { random.bytes(32) }
        #expect(json.arrayValue?[0] != json.arrayValue?[1])
    }

    @Test("opening adds the values at hand and leaves the others sealed")
    func opening() {
        let (json, openings) = Self.sealed()
        let opened = Sealing.open(json, with: [openings[0].path: openings[0].value, "/none": "y"])
        #expect(
            opened["fields"]?["a"]?.arrayValue?[1]
                == ["sealed": .string(openings[0].commitment.hex), "value": .string(openings[0].value)]
        )
        #expect(opened["fields"]?["b/~"] == json["fields"]?["b/~"])
    }

    @Test("an erased value leaves the chain whole")
    func erasure() throws {
        var random = SplitMix64(seed: 15)
        let (fields, _) = Sealing.seal(["name": Sealing.mark("某人")]) { random.bytes(32) }
        let first = Entry.seal(["fields": fields], organ: "o", dossier: "d", seq: 1, previous: .zero)
        let second = Entry.seal(["act": "erase"], organ: "o", dossier: "d", seq: 2, previous: first.hash)
        let stored = try [Entry(stored: first.bytes), Entry(stored: second.bytes)]
        #expect(Chain.faults(in: stored).isEmpty)
        #expect(Sealing.open(stored[0].body, with: [:]) == stored[0].body)
    }
}
