extension CitationList {
    /// Reads places as catalogues write them: `11(1)(2)` two paragraphs, `33(1)1` an item of a paragraph, `32(1)1-2` and
    /// `17(5)-(7)` ranges, `14;15` two articles, `劳动法41` an article of another law.
    ///
    /// - Parameter law: the law of the row, by any of its names.
    /// - Throws: what is wrong, and an article that the law does not have.
    package init(compact text: String, law: String) throws(CitationFault) {
        var reader = CompactReader(text, law: law)
        citations = try reader.readAll()
        for citation in citations {
            if let reason = citation.missing() { throw CitationFault(reason) }
        }
    }
}

/// Reads the compact form, byte-sized rules on characters.
private struct CompactReader {
    private let text: String
    private let law: String
    private let characters: [Character]
    private var position = 0

    init(_ text: String, law: String) {
        self.text = text
        self.law = law
        characters = text.compactMap(Self.plain)
    }

    /// Full-width marks and the dashes that spreadsheets make are taken for the plain ones.
    private static func plain(_ character: Character) -> Character? {
        switch character {
        case "（": "("
        case "）": ")"
        case "；": ";"
        case "–", "—", "－", "~", "～": "-"
        case " ", "\u{3000}": nil
        default: character
        }
    }

    mutating func readAll() throws(CitationFault) -> [Citation] {
        var all = try readEntry()
        while position < characters.count {
            guard take(";") else { throw fault("“\(characters[position])”处看不懂") }
            all += try readEntry()
        }
        return all
    }

    private mutating func readEntry() throws(CitationFault) -> [Citation] {
        let title = try readLaw()
        guard let article = takeNumber(digits: 4) else { throw fault("缺少条号") }
        var inserted = 0
        if take("之") {
            guard let number = takeNumber(digits: 2) else { throw fault("“之”后面缺少数字") }
            inserted = number
        }
        if inserted == 0, isRangeAhead { return try readArticles(title, from: article) }
        let lists = Statutes.named(title)?.lists.contains(article) ?? false
        var groups: [Int] = []
        while position < characters.count, characters[position] == "(" { groups += try readGroup() }
        let items = try readItems()
        guard !lists || items.isEmpty else { throw fault("第 \(article) 条不分款，括号里的已经是项") }
        guard !groups.isEmpty else {
            return places(items) { Citation(title, article, inserted: inserted, item: $0) }
        }
        guard !lists else { return groups.map { Citation(title, article, inserted: inserted, item: $0) } }
        let whole = items.isEmpty ? groups : groups.dropLast()
        let last = items.isEmpty ? nil : groups.last
        return whole.map { Citation(title, article, inserted: inserted, paragraph: $0) }
            + items.map { Citation(title, article, inserted: inserted, paragraph: last, item: $0) }
    }

    private var isRangeAhead: Bool {
        position + 1 < characters.count && characters[position] == "-" && "0"..."9" ~= characters[position + 1]
    }

    /// `14-16`
    private mutating func readArticles(_ title: String, from first: Int) throws(CitationFault) -> [Citation] {
        position += 1
        guard let last = takeNumber(digits: 4), last - first < 100 else { throw fault("条号的范围不对") }
        return try range(first, last).map { Citation(title, $0) }
    }

    private func places(_ items: [Int], _ make: (Int?) -> Citation) -> [Citation] {
        items.isEmpty ? [make(nil)] : items.map { make($0) }
    }

    /// The law before the number, if another than the row's is meant.
    private mutating func readLaw() throws(CitationFault) -> String {
        let name = String(characters[position...].prefix { !"0123456789();-".contains($0) })
        position += name.count
        guard !name.isEmpty else { return Statutes.named(law)?.short ?? law }
        if let known = Statutes.named(name) { return known.short }
        guard ["法", "条例", "办法", "规定", "细则", "规则", "法典", "决定"].contains(where: { name.hasSuffix($0) }) else {
            throw fault("“\(name)”不是法律、法规、规章的名称")
        }
        return name
    }

    /// `(2)` or `(5)-(7)`
    private mutating func readGroup() throws(CitationFault) -> [Int] {
        let first = try readBracket()
        guard position + 1 < characters.count, characters[position] == "-", characters[position + 1] == "(" else {
            return [first]
        }
        position += 1
        return try range(first, try readBracket())
    }

    private mutating func readBracket() throws(CitationFault) -> Int {
        guard take("("), let number = takeNumber(digits: 2), take(")") else { throw fault("括号里应当是 1 至 99 的数字") }
        return number
    }

    /// `1`, `1-2` or `1,3` after the paragraphs.
    private mutating func readItems() throws(CitationFault) -> [Int] {
        guard let first = takeNumber(digits: 2) else { return [] }
        var items = [first]
        while position < characters.count {
            if take("-") {
                guard let end = takeNumber(digits: 2), let start = items.popLast() else { throw fault("“-”后面缺少项号") }
                items += try range(start, end)
            } else if take(",") || take("、") {
                guard let next = takeNumber(digits: 2) else { throw fault("“,”后面缺少项号") }
                items.append(next)
            } else {
                break
            }
        }
        return items
    }

    private func range(_ first: Int, _ last: Int) throws(CitationFault) -> [Int] {
        guard first < last else { throw fault("范围应当从小到大") }
        return Array(first...last)
    }

    private mutating func take(_ character: Character) -> Bool {
        guard position < characters.count, characters[position] == character else { return false }
        position += 1
        return true
    }

    /// `nil` when there is no number, or it is 0 or has more digits.
    private mutating func takeNumber(digits limit: Int) -> Int? {
        let digits = characters[position...].prefix { "0"..."9" ~= $0 }
        guard digits.count <= limit, let number = Int(String(digits)), number > 0 else { return nil }
        position += digits.count
        return number
    }

    private func fault(_ reason: String) -> CitationFault {
        CitationFault("条款“\(text.prefix(40))”：\(reason)；应当写成 11(1)(2)、33(1)1、17(5)-(7) 或者 14;15 这样")
    }
}
