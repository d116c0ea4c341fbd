import Codes
import Testing

@Suite("Organisation codes")
struct OrganisationCodeTests {
    @Test(
        "with or without a hyphen, in any spelling",
        arguments: [
            ("D2143569-X", "D2143569-X"), ("d2143569x", "D2143569-X"), ("12345678—8", "12345678-8"),
            ("ＭＡ００００００－７", "MA000000-7"),
        ]
    )
    func right(_ text: String, _ printed: String) throws {
        let code = try OrganisationCode(text)
        #expect(code.printed == printed)
        #expect(OrganisationCode.isValid(code.normalised) && code.normalised.count == 9)
    }

    @Test(
        "what is wrong is said exactly",
        arguments: [
            ("D2143569", "组织机构代码应为 9 位，现有 8 位"), ("", "组织机构代码为空"),
            ("D2143569-Y", "第 9 位“Y”不可用：校验码只有数字和 X"), ("D21?3569-X", "第 4 位“?”不可用：前 8 位只用数字和大写字母"),
            ("D2143569-0", "组织机构代码校验码不符：按前 8 位，第 9 位应为“X”；请逐位核对"),
        ]
    )
    func wrong(_ text: String, _ message: String) {
        #expect(OrganisationCode.fault(in: text)?.message == message)
    }

    /// Modulo 11 a letter weighs like another that is 11 further on, so only digits are always caught.
    @Test("a changed digit is always caught")
    func changed() {
        var random = SplitMix64(seed: 11_714)
        for _ in 0..<500 {
            let right = Array(Sample.organisation(&random))
            for place in right.indices where right[place].isNumber {
                for digit in Alphabet.digits where digit != right[place] {
                    var wrong = right
                    wrong[place] = digit
                    #expect(!OrganisationCode.isValid(String(wrong)), "\(String(right)) \(place)")
                }
            }
        }
    }
}
