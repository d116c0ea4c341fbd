import Testing
import Vault

@Suite("Passwords")
struct PasswordHashTests {
    struct Known: CustomTestStringConvertible {
        let password: String
        let phc: String
        var testDescription: String { phc }
    }

    /// The first two from the tests of the reference implementation, the third made with argon2-cffi 25.1.
    static let known: [Known] = [
        Known(
            password: "password",
            phc: "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"
        ),
        Known(
            password: "password",
            phc: "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"
        ),
        Known(
            password: "执法 пароль 1",
            phc: "$argon2id$v=19$m=19456,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$VlWGogAFICghMXz492qWhEfqrY6mgD0mrK7AFUBDyJQ"
        ),
    ]

    @Test("hashes of other tools are recognised, and only with their password", arguments: known)
    func knownHashes(row: Known) {
        #expect(PasswordHash.verify(row.password, row.phc))
        #expect(!PasswordHash.verify(row.password + " ", row.phc))
    }

    @Test("a new hash has the agreed cost, a salt of its own, and fits its password alone")
    func newHash() throws {
        let first = try PasswordHash.hash("浦东-执法-2026")
        let second = try PasswordHash.hash("浦东-执法-2026")
        #expect(first.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        #expect(first != second)
        #expect(PasswordHash.verify("浦东-执法-2026", first))
        #expect(!PasswordHash.verify("浦东-执法-2027", first))
        #expect(!PasswordHash.verify("", first))
    }

    @Test("an empty password is hashed like any other")
    func emptyPassword() throws {
        let phc = try PasswordHash.hash("")
        #expect(PasswordHash.verify("", phc) && !PasswordHash.verify("x", phc))
    }

    @Test("the decoy costs as much as a real hash and fits no password")
    func decoy() {
        #expect(PasswordHash.decoy.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        #expect(!PasswordHash.verify("", PasswordHash.decoy) && !PasswordHash.verify("password", PasswordHash.decoy))
    }

    @Test(
        "text that is no argon2id hash fits no password",
        arguments: [
            "", "password", "$argon2id$", "$2b$12$abcdefghijklmnopqrstuv",
            "$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        ]
    )
    func malformed(phc: String) {
        #expect(!PasswordHash.verify("password", phc))
    }
}
