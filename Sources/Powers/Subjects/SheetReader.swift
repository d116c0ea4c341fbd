import LegalTime
import Tables

/// Reads the small tables of this room: cells by Chinese header, with their faults.
struct SheetReader {
    /// A column: its header, its English alias, and whether a table can't be without it.
    struct Column: Sendable {
        let name: String
        let alias: String
        let isRequired: Bool

        init(_ name: String, _ alias: String, required: Bool = true) {
            self.name = name
            self.alias = alias
            isRequired = required
        }
    }

    let rows: [CSVRow]
    private let headers: [String: String]
    var faults = TableFaults()

    init(_ bytes: [UInt8], columns: [Column]) throws(TableFaults) {
        let table = try CSVTable(parsing: bytes, limits: CSVLimits(rows: 50_000, columns: 40, bytes: 16 << 20))
        var headers: [String: String] = [:]
        var faults = TableFaults()
        for header in table.header {
            guard let column = columns.first(where: { $0.name == header || $0.alias == header }) else {
                faults.add(
                    row: table.headerRow,
                    column: header,
                    "不认识这一列，应当是\(columns.map(\.name).joined(separator: "、"))"
                )
                continue
            }
            if headers.updateValue(header, forKey: column.name) != nil {
                faults.add(row: table.headerRow, column: header, "和另一列是同一列")
            }
        }
        for column in columns where column.isRequired && headers[column.name] == nil {
            faults.add(row: table.headerRow, column: column.name, "表头里没有这一列")
        }
        try faults.check()
        rows = table.rows
        self.headers = headers
    }

    func text(_ row: CSVRow, _ column: String) -> String {
        headers[column].map { CellText.trimmed(row[$0]) } ?? ""
    }

    mutating func fault(_ row: CSVRow, _ column: String, _ reason: String) {
        faults.add(row: row.number, column: headers[column] ?? column, reason)
    }

    mutating func required(_ row: CSVRow, _ column: String, limit: Int = 200) -> String {
        let text = limited(row, column, limit: limit)
        if text.isEmpty { fault(row, column, "没有填写") }
        return text
    }

    mutating func limited(_ row: CSVRow, _ column: String, limit: Int = 200) -> String {
        let text = text(row, column)
        if text.utf8.count > limit, text.count > limit { fault(row, column, "超过 \(limit) 个字") }
        return text
    }

    /// `nil` for an empty cell, and for one that is no day.
    mutating func day(_ row: CSVRow, _ column: String) -> CivilDay? {
        let text = text(row, column)
        guard !text.isEmpty else { return nil }
        if let day = CivilDay(iso: text) { return day }
        fault(row, column, "“\(text.prefix(20))”不是一个日子，应当写成 2026-08-15 这样")
        return nil
    }

    mutating func requiredDay(_ row: CSVRow, _ column: String) -> CivilDay? {
        if text(row, column).isEmpty { fault(row, column, "没有填写") }
        return day(row, column)
    }

    /// The word of a closed list; `empty` for a cell without text, if that is allowed.
    mutating func word<Word: TableWord>(_ row: CSVRow, _ column: String, empty: Word? = nil) -> Word? {
        let text = text(row, column)
        if let word = Word(word: text) { return word }
        if text.isEmpty, let empty { return empty }
        fault(row, column, "“\(text.prefix(20))”应当是\(Word.right)之一")
        return nil
    }

    /// Fen, from whole yuan.
    mutating func yuan(_ row: CSVRow, _ column: String) -> Int? {
        do throws(FormulaFault) {
            return try FormulaReading.fen(text(row, column)[...])
        } catch {
            fault(row, column, error.reason)
            return nil
        }
    }
}
