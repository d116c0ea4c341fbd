/// Reads records byte by byte; what is wrong is kept with its place.
struct CSVReader {
    static let comma = UInt8(ascii: ",")
    static let quote = UInt8(ascii: "\"")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")

    /// What came after a cell.
    enum End { case cell, record, file }

    let bytes: [UInt8]
    let limits: CSVLimits
    var position = 0
    /// The record being read, 1 for the first.
    private(set) var row = 0
    /// The cells of that record that the table has room for.
    private(set) var cells: [String] = []
    var names: [String] = []
    var faults = TableFaults()

    init(_ bytes: [UInt8], limits: CSVLimits) {
        self.bytes = bytes
        self.limits = limits
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    mutating func readHeader() throws(TableFaults) -> [String] {
        guard bytes.count <= limits.bytes else {
            throw TableFaults(TableFault(row: 0, reason: "文件有 \(bytes.count) 字节，最多 \(limits.bytes) 字节"))
        }
        while try readRecord() {
            guard !isBlank else { continue }
            while let last = cells.last, Self.trimmed(last).isEmpty { cells.removeLast() }
            names = cells.map(Self.trimmed)
            checkNames()
            try faults.check()
            return names
        }
        try faults.check()
        throw TableFaults(TableFault(row: 0, reason: "文件是空的，没有表头"))
    }

    mutating func readRows(header: [String]) throws(TableFaults) -> [CSVRow] {
        let index = CSVRow.index(of: header)
        var rows: [CSVRow] = []
        while try readRecord() {
            guard !isBlank else { continue }
            guard rows.count < limits.rows else {
                faults.add(row: row, "表格超过 \(limits.rows) 行，从这一行起没有读")
                throw faults
            }
            rows.append(CSVRow(number: row, cells: cells, index: index))
        }
        try faults.check()
        return rows
    }

    private var isBlank: Bool { cells.allSatisfy { $0.utf8.allSatisfy { $0 == UInt8(ascii: " ") } } }

    private mutating func checkNames() {
        var seen: Set<String> = []
        for (place, name) in names.enumerated() {
            if name.isEmpty {
                faults.add(row: row, "第 \(place + 1) 列没有列名")
            } else if !seen.insert(name).inserted {
                faults.add(row: row, column: name, "列名出现两次（第 \(place + 1) 列又是它）")
            }
        }
    }

    /// `false` when the file has ended.
    private mutating func readRecord() throws(TableFaults) -> Bool {
        cells.removeAll(keepingCapacity: true)
        guard position < bytes.count else { return false }
        row += 1
        var place = 0
        var isTooLong = false
        while true {
            let (text, end) = try readCell(place)
            if place < room {
                cells.append(text)
            } else if !text.isEmpty, !isTooLong {
                isTooLong = true
                try addTooLong(text, at: place)
            }
            guard end == .cell else { return true }
            place += 1
        }
    }

    private var room: Int { names.isEmpty ? limits.columns : names.count }

    /// Empty cells beyond the last column are what spreadsheets leave behind; filled ones have no name to go by.
    private mutating func addTooLong(_ text: String, at place: Int) throws(TableFaults) {
        guard !names.isEmpty else {
            faults.add(row: row, "表头超过 \(limits.columns) 列")
            throw faults
        }
        faults.add(row: row, "第 \(place + 1) 格“\(text.prefix(20))”没有列名，表头只有 \(names.count) 列")
    }

    static func trimmed(_ text: String) -> String {
        var rest = text[...]
        while rest.first == " " || rest.first == "\u{3000}" { rest.removeFirst() }
        while rest.last == " " || rest.last == "\u{3000}" { rest.removeLast() }
        return String(rest)
    }
}
