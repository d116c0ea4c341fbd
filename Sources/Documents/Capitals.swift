/// Amounts in capital figures (人民币大写), as annex 1 of 支付结算办法 writes them: `壹拾万零伍元叁角`.
package enum Capitals {
    private static let digits = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"]

    /// - Parameter fen: 1/100 yuan.
    package static func yuan(fromFen fen: Int) -> String {
        let amount = Int(clamping: fen.magnitude)
        guard amount > 0 else { return "零元整" }
        let yuan = amount / 100
        return (fen < 0 ? "负" : "") + (yuan > 0 ? spell(yuan) + "元" : "") + cents(amount % 100, after: yuan)
    }

    /// Large units first; a rest whose highest place is empty is joined by one 零.
    private static func spell(_ number: Int) -> String {
        for (scale, unit) in [(100_000_000, "亿"), (10_000, "万")] where number >= scale {
            let rest = number % scale
            let head = spell(number / scale) + unit
            return rest == 0 ? head : head + (rest < scale / 10 ? "零" : "") + spell(rest)
        }
        return group(number)
    }

    /// A group of four digits, 1…9999.
    private static func group(_ number: Int) -> String {
        var text = ""
        var skipped = false
        for (scale, place) in [(1000, "仟"), (100, "佰"), (10, "拾"), (1, "")] {
            let digit = number / scale % 10
            if digit > 0 { text += (skipped ? "零" : "") + digits[digit] + place }
            skipped = digit == 0 && !text.isEmpty
        }
        return text
    }

    /// 角 and 分; 整 closes an amount of whole yuan, and only that.
    private static func cents(_ cents: Int, after yuan: Int) -> String {
        guard cents > 0 else { return "整" }
        let tenths = cents / 10 > 0 ? digits[cents / 10] + "角" : (yuan > 0 ? "零" : "")
        return tenths + (cents % 10 > 0 ? digits[cents % 10] + "分" : "")
    }
}

/// Amounts in Arabic figures: `100,005.30`.
package enum Figures {
    /// - Parameter fen: 1/100 yuan.
    package static func yuan(fromFen fen: Int) -> String {
        let cents = fen.magnitude % 100
        return (fen < 0 ? "-" : "") + grouped("\(fen.magnitude / 100)") + (cents < 10 ? ".0" : ".") + "\(cents)"
    }

    private static func grouped(_ digits: String) -> String {
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.utf8.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return text
    }
}
