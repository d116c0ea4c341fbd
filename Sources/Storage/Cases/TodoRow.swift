/// Something that a person, or anyone of an audience, has to do next in a case (待办).
package struct TodoRow: Sendable, Equatable {
    package var organ: String
    package var id: String
    package var caseID: String
    package var caseTitle: String
    package var act: String
    package var title: String
    /// Who sees it: everyone with a duty, `approver`, or only those of one unit, `leader/横林中队`.
    package var duty: String?
    /// This person sees it.
    package var person: String?
    package var since: Int
    /// The last millisecond on which one may still act; `nil` without a limit, or while it is suspended.
    package var dueAt: Int?
    /// Id of the clock's row that limits it.
    package var clock: String?
    /// Sequence number of the entry that made it.
    package var cause: Int
    /// Number of the party it concerns, 0 for the whole case.
    package var party: Int
    /// The unit that handles the case.
    package var unit: String

    package init(
        organ: String,
        id: String,
        caseID: String,
        caseTitle: String,
        act: String,
        title: String,
        duty: String? = nil,
        person: String? = nil,
        since: Int,
        dueAt: Int? = nil,
        clock: String? = nil,
        cause: Int = 0,
        party: Int = 0,
        unit: String = ""
    ) {
        self.organ = organ
        self.id = id
        self.caseID = caseID
        self.caseTitle = caseTitle
        self.act = act
        self.title = title
        self.duty = duty
        self.person = person
        self.since = since
        self.dueAt = dueAt
        self.clock = clock
        self.cause = cause
        self.party = party
        self.unit = unit
    }

    package static let names = [
        "organ", "id", "case_id", "case_title", "act", "title", "duty", "person", "since", "due_at", "clock", "cause",
        "party", "unit",
    ]
    static let columns = names.joined(separator: ", ")

    init(_ row: SQLRow) throws {
        let dueAt = try row.int(9)
        self.init(
            organ: try row.text(0),
            id: try row.text(1),
            caseID: try row.text(2),
            caseTitle: try row.text(3),
            act: try row.text(4),
            title: try row.text(5),
            duty: try row.optionalText(6),
            person: try row.optionalText(7),
            since: try row.int(8),
            dueAt: dueAt == Self.never ? nil : dueAt,
            clock: try row.optionalText(10),
            cause: try row.int(11),
            party: try row.int(12),
            unit: try row.text(13)
        )
    }

    package var values: [SQLValue] {
        [
            .text(organ), .text(id), .text(caseID), .text(caseTitle), .text(act), .text(title), SQLValue(duty),
            SQLValue(person), .int(since), .int(dueAt ?? Self.never), SQLValue(clock), .int(cause), .int(party),
            .text(unit),
        ]
    }

    /// Whether it is the same thing for the same people to do, whatever its limit and the case's title by now.
    func isSameTask(_ other: TodoRow) -> Bool {
        id == other.id && duty == other.duty && person == other.person
    }

    /// What has no limit stands last, and is stored as the largest instant so that an index can say so.
    static let never = Int.max
}
