import LegalTime

@testable import Codes

/// A seeded generator (SplitMix64): a failure comes again with the same seed.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func character(of alphabet: String) -> Character {
        alphabet.randomElement(using: &self) ?? "0"
    }

    mutating func text(_ count: Int, of alphabet: String) -> String {
        String((0..<count).map { _ in character(of: alphabet) })
    }
}

enum Alphabet {
    static let digits = "0123456789"
    static let capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    static let uscc = "0123456789ABCDEFGHJKLMNPQRTUWXY"
}

/// Numbers that are right, made by trying every last character: the tests have no formula of their own to be wrong in.
enum Sample {
    static func organisation(_ random: inout SplitMix64) -> String {
        completed(random.text(8, of: Alphabet.uscc), by: Alphabet.digits + "X") { OrganisationCode.isValid($0) }
    }

    static func uscc(_ random: inout SplitMix64) -> String {
        let front = String(random.character(of: "159ANY")) + "1" + random.text(6, of: Alphabet.digits)
        return completed(front + organisation(&random), by: Alphabet.uscc) { Uscc.isValid($0) }
    }

    static func identity(_ random: inout SplitMix64) -> String {
        let year = Int.random(in: 1900...2026, using: &random)
        let month = Int.random(in: 1...12, using: &random)
        let length = CivilDay.length(ofMonth: month, year: year)
        let day = Int.random(in: 1...length, using: &random)
        let date = "\(year)" + (month < 10 ? "0" : "") + "\(month)" + (day < 10 ? "0" : "") + "\(day)"
        let body = random.text(6, of: Alphabet.digits) + date + random.text(3, of: Alphabet.digits)
        return completed(body, by: Alphabet.digits + "X") { IdentityCard.isValid($0) }
    }

    private static func completed(_ body: String, by checks: String, _ isValid: (String) -> Bool) -> String {
        let found = checks.map { body + String($0) }.filter(isValid)
        precondition(found.count == 1, "\(body) has \(found.count) checks")
        return found[0]
    }
}
