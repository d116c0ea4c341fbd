import LegalTime

/// Reads citations from the front of a text, character by character; spaces count for nothing.
struct CitationScanner {
    private let characters: [Character]
    private(set) var position = 0

    init(_ text: some StringProtocol) {
        characters = text.filter { $0 != " " && $0 != "\u{3000}" }
    }

    var isAtEnd: Bool { position >= characters.count }
    /// What is left, for messages.
    var rest: String { String(characters[position...].prefix(20)) }

    mutating func skip() { position += 1 }

    mutating func take(_ character: Character) -> Bool {
        guard !isAtEnd, characters[position] == character else { return false }
        position += 1
        return true
    }

    mutating func take(word: String) -> Bool {
        guard characters[position...].starts(with: word) else { return false }
        position += word.count
        return true
    }

    /// `《…》`, marks inside it included; at most 80 characters.
    mutating func takeTitle() -> String? {
        guard !isAtEnd, characters[position] == "《" else { return nil }
        var depth = 0
        for place in position..<characters.count {
            if characters[place] == "《" { depth += 1 }
            if characters[place] == "》" { depth -= 1 }
            guard depth == 0 else { continue }
            let title = String(characters[(position + 1)..<place])
            guard !title.isEmpty, title.count <= 80 else { return nil }
            position = place + 1
            return title
        }
        return nil
    }

    /// `（2017年6月27日版本）`
    mutating func takeVersion() -> CivilDay? {
        let start = position
        if take("（") || take("("), let year = takeArabic(), take("年"), let month = takeArabic(), take("月"),
            let day = takeArabic(), take(word: "日版本"), take("）") || take(")"),
            let version = CivilDay(year: year, month: month, day: day)
        {
            return version
        }
        position = start
        return nil
    }

    /// `第…条`, `第（…）项`: the number before that unit; nothing is taken when another unit follows.
    mutating func takeNumber(_ unit: Character) -> Int? {
        let start = position
        if take("第") {
            let isBracketed = take("（") || take("(")
            let digits = characters[position...].prefix { ChineseNumber.isPart($0) }
            position += digits.count
            let isClosed = !isBracketed || take("）") || take(")")
            if isClosed, take(unit), let number = ChineseNumber.parse(String(digits)) { return number }
        }
        position = start
        return nil
    }

    /// The `之一` of an inserted article; 0 if there is none.
    mutating func takeInserted() -> Int {
        let start = position
        if take("之") {
            let digits = characters[position...].prefix { ChineseNumber.isPart($0) }
            position += digits.count
            if let number = ChineseNumber.parse(String(digits)) { return number }
        }
        position = start
        return 0
    }

    private mutating func takeArabic() -> Int? {
        let digits = characters[position...].prefix { "0"..."9" ~= $0 }
        guard let number = Int(String(digits)) else { return nil }
        position += digits.count
        return number
    }
}
