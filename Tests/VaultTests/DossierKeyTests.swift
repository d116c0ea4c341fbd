import Testing
import Vault

@Suite("Sealed values")
struct DossierKeyTests {
    private let key = DossierKey.generate()
    private let value = Array("310115199001011234".utf8)

    @Test("a value comes back in its context", arguments: [0, 1, 18, 100_000])
    func roundTrip(length: Int) throws {
        let value = RandomBytes.make(length)
        let blob = try key.seal(value, context: "o/d/1/fields/id")
        #expect(try key.open(blob, context: "o/d/1/fields/id") == value)
        #expect(try DossierKey(bytes: key.bytes).open(blob, context: "o/d/1/fields/id") == value)
    }

    @Test("equal values have different blobs")
    func salted() throws {
        #expect(try key.seal(value, context: "c") != key.seal(value, context: "c"))
    }

    @Test("another context, another key, a flipped bit and a cut are refused")
    func refusals() throws {
        let blob = try key.seal(value, context: "o/d/1/fields/id")
        #expect(throws: VaultError.refused) { try key.open(blob, context: "o/d/2/fields/id") }
        #expect(throws: VaultError.refused) { try DossierKey.generate().open(blob, context: "o/d/1/fields/id") }
        var passed: [Int] = []
        for bit in 0..<blob.count * 8 {
            var changed = blob
            changed[bit / 8] ^= 1 << UInt8(bit % 8)
            if (try? key.open(changed, context: "o/d/1/fields/id")) != nil { passed.append(bit) }
        }
        for length in 0..<blob.count where (try? key.open(Array(blob[..<length]), context: "c")) != nil {
            passed.append(length)
        }
        #expect(passed.isEmpty)
        #expect(throws: VaultError.malformed) { try DossierKey(bytes: []) }
    }
}
