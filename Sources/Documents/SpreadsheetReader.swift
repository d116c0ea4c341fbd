/// Reads spreadsheets (电子表格) that people upload.
package protocol SpreadsheetReader: Sendable {
    /// The first sheet of an XLSX workbook that is not hidden, as CSV in UTF-8: row for row, so that row 12 is row 12 of
    /// the sheet. Dates as `2026-05-08` or `2026-05-08T10:30`, numbers without exponent, formulas as their kept result.
    func csv(fromXLSX bytes: [UInt8]) async throws(SpreadsheetFault) -> [UInt8]
}

/// Why a spreadsheet was not read; nothing is taken by halves.
package enum SpreadsheetFault: Error, Sendable, Equatable {
    /// The file as a whole: no workbook, an old or locked one, too large, damaged.
    case file(String)
    /// Merged cells, error values, formulas without a result, numbers too long: the first of them, and how many there are.
    case cells([CellFault], total: Int, message: String)
    /// The worker died while it read this file.
    case workerLost(String)
    /// It took longer than it may.
    case timedOut(seconds: Int)
    /// No worker can be had: it does not start, is stopping, or too many requests wait.
    case unavailable(String)

    package var message: String {
        switch self {
        case .file(let message): message
        case .cells(_, _, let message): message
        case .workerLost: "读取表格的进程中断，请重试；仍不行的，请删去多余的行、列和格式"
        case .timedOut(let seconds): "读取表格超过\(seconds)秒，已中止；请删去多余的行、列和格式"
        case .unavailable(let message): "暂时不能读取表格：\(message)"
        }
    }

    /// Whether the file has to be mended before it is tried again.
    package var isLasting: Bool {
        switch self {
        case .file, .cells: true
        case .workerLost, .timedOut, .unavailable: false
        }
    }
}

/// What is wrong in one cell of a sheet.
package struct CellFault: Sendable, Hashable {
    /// As the spreadsheet numbers it, from 1.
    package let row: Int
    /// `B`
    package let column: String
    /// `是错误值 #N/A`
    package let reason: String

    package init(row: Int, column: String, reason: String) {
        self.row = row
        self.column = column
        self.reason = reason
    }

    /// `B7 是错误值 #N/A`
    package var text: String { "\(column)\(row) \(reason)" }
}
