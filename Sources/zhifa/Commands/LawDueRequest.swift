import LegalTime

/// Why a date can't be reckoned: which part of the request, and what would be right.
struct DueFault: Error {
    let field: String
    let reason: String

    init(_ field: String, _ reason: String) {
        self.field = field
        self.reason = reason
    }
}

/// A request as it was typed.
struct RawDueRequest {
    var rule: String?
    var from: String?
    var suspensions: [RawSuspension] = []
    var extend: Int?
    var variant: String?
    var field: String?
    var edition: String?

    var isEmpty: Bool {
        rule == nil && from == nil && suspensions.isEmpty && extend == nil && variant == nil && field == nil
            && edition == nil
    }
}

/// Days that are not counted, as typed.
struct RawSuspension {
    let from: String
    /// Empty while it goes on.
    let to: String
    var reason = ""

    init(from: String, to: String, reason: String = "") {
        self.from = from
        self.to = to
        self.reason = reason
    }

    /// `2026-03-01..2026-03-10`, `2026-03-01..`
    init(span: String) throws(DueFault) {
        let bytes = Array(span.utf8)
        guard let dot = bytes.indices.dropLast().first(where: { bytes[$0] == 46 && bytes[$0 + 1] == 46 }) else {
            throw DueFault("suspend", "“\(span.prefix(40))”应当写成 2026-03-01..2026-03-10 这样，首尾两日都不计入")
        }
        self.init(
            from: String(decoding: bytes[..<dot], as: UTF8.self),
            to: String(decoding: bytes[(dot + 2)...], as: UTF8.self)
        )
    }
}

/// A request that can be reckoned.
struct DueRequest {
    let rule: String
    let variant: String
    let field: String?
    let from: LegalMoment
    let suspensions: [Suspension]
    let extensions: [Extension]
    /// The day whose rules apply, if another than that of `from`.
    let edition: CivilDay?

    init(_ raw: RawDueRequest) throws(DueFault) {
        guard let rule = raw.rule, !rule.isEmpty else {
            throw DueFault("rule", "要写期限的编号，例如 C18；全部编号见 zhifa law rules")
        }
        guard let from = raw.from else { throw DueFault("from", "要写起算的日子，例如 2026-02-10 或者 2026-02-10T10:30") }
        guard let moment = LegalMoment(text: from, zone: .shanghai) else {
            throw DueFault("from", "“\(from.prefix(40))”不是日期，应当写成 2026-02-10 或者 2026-02-10T10:30")
        }
        self.rule = rule
        variant = raw.variant ?? ""
        field = raw.field
        self.from = moment
        suspensions = try Self.suspensions(raw.suspensions)
        extensions = try Self.extensions(raw.extend ?? 0)
        edition = try raw.edition.map { text throws(DueFault) in
            guard let day = CivilDay(iso: text) else {
                throw DueFault("edition", "“\(text.prefix(40))”不是日期，应当写成 2026-02-10")
            }
            return day
        }
    }

    private static func suspensions(_ list: [RawSuspension]) throws(DueFault) -> [Suspension] {
        guard list.count <= 1000 else { throw DueFault("suspend", "最多 1000 段") }
        var found: [Suspension] = []
        for item in list {
            guard let from = CivilDay(iso: item.from) else {
                throw DueFault("suspend", "“\(item.from.prefix(40))”不是日期，应当写成 2026-03-01..2026-03-10 这样")
            }
            let to = CivilDay(iso: item.to)
            guard to != nil || item.to.isEmpty else {
                throw DueFault("suspend", "“\(item.to.prefix(40))”不是日期，应当写成 2026-03-01..2026-03-10 这样")
            }
            if let to, to < from { throw DueFault("suspend", "\(item.to) 早于 \(item.from)，后一个日子不能早于前一个") }
            found.append(Suspension(from: from, to: to, reason: item.reason.isEmpty ? "不计入期限" : item.reason))
        }
        return found
    }

    private static func extensions(_ days: Int) throws(DueFault) -> [Extension] {
        guard (0...36_600).contains(days) else { throw DueFault("extend", "“\(days)”应当是 0 至 36600 的整数") }
        return days == 0 ? [] : [Extension(Period(days, .calendarDays), reason: "经批准")]
    }
}
