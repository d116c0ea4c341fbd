import Ledger
import LegalTime
import Procedure
import Storage

/// What the organ's other cases say of the parties: an organisation is found by its code, a person by the blind index.
enum HistoryFacts {
    /// Cases of one party that are looked at, the latest breaches first.
    private static let most = 50

    /// Of the parties of a case that is kept.
    static func gather(
        _ parties: [CasePartyRow],
        organ: String,
        caseID: String,
        on c: any SQLConnection
    ) throws -> [HistoryFact] {
        try parties.flatMap { party -> [HistoryFact] in
            let token = try party.identity.flatMap {
                try SealedValues.blind(of: $0, organ: organ, dossier: caseID, on: c)
            }
            let rows = try rows(organ, uscc: party.uscc, token: token, on: c)
            return rows.filter { $0.caseID != caseID }.map { fact($0, party: party.number) }
        }
    }

    /// Of parties that come with the act that opens their case.
    static func gather(
        _ parties: [Int: Party],
        organ: String,
        sealed: SealedStore,
        on c: any SQLConnection
    ) throws -> [HistoryFact] {
        try parties.sorted { $0.key < $1.key }.flatMap { number, party -> [HistoryFact] in
            let token = party.idNumber?.plain.map(sealed.token(ofIdentity:))
            return try rows(organ, uscc: party.uscc, token: token, on: c).map { fact($0, party: number) }
        }
    }

    private static func rows(
        _ organ: String,
        uscc: String?,
        token: String?,
        on c: any SQLConnection
    ) throws -> [CasePartyRow] {
        if let uscc { return try CaseParties.history(organ: organ, uscc: uscc, limit: most, on: c) }
        guard let token else { return [] }
        return try CaseParties.history(organ: organ, blind: token, limit: most, on: c)
    }

    private static func fact(_ row: CasePartyRow, party: Int) -> HistoryFact {
        HistoryFact(
            party: party,
            caseID: row.caseID,
            number: row.caseNumber.isEmpty ? "尚无文号的案件" : row.caseNumber,
            items: row.items,
            happenedOn: CivilDay(iso: row.happenedOn),
            place: row.place,
            fineFen: row.fineFen,
            isPunished: row.outcome == PartyOutcome.penalty.rawValue,
            decidedOn: row.decidedOn.flatMap(CivilDay.init(iso:))
        )
    }
}
