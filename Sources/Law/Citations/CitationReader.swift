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
        guard isRange || Self.takeSeparator(&ahead) else { return false }
        guard isRange ? readRange(&ahead) : readOne(&ahead) || readPart(&ahead) else { return false }
        scanner = ahead
        return true
    }

    static func takeSeparator(_ scanner: inout CitationScanner) -> Bool {
        ["、", "，", ",", "；", ";", "以及", "及", "和", "与", "或者", "或"].contains { scanner.take(word: $0) }
    }

    /// `第二款`, `第（三）项` after `第一款第（一）项`.
    private mutating func readPart(_ scanner: inout CitationScanner) -> Bool {
        guard let last = citations.last else { return false }
        if let paragraph = scanner.takeNumber("款") {
            let item = scanner.takeNumber("项")
            append(last, paragraph: paragraph, item: item)
        } else if last.item != nil, let item = scanner.takeNumber("项") {
            append(last, paragraph: last.paragraph, item: item)
        } else {
            return false
        }
        return true
    }

    /// `第五项至第七项`, `第一条至第三条`: at the level of the last one, upwards, at most 100.
    private mutating func readRange(_ scanner: inout CitationScanner) -> Bool {
        guard let last = citations.last, last.subitem == nil else { return false }
        if let first = last.item {
            guard let end = scanner.takeNumber("项"), end > first, end - first < 100 else { return false }
            for item in (first + 1)...end { append(last, paragraph: last.paragraph, item: item) }
        } else if let first = last.paragraph {
            guard let end = scanner.takeNumber("款"), end > first, end - first < 100 else { return false }
            for paragraph in (first + 1)...end { append(last, paragraph: paragraph, item: nil) }
        } else {
            guard last.inserted == 0, let end = scanner.takeNumber("条"), end > last.article, end - last.article < 100
            else { return false }
            for article in (last.article + 1)...end { citations.append(Citation(last.law, article, version: version)) }
        }
        return true
    }

    private mutating func append(_ last: Citation, paragraph: Int?, item: Int?) {
        citations.append(
            Citation(
                last.law,
                last.article,
                inserted: last.inserted,
                paragraph: paragraph,
                item: item,
                version: last.version
            )
        )
    }
}
