import Ledger
import Storage

/// The list of cases, written straight into bytes: it is read far more often than anything else.
enum CaseListJSON {
    static func write(_ rows: [CaseRow], limit: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(64 + rows.count * 400)
        bytes += "{\"cases\":[".utf8
        for (index, row) in rows.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(row, into: &bytes)
        }
        bytes += "],\"next\":".utf8
        // A full page may have a successor; a short one is the last.
        if rows.count == limit, let last = rows.last {
            JSON.string("\(last.openedAt).\(last.id)").write(into: &bytes)
        } else {
            bytes += "null".utf8
        }
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    private static func write(_ row: CaseRow, into bytes: inout [UInt8]) {
        bytes += "{\"decisionNumber\":".utf8
        text(row.decisionNumber, &bytes)
        bytes += ",\"handler\":".utf8
        text(row.handler, &bytes)
        bytes += ",\"id\":".utf8
        text(row.id, &bytes)
        bytes += ",\"number\":".utf8
        text(row.number, &bytes)
        bytes += ",\"openedAt\":\(row.openedAt),\"parties\":".utf8
        text(row.parties, &bytes)
        bytes += ",\"stage\":".utf8
        text(row.stage, &bytes)
        bytes += ",\"title\":".utf8
        text(row.title, &bytes)
        bytes += ",\"updatedAt\":\(row.updatedAt),\"version\":\(row.version)}".utf8
    }

    private static func text(_ text: String?, _ bytes: inout [UInt8]) {
        (text.map { JSON.string($0) } ?? .null).write(into: &bytes)
    }
}
