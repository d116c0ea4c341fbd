/// Places in the law that stand together (法条组合): 违反第二十七条、第四十五条第一款第（二）项.
package struct CitationList: Hashable, Sendable {
    package let citations: [Citation]

    package init(_ citations: [Citation]) {
        self.citations = citations
    }

    /// Reads a list as documents write it.
    ///
    /// - Parameter law: the law that is meant where the text names none.
    /// - Throws: where the text is anything but citations.
    package init(parsing text: String, law: String? = nil) throws(CitationFault) {
        var scanner = CitationScanner(text)
        var reader = CitationReader(law: law.map(BookMarks.inner))
        guard reader.readOne(&scanner) else {
            throw CitationFault("“\(text.prefix(40))”不是法条，应当写成“《行政处罚法》第六十条第一款”这样")
        }
        while reader.readNext(&scanner) {}
        guard scanner.isAtEnd else { throw CitationFault("“\(scanner.rest)”处不能再读作法条") }
        citations = reader.citations
    }

    /// `《行政处罚法》第二十七条、第四十五条第一款、《行政强制法》第二十五条`
    package var printed: String {
        var text = ""
        var title = ""
        for citation in citations {
            if !text.isEmpty { text += "、" }
            if citation.printedLaw != title {
                title = citation.printedLaw
                text += title
            }
            text += citation.place
        }
        return text
    }
}
