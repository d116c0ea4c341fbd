import Ledger
import LegalTime
import Platform
import Procedure
import Storage
import Web

/// Blocks and numbers as the API writes them.
struct NumberJSON: Sendable {
    /// The organ's 代字, which printed numbers bear.
    let code: String

    func account(_ account: NumberAccount) -> JSON {
        let block = account.block
        let series = NumberSeries(key: block.series)
        return [
            "block": .string(block.id), "series": .string(block.series),
            "title": .string(series?.title ?? block.series), "person": .string(block.person),
            "first": .int(block.first), "last": .int(block.last),
            "firstNumber": .string(text(block.first, series)), "lastNumber": .string(text(block.last, series)),
            "issuedAt": .string(Instant(milliseconds: block.issuedAt).utc), "issuedBy": .string(block.issuedBy),
            "closedAt": block.closedAt.map { .string(Instant(milliseconds: $0).utc) } ?? .null,
            "closedBy": block.closedBy.map { .string($0) } ?? .null,
            "used": .array(account.used.map(number)), "spoiled": .array(account.spoiled.map(number)),
            "returned": .array(account.returned.map { .int($0.value) }),
            "unused": .array(account.unused.map { .int($0) }),
        ]
    }

    func number(_ number: BlockNumber) -> JSON {
        [
            "series": .string(number.series), "value": .int(number.value),
            "number": .string(text(number.value, NumberSeries(key: number.series))), "block": .string(number.block),
            "state": .string(number.state.rawValue), "case": number.caseID.map { .string($0) } ?? .null,
            "reason": number.reason.map { .string($0) } ?? .null,
            "at": .string(Instant(milliseconds: number.at).utc), "by": .string(number.by),
        ]
    }

    static func write(_ series: NumberSeries, _ totals: NumberTotals) -> JSON {
        [
            "series": .string(series.key), "title": .string(series.title), "blocks": .int(totals.blocks),
            "open": .int(totals.open), "issued": .int(totals.issued), "used": .int(totals.used),
            "spoiled": .int(totals.spoiled), "returned": .int(totals.returned), "unused": .int(totals.unused),
        ]
    }

    private func text(_ value: Int, _ series: NumberSeries?) -> String { series?.text(value, code: code) ?? "\(value)" }
}

/// A body about numbers; all that is wrong is said at once.
struct NumberBody {
    private let object: [String: JSON]
    private var errors: [FieldError] = []

    init(_ json: JSON, fields: [String]) throws {
        guard case .object(let object) = json else { throw Problem.unreadable("请求正文应为 JSON 对象。") }
        self.object = object
        for key in object.keys.sorted() where !fields.contains(key) { wrong(key, "没有这个字段") }
    }

    mutating func wrong(_ field: String, _ message: String) { errors.append(FieldError(field, message)) }

    func finish() throws {
        guard errors.isEmpty else { throw CaseFault.invalid(errors) }
    }

    mutating func text(_ field: String) -> String {
        guard let text = object[field]?.stringValue, text.utf8.count <= 2000 else {
            wrong(field, "必填，应为文字")
            return ""
        }
        return text
    }

    mutating func number(_ field: String) -> Int {
        guard let number = object[field]?.intValue else {
            wrong(field, "必填，应为整数")
            return 0
        }
        return number
    }

    private func has(_ field: String) -> Bool { (object[field] ?? .null) != .null }

    /// `{"kind": "onTheSpot", "year"?, "person", "count"}` or `{"kind": "receipts", "first", "person", "count"}`
    static func order(_ json: JSON) throws -> NumberOrder {
        let isReceipts = json["kind"]?.stringValue == "receipts"
        var body = try NumberBody(json, fields: ["kind", "person", "count", isReceipts ? "first" : "year"])
        let (person, count) = (body.text("person"), body.number("count"))
        let kind: NumberOrder.Kind
        switch json["kind"]?.stringValue {
        case "receipts": kind = .receipts(first: body.text("first"))
        case "onTheSpot": kind = .onTheSpot(year: body.has("year") ? body.number("year") : nil)
        default:
            body.wrong("kind", "应为 onTheSpot 或 receipts")
            kind = .onTheSpot(year: nil)
        }
        try body.finish()
        return NumberOrder(kind, person: person, count: count)
    }
}
