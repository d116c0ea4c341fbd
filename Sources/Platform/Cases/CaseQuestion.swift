package import LegalTime
package import Procedure
package import Storage

/// What a list of cases is asked for, by names and values: pages, API, saved views and exports say it alike.
package struct CaseQuestion: Sendable, Hashable {
    package enum Due: String, CaseIterable, Sendable {
        case overdue, near

        package var title: String { self == .overdue ? "已逾期" : "临近到期" }
    }

    package var words = ""
    package var stage: Stage?
    package var unit: String?
    package var field: String?
    package var item: String?
    package var handler: String?
    package var kind: CaseKind?
    package var partyKind: PartyKind?
    package var filedFrom: CivilDay?
    package var filedTo: CivilDay?
    package var decidedFrom: CivilDay?
    package var decidedTo: CivilDay?
    package var due: Due?
    /// In yuan, both included.
    package var fineFrom: Int?
    package var fineTo: Int?
    package var sort: CaseSort?
    /// What of it makes no sense, by name.
    package private(set) var faults: [FieldError] = []

    /// Every name that a list knows, in the order of its form.
    package static let names = [
        "q", "stage", "unit", "field", "item", "handler", "procedure", "party", "filedFrom", "filedTo", "decidedFrom",
        "decidedTo", "due", "fineFrom", "fineTo", "sort",
    ]
    package static let longestWords = 100
    private static let longestText = 100
    private static let mostYuan = 10_000_000_000

    package init() {}

    /// - Parameter value: what stands under a name; what is empty is not asked.
    package init(_ value: (String) -> String?) {
        func read(_ name: String) -> String? { value(name).flatMap { $0.isEmpty ? nil : $0 } }
        words = read("q") ?? ""
        if words.count > Self.longestWords { fault("q", "不超过 \(Self.longestWords) 个字") }
        stage = choice(read("stage"), "stage", Stage.allCases)
        unit = text(read("unit"), "unit")
        field = text(read("field"), "field")
        item = text(read("item"), "item")
        handler = text(read("handler"), "handler")
        kind = choice(read("procedure"), "procedure", CaseKind.allCases)
        partyKind = choice(read("party"), "party", PartyKind.allCases)
        due = choice(read("due"), "due", Due.allCases)
        readDays(read)
        readFines(read)
        sort = choice(read("sort"), "sort", CaseSort.allCases)
        if let sort, sort != .filed, !phrases.isEmpty { fault("sort", "按词语查找时只能按登记时间排列（filed）") }
    }

    /// Names and values that say the same; reading them gives the same question, but for the place.
    package var parameters: [(name: String, value: String)] {
        let values: [(String, String?)] = [
            ("q", words.isEmpty ? nil : words), ("stage", stage?.rawValue), ("unit", unit), ("field", field),
            ("item", item), ("handler", handler), ("procedure", kind?.rawValue), ("party", partyKind?.rawValue),
            ("filedFrom", filedFrom?.iso), ("filedTo", filedTo?.iso), ("decidedFrom", decidedFrom?.iso),
            ("decidedTo", decidedTo?.iso), ("due", due?.rawValue), ("fineFrom", fineFrom.map { "\($0)" }),
            ("fineTo", fineTo.map { "\($0)" }), ("sort", sort?.rawValue),
        ]
        return values.compactMap { name, value in value.map { (name, $0) } }
    }

    package var phrases: [SearchPhrase] { SearchPhrase.read(words) }

    /// Words were asked for, and nothing in them can be looked for.
    package var isMute: Bool { !words.isEmpty && phrases.isEmpty }

    /// What falls due first stands first where that is what is asked for.
    package var order: CaseSort {
        if !phrases.isEmpty { return .filed }
        return sort ?? (due == nil ? .filed : .due)
    }

    /// - Parameter near: the last millisecond of what is near.
    package func filter(now: Instant, near: Instant) -> CaseFilter {
        let zone = OrganZone.shanghai
        var filter = CaseFilter()
        (filter.stage, filter.unit, filter.field, filter.item) = (stage?.rawValue, unit, field, item)
        (filter.handler, filter.kind, filter.partyKind) = (handler, kind?.rawValue, partyKind?.rawValue)
        if filedFrom != nil || filedTo != nil {
            let start = filedFrom.map { zone.start(of: $0).milliseconds } ?? 0
            let end = filedTo.map { zone.start(of: $0.adding(days: 1)).milliseconds } ?? .max
            filter.filed = start..<max(start, end)
        }
        if decidedFrom != nil || decidedTo != nil {
            let first = decidedFrom?.iso ?? "0001-01-01"
            filter.decided = first...max(first, decidedTo?.iso ?? "9999-12-31")
        }
        switch due {
        case .overdue: filter.due = 0..<now.milliseconds
        case .near: filter.due = now.milliseconds..<max(now.milliseconds, near.milliseconds + 1)
        case nil: break
        }
        if fineFrom != nil || fineTo != nil {
            let least = (fineFrom ?? 0) * 100
            filter.fine = least...max(least, (fineTo ?? Self.mostYuan) * 100)
        }
        filter.phrases = phrases
        return filter
    }

    private mutating func fault(_ field: String, _ message: String) {
        faults.append(FieldError(field, message))
    }

    private mutating func choice<T: RawRepresentable>(_ text: String?, _ name: String, _ all: [T]) -> T?
    where T.RawValue == String {
        guard let text else { return nil }
        if let value = T(rawValue: text) { return value }
        fault(name, "应为下列之一：" + all.map(\.rawValue).joined(separator: "、"))
        return nil
    }

    private mutating func text(_ text: String?, _ name: String) -> String? {
        guard let text else { return nil }
        if text.count <= Self.longestText { return text }
        fault(name, "不超过 \(Self.longestText) 个字")
        return nil
    }

    private mutating func readDays(_ read: (String) -> String?) {
        filedFrom = day(read("filedFrom"), "filedFrom")
        filedTo = day(read("filedTo"), "filedTo")
        decidedFrom = day(read("decidedFrom"), "decidedFrom")
        decidedTo = day(read("decidedTo"), "decidedTo")
        if let filedFrom, let filedTo, filedTo < filedFrom { fault("filedTo", "登记日期的止日早于起日") }
        if let decidedFrom, let decidedTo, decidedTo < decidedFrom { fault("decidedTo", "决定日期的止日早于起日") }
    }

    private mutating func day(_ text: String?, _ name: String) -> CivilDay? {
        guard let text else { return nil }
        if let day = CivilDay(iso: text) { return day }
        fault(name, "应为日期，如 2026-03-05")
        return nil
    }

    private mutating func readFines(_ read: (String) -> String?) {
        fineFrom = yuan(read("fineFrom"), "fineFrom")
        fineTo = yuan(read("fineTo"), "fineTo")
        if let fineFrom, let fineTo, fineTo < fineFrom { fault("fineTo", "罚款的上限低于下限") }
    }

    private mutating func yuan(_ text: String?, _ name: String) -> Int? {
        guard let text else { return nil }
        if let value = Int(text), (0...Self.mostYuan).contains(value) { return value }
        fault(name, "应为不带小数的元数，如 2000")
        return nil
    }
}

extension CasePlace {
    /// As a page of a list names where it ended: `filed.1767225600000.0a1b`.
    package func cursor(_ sort: CaseSort) -> String {
        switch self {
        case .instant(let at, let id): "\(sort.rawValue).\(at).\(id)"
        case .day(let day, let id): "\(sort.rawValue).\(day).\(id)"
        case .text(let place): "words.\(place)"
        }
    }

    /// `nil` unless it is a place in the list that `question` asks for.
    package init?(cursor: String, in question: CaseQuestion) {
        let parts = cursor.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        if !question.phrases.isEmpty {
            guard parts.count == 2, parts[0] == "words", let place = Int(parts[1]) else { return nil }
            self = .text(place)
            return
        }
        let sort = question.order
        guard parts.count == 3, parts[0] == sort.rawValue, !parts[2].isEmpty, parts[2].utf8.count <= 64,
            !parts[2].contains(".")
        else { return nil }
        if sort == .decided {
            guard parts[1].isEmpty || CivilDay(iso: parts[1]) != nil else { return nil }
            self = .day(parts[1], id: parts[2])
        } else {
            guard let at = Int(parts[1]) else { return nil }
            self = .instant(at, id: parts[2])
        }
    }
}
