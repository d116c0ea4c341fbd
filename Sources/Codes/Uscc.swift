/// A unified social credit code (统一社会信用代码), GB 32100-2015: 18 characters, the last a check; characters 9 to 17 are
/// an organisation code with a check of its own.
package struct Uscc: NationalCode {
    package static let title = "统一社会信用代码"
    package static let message = "统一社会信用代码应为 18 位数字和大写字母（无 I、O、S、V、Z），且末位校验码相符"

    package let normalised: String
    package let organisation: OrganisationCode

    static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".unicodeScalars)
    /// Powers of 3, modulo 31.
    private static let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

    package init(_ text: String) throws(CodeFault) {
        let code = CodeText.folded(text, dropping: CodeText.dashes)
        try CodeText.require([18], of: code, title: Self.title)
        let scalars = Array(code.unicodeScalars)
        try Self.requireLetters(scalars)
        try CodeText.require(scalars[2..<8], from: 3, rule: "第 3 至 8 位是行政区划代码，只有数字", CodeText.isDigit)
        let check = Self.check(scalars)
        guard scalars[17] == check else {
            throw CodeFault(.check, "\(Self.title)校验码不符：按前 17 位，第 18 位应为“\(check)”；请逐位核对")
        }
        organisation = try OrganisationCode(inside: scalars[8..<17])
        normalised = code
    }

    private static func requireLetters(_ scalars: [Unicode.Scalar]) throws(CodeFault) {
        let alike: [Unicode.Scalar: String] = ["I": "1", "O": "0", "S": "5", "Z": "2"]
        for (index, scalar) in scalars.enumerated() {
            guard let digit = alike[scalar] else { continue }
            let place = "第 \(index + 1) 位“\(scalar)”不可用"
            throw CodeFault(.character, "\(place)：代码中没有字母 I、O、S、V、Z，是否应为数字 \(digit)")
        }
        try CodeText.require(scalars, rule: "只用数字和大写字母，没有 I、O、S、V、Z") { alphabet.contains($0) }
    }

    private static func check(_ scalars: [Unicode.Scalar]) -> Unicode.Scalar {
        let sum = zip(scalars, weights).reduce(0) { $0 + (alphabet.firstIndex(of: $1.0) ?? 0) * $1.1 }
        return alphabet[(31 - sum % 31) % 31]
    }

    /// Who registered the body (登记管理部门).
    package var authority: RegistrationAuthority { RegistrationAuthority(normalised) }

    /// Where the body was registered first; stays when the division is dissolved.
    package var division: String { String(normalised.dropFirst(2).prefix(6)) }
}
