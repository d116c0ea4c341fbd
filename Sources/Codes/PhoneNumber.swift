/// A telephone number of the mainland (联系电话): mobile, or area code and number.
package struct PhoneNumber: NationalCode {
    package static let title = "联系电话"
    package static let message = "应为 11 位手机号码，或区号加号码，如 0571-88888888"

    /// 11 digits, or area code, hyphen and number.
    package let normalised: String

    static let separators = CodeText.dashes.union(["(", ")"])

    package init(_ text: String) throws(CodeFault) {
        let folded = CodeText.folded(text, dropping: Self.separators)
        let number = Self.withoutCountry(folded)
        guard !number.isEmpty else { throw CodeFault(.empty, "\(Self.title)为空") }
        try CodeText.require(number.unicodeScalars, rule: "只用数字，区号后可用“-”", CodeText.isDigit)
        switch number.first {
        case "0": normalised = try Self.landline(number)
        case "1" where number == folded || number.count == 11: normalised = try MobileNumber(number).normalised
        // From abroad the area code is dialled without its 0.
        case _ where number != folded: normalised = try Self.landline("0" + number)
        default: throw CodeFault(.shape, "固定电话应写区号，如 0571-88888888")
        }
    }

    /// Three digits of area code in the largest cities (010 and 02x), else four (03xx to 09xx); then seven or eight.
    private static func landline(_ number: String) throws(CodeFault) -> String {
        let isShort = number.hasPrefix("010") || number.hasPrefix("02")
        guard isShort || !number.hasPrefix("00") && !number.hasPrefix("01") else {
            throw CodeFault(.shape, "没有以 \(number.prefix(3)) 开头的区号")
        }
        let length = isShort ? 3 : 4
        guard (7...8).contains(number.count - length) else {
            throw CodeFault(.length, "固定电话应为区号加 7 至 8 位号码，如 0571-88888888")
        }
        return "\(number.prefix(length))-\(number.dropFirst(length))"
    }

    static func withoutCountry(_ number: String) -> String {
        let prefix = ["+86", "0086"].first { number.hasPrefix($0) }
        return String(number.dropFirst(prefix?.count ?? 0))
    }
}
