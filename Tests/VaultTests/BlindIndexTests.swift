import Testing
import Vault

@Suite("Blind index and random names")
struct BlindIndexTests {
    private let index: BlindIndex

    init() throws { index = try BlindIndex(key: Array(0..<32)) }

    @Test("the token is HMAC-SHA256 over kind, a zero byte and the value")
    func knownToken() {
        #expect(
            index.token(kind: "id-card", value: "31011519900101123X")
                == "a6998ac551a7c89a72d3641122d4cbe2d14a9c491217d772300deca4027b482e"
        )
    }

    @Test(
        "spellings of one value have one token",
        arguments: [
            "31011519900101123x", " 310115 19900101 123X ", "３１０１１５１９９００１０１１２３Ｘ", "310115\u{3000}19900101123X\n",
        ]
    )
    func normalised(spelling: String) {
        #expect(
            index.token(kind: "id-card", value: spelling) == index.token(kind: "id-card", value: "31011519900101123X")
        )
    }

    @Test("another value, kind or key has another token")
    func distinct() throws {
        let other = try BlindIndex(key: RandomBytes.make(32))
        let tokens = [
            index.token(kind: "id-card", value: "1"), index.token(kind: "id-card", value: "2"),
            index.token(kind: "phone", value: "1"), index.token(kind: "id-card1", value: ""),
            other.token(kind: "id-card", value: "1"),
        ]
        #expect(Set(tokens).count == tokens.count)
        #expect(throws: VaultError.malformed) { try BlindIndex(key: [1]) }
    }

    @Test("random bytes, ids and tokens have their form and do not repeat")
    func random() {
        #expect(RandomBytes.make(0) == [] && RandomBytes.make(33).count == 33)
        let ids = (0..<1000).map { _ in RandomBytes.id() }
        #expect(Set(ids).count == 1000)
        #expect(ids.allSatisfy { $0.wholeMatch(of: /[0-9a-f]{32}/) != nil })
        let token = BearerToken.make()
        #expect(token.wholeMatch(of: /zhifa_[0-9a-f]{64}/) != nil && token != BearerToken.make())
        let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        #expect(BearerToken.sha256Hex("abc") == hash)
    }
}
