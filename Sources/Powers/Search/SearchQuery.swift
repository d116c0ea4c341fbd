import Law

/// What somebody typed, taken apart: words, articles, laws.
package struct SearchQuery: Hashable, Sendable {
    /// One thing that every hit must have.
    enum Term: Hashable, Sendable {
        /// A phrase of the name, the law, the field or the note; also the beginning of a code.
        case word([UInt32])
        /// An article, and its paragraph if one was named; of that law where one was named too.
        case article(Int, paragraph: Int?, law: [UInt32])
    }

    let terms: [Term]

    /// Longer queries are cut: nobody means more than this.
    private static let longest = 200
    private static let mostTerms = 12

    package init(_ text: String) {
        var terms: [Term] = []
        for part in text.prefix(Self.longest).split(whereSeparator: { $0 == " " || $0 == "\u{3000}" || $0.isNewline }) {
            terms += Self.terms(String(part))
        }
        self.terms = Array(terms.prefix(Self.mostTerms))
    }

    package var isEmpty: Bool { terms.isEmpty }

    /// A word, an article (`第六十四条`, `64条`, `64条第2款`), or a law with an article behind it.
    private static func terms(_ part: String) -> [Term] {
        if let mark = part.firstIndex(of: "条"), mark > part.startIndex {
            let digits = part[..<mark].reversed().prefix { figures.contains($0) }.reversed()
            if let number = ChineseNumber.parse(String(digits)) {
                var head = part[..<mark].dropLast(digits.count)
                if head.last == "第" { head = head.dropLast() }
                let paragraph = paragraph(part[part.index(after: mark)...])
                return [.article(number, paragraph: paragraph, law: SearchText.law(String(head)))]
            }
        }
        let word = SearchText.law(part)
        return word.isEmpty ? [] : [.word(word)]
    }

    /// `第二款`, `第2款`, `2款`
    private static func paragraph(_ rest: Substring) -> Int? {
        guard let end = rest.firstIndex(of: "款") else { return nil }
        let digits = rest[..<end].drop { $0 == "第" }
        return ChineseNumber.parse(String(digits))
    }

    private static let figures: Set<Character> = Set("零一二三四五六七八九十百千0123456789")
}
