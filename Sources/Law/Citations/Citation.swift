package import LegalTime

/// A place in a law (法条): article, and paragraph (款), item (项) or sub-item (目) where one is meant.
package struct Citation: Hashable, Sendable {
    /// Title as written between the book marks; marks inside it are the single ones, 〈〉.
    package let law: String
    package let article: Int
    /// The “之一” number of an inserted article (第一百条之一); 0 if none.
    package let inserted: Int
    package let paragraph: Int?
    package let item: Int?
    package let subitem: Int?
    /// The day on which the version that is meant was adopted; `nil` means the one in force on the day in question.
    package let version: CivilDay?

    package init(
        _ law: String,
        _ article: Int,
        inserted: Int = 0,
        paragraph: Int? = nil,
        item: Int? = nil,
        subitem: Int? = nil,
        version: CivilDay? = nil
    ) {
        self.law = BookMarks.inner(law)
        self.article = article
        self.inserted = inserted
        self.paragraph = paragraph
        self.item = item
        self.subitem = subitem
        self.version = version
    }

    /// `《行政处罚法》第六十条第一款第（二）项`; `《民事诉讼法》（2017年6月27日版本）第九十二条`
    package var printed: String { printedLaw + place }

    /// `《行政处罚法》`, with the version where one is named.
    var printedLaw: String {
        "《\(law)》" + (version.map { "（\($0.chinese)版本）" } ?? "")
    }

    /// `第六十条第一款第（二）项第1目`
    var place: String {
        var text = "第\(ChineseNumber.print(article))条"
        if inserted > 0 { text += "之\(ChineseNumber.print(inserted))" }
        if let paragraph { text += "第\(ChineseNumber.print(paragraph))款" }
        if let item { text += "第（\(ChineseNumber.print(item))）项" }
        if let subitem { text += "第\(subitem)目" }
        return text
    }
}

/// Book marks inside book marks: `《浙江省实施〈中华人民共和国人民防空法〉办法》`.
enum BookMarks {
    static func inner(_ title: String) -> String {
        String(title.map { $0 == "《" ? "〈" : $0 == "》" ? "〉" : $0 })
    }
}
