package import Tables

/// The CSV form of a catalogue (事项清单), which a clerk fills in with a spreadsheet; docs/catalogue.md says each column.
package enum CatalogueFile {
    /// More rows than any province's list has, and cells enough for every column.
    package static let limits = CSVLimits(rows: 20_000, columns: 60, bytes: 32 << 20)

    /// Reads a whole list.
    ///
    /// - Throws: every fault by row and column; then nothing is taken.
    package static func parse(_ bytes: [UInt8]) throws(TableFaults) -> Catalogue {
        let table = try CSVTable(parsing: bytes, limits: limits)
        let header = try ItemHeader(table)
        guard !table.rows.isEmpty else { throw TableFaults(TableFault(row: table.headerRow, reason: "表里没有一个事项")) }
        var faults = TableFaults()
        var rows: [CatalogueRows.Row] = []
        rows.reserveCapacity(table.rows.count)
        for row in table.rows {
            var reader = ItemRowReader(row, header)
            if let item = reader.read() { rows.append((row.number, item)) }
            for fault in reader.faults { faults.add(fault) }
        }
        CatalogueRows(rows: rows, header: header).check(&faults)
        try faults.check()
        return Catalogue(items: rows.map(\.item))
    }

    /// The canonical bytes, which `parse` reads back: Chinese headers, sorted by code and day.
    package static func write(_ catalogue: Catalogue) -> [UInt8] {
        CSVTable(
            header: ItemColumn.allCases.map(\.title),
            rows: catalogue.items.map(ItemCells.cells)
        ).encode()
    }
}

/// Which cell of a row is which column.
struct ItemHeader {
    /// By the column's place; `nil` where the file doesn't have it.
    private let cells: [Int?]
    private let names: [String]

    init(_ table: CSVTable) throws(TableFaults) {
        var cells = [Int?](repeating: nil, count: ItemColumn.allCases.count)
        var names = ItemColumn.allCases.map(\.title)
        var faults = TableFaults()
        for (index, name) in table.header.enumerated() {
            guard let column = ItemColumn.byName[name] else {
                faults.add(row: table.headerRow, column: name, "不认识这一列；列名见事项清单的说明")
                continue
            }
            if cells[column.rawValue] != nil {
                faults.add(row: table.headerRow, column: name, "和“\(names[column.rawValue])”是同一列")
            }
            cells[column.rawValue] = index
            names[column.rawValue] = name
        }
        for column in ItemColumn.required where cells[column.rawValue] == nil {
            faults.add(row: table.headerRow, column: column.title, "表头里没有这一列")
        }
        try faults.check()
        self.cells = cells
        self.names = names
    }

    /// The header as the file has it; the clerk looks for that.
    func name(_ column: ItemColumn) -> String { names[column.rawValue] }

    func text(_ column: ItemColumn, in row: CSVRow) -> String {
        guard let index = cells[column.rawValue], index < row.cells.count else { return "" }
        return CellText.trimmed(row.cells[index])
    }
}

enum CellText {
    /// Without spaces around it; most cells have none, and then nothing is copied.
    static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, let last = scalars.last, isSpace(first) || isSpace(last) else { return text }
        let head = scalars.drop(while: isSpace)
        guard let end = head.lastIndex(where: { !isSpace($0) }) else { return "" }
        return String(head[...end])
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\u{3000}" || scalar == "\t" || scalar == "\n"
    }

    /// Parts between semicolons of either width; no part for an empty text.
    static func list(_ text: String) -> [String] {
        guard !text.isEmpty else { return [] }
        return text.split(omittingEmptySubsequences: false) { $0 == ";" || $0 == "；" }.map { trimmed(String($0)) }
    }
}
