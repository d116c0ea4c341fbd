import LegalTime

/// Reads citations that follow each other; what a later one leaves out it has from the one before.
struct CitationReader {
    private(set) var citations: [Citation] = []
    private var law: String?
    private var version: CivilDay?

    init(law: String?) {
        self.law = law
    }

    /// A citation with its title, or without one where a law is known.
    mutating func readOne(_ scanner: inout CitationScanner) -> Bool {
        var ahead = scanner
        if let title = ahead.takeTitle() {
            let version = ahead.takeVersion()
            guard let citation = Citation(title, version, from: &ahead) else { return false }
            (law, self.version) = (title, version)
            citations.append(citation)
        } else {
            guard let law, let citation = Citation(law, version, from: &ahead) else { return false }
            citations.append(citation)
        }
        scanner = ahead
        return true
    }

    /// What follows after `、`, `和` or `至`: another citation, or another part of the same article.
    mutating func readNext(_ scanner: inout CitationScanner) -> Bool {
        var ahead = scanner
        let isRange = ahead.take("至") || ahead.take("到")
        guard let last = citations.last, isRange || Self.takeSeparator(&ahead) else { return false }
        guard isRange ? readRange(last, &ahead) : readOne(&ahead) || readPart(last, &ahead) else { return false }
        scanner = ahead
        return true
    }

    static func takeSeparator(_ scanner: inout CitationScanner) -> Bool {
        ["、", "，", ",", "；", ";", "以及", "及", "和", "与", "或者", "或"].contains { scanner.take(word: $0) }
    }

    /// `第二款`, `第（三）项` after `第一款第（一）项`.
    private mutating func readPart(_ last: Citation, _ scanner: inout CitationScanner) -> Bool {
        if let paragraph = scanner.takeNumber("款") {
            append(last, paragraph, scanner.takeNumber("项"))
        } else if last.item != nil, let item = scanner.takeNumber("项") {
            append(last, last.paragraph, item)
        } else {
            return false
        }
        return true
    }

    /// `第五项至第七项`, `第一条至第三条`: at the level of the last one, upwards, at most 100.
    private mutating func readRange(_ last: Citation, _ scanner: inout CitationScanner) -> Bool {
        if let first = last.subitem {
            guard let rest = Self.rest(first, scanner.takeNumber("目")) else { return false }
            for subitem in rest { append(last, last.paragraph, last.item, subitem) }
        } else if let first = last.item {
            guard let rest = Self.rest(first, scanner.takeNumber("项")) else { return false }
            for item in rest { append(last, last.paragraph, item) }
        } else if let first = last.paragraph {
            guard let rest = Self.rest(first, scanner.takeNumber("款")) else { return false }
            for paragraph in rest { append(last, paragraph, nil) }
        } else {
            guard last.inserted == 0, let rest = Self.rest(last.article, scanner.takeNumber("条")) else { return false }
            for article in rest { citations.append(Citation(last.law, article, version: last.version)) }
        }
        return true
    }

    /// The numbers after the first of a range.
    private static func rest(_ first: Int, _ last: Int?) -> ClosedRange<Int>? {
        guard let last, last > first, last - first < 100 else { return nil }
        return (first + 1)...last
    }

    private mutating func append(_ last: Citation, _ paragraph: Int?, _ item: Int?, _ subitem: Int? = nil) {
        citations.append(
            Citation(
                last.law,
                last.article,
                inserted: last.inserted,
                paragraph: paragraph,
                item: item,
                subitem: subitem,
                version: last.version
            )
        )
    }
}
