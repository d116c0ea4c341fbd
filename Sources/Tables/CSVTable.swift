/// How large a table may be. Rows are those that hold anything: a sheet that was formatted down to row 1,048,576
/// is no large table, and its empty rows cost nothing but their bytes.
package struct CSVLimits: Sendable {
    package let rows: Int
    package let columns: Int
    package let bytes: Int

    package init(rows: Int = 100_000, columns: Int = 200, bytes: Int = 64 << 20) {
        self.rows = rows
        self.columns = columns
        self.bytes = bytes
    }
}

/// A CSV file (RFC 4180, UTF-8 with or without BOM, LF or CRLF) as rows of cells that know their place.
package struct CSVTable: Sendable {
    /// The names of the columns, without spaces around them.
    package let header: [String]
    /// The row the header stands in, as a spreadsheet numbers it.
    package let headerRow: Int
    /// Rows that hold anything, in order.
    package let rows: [CSVRow]

    /// - Throws: every fault found, by row and column; nothing is taken by halves.
    package init(parsing bytes: [UInt8], limits: CSVLimits = CSVLimits()) throws(TableFaults) {
        var reader = CSVReader(bytes, limits: limits)
        header = try reader.readHeader()
        headerRow = reader.row
        rows = try reader.readRows(header: header)
    }

    /// A table to be written. Cells that a row lacks are empty.
    package init(header: [String], rows: [[String]]) {
        let index = CSVRow.index(of: header)
        self.header = header
        headerRow = 1
        self.rows = rows.enumerated().map { CSVRow(number: $0.offset + 2, cells: $0.element, index: index) }
    }

    /// Says which of the columns that must be there are missing.
    package func require(_ columns: [String]) throws(TableFaults) {
        var faults = TableFaults()
        for column in columns where !header.contains(column) {
            faults.add(row: headerRow, column: column, "表头里没有这一列")
        }
        try faults.check()
    }
}

/// One row of a table.
package struct CSVRow: Sendable {
    /// As a spreadsheet numbers it: the header is row 1, so the first row of data is 2.
    package let number: Int
    package let cells: [String]
    private let index: [String: Int]

    init(number: Int, cells: [String], index: [String: Int]) {
        self.number = number
        self.cells = cells
        self.index = index
    }

    /// The cell as it stands, spaces included; empty if the row or the table does not have it.
    package subscript(_ column: String) -> String {
        guard let place = index[column], place < cells.count else { return "" }
        return cells[place]
    }

    static func index(of header: [String]) -> [String: Int] {
        Dictionary(header.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }
}
