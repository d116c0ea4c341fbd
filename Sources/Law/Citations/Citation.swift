/// A place in a law (法条): article, and paragraph (款) or item (项) where one is meant.
package struct Citation: Hashable, Sendable {
    /// Title as written between the book marks.
    package let law: String
    package let article: Int
    /// The “之一” number of an inserted article (第一百条之一); 0 if none.
    package let inserted: Int
    package let paragraph: Int?
    package let item: Int?

    package init(_ law: String, _ article: Int, inserted: Int = 0, paragraph: Int? = nil, item: Int? = nil) {
        self.law = law
        self.article = article
        self.inserted = inserted
        self.paragraph = paragraph
        self.item = item
    }

    /// `《行政处罚法》第六十条第一款第（二）项`
    package var printed: String {
        var text = "《\(law)》第\(ChineseNumber.print(article))条"
        if inserted > 0 { text += "之\(ChineseNumber.print(inserted))" }
        if let paragraph { text += "第\(ChineseNumber.print(paragraph))款" }
        if let item { text += "第（\(ChineseNumber.print(item))）项" }
        return text
    }
}

extension Citation {
    /// Reads a citation as people write it: `《行政处罚法》第六十条第一款`, also with Arabic numerals and
    /// `第二项` or `第(二)项`. `nil` when it is not one whole citation.
    package init?(parsing text: String) {
        guard text.first == "《", let close = text.firstIndex(of: "》") else { return nil }
        let law = String(text[text.index(after: text.startIndex)..<close])
        guard !law.isEmpty, law.count <= 80 else { return nil }
        var rest = text[text.index(after: close)...].filter { !" （）()".contains($0) }[...]
        guard let article = Self.take("条", from: &rest) else { return nil }
        var inserted = 0
        if rest.first == "之" {
            let number = rest.dropFirst().prefix { $0 != "第" }
            guard let value = ChineseNumber.parse(String(number)) else { return nil }
            inserted = value
            rest = rest.dropFirst(1 + number.count)
        }
        let paragraph = Self.take("款", from: &rest)
        let item = Self.take("项", from: &rest)
        guard rest.isEmpty else { return nil }
        self.init(law, article, inserted: inserted, paragraph: paragraph, item: item)
    }

    /// Takes `第…<unit>` from the front; leaves `rest` alone and answers `nil` if another unit follows.
    private static func take(_ unit: Character, from rest: inout Substring) -> Int? {
        guard rest.first == "第", let end = rest.firstIndex(where: { "条款项".contains($0) }), rest[end] == unit,
            let value = ChineseNumber.parse(String(rest[rest.index(after: rest.startIndex)..<end])), value > 0
        else { return nil }
        rest = rest[rest.index(after: end)...]
        return value
    }
}
