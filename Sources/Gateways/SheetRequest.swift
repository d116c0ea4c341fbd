import Ledger

/// One workbook to read; its bytes follow the request.
struct SheetRequest: Sendable {
    let id: String
    let bytes: [UInt8]

    var json: JSON { ["id": .string(id), "op": "sheet", "bytes": .int(bytes.count)] }
}
