import Codes
import Testing

@Suite("Unified social credit codes")
struct UsccTests {
    @Test(
        "published and worked codes are taken",
        arguments: [
            "91350100M000100Y43", "91330100799655058B", "91110000802100433B", "9144030071526726XG",
            "91330100123456788G", "92320200123456788E", "11330100123456788Q", "91330100MA00000072",
        ]
    )
    func right(_ code: String) throws {
        #expect(Uscc.isValid(code))
        #expect(try Uscc(code).normalised == code)
    }

    @Test(
        "any usual spelling is taken, and kept in one",
        arguments: [
            "91350100m000100y43", "９１３５０１００Ｍ０００１００Ｙ４３", " 9135 0100 M000 100Y 43 ", "913501-00M000100Y-43",
            "\u{202D}91350100M000100Y43\u{202C}", "91350100M000100Y43\u{FEFF}", "91350100\u{00A0}M000100Y43\n",
        ]
    )
    func spellings(_ text: String) throws {
        #expect(try Uscc(text).normalised == "91350100M000100Y43")
        #expect(!Uscc.isValid(text))
    }

    @Test("a department and a kind of body are named, and what stands inside")
    func parts() throws {
        let code = try Uscc("92320200123456788E")
        #expect(code.authority.department == "市场监督管理（原工商）")
        #expect(code.authority.category == "个体工商户")
        #expect(code.division == "320200")
        #expect(code.organisation.printed == "12345678-8")
        #expect(try Uscc("11330100123456788Q").authority.category == "机关")
    }

    @Test("a department that the table does not have is no fault, but has no name")
    func unknownDepartment() throws {
        var random = SplitMix64(seed: 3)
        let right = Sample.uscc(&random)
        let other = Alphabet.uscc.map { "B" + right.dropFirst().dropLast() + String($0) }.filter { Uscc.isValid($0) }
        #expect(other.count == 1)
        let authority = try Uscc(try #require(other.first)).authority
        #expect(authority.department == nil && authority.category == nil && authority.code == "B1")
    }

    struct Wrong: CustomTestStringConvertible, Sendable {
        let text: String
        let reason: CodeFault.Reason
        let message: String
        var testDescription: String { text }
    }

    @Test(
        "what is wrong is said exactly",
        arguments: [
            Wrong(text: "", reason: .empty, message: "统一社会信用代码为空"),
            Wrong(text: " \u{200B}", reason: .empty, message: "统一社会信用代码为空"),
            Wrong(text: "91350100M000100Y4", reason: .length, message: "统一社会信用代码应为 18 位，现有 17 位"),
            Wrong(text: "91350100M000100Y433", reason: .length, message: "统一社会信用代码应为 18 位，现有 19 位"),
            Wrong(
                text: "91350100MO00100Y43",
                reason: .character,
                message: "第 10 位“O”不可用：代码中没有字母 I、O、S、V、Z，是否应为数字 0"
            ),
            Wrong(
                text: "91350100MV00100Y43",
                reason: .character,
                message: "第 10 位“V”不可用：只用数字和大写字母，没有 I、O、S、V、Z"
            ),
            Wrong(
                text: "91350100M000100Y4号",
                reason: .character,
                message: "第 18 位“号”不可用：只用数字和大写字母，没有 I、O、S、V、Z"
            ),
            Wrong(
                text: "9135A100M000100Y43",
                reason: .character,
                message: "第 5 位“A”不可用：第 3 至 8 位是行政区划代码，只有数字"
            ),
            Wrong(
                text: "91350100M000100Y44",
                reason: .check,
                message: "统一社会信用代码校验码不符：按前 17 位，第 18 位应为“3”；请逐位核对"
            ),
            // The outer check is right, the organisation code's own is not.
            Wrong(
                text: "91330100123456789K",
                reason: .check,
                message: "第 9 至 17 位的组织机构代码校验码不符：按第 9 至 16 位，第 17 位应为“8”；请逐位核对"
            ),
        ]
    )
    func wrong(_ case: Wrong) {
        #expect(Uscc.fault(in: `case`.text)?.reason == `case`.reason)
        #expect(Uscc.fault(in: `case`.text)?.message == `case`.message)
    }

    /// The weights are powers of 3 modulo the prime 31, so neither escapes the outer check.
    @Test("a changed character and two changed places are always caught")
    func changed() {
        var random = SplitMix64(seed: 20_151_001)
        for _ in 0..<300 {
            let right = Array(Sample.uscc(&random))
            for place in right.indices {
                var wrong = right
                repeat { wrong[place] = random.character(of: Alphabet.uscc) } while wrong[place] == right[place]
                #expect(!Uscc.isValid(String(wrong)), "\(String(right)) \(place)")
            }
            for place in 0..<16 where right[place] != right[place + 1] {
                var swapped = right
                swapped.swapAt(place, place + 1)
                #expect(!Uscc.isValid(String(swapped)), "\(String(right)) \(place)")
            }
        }
    }
}
