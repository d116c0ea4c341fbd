package import LegalTime

/// A workbook (电子表格) for people to download: tables that were made elsewhere, cell for cell.
package struct Spreadsheet: Sendable {
    package let sheets: [Sheet]
    /// When it was made, as its properties say; the same contents and instant give the same bytes.
    package let madeAt: Instant

    package init(_ sheets: [Sheet], madeAt: Instant) {
        self.sheets = sheets
        self.madeAt = madeAt
    }

    /// One table under a heading row that stays in view.
    package struct Sheet: Sendable {
        /// At most 31 characters and none of `[]:*?/\`.
        package let name: String
        package let columns: [Column]
        package let rows: [[Cell]]

        package init(name: String, columns: [Column], rows: [[Cell]]) {
            self.name = name
            self.columns = columns
            self.rows = rows
        }
    }

    package struct Column: Sendable {
        package let title: String
        /// In digits of the standard font; a Chinese character takes two.
        package let width: Int

        package init(_ title: String, width: Int = 14) {
            self.title = title
            self.width = width
        }
    }

    package enum Cell: Sendable, Hashable {
        case empty
        /// Stays text whatever it begins with: `=`, `+`, `-` and `@` start no formula.
        case text(String)
        case whole(Int)
        /// In fen; stands as yuan with two decimals.
        case money(fen: Int)
        /// A fraction of one, 0.995 for 99.5 %; nothing where there is no denominator.
        case share(Int, of: Int)
        /// A mean with one decimal; nothing where there is no divisor.
        case mean(Int, per: Int)
        case day(CivilDay)
        /// As the organ's wall clock says it, to the minute.
        case moment(Instant)
    }
}

/// Writes workbooks as XLSX.
package protocol SpreadsheetWriter: Sendable {
    func xlsx(_ spreadsheet: Spreadsheet) async throws(SpreadsheetWritingFault) -> [UInt8]
}

/// Why a workbook was not written; nothing of it is kept.
package enum SpreadsheetWritingFault: Error, Sendable, Equatable {
    /// A sheet's name, a text or the number of rows that no XLSX can hold.
    case unfit(String)
    /// The machine's: no memory, no temporary file.
    case failed(String)

    package var message: String {
        switch self {
        case .unfit(let what): "不能写成 XLSX：\(what)"
        case .failed(let what): "写 XLSX 失败：\(what)"
        }
    }
}
