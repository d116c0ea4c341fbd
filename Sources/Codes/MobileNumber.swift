/// A mobile number of the mainland (手机号码): 11 digits, the first two 13 to 19.
package struct MobileNumber: NationalCode {
    package static let title = "手机号码"
    package static let message = "手机号码应为 11 位数字，以 13 至 19 开头"

    package let normalised: String

    package init(_ text: String) throws(CodeFault) {
        let number = PhoneNumber.withoutCountry(CodeText.folded(text, dropping: PhoneNumber.separators))
        guard !number.isEmpty else { throw CodeFault(.empty, "\(Self.title)为空") }
        try CodeText.require(number.unicodeScalars, rule: "只用数字", CodeText.isDigit)
        try CodeText.require([11], of: number, title: Self.title)
        guard number.first == "1", let segment = number.dropFirst().first, ("3"..."9").contains(segment) else {
            throw CodeFault(.shape, "\(Self.title)应以 13 至 19 开头")
        }
        normalised = number
    }
}
