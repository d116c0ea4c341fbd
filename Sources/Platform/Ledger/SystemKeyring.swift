package import Ledger
package import LegalTime
package import Storage
package import Vault

/// The keys that the whole installation shares, wrapped by the master key and made at the first start.
package struct InstallationKeys: Sendable {
    package let signer: CheckpointSigner
    package let blindIndex: BlindIndex
    /// Seals the forms that people began to fill in.
    package let drafts: DossierKey

    /// The origin line of checkpoints.
    package static let origin = "zhifa"

    /// Two nodes that start at once agree: the first row wins, both read it back.
    package static func load(database: any Database, keyring: Keyring, now: Instant) async throws -> InstallationKeys {
        let seed = try await key("log-signing", database, keyring, now)
        let blind = try await key("blind-index", database, keyring, now)
        let drafts = try await key("form-drafts", database, keyring, now)
        return InstallationKeys(
            signer: try CheckpointSigner(name: origin, seed: seed),
            blindIndex: try BlindIndex(key: blind),
            drafts: try DossierKey(bytes: drafts)
        )
    }

    private static func key(
        _ id: String,
        _ database: any Database,
        _ keyring: Keyring,
        _ now: Instant
    ) async throws -> [UInt8] {
        if let row = try await database.read({ try SystemKeys.get(id: id, on: $0) }) {
            return try keyring.unwrap(row.wrapped, purpose: id)
        }
        let fresh = SystemKey(
            id: id,
            purpose: id,
            wrapped: try keyring.wrap(RandomBytes.make(32), purpose: id),
            publicKey: nil,
            createdAt: now.milliseconds
        )
        do {
            try await database.write { try SystemKeys.insert(fresh, on: $0) }
        } catch StorageError.conflict {
            // Another node was first; its key is the one.
        }
        return try await self.key(id, database, keyring, now)
    }
}
