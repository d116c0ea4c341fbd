import Law
import LegalTime

/// Law, articles and days.
extension ItemRowReader {
    mutating func law() -> ItemLaw? {
        let title = required(.law, limit: 100)
        let version = date(.lawVersion)
        if text(.lawVersion).isEmpty { fault(.lawVersion, "没有填写") }
        let level: LawLevel? = word(.lawLevel)
        let place = limited(.jurisdiction, 40)
        guard let title, !title.isEmpty, let version, let level else { return nil }
        return ItemLaw(title: title, version: version, level: level, jurisdiction: place)
    }

    /// The articles of a cell, in the compact form or as documents write them.
    mutating func articles(_ column: ItemColumn, _ law: ItemLaw?) -> CitedArticles? {
        let text = text(column)
        guard !text.isEmpty else {
            if column == .penalty { fault(column, "没有填写") }
            return CitedArticles(text: "", citations: [])
        }
        guard let law else { return nil }
        do throws(CitationFault) {
            return CitedArticles(text: text, citations: try Self.citations(text, law.title))
        } catch {
            fault(column, error.reason)
            return nil
        }
    }

    private static func citations(_ text: String, _ law: String) throws(CitationFault) -> [Citation] {
        guard text.hasPrefix("第") || text.hasPrefix("《") else {
            return try CitationList(compact: text, law: law).citations
        }
        let list = try CitationList(parsing: text, law: Statutes.named(law)?.short ?? law).citations
        for citation in list {
            if let reason = citation.missing() { throw CitationFault(reason) }
        }
        return list
    }

    /// Days in order, and none before the law or after its end, as far as the register knows this version.
    mutating func checkDays(_ law: ItemLaw?, _ from: CivilDay?, _ to: CivilDay?) {
        if let from, let to, from > to { fault(.validFrom, "生效日 \(from.iso) 晚于失效日 \(to.iso)") }
        guard let law else { return }
        if let from, from < law.version {
            fault(.validFrom, "\(from.iso) 早于法律的版本日期 \(law.version.iso)")
        }
        guard let statute = Statutes.versions(named: law.title).last(where: { $0.version == law.version }) else {
            return
        }
        if let from, from >= law.version, from < statute.inForceFrom {
            fault(.validFrom, "\(from.iso) 早于这一版法律的施行日 \(statute.inForceFrom.iso)")
        }
        if let end = statute.inForceTo, to.map({ $0 > end }) ?? true {
            fault(.validTo, "这一版法律到 \(end.iso) 为止，失效日不能晚于这一天，也不能空着")
        }
    }

    mutating func origin() -> ItemOrigin {
        ItemOrigin(
            department: limited(.department, 100),
            concentratedSince: date(.concentratedSince),
            document: limited(.document, 200)
        )
    }

    mutating func marks() -> [VerifiedMark] {
        var marks: [VerifiedMark] = []
        for word in CellText.list(text(.verified)) {
            if let mark = VerifiedMark(word: word) {
                marks.append(mark)
            } else {
                fault(.verified, "“\(word.prefix(20))”应当是\(VerifiedMark.right)")
            }
        }
        return marks
    }
}
