/// What a clock (期限) does that is not met yet; met ones stand in their dossiers alone.
package enum ClockState: String, Sendable, CaseIterable {
    case running
    /// 中止: stopped without an end so far; it has no due day.
    case suspended
}

/// A clock of a case as lists read it. Due instants are kept, "days left" never.
package struct ClockRow: Sendable, Equatable {
    package var organ: String
    package var id: String
    package var caseID: String
    package var caseTitle: String
    /// Id of the rule: `C06`.
    package var rule: String
    package var name: String
    /// Number of the party it concerns, 0 for the whole case.
    package var party: Int
    /// The person who answers for it.
    package var holder: String
    package var state: ClockState
    /// Day, or day and time where hours count, before and after rolling.
    package var raw: String?
    package var due: String?
    /// The last millisecond on which one may still act.
    package var dueAt: Int?
    package var provisional: Bool
    /// Version of the calendar it was counted with.
    package var calendar: Int
    /// Everything that counting it again needs, as JSON.
    package var inputs: String

    package init(
        organ: String,
        id: String,
        caseID: String,
        caseTitle: String,
        rule: String,
        name: String,
        party: Int,
        holder: String,
        state: ClockState,
        raw: String?,
        due: String?,
        dueAt: Int?,
        provisional: Bool,
        calendar: Int,
        inputs: String
    ) {
        self.organ = organ
        self.id = id
        self.caseID = caseID
        self.caseTitle = caseTitle
        self.rule = rule
        self.name = name
        self.party = party
        self.holder = holder
        self.state = state
        self.raw = raw
        self.due = due
        self.dueAt = dueAt
        self.provisional = provisional
        self.calendar = calendar
        self.inputs = inputs
    }

    static let names = [
        "organ", "id", "case_id", "case_title", "rule", "name", "party", "holder", "state", "raw", "due", "due_at",
        "provisional", "calendar", "inputs",
    ]
    static let columns = names.joined(separator: ", ")

    init(_ row: SQLRow) throws {
        guard let state = ClockState(rawValue: try row.text(8)) else {
            throw StorageError.damaged("期限的状态无法识别：\(try row.text(8))")
        }
        self.init(
            organ: try row.text(0),
            id: try row.text(1),
            caseID: try row.text(2),
            caseTitle: try row.text(3),
            rule: try row.text(4),
            name: try row.text(5),
            party: try row.int(6),
            holder: try row.text(7),
            state: state,
            raw: try row.optionalText(9),
            due: try row.optionalText(10),
            dueAt: try row.optionalInt(11),
            provisional: try row.int(12) != 0,
            calendar: try row.int(13),
            inputs: try row.text(14)
        )
    }

    var values: [SQLValue] {
        [
            .text(organ), .text(id), .text(caseID), .text(caseTitle), .text(rule), .text(name), .int(party),
            .text(holder), .text(state.rawValue), SQLValue(raw), SQLValue(due), dueAt.map { .int($0) } ?? .null,
            .int(provisional ? 1 : 0), .int(calendar), .text(inputs),
        ]
    }
}
