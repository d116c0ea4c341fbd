import Law
import LegalTime
import Tables

/// Judges row by row, and then what lies over what.
struct GrantRows {
    private struct Key: Hashable {
        let item: String
        let subject: String
        let power: Grant.Power
    }

    var reader: SheetReader
    let catalogue: Catalogue
    /// By id and by name: a clerk writes either.
    private let subjects: [String: LegalSubject]
    private var seen: [Key: [(row: CSVRow, grant: Grant)]] = [:]

    init(reader: SheetReader, catalogue: Catalogue, subjects: [LegalSubject]) {
        self.reader = reader
        self.catalogue = catalogue
        self.subjects = Dictionary(
            subjects.flatMap { [($0.id, $0), ($0.name, $0)] },
            uniquingKeysWith: { first, _ in first }
        )
    }

    mutating func read() -> [Grant] {
        var grants: [Grant] = []
        for row in reader.rows {
            guard let grant = grant(row) else { continue }
            let key = Key(item: grant.item, subject: grant.subject, power: grant.power)
            seen[key, default: []].append((row, grant))
            grants.append(grant)
        }
        for list in seen.values where list.count > 1 { checkOverlaps(list) }
        return grants
    }

    private mutating func grant(_ row: CSVRow) -> Grant? {
        let code = reader.required(row, "事项编码", limit: 40)
        let subject = subject(row)
        let power: Grant.Power? = reader.word(row, "权力", empty: .penalty)
        let from = reader.requiredDay(row, "起始日")
        let to = reader.day(row, "终止日")
        if let from, let to, from > to { reader.fault(row, "起始日", "起始日 \(from.iso) 晚于终止日 \(to.iso)") }
        let document = reader.limited(row, "文件")
        let origin = ItemOrigin(
            department: reader.limited(row, "原行使部门"),
            concentratedSince: reader.day(row, "划转日期"),
            document: reader.limited(row, "划转文件")
        )
        let note = reader.limited(row, "备注", limit: 500)
        let item = item(row, code)
        if let item, let from { checkLaw(row, item, from) }
        guard let subject, let power, let from, item != nil else { return nil }
        checkSubject(row, subject, from, to, document)
        guard let basis = basis(row, power, subject) else { return nil }
        return Grant(
            item: code,
            subject: subject.id,
            power: power,
            from: from,
            to: to,
            document: document,
            measureBasis: basis,
            origin: origin,
            note: note
        )
    }

    private mutating func item(_ row: CSVRow, _ code: String) -> CatalogueItem? {
        if let item = catalogue.editions(of: code).first { return item }
        if !code.isEmpty { reader.fault(row, "事项编码", "没有编码是 \(code.prefix(20)) 的事项") }
        return nil
    }

    private mutating func subject(_ row: CSVRow) -> LegalSubject? {
        let text = reader.required(row, "执法主体")
        if let subject = subjects[text] { return subject }
        if !text.isEmpty { reader.fault(row, "执法主体", "没有登记执法主体“\(text.prefix(40))”") }
        return nil
    }

    /// The first day of the item's oldest edition; where the list states none, the day of its law.
    private mutating func checkLaw(_ row: CSVRow, _ item: CatalogueItem, _ from: CivilDay) {
        let statute = Statutes.versions(named: item.law.title).first { $0.version == item.law.version }
        let start = item.validFrom ?? statute?.inForceFrom ?? item.law.version
        guard from < start else { return }
        reader.fault(row, "起始日", "赋权早于法律施行：\(item.code) 自 \(start.iso) 起才有效")
    }

    private mutating func checkSubject(
        _ row: CSVRow,
        _ subject: LegalSubject,
        _ from: CivilDay,
        _ to: CivilDay?,
        _ document: String
    ) {
        if from < subject.establishedOn {
            reader.fault(row, "起始日", "早于\(subject.name)成为执法主体的日子 \(subject.establishedOn.iso)")
        }
        if let end = subject.validTo, to.map({ $0 > end }) ?? true {
            reader.fault(row, "终止日", "\(subject.name)到 \(end.iso) 为止，赋权不能更长")
        }
        if document.isEmpty {
            switch subject.kind {
            case .town: reader.fault(row, "文件", "赋予乡镇街道的处罚权应当有公布的决定（\(PowerLaw.townships.citation.printed)）")
            case .delegating: reader.fault(row, "文件", "委托应当有公布的委托书（\(PowerLaw.delegation.citation.printed)）")
            case .organ: reader.fault(row, "文件", "没有填写")
            }
        }
    }

    /// A measure rests on articles of its own, and can't be delegated.
    private mutating func basis(_ row: CSVRow, _ power: Grant.Power, _ subject: LegalSubject) -> CitedArticles? {
        let text = reader.limited(row, "强制依据")
        guard power == .measure else {
            if !text.isEmpty { reader.fault(row, "强制依据", "处罚的赋权不带强制措施；强制措施另写一行") }
            return CitedArticles(text: "", citations: [])
        }
        if subject.kind == .delegating {
            reader.fault(row, "权力", "行政强制措施权不得委托（\(PowerLaw.coercionNotDelegated.citation.printed)）")
        }
        guard !text.isEmpty else {
            reader.fault(row, "强制依据", "采取强制措施要有自己的依据，处罚权不带来强制措施权")
            return nil
        }
        do throws(CitationFault) {
            let list = try CitationList(parsing: text).citations
            for citation in list {
                if let reason = citation.missing() { throw CitationFault(reason) }
            }
            return CitedArticles(text: text, citations: list)
        } catch {
            reader.fault(row, "强制依据", error.reason)
            return nil
        }
    }

    /// Grants of one power to one subject, by their first day: each must end before the next begins.
    private mutating func checkOverlaps(_ list: [(row: CSVRow, grant: Grant)]) {
        let sorted = list.sorted { ($0.grant.from, $0.row.number) < ($1.grant.from, $1.row.number) }
        var longest = sorted[0]
        for next in sorted.dropFirst() {
            let end = longest.grant.to ?? .latest
            if next.grant.from <= end {
                reader.fault(next.row, "起始日", "和第 \(longest.row.number) 行是同一事项、同一主体的赋权，期间重叠")
            }
            if next.grant.to ?? .latest > end { longest = next }
        }
    }
}
