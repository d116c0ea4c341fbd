/// What is wrong in a table, and where (表格错误).
package struct TableFault: Error, Sendable, Hashable {
    /// As a spreadsheet numbers it: the header is row 1; 0 when the file as a whole is meant.
    package let row: Int
    /// The header's name of the column; empty when the row as a whole is meant.
    package let column: String
    /// Chinese, without a full stop.
    package let reason: String

    package init(row: Int, column: String = "", reason: String) {
        self.row = row
        self.column = column
        self.reason = reason
    }

    /// `第 12 行“处罚下限”：不是数字`
    package var text: String {
        let place = (row > 0 ? "第 \(row) 行" : "") + (column.isEmpty ? "" : "“\(column)”")
        return place.isEmpty ? reason : "\(place)：\(reason)"
    }
}

/// All that is wrong in a table: the first faults in full, the rest as a number.
package struct TableFaults: Error, Sendable, Hashable {
    /// How many faults are kept; who has mended these will try again anyway.
    package static let kept = 200

    package private(set) var list: [TableFault] = []
    package private(set) var total = 0

    package init() {}

    package init(_ fault: TableFault) {
        add(fault)
    }

    package var isEmpty: Bool { total == 0 }

    package mutating func add(_ fault: TableFault) {
        total += 1
        if list.count < Self.kept { list.append(fault) }
    }

    package mutating func add(row: Int, column: String = "", _ reason: String) {
        add(TableFault(row: row, column: column, reason: reason))
    }

    /// Throws itself if anything was added.
    package func check() throws(TableFaults) {
        if !isEmpty { throw self }
    }
}
