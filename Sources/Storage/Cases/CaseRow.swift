/// A case (案件) as lists show it; made from its dossier.
package struct CaseRow: Sendable, Equatable {
    package var organ: String
    package var id: String
    /// The seq of the newest entry that the row reflects.
    package var version: Int
    package var title: String
    package var stage: String
    /// The parties' names, as shown.
    package var parties: String
    /// The handler's (承办人) person id.
    package var handler: String
    package var unit: String
    /// The case number (案号); `nil` before filing.
    package var number: String?
    package var decisionNumber: String?
    /// Never changes, because pages are cut along it.
    package var openedAt: Int
    package var updatedAt: Int
    /// 领域; empty where no item is named.
    package var field = ""
    /// The procedure (程序): ordinary or simple.
    package var kind = "ordinary"
    /// What the parties are in law, each kind once.
    package var partyKinds: [String] = []
    /// Codes of the items (事项), each once.
    package var items: [String] = []
    /// All fines that were decided, in fen.
    package var fineFen = 0
    /// The day of the last decision; `nil` before there is one.
    package var decidedOn: String?
    /// The last millisecond of what the agency owes next; `nil` where no clock of its own runs.
    package var dueAt: Int?

    package init(
        organ: String,
        id: String,
        version: Int,
        title: String,
        stage: String,
        parties: String,
        handler: String,
        unit: String,
        number: String? = nil,
        decisionNumber: String? = nil,
        openedAt: Int,
        updatedAt: Int
    ) {
        self.organ = organ
        self.id = id
        self.version = version
        self.title = title
        self.stage = stage
        self.parties = parties
        self.handler = handler
        self.unit = unit
        self.number = number
        self.decisionNumber = decisionNumber
        self.openedAt = openedAt
        self.updatedAt = updatedAt
    }

    package static let names = [
        "organ", "id", "version", "title", "stage", "parties", "handler", "unit", "number", "decision_number",
        "opened_at", "updated_at", "field", "kind", "party_kinds", "items", "fine_fen", "decided_on", "due_at",
    ]
    static let columns = names.joined(separator: ", ")

    init(_ row: SQLRow) throws {
        self.init(
            organ: try row.text(0),
            id: try row.text(1),
            version: try row.int(2),
            title: try row.text(3),
            stage: try row.text(4),
            parties: try row.text(5),
            handler: try row.text(6),
            unit: try row.text(7),
            number: try row.optionalText(8),
            decisionNumber: try row.optionalText(9),
            openedAt: try row.int(10),
            updatedAt: try row.int(11)
        )
        field = try row.text(12)
        kind = try row.text(13)
        partyKinds = CodeList.read(try row.text(14))
        items = CodeList.read(try row.text(15))
        fineFen = try row.int(16)
        let (decided, due) = (try row.text(17), try row.int(18))
        decidedOn = decided.isEmpty ? nil : decided
        dueAt = due == Self.never ? nil : due
    }

    package var values: [SQLValue] {
        [
            .text(organ), .text(id), .int(version), .text(title), .text(stage), .text(parties), .text(handler),
            .text(unit), SQLValue(number), SQLValue(decisionNumber), .int(openedAt), .int(updatedAt), .text(field),
            .text(kind), .text(CodeList.write(partyKinds)), .text(CodeList.write(items)), .int(fineFen),
            .text(decidedOn ?? ""), .int(dueAt ?? Self.never),
        ]
    }

    /// What is not decided or not due stands last in its order, on both engines: NULL stands first on one of them.
    static let never = Int.max
}

/// Codes in one column, each on a line of its own with a line break on either side, so that one is found whole.
enum CodeList {
    static func write(_ codes: [String]) -> String {
        codes.isEmpty ? "" : "\n\(codes.joined(separator: "\n"))\n"
    }

    static func read(_ text: String) -> [String] {
        text.utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) }
    }

    /// Holds where `column` has the code that is bound as `\n…\n`; the same on both engines, small letters are small.
    static func holds(_ column: String) -> String { "REPLACE(\(column), ?, '') <> \(column)" }
}
