import Ledger
import Platform
import Storage

/// The list of cases, written straight into bytes: it is read far more often than anything else.
enum CaseListJSON {
    static func write(_ page: CaseRowsPage, _ sort: CaseSort, total: Int?) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(64 + page.rows.count * 560)
        bytes += "{\"cases\":[".utf8
        for (index, row) in page.rows.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(row, into: &bytes)
        }
        bytes += "],\"next\":".utf8
        text(page.next?.cursor(sort), &bytes)
        if let total { bytes += ",\"total\":\(total)".utf8 }
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    private static func write(_ row: CaseRow, into bytes: inout [UInt8]) {
        bytes += "{\"decidedOn\":".utf8
        text(row.decidedOn, &bytes)
        bytes += ",\"decisionNumber\":".utf8
        text(row.decisionNumber, &bytes)
        bytes += ",\"dueAt\":\(row.dueAt.map { "\($0)" } ?? "null"),\"field\":".utf8
        text(row.field.isEmpty ? nil : row.field, &bytes)
        bytes += ",\"fineFen\":\(row.fineFen),\"handler\":".utf8
        text(row.handler, &bytes)
        bytes += ",\"id\":".utf8
        text(row.id, &bytes)
        bytes += ",\"number\":".utf8
        text(row.number, &bytes)
        bytes += ",\"openedAt\":\(row.openedAt),\"parties\":".utf8
        text(row.parties, &bytes)
        bytes += ",\"procedure\":".utf8
        text(row.kind, &bytes)
        bytes += ",\"stage\":".utf8
        text(row.stage, &bytes)
        bytes += ",\"title\":".utf8
        text(row.title, &bytes)
        bytes += ",\"unit\":".utf8
        text(row.unit, &bytes)
        bytes += ",\"updatedAt\":\(row.updatedAt),\"version\":\(row.version)}".utf8
    }

    private static func text(_ text: String?, _ bytes: inout [UInt8]) {
        (text.map { JSON.string($0) } ?? .null).write(into: &bytes)
    }
}
