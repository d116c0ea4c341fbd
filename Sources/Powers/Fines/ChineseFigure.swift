import Law

/// Amounts and rates as statutes write them: 五万元, 百分之五, 一点五倍.
package enum ChineseFigure {
    /// `五万元`; parts of a yuan as 角 and 分.
    package static func yuan(_ fen: Int) -> String {
        guard fen % 100 != 0 else { return whole(fen / 100) + "元" }
        let (jiao, rest) = (fen / 10 % 10, fen % 10)
        var text = fen >= 100 ? whole(fen / 100) + "元" : ""
        if jiao > 0 { text += ChineseNumber.print(jiao) + "角" } else if fen >= 100 { text += "零" }
        if rest > 0 { text += ChineseNumber.print(rest) + "分" }
        return text
    }

    /// `百分之五`
    static func percent(_ millionths: Int) -> String { "百分之" + decimal(millionths, unit: 10_000) }

    /// `十倍`
    static func times(_ millionths: Int) -> String { decimal(millionths, unit: 1_000_000) + "倍" }

    /// `五万元以上十万元以下`, `五万元以下`, `五千元`
    static func span(_ span: FineSpan, _ figure: (Int) -> String) -> String {
        if span.isFixed { return figure(span.upper) }
        return span.lower == 0
            ? "\(figure(span.upper))以下" : "\(figure(span.lower))以上\(figure(span.upper))以下"
    }

    /// Whole numbers, by groups of ten thousand.
    static func whole(_ value: Int) -> String {
        guard value > 0 else { return "零" }
        let units = ["", "万", "亿", "万亿", "亿亿"]
        var groups: [Int] = []
        var rest = value
        while rest > 0 {
            groups.append(rest % 10_000)
            rest /= 10_000
        }
        var text = ""
        for (place, group) in groups.enumerated().reversed() where group > 0 {
            let gap = !text.isEmpty && (group < 1000 || groups[place + 1] == 0)
            text += (gap ? "零" : "") + ChineseNumber.print(group) + units[min(place, units.count - 1)]
        }
        return text
    }

    private static func decimal(_ value: Int, unit: Int) -> String {
        let parts = FormulaText.decimal(value, unit: unit).split(separator: ".")
        let head = whole(value / unit)
        guard parts.count == 2 else { return head }
        let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        return head + "点" + parts[1].utf8.map { digits[Int($0) - 48] }.joined()
    }
}
