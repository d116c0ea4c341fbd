/// One row of an answer, read by column position from 0.
///
/// The rows of one answer share one flat array, so that a page of fifty rows costs one allocation and not fifty.
package struct SQLRow: Sendable {
    private let storage: [SQLValue]
    private let start: Int
    /// How many columns the row has.
    package let count: Int

    package init(_ values: [SQLValue]) {
        self.init(storage: values, start: 0, count: values.count)
    }

    private init(storage: [SQLValue], start: Int, count: Int) {
        self.storage = storage
        self.start = start
        self.count = count
    }

    /// Cuts the flat values of an answer into its rows.
    package static func rows(of storage: [SQLValue], columns: Int) -> [SQLRow] {
        guard columns > 0 else { return [] }
        return stride(from: 0, to: storage.count, by: columns).map {
            SQLRow(storage: storage, start: $0, count: columns)
        }
    }

    /// `.null` past the last column.
    package subscript(_ column: Int) -> SQLValue {
        column >= 0 && column < count ? storage[start + column] : .null
    }

    /// Throws `StorageError.damaged` if the column holds anything else; so do the five below.
    package func int(_ column: Int) throws -> Int {
        guard case .int(let value) = self[column] else { throw mismatch(column, "整数") }
        return value
    }

    package func text(_ column: Int) throws -> String {
        guard case .text(let value) = self[column] else { throw mismatch(column, "文本") }
        return value
    }

    package func blob(_ column: Int) throws -> [UInt8] {
        guard case .blob(let value) = self[column] else { throw mismatch(column, "字节") }
        return value
    }

    package func optionalInt(_ column: Int) throws -> Int? {
        if case .null = self[column] { return nil }
        return try int(column)
    }

    package func optionalText(_ column: Int) throws -> String? {
        if case .null = self[column] { return nil }
        return try text(column)
    }

    package func optionalBlob(_ column: Int) throws -> [UInt8]? {
        if case .null = self[column] { return nil }
        return try blob(column)
    }

    /// Anything but 0 is true.
    package func bool(_ column: Int) throws -> Bool {
        try int(column) != 0
    }

    private func mismatch(_ column: Int, _ wanted: String) -> StorageError {
        .damaged("查询结果第 \(column + 1) 列应为\(wanted)，实际不是")
    }
}
