package import LegalTime

/// A citizen's identity number (公民身份号码), GB 11643-1999; residence permits of people from Hong Kong, Macao and Taiwan
/// (港澳台居民居住证) have the same form.
///
/// Its first six digits are the division at the time of first registration and may have been dissolved long ago, so no
/// register is asked. Messages name no right check digit: they would complete a number for who has only a part of it.
package struct IdentityCard: NationalCode {
    package static let title = "公民身份号码"
    package static let message = "公民身份号码应为 18 位，出生日期真实存在，且末位校验码相符（末位可为大写 X）"

    package let normalised: String
    package let birthday: CivilDay

    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    private static let checks = Array("10X98765432".unicodeScalars)

    package init(_ text: String) throws(CodeFault) {
        let number = CodeText.folded(text, dropping: CodeText.dashes)
        try CodeText.require([18], of: number, title: Self.title)
        let scalars = Array(number.unicodeScalars)
        try CodeText.require(scalars.prefix(17), rule: "前 17 位只有数字", CodeText.isDigit)
        try CodeText.require(scalars.suffix(1), from: 18, rule: "末位只有数字和 X") { CodeText.isDigit($0) || $0 == "X" }
        guard let birthday = Self.birthday(scalars.map(CodeText.value)) else {
            throw CodeFault(.date, "\(Self.title)第 7 至 14 位应为出生日期，这一天不存在或早于 1900 年")
        }
        guard scalars[17] == Self.check(scalars) else {
            throw CodeFault(.check, "\(Self.title)末位校验码不符，请逐位核对")
        }
        normalised = number
        self.birthday = birthday
    }

    /// Takes no number of somebody who is born after `today`.
    package init(_ text: String, on today: CivilDay) throws(CodeFault) {
        try self.init(text)
        guard birthday <= today else {
            throw CodeFault(.date, "\(Self.title)第 7 至 14 位的出生日期晚于今天")
        }
    }

    private static func birthday(_ digits: [Int]) -> CivilDay? {
        func number(_ places: Range<Int>) -> Int { digits[places].reduce(0) { $0 * 10 + $1 } }
        return CivilDay(year: number(6..<10), month: number(10..<12), day: number(12..<14))
    }

    private static func check(_ scalars: [Unicode.Scalar]) -> Unicode.Scalar {
        checks[zip(scalars, weights).reduce(0) { $0 + CodeText.value($1.0) * $1.1 } % 11]
    }

    package enum Sex: String, Sendable {
        case male = "男"
        case female = "女"
    }

    /// The last digit before the check: odd for men, even for women.
    package var sex: Sex {
        (normalised.utf8.dropLast().last ?? 0) % 2 == 1 ? .male : .female
    }

    /// The first six digits, as registered at birth.
    package var division: String { String(normalised.prefix(6)) }

    package enum Holder: String, Sendable {
        case resident = "居民"
        case hongKong = "香港居民（居住证）"
        case macao = "澳门居民（居住证）"
        case taiwan = "台湾居民（居住证）"
    }

    package var holder: Holder {
        switch division {
        case "810000": .hongKong
        case "820000": .macao
        case "830000": .taiwan
        default: .resident
        }
    }
}
