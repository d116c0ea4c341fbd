import Foundation
import Ledger

/// Requests as JSON lines from standard input, answers as JSON lines to standard output, in the same order.
struct LawDueBatch {
    private static let chunk = 1 << 16
    /// More than a request ever needs.
    private static let longest = 1 << 20

    let reckoner: DueReckoner
    /// Requests that got no date.
    private(set) var faults = 0
    private var line = 0
    private var output: [UInt8] = []

    init(reckoner: DueReckoner) {
        self.reckoner = reckoner
        output.reserveCapacity(2 * Self.chunk)
    }

    mutating func run() throws {
        var kept: [UInt8] = []
        var isTooLong = false
        while let data = try FileHandle.standardInput.read(upToCount: Self.chunk), !data.isEmpty {
            let bytes = [UInt8](data)
            var start = 0
            while let end = bytes[start...].firstIndex(of: 10) {
                kept += bytes[start..<end]
                try take(isTooLong ? nil : kept)
                (kept, isTooLong, start) = ([], false, end + 1)
            }
            kept += bytes[start...]
            if kept.count > Self.longest { (kept, isTooLong) = ([], true) }
        }
        if !kept.isEmpty || isTooLong { try take(isTooLong ? nil : kept) }
        try flush()
    }

    /// One line; `nil` stands for one that is too long to be read.
    private mutating func take(_ bytes: [UInt8]?) throws {
        line += 1
        if let bytes, bytes.allSatisfy({ $0 == 32 || $0 == 9 || $0 == 13 }) { return }
        do throws(DueFault) {
            guard let bytes else { throw DueFault("", "这一行超过 \(Self.longest) 字节") }
            try reckoner.answer(try DueRequest(try RawDueRequest(line: bytes))).json.write(into: &output)
        } catch {
            faults += 1
            let json: JSON = ["error": .string(error.reason), "field": .string(error.field), "line": .int(line)]
            json.write(into: &output)
        }
        output.append(10)
        if output.count >= Self.chunk { try flush() }
    }

    private mutating func flush() throws {
        try FileHandle.standardOutput.write(contentsOf: Data(output))
        output.removeAll(keepingCapacity: true)
    }
}

extension RawDueRequest {
    /// `id` and `note` are the asker's own and mean nothing here; any other unknown member may be a slip and is refused.
    private static let known: Set = ["rule", "from", "suspend", "extend", "variant", "field", "edition", "id", "note"]

    init(line: [UInt8]) throws(DueFault) {
        let json: JSON
        do {
            json = try JSON(parsing: line)
        } catch {
            throw DueFault("", "这一行不是 JSON：\(error.description)")
        }
        guard let members = json.objectValue else {
            throw DueFault("", "这一行不是 JSON 对象，应当像 {\"rule\":\"C18\",\"from\":\"2026-02-10\"}")
        }
        if let odd = members.keys.filter({ !Self.known.contains($0) }).min() {
            throw DueFault(odd, "不认识的成员；可以用的是 rule、from、suspend、extend、variant、field、edition")
        }
        self.init()
        rule = try Self.text(members["rule"], "rule")
        from = try Self.text(members["from"], "from")
        variant = try Self.text(members["variant"], "variant")
        field = try Self.text(members["field"], "field")
        edition = try Self.text(members["edition"], "edition")
        switch members["extend"] ?? .null {
        case .null: break
        case .int(let days): extend = days
        default: throw DueFault("extend", "应当是 0 至 36600 的整数")
        }
        suspensions = try Self.suspensions(members["suspend"] ?? .null)
    }

    private static func text(_ json: JSON?, _ name: String) throws(DueFault) -> String? {
        switch json ?? .null {
        case .null: return nil
        case .string(let text): return text
        default: throw DueFault(name, "应当是文字")
        }
    }

    private static func suspensions(_ json: JSON) throws(DueFault) -> [RawSuspension] {
        switch json {
        case .null: return []
        case .array(let list):
            var found: [RawSuspension] = []
            for item in list { found.append(try suspension(item)) }
            return found
        default: return [try suspension(json)]
        }
    }

    private static func suspension(_ json: JSON) throws(DueFault) -> RawSuspension {
        if let span = json.stringValue { return try RawSuspension(span: span) }
        guard let members = json.objectValue, let from = members["from"]?.stringValue else {
            throw DueFault(
                "suspend",
                "应当写成 \"2026-03-01..2026-03-10\" 或者 {\"from\":\"2026-03-01\",\"to\":\"2026-03-10\"}"
            )
        }
        return RawSuspension(
            from: from,
            to: try text(members["to"], "suspend") ?? "",
            reason: try text(members["reason"], "suspend") ?? ""
        )
    }
}
