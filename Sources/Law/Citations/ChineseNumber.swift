/// Numbers as statutes write them: 一百零三, 二十, 一千二百四十二.
package enum ChineseNumber {
    private static let digits: [Character] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    private static let units: [(size: Int, sign: Character?)] = [(1000, "千"), (100, "百"), (10, "十"), (1, nil)]

    /// Whether a number may be written with it, in Chinese or Arabic figures.
    static func isPart(_ character: Character) -> Bool {
        digits.contains(character) || "千百十".contains(character) || "0"..."9" ~= character
    }

    /// For 1…9999; other numbers are printed in Arabic figures.
    package static func print(_ value: Int) -> String {
        guard (1...9999).contains(value) else { return "\(value)" }
        var text = ""
        var rest = value
        var gap = false
        for (size, unit) in units {
            let digit = rest / size
            rest %= size
            guard digit > 0 else {
                gap = !text.isEmpty
                continue
            }
            if gap { text.append("零") }
            gap = false
            if !(size == 10 && digit == 1 && text.isEmpty) { text.append(digits[digit]) }
            if let unit { text.append(unit) }
        }
        return text
    }

    /// Reads Chinese or Arabic figures; `nil` if it is not a number in 1…9999.
    package static func parse(_ text: String) -> Int? {
        if let arabic = Int(text) { return (1...9999).contains(arabic) ? arabic : nil }
        var value = 0
        var pending: Int?
        for character in text {
            if let digit = digits.firstIndex(of: character) {
                guard pending == nil || pending == 0 else { return nil }
                pending = digit
            } else if let unit = units.first(where: { $0.sign == character }) {
                value += (pending ?? 1) * unit.size
                pending = nil
            } else {
                return nil
            }
        }
        value += pending ?? 0
        return print(value) == text ? value : nil
    }
}
