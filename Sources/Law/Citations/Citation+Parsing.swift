import LegalTime

extension Citation {
    /// Reads a citation as people write it: `《行政处罚法》第六十条第一款`, also with Arabic numerals and
    /// `第二项` or `第(二)项`. `nil` when it is not one whole citation.
    package init?(parsing text: String) {
        var scanner = CitationScanner(text)
        guard let law = scanner.takeTitle() else { return nil }
        let version = scanner.takeVersion()
        guard let citation = Citation(law, version, from: &scanner), scanner.isAtEnd else { return nil }
        self = citation
    }

    /// Every citation in a running text, in order; a list after one title belongs to that title.
    package static func found(in text: String) -> [Citation] {
        var scanner = CitationScanner(text)
        var reader = CitationReader(law: nil)
        while !scanner.isAtEnd {
            if reader.readOne(&scanner) {
                while reader.readNext(&scanner) {}
            } else {
                scanner.skip()
            }
        }
        return reader.citations
    }

    /// The place after a title.
    init?(_ law: String, _ version: CivilDay?, from scanner: inout CitationScanner) {
        guard let article = scanner.takeNumber("条") else { return nil }
        let inserted = scanner.takeInserted()
        let paragraph = scanner.takeNumber("款")
        let item = scanner.takeNumber("项")
        let subitem = item == nil ? nil : scanner.takeNumber("目")
        self.init(
            law,
            article,
            inserted: inserted,
            paragraph: paragraph,
            item: item,
            subitem: subitem,
            version: version
        )
    }
}
