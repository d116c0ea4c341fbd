package import LegalTime

/// What became of the same party in another case (同一当事人的其他案件).
package struct HistoryFact: Hashable, Sendable {
    /// Number of the party in this case.
    package let party: Int
    package let caseID: String
    /// 案号 or the decision's number, for the officer to look at.
    package let number: String
    package let items: [String]
    package let happenedOn: CivilDay?
    package let place: String
    /// In fen; 0 where no fine was imposed.
    package let fineFen: Int
    package let isPunished: Bool
    package let decidedOn: CivilDay?

    package init(
        party: Int,
        caseID: String,
        number: String,
        items: [String],
        happenedOn: CivilDay?,
        place: String,
        fineFen: Int,
        isPunished: Bool,
        decidedOn: CivilDay?
    ) {
        self.party = party
        self.caseID = caseID
        self.number = number
        self.items = items
        self.happenedOn = happenedOn
        self.place = place
        self.fineFen = fineFen
        self.isPunished = isPunished
        self.decidedOn = decidedOn
    }
}

/// That an officer was at a record in another case at that time (同一时间的其他笔录).
package struct PresenceFact: Hashable, Sendable {
    package let person: String
    package let caseID: String
    package let seq: Int
    package let place: String
    package let from: Instant
    package let to: Instant

    package init(person: String, caseID: String, seq: Int, place: String, from: Instant, to: Instant) {
        self.person = person
        self.caseID = caseID
        self.seq = seq
        self.place = place
        self.from = from
        self.to = to
    }
}
