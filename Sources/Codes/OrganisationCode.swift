/// An organisation code (组织机构代码), GB 11714-1997: eight characters and a check, with or without a hyphen between.
package struct OrganisationCode: NationalCode {
    package static let title = "组织机构代码"
    package static let message = "组织机构代码应为 8 位数字或大写字母加 1 位校验码，如 D2143569-X"

    /// Nine characters, without a hyphen.
    package let normalised: String

    private static let weights = [3, 7, 9, 10, 5, 8, 4, 2]

    package init(_ text: String) throws(CodeFault) {
        let code = CodeText.folded(text, dropping: CodeText.dashes)
        try CodeText.require([9], of: code, title: Self.title)
        let scalars = Array(code.unicodeScalars)
        try CodeText.require(scalars.prefix(8), rule: "前 8 位只用数字和大写字母") {
            CodeText.isDigit($0) || CodeText.isCapital($0)
        }
        try CodeText.require(scalars.suffix(1), from: 9, rule: "校验码只有数字和 X") { CodeText.isDigit($0) || $0 == "X" }
        let check = Self.check(scalars)
        guard scalars[8] == check else {
            throw CodeFault(.check, "\(Self.title)校验码不符：按前 8 位，第 9 位应为“\(check)”；请逐位核对")
        }
        normalised = code
    }

    /// Characters 9 to 17 of a unified social credit code, whose letters were looked at before.
    init(inside scalars: ArraySlice<Unicode.Scalar>) throws(CodeFault) {
        let check = Self.check(Array(scalars))
        guard scalars.last == check else {
            throw CodeFault(.check, "第 9 至 17 位的组织机构代码校验码不符：按第 9 至 16 位，第 17 位应为“\(check)”；请逐位核对")
        }
        normalised = String(String.UnicodeScalarView(scalars))
    }

    private static func check(_ scalars: [Unicode.Scalar]) -> Unicode.Scalar {
        let sum = zip(scalars, weights).reduce(0) { $0 + CodeText.value($1.0) * $1.1 }
        switch 11 - sum % 11 {
        case 10: return "X"
        case 11: return "0"
        case let rest: return Unicode.Scalar(UInt8(ascii: "0") + UInt8(rest))
        }
    }

    /// `D2143569-X`
    package var printed: String { "\(normalised.dropLast())-\(normalised.suffix(1))" }
}
