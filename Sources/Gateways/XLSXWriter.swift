import CXlsxWriter
import Dispatch
package import Documents
import Foundation
import LegalTime

/// Workbooks by libxlsxwriter, one at a time on a thread of its own; none of their bytes ever lies on a disk under a
/// name, since lists hold personal data.
package struct XLSXWriter: SpreadsheetWriter {
    private let queue = DispatchQueue(label: "zhifa.xlsx")

    package init() {}

    package func xlsx(_ spreadsheet: Spreadsheet) async throws(SpreadsheetWritingFault) -> [UInt8] {
        let result = await withCheckedContinuation { continuation in
            queue.async {
                continuation.resume(
                    returning: Result { () throws(SpreadsheetWritingFault) in try Self.write(spreadsheet) }
                )
            }
        }
        return try result.get()
    }

    private static func write(_ spreadsheet: Spreadsheet) throws(SpreadsheetWritingFault) -> [UInt8] {
        let file = xlsx_memory_file()
        guard file >= 0 else { throw .failed("没有临时文件（错误 \(errno)）") }
        let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
        guard let book = workbook_new("/proc/self/fd/\(file)") else { throw .failed("内存不足") }
        do {
            let writing = try BookWriting(book, madeAt: spreadsheet.madeAt)
            for sheet in spreadsheet.sheets { try writing.add(sheet) }
        } catch {
            // Frees the book; what it wrote goes with the file.
            workbook_close(book)
            throw error
        }
        let code = workbook_close(book)
        guard code == LXW_NO_ERROR else { throw .failed(String(cString: lxw_strerror(code))) }
        do {
            try handle.seek(toOffset: 0)
            return [UInt8](try handle.readToEnd() ?? Data())
        } catch {
            throw .failed("\(error)")
        }
    }
}

/// A workbook that is being filled, with the formats that its cells share.
private struct BookWriting {
    private let book: UnsafeMutablePointer<lxw_workbook>
    private let formats: [CellFormat: UnsafeMutablePointer<lxw_format>]

    init(_ book: UnsafeMutablePointer<lxw_workbook>, madeAt: Instant) throws(SpreadsheetWritingFault) {
        self.book = book
        var formats: [CellFormat: UnsafeMutablePointer<lxw_format>] = [:]
        for format in CellFormat.allCases {
            guard let added = workbook_add_format(book) else { throw .failed("内存不足") }
            format.set(added)
            formats[format] = added
        }
        self.formats = formats
        var properties = lxw_doc_properties()
        properties.created = time_t(madeAt.milliseconds / 1000)
        workbook_set_properties(book, &properties)
    }

    func add(_ sheet: Spreadsheet.Sheet) throws(SpreadsheetWritingFault) {
        guard sheet.rows.count < Self.mostRows else { throw .unfit("超过 \(Self.mostRows) 行") }
        guard workbook_validate_sheet_name(book, sheet.name) == LXW_NO_ERROR,
            let page = workbook_add_worksheet(book, sheet.name)
        else { throw .unfit("工作表名“\(sheet.name)”") }
        for (index, column) in sheet.columns.enumerated() {
            let place = UInt16(index)
            worksheet_set_column(page, place, place, Double(column.width), nil)
            try text(column.title, page, 0, place, formats[.heading])
        }
        worksheet_freeze_panes(page, 1, 0)
        for (index, row) in sheet.rows.enumerated() {
            for (column, cell) in row.enumerated() {
                try write(cell, page, UInt32(index + 1), UInt16(column))
            }
        }
    }

    private func write(
        _ cell: Spreadsheet.Cell,
        _ page: UnsafeMutablePointer<lxw_worksheet>,
        _ row: UInt32,
        _ column: UInt16
    ) throws(SpreadsheetWritingFault) {
        func number(_ value: Double, _ format: CellFormat) {
            worksheet_write_number(page, row, column, value, formats[format])
        }
        switch cell {
        case .empty: break
        case .text(let value): try text(value, page, row, column, nil)
        case .whole(let value): number(Double(value), .whole)
        case .money(let fen): number(Double(fen) / 100, .money)
        case .share(_, 0), .mean(_, 0): break
        case .share(let part, let all): number(Double(part) / Double(all), .share)
        case .mean(let sum, let count): number(Double(sum) / Double(count), .mean)
        case .day(let day): number(Self.serial(day), .day)
        case .moment(let instant): number(Self.serial(instant), .moment)
        }
    }

    /// A C string ends at a NUL; the library would cut the text there without a word.
    private func text(
        _ value: String,
        _ page: UnsafeMutablePointer<lxw_worksheet>,
        _ row: UInt32,
        _ column: UInt16,
        _ format: UnsafeMutablePointer<lxw_format>?
    ) throws(SpreadsheetWritingFault) {
        let whole = value.filter { $0 != "\0" }
        guard worksheet_write_string(page, row, column, whole, format) == LXW_NO_ERROR else {
            throw .unfit("第 \(row + 1) 行第 \(column + 1) 列的文字太长")
        }
    }

    /// Days since the last day of 1899, as spreadsheets count from March 1900 on.
    private static func serial(_ day: CivilDay) -> Double { Double(day.number + 25_569) }

    private static func serial(_ instant: Instant) -> Double {
        let zone = OrganZone.shanghai
        let day = zone.day(of: instant)
        let minutes = (instant.milliseconds - zone.start(of: day).milliseconds) / 60_000
        return serial(day) + Double(minutes) / 1_440
    }

    /// Of a sheet, its heading included.
    private static let mostRows = 1_048_576
}

private enum CellFormat: CaseIterable {
    case heading, whole, money, share, mean, day, moment

    func set(_ format: UnsafeMutablePointer<lxw_format>) {
        switch self {
        case .heading:
            format_set_bold(format)
            format_set_text_wrap(format)
            format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
        case .whole: format_set_num_format(format, "#,##0")
        case .money: format_set_num_format(format, "#,##0.00")
        case .share: format_set_num_format(format, "0.0%")
        case .mean: format_set_num_format(format, "0.0")
        case .day: format_set_num_format(format, "yyyy-mm-dd")
        case .moment: format_set_num_format(format, "yyyy-mm-dd hh:mm")
        }
    }
}
