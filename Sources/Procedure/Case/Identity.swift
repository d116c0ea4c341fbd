package import LegalTime

/// 统一社会信用代码, GB 32100-2015.
package enum Uscc {
    package static let message = "统一社会信用代码应为 18 位数字和大写字母（无 I、O、S、V、Z），且末位校验码相符"
    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
    private static let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

    package static func isValid(_ code: String) -> Bool {
        let values = code.utf8.compactMap { alphabet.firstIndex(of: $0) }
        guard values.count == 18, code.utf8.count == 18 else { return false }
        let sum = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
        return values[17] == (31 - sum % 31) % 31 && isOrganisationCode(Array(code.utf8)[8..<17])
    }

    /// Digits 9–17 are the 组织机构代码 with a check of its own, GB 11714.
    private static func isOrganisationCode(_ code: ArraySlice<UInt8>) -> Bool {
        let weights = [3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(code, weights).reduce(0) { $0 + value($1.0) * $1.1 }
        let rest = 11 - sum % 11
        let expected = rest == 10 ? UInt8(ascii: "X") : UInt8(ascii: "0") + UInt8(rest % 11)
        return code.last == expected
    }

    private static func value(_ byte: UInt8) -> Int {
        byte >= 65 ? Int(byte) - 55 : Int(byte) - 48
    }
}

/// 公民身份号码, GB 11643-1999. Regions are not checked: codes of dissolved regions stay valid.
package enum IdentityCard {
    package static let message = "公民身份号码应为 18 位，出生日期真实存在，且末位校验码相符（末位可为大写 X）"
    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    private static let checks = Array("10X98765432".utf8)

    package static func isValid(_ number: String) -> Bool {
        let bytes = Array(number.utf8)
        guard bytes.count == 18, bytes[..<17].allSatisfy({ $0 >= 48 && $0 <= 57 }), birthday(of: number) != nil else {
            return false
        }
        let sum = zip(bytes, weights).reduce(0) { $0 + Int($1.0 - 48) * $1.1 }
        return bytes[17] == checks[sum % 11]
    }

    /// The birthday that the number holds, if there is such a day.
    package static func birthday(of number: String) -> CivilDay? {
        let text = Array(number.utf8)
        guard text.count == 18 else { return nil }
        let digits = String(decoding: text[6..<14], as: UTF8.self)
        return CivilDay(iso: "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))")
    }
}

/// Telephone numbers of the mainland: mobile, or area code and number.
package enum Phone {
    package static let message = "应为 11 位手机号码，或区号加号码，如 0571-88888888"

    package static func isValid(_ number: String) -> Bool {
        let digits = number.utf8.filter { $0 != UInt8(ascii: "-") }
        guard digits.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return false }
        if digits.first == UInt8(ascii: "1") { return digits.count == 11 && number.utf8.count == 11 }
        return digits.first == UInt8(ascii: "0") && (10...12).contains(digits.count)
    }
}
