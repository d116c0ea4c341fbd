/// A party (当事人) of a case as other cases ask about it: what was found against whom, and what came of it.
package struct CasePartyRow: Sendable, Equatable {
    package var organ: String
    package var caseID: String
    /// The party's number in its case, from 1.
    package var number: Int
    /// Number of the decision, else of the case; empty while there is neither.
    package var caseNumber: String
    package var name: String
    /// 统一社会信用代码; `nil` for natural persons.
    package var uscc: String?
    /// The commitment of a natural person's identity number, as it stands after corrections.
    package var identity: [UInt8]?
    /// Codes of the items (事项) that the case names.
    package var items: [String]
    /// The day of the breach, `2026-03-05`; empty while nobody knows it.
    package var happenedOn: String
    package var place: String
    /// open, penalty, noPenalty, withdrawn or transferred.
    package var outcome: String
    /// Kinds of penalty that were decided.
    package var kinds: [String]
    package var fineFen: Int
    package var decidedOn: String?

    package init(
        organ: String,
        caseID: String,
        number: Int,
        caseNumber: String = "",
        name: String,
        uscc: String? = nil,
        identity: [UInt8]? = nil,
        items: [String],
        happenedOn: String,
        place: String,
        outcome: String,
        kinds: [String] = [],
        fineFen: Int = 0,
        decidedOn: String? = nil
    ) {
        self.organ = organ
        self.caseID = caseID
        self.number = number
        self.caseNumber = caseNumber
        self.name = name
        self.uscc = uscc
        self.identity = identity
        self.items = items
        self.happenedOn = happenedOn
        self.place = place
        self.outcome = outcome
        self.kinds = kinds
        self.fineFen = fineFen
        self.decidedOn = decidedOn
    }

    static let names = [
        "organ", "case_id", "number", "case_number", "name", "uscc", "identity", "items", "happened_on", "place",
        "outcome", "kinds",
        "fine_fen", "decided_on",
    ]
    static let columns = names.map { "p.\($0)" }.joined(separator: ", ")

    init(_ row: SQLRow) throws {
        self.init(
            organ: try row.text(0),
            caseID: try row.text(1),
            number: try row.int(2),
            caseNumber: try row.text(3),
            name: try row.text(4),
            uscc: try row.optionalText(5),
            identity: try row.optionalBlob(6),
            items: Self.codes(try row.text(7)),
            happenedOn: try row.text(8),
            place: try row.text(9),
            outcome: try row.text(10),
            kinds: Self.codes(try row.text(11)),
            fineFen: try row.int(12),
            decidedOn: try row.optionalText(13)
        )
    }

    var values: [SQLValue] {
        [
            .text(organ), .text(caseID), .int(number), .text(caseNumber), .text(name), SQLValue(uscc),
            SQLValue(identity), .text(items.joined(separator: Self.separator)), .text(happenedOn), .text(place),
            .text(outcome), .text(kinds.joined(separator: Self.separator)), .int(fineFen), SQLValue(decidedOn),
        ]
    }

    /// No code holds a line break.
    private static let separator = "\n"

    private static func codes(_ text: String) -> [String] {
        text.split(separator: separator).map(String.init)
    }
}
