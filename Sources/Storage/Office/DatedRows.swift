/// From when to when a row of the organisation holds; days as ISO text, both included.
package struct ValidSpan: Sendable, Hashable {
    package var from: String
    /// The last day as it was meant; `nil` = until further notice.
    package var to: String?
    /// The last day after it was ended or revoked; before `from` if it never held.
    package var endedOn: String?

    package init(from: String, to: String? = nil, endedOn: String? = nil) {
        self.from = from
        self.to = to
        self.endedOn = endedOn
    }

    /// The last day on which it holds, `nil` = until further notice.
    package var last: String? { endedOn ?? to }

    package func holds(on day: String) -> Bool {
        from <= day && last.map { day <= $0 } ?? true
    }

    /// Whether some day belongs to both.
    package func overlaps(_ other: ValidSpan) -> Bool {
        let isEmpty = [self, other].contains { span in span.last.map { $0 < span.from } ?? false }
        return !isEmpty && (last.map { other.from <= $0 } ?? true) && (other.last.map { from <= $0 } ?? true)
    }
}

/// Who recorded a row and who ended it, and when.
package struct RowTrace: Sendable, Hashable {
    package var recordedAt: Int
    package var recordedBy: String
    package var endedAt: Int?
    package var endedBy: String?

    package init(recordedAt: Int = 0, recordedBy: String = "", endedAt: Int? = nil, endedBy: String? = nil) {
        self.recordedAt = recordedAt
        self.recordedBy = recordedBy
        self.endedAt = endedAt
        self.endedBy = endedBy
    }
}

/// What all rows share that hold from a day to a day.
package struct DatedHead: Sendable, Hashable {
    package var organ: String
    package var id: String
    package var span: ValidSpan
    /// Written by the store, from the change that it belongs to.
    package var trace: RowTrace

    package init(organ: String, id: String, span: ValidSpan, trace: RowTrace = RowTrace()) {
        self.organ = organ
        self.id = id
        self.span = span
        self.trace = trace
    }

    static let names = [
        "organ", "id", "valid_from", "valid_to", "recorded_at", "recorded_by", "ended_on", "ended_at", "ended_by",
    ]

    init(_ row: SQLRow) throws {
        self.init(
            organ: try row.text(0),
            id: try row.text(1),
            span: ValidSpan(from: try row.text(2), to: try row.optionalText(3), endedOn: try row.optionalText(6)),
            trace: RowTrace(
                recordedAt: try row.int(4),
                recordedBy: try row.text(5),
                endedAt: try row.optionalInt(7),
                endedBy: try row.optionalText(8)
            )
        )
    }

    func values(in change: RosterChange) -> [SQLValue] {
        [
            .text(organ), .text(id), .text(span.from), SQLValue(span.to), .int(change.at), .text(change.by),
            .null, .null, .null,
        ]
    }
}

/// A row of the organisation: a unit, a post, a certificate, a delegation …
package protocol DatedRow: Sendable, Hashable {
    static var table: String { get }
    /// Its own columns, after those of the head.
    static var names: [String] { get }
    var head: DatedHead { get }
    var values: [SQLValue] { get }

    /// `row` has the head's columns first.
    init(_ head: DatedHead, _ row: SQLRow) throws
}

extension DatedHead {
    /// Where a row's own columns begin.
    static let width = names.count
}
