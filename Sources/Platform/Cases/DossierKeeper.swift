import Ledger
import Procedure
package import Storage
import Synchronization
package import Vault

/// A dossier in memory with what belongs to it: the hashes of its entries and the key of its personal data.
struct KeptDossier: Sendable {
    var dossier: Dossier
    var hashes: [Digest]
    let key: DossierKey

    /// What the next entry links to.
    var head: Digest { hashes.last ?? .zero }
}

/// The dossiers that were used last. Order is kept by the database: a stale one fails at `UNIQUE(dossier, seq)`.
///
/// Bounded by their entries too, because these take the memory: about 3 KB each.
final class DossierCache: Sendable {
    private struct State {
        var kept: [String: KeptDossier] = [:]
        var order: [String] = []
        var entries = 0
    }

    private let state = Mutex(State())
    private let dossiers: Int
    private let entries: Int

    init(dossiers: Int, entries: Int) {
        self.dossiers = dossiers
        self.entries = entries
    }

    func get(_ key: String) -> KeptDossier? {
        state.withLock { $0.kept[key] }
    }

    /// Keeps the newer of two states of the same dossier.
    func put(_ key: String, _ dossier: KeptDossier) {
        state.withLock { state in
            let old = state.kept[key]
            if let old, old.dossier.file.version >= dossier.dossier.file.version { return }
            state.kept[key] = dossier
            state.entries += dossier.hashes.count - (old?.hashes.count ?? 0)
            if old == nil { state.order.append(key) }
            guard state.order.count > dossiers || state.entries > entries else { return }
            // Dropping the oldest eighth at once keeps the cost of order small.
            let leaving = state.order.prefix(max(state.order.count / 8, 1))
            for key in leaving { state.entries -= state.kept.removeValue(forKey: key)?.hashes.count ?? 0 }
            state.order.removeFirst(leaving.count)
        }
    }

    func drop(_ key: String) {
        state.withLock { state in
            guard let dossier = state.kept.removeValue(forKey: key) else { return }
            state.entries -= dossier.hashes.count
            state.order.removeAll { $0 == key }
        }
    }
}

/// Loads dossiers and opens their keys.
package struct DossierKeeper: Sendable {
    let database: any Database
    let keyring: Keyring
    let cache = DossierCache(dossiers: 1024, entries: 8_000)

    package init(database: any Database, keyring: Keyring) {
        self.database = database
        self.keyring = keyring
    }

    /// The dossier in its newest state, with what `also` reads from the same snapshot.
    func load<T: Sendable>(
        _ organ: String,
        _ id: String,
        also: @escaping @Sendable (any SQLConnection) throws -> T
    ) async throws -> (KeptDossier, T) {
        let cached = cache.get("\(organ)/\(id)")
        let (entries, wrapped, extra) = try await database.read { c in
            let head = try Dossiers.head(organ: organ, dossier: id, on: c)
            let extra = try also(c)
            if let cached, cached.dossier.file.version == head?.seq { return ([StoredEntry](), [UInt8]?.none, extra) }
            let entries = try Dossiers.load(organ: organ, dossier: id, on: c)
            return (entries, try DossierKeys.get(organ: organ, dossier: id, on: c), extra)
        }
        if let cached, entries.isEmpty { return (cached, extra) }
        guard !entries.isEmpty, let wrapped else { throw CaseFault.notFound("没有这个案件，或它属于其他机关") }
        let kept = try fold(organ, id, entries, wrapped)
        cache.put("\(organ)/\(id)", kept)
        return (kept, extra)
    }

    func fold(_ organ: String, _ id: String, _ stored: [StoredEntry], _ wrapped: [UInt8]) throws -> KeptDossier {
        var acts: [RecordedAct] = []
        acts.reserveCapacity(stored.count)
        var hashes: [Digest] = []
        for row in stored {
            let entry = try Entry(stored: row.bytes)
            acts.append(try EntryBody.read(entry.body))
            hashes.append(entry.hash)
        }
        return KeptDossier(
            dossier: try Dossier(organ: organ, id: id, folding: acts),
            hashes: hashes,
            key: try DossierKey(bytes: try keyring.unwrap(wrapped, purpose: Self.purpose(organ, id)))
        )
    }

    /// What a wrapped dossier key is bound to.
    static func purpose(_ organ: String, _ id: String) -> String { "dossier \(organ)/\(id)" }
}
