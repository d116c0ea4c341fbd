/// A series of numbers of one organ and year (文种字).
package struct Serial: Hashable, Sendable {
    /// 文种字: `立`, `罚决`.
    package let word: String

    package init(word: String) {
        self.word = word
    }

    /// The key of the series, one per year: `罚决/2026`.
    package func series(year: Int) -> String { "\(word)/\(year)" }

    /// `云综执罚决〔2026〕12号`
    package func number(code: String, year: Int, value: Int) -> String { "\(code)\(word)〔\(year)〕\(value)号" }

    /// Reads a number of this series back, as it is printed; `nil` if it is none.
    package func value(of text: String, code: String) -> (year: Int, value: Int)? {
        let head = "\(code)\(word)〔"
        guard text.hasPrefix(head), text.hasSuffix("号") else { return nil }
        let parts = text.dropFirst(head.count).dropLast().split(separator: "〕", omittingEmptySubsequences: false)
        guard parts.count == 2, let year = Int(parts[0]), let value = Int(parts[1]),
            number(code: code, year: year, value: value) == text
        else { return nil }
        return (year, value)
    }
}

extension Serial {
    /// 当场行政处罚决定书: its numbers are also given out in blocks (号段).
    package static let onTheSpot = Serial(word: "当罚决")
}
