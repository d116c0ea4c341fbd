import LegalTime
package import Tables

/// The register as a table: `code,name,from,to,successors,document`; dates may be a year or a month, successors are
/// divided by semicolons.
extension DivisionRegister {
    package static let columns = ["code", "name", "from", "to", "successors", "document"]

    /// - Throws: every fault by row and column; nothing is taken by halves.
    package init(parsing bytes: [UInt8]) throws(TableFaults) {
        let table = try CSVTable(parsing: bytes)
        try table.require(Self.columns)
        var reader = DivisionReader()
        let read = table.rows.compactMap { row in reader.read(row).map { (row, $0) } }
        try reader.faults.check()
        let sorted = read.sorted {
            ($0.1.code, $0.1.from?.first.number ?? .min) < ($1.1.code, $1.1.from?.first.number ?? .min)
        }
        self.init(sorted.map(\.1))
        for (row, division) in read { checkLinks(row, division, &reader.faults) }
        for (earlier, later) in zip(sorted, sorted.dropFirst()) where earlier.1.code == later.1.code {
            Self.checkOverlap(earlier.1, later.1, row: later.0.number, &reader.faults)
        }
        try reader.faults.check()
    }

    private func checkLinks(_ row: CSVRow, _ division: Division, _ faults: inout TableFaults) {
        for code in division.successors where !has(code) {
            faults.add(row: row.number, column: "successors", "没有登记 \(code.normalised)")
        }
        if division.code.level > .province, above(division.code).isEmpty {
            faults.add(row: row.number, column: "code", "没有登记它所属的 \(division.code.province)")
        }
    }

    private static func checkOverlap(_ earlier: Division, _ later: Division, row: Int, _ faults: inout TableFaults) {
        guard let to = earlier.to, let from = later.from, to.last < from.first else {
            faults.add(row: row, column: "from", "与 \(earlier.code.normalised) 前一行“\(earlier.name)”的期间重叠")
            return
        }
    }
}

/// Reads rows one by one and keeps what is wrong with them.
private struct DivisionReader {
    var faults = TableFaults()

    mutating func read(_ row: CSVRow) -> Division? {
        let before = faults.total
        let code = readCode(row["code"], row, "code")
        if row["name"].isEmpty { faults.add(row: row.number, column: "name", "必填") }
        let from = readDate("from", row)
        let to = readDate("to", row)
        if let from, let to, to.last < from.first { faults.add(row: row.number, column: "to", "早于 from") }
        let successors = row["successors"].split(separator: ";").compactMap {
            readCode(String($0), row, "successors")
        }
        if to == nil, !successors.isEmpty { faults.add(row: row.number, column: "successors", "有承继者，却没有 to") }
        guard faults.total == before, let code else { return nil }
        return Division(
            code: code,
            name: row["name"],
            from: from,
            to: to,
            successors: successors,
            document: row["document"]
        )
    }

    private mutating func readCode(_ text: String, _ row: CSVRow, _ column: String) -> DivisionCode? {
        do throws(CodeFault) {
            return try DivisionCode(text)
        } catch {
            faults.add(row: row.number, column: column, error.message)
            return nil
        }
    }

    private mutating func readDate(_ column: String, _ row: CSVRow) -> DivisionDate? {
        guard !row[column].isEmpty else { return nil }
        let date = DivisionDate(row[column])
        if date == nil { faults.add(row: row.number, column: column, "应为日期，如 2021-04-09、2021-04 或 2021") }
        return date
    }
}
