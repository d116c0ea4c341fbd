package import Documents
import Tables

/// A table that somebody hands in: CSV, or a spreadsheet that the worker reads.
package struct UploadedFile: Sendable {
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// Every XLSX workbook is a ZIP archive, whatever its name says.
    package var isSpreadsheet: Bool { bytes.starts(with: [0x50, 0x4B]) }

    /// The file as CSV.
    ///
    /// - Throws: `CaseFault.table` with places in the sheet, or `CaseFault.busy` when no worker can be had.
    package func csv(_ reader: any SpreadsheetReader) async throws -> [UInt8] {
        guard isSpreadsheet else { return bytes }
        do throws(SpreadsheetFault) {
            return try await reader.csv(fromXLSX: bytes)
        } catch {
            guard error.isLasting else { throw CaseFault.busy(error.message) }
            throw CaseFault.table(Self.faults(error))
        }
    }

    private static func faults(_ fault: SpreadsheetFault) -> TableFaults {
        guard case .cells(let cells, _, _) = fault, !cells.isEmpty else {
            return TableFaults(TableFault(row: 0, reason: fault.message))
        }
        var faults = TableFaults()
        for cell in cells { faults.add(row: cell.row, column: cell.column, cell.reason) }
        return faults
    }
}
