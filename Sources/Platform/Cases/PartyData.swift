import Ledger
import Procedure
import Storage
import Vault

/// The personal data of a case's parties, opened for a document or a view that needs it.
enum PartyData {
    /// The parties with their sealed values in clear, in the order of the case; erased values stay empty.
    static func open(_ kept: KeptDossier, database: any Database) async throws -> [Party] {
        let file = kept.dossier.file
        guard !file.parties.isEmpty else { return [] }
        let rows = try await database.read { try SealedValues.load(organ: file.organ, dossier: file.id, on: $0) }
        return try open(file.parties, with: rows, key: kept.key)
    }

    /// Values are found by their commitments, so it does not matter which entry brought them.
    static func open(_ parties: [Party], with rows: [SealedValue], key: DossierKey) throws -> [Party] {
        var values: [String: String] = [:]
        for row in rows where row.path.hasPrefix("/fields/") {
            let opening = try SealedStore.open(row, key: key)
            values[opening.commitment.hex] = opening.value
        }
        return parties.map { party in
            var opened = party
            opened.idNumber?.plain = party.idNumber?.commitment.flatMap { values[$0] }
            opened.address.plain = party.address.commitment.flatMap { values[$0] }
            opened.phone?.plain = party.phone?.commitment.flatMap { values[$0] }
            let confirmed = party.confirmed
            opened.confirmed?.address.plain = confirmed?.address.commitment.flatMap { values[$0] }
            opened.confirmed?.phone.plain = confirmed?.phone.commitment.flatMap { values[$0] }
            opened.confirmed?.electronic?.plain = confirmed?.electronic?.commitment.flatMap { values[$0] }
            return opened
        }
    }
}
