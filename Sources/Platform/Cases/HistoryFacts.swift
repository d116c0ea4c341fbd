import Ledger
import LegalTime
import Procedure
import Storage

/// What the organ's other cases say of the parties: an organisation is found by its code, a person by the blind index.
enum HistoryFacts {
    /// Cases of one party that are looked at, the latest breaches first.
    private static let most = 50

    /// By what a party is found in other cases; one with neither is found in none.
    struct Key: Sendable {
        let party: Int
        let uscc: String?
        /// Of the identity number in the blind index.
        let token: String?
    }

    /// Of the parties of a case that is kept.
    static func keys(
        _ parties: [CasePartyRow],
        organ: String,
        caseID: String,
        on c: any SQLConnection
    ) throws -> [Key] {
        try parties.map { party in
            let token = try party.identity.flatMap {
                try SealedValues.blind(of: $0, organ: organ, dossier: caseID, on: c)
            }
            return Key(party: party.number, uscc: party.uscc, token: token)
        }
    }

    /// Of parties that come with the act that opens their case.
    static func keys(_ parties: [Int: Party], sealed: SealedStore) -> [Key] {
        parties.sorted { $0.key < $1.key }.map { number, party in
            Key(party: number, uscc: party.uscc, token: party.idNumber?.plain.map(sealed.token(ofIdentity:)))
        }
    }

    /// The parties' cases, but for the one that asks.
    static func gather(
        _ keys: [Key],
        organ: String,
        besides caseID: String?,
        on c: any SQLConnection
    ) throws -> [HistoryFact] {
        try keys.flatMap { key in
            try rows(key, organ, on: c).filter { $0.caseID != caseID }.map { fact($0, party: key.party) }
        }
    }

    private static func rows(_ key: Key, _ organ: String, on c: any SQLConnection) throws -> [CasePartyRow] {
        if let uscc = key.uscc { return try CaseParties.history(organ: organ, uscc: uscc, limit: most, on: c) }
        guard let token = key.token else { return [] }
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
