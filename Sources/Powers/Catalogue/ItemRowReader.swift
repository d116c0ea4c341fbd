import Law
import LegalTime
import Tables

/// Reads one row into an item, and keeps what is wrong with it.
struct ItemRowReader {
    let row: CSVRow
    let header: ItemHeader
    private(set) var faults: [TableFault] = []

    init(_ row: CSVRow, _ header: ItemHeader) {
        self.row = row
        self.header = header
    }

    /// `nil` when anything is wrong; `faults` says what.
    mutating func read() -> CatalogueItem? {
        let code = code()
        let field = required(.field, limit: 60)
        let name = required(.name, limit: 500)
        let law = law()
        let violated = articles(.violated, law)
        let penalty = articles(.penalty, law)
        let subjects = subjects()
        let kinds = penaltyKinds()
        let correction: CorrectionRule? = word(.correction)
        let mode: FineMode? = word(.mode)
        let fines = fines(subjects ?? [])
        let simple: SimpleProcedure? = text(.simple).isEmpty ? .no : word(.simple)
        let from = date(.validFrom)
        let to = date(.validTo)
        let origin = origin()
        let verified = marks()
        let replaces = codes(.replaces, own: code)
        let conflicts = codes(.conflicts, own: code)
        let note = limited(.note, 2000)
        checkDays(law, from, to)
        if let fines, let kinds, let mode { checkFines(fines, kinds, mode) }
        guard faults.isEmpty, let code, let field, let name, let law, let violated, let penalty, let subjects,
            let kinds, let correction, let mode, let fines, let simple
        else { return nil }
        return CatalogueItem(
            code: code,
            field: field,
            name: name,
            law: law,
            violated: violated,
            penalty: penalty,
            subjects: subjects,
            penaltyKinds: kinds,
            correction: correction,
            mode: mode,
            fines: fines,
            simple: simple,
            validFrom: from,
            validTo: to,
            replaces: replaces,
            conflicts: conflicts,
            origin: origin,
            note: note,
            verified: verified
        )
    }

    func text(_ column: ItemColumn) -> String { header.text(column, in: row) }

    mutating func fault(_ column: ItemColumn, _ reason: String) {
        faults.append(TableFault(row: row.number, column: header.name(column), reason: reason))
    }

    mutating func required(_ column: ItemColumn, limit: Int) -> String? {
        let text = text(column)
        if text.isEmpty { fault(column, "没有填写") } else if text.count > limit { fault(column, "超过 \(limit) 个字") }
        return text
    }

    mutating func limited(_ column: ItemColumn, _ limit: Int) -> String {
        let text = text(column)
        if text.utf8.count > limit, text.count > limit { fault(column, "超过 \(limit) 个字") }
        return text
    }

    mutating func word<Word: TableWord>(_ column: ItemColumn) -> Word? {
        let text = text(column)
        if let word = Word(word: text) { return word }
        fault(column, text.isEmpty ? "没有填写，应当是\(Word.right)之一" : "“\(text.prefix(20))”应当是\(Word.right)之一")
        return nil
    }

    mutating func date(_ column: ItemColumn) -> CivilDay? {
        let text = text(column)
        guard !text.isEmpty else { return nil }
        if let day = CivilDay(iso: text) { return day }
        fault(column, "“\(text.prefix(20))”不是一个日子，应当写成 2026-08-15 这样")
        return nil
    }

    private mutating func code() -> String? {
        guard let code = required(.code, limit: 40) else { return nil }
        if !code.isEmpty, !Self.isCode(code) { fault(.code, "“\(code.prefix(20))”只能用字母、数字、点、横线和下划线") }
        return code
    }

    private static func isCode(_ text: String) -> Bool {
        text.utf8.allSatisfy { byte in
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 45
                || byte == 46 || byte == 95
        }
    }

    private mutating func codes(_ column: ItemColumn, own: String?) -> [String] {
        let codes = CellText.list(text(column))
        for code in codes where !Self.isCode(code) || code.isEmpty {
            fault(column, "“\(code.prefix(20))”不是事项编码；几个编码之间用“;”隔开")
        }
        if let own, codes.contains(own) { fault(column, "指向了自己") }
        if Set(codes).count != codes.count { fault(column, "同一个编码写了两次") }
        return codes.sorted()
    }
}
