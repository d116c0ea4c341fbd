import Ledger
import LegalTime
import Storage

extension Database {
    /// Writes a new version of reference data. Whoever comes second, here or on another node, is told that what they
    /// looked at is not the newest any more.
    ///
    /// - Throws: `CaseFault.stale`, and what `body` throws.
    func writeVersion(
        of stream: ReferenceStream,
        organ: String,
        _ body: @escaping @Sendable (any SQLConnection) throws -> Int
    ) async throws -> Int {
        do {
            return try await write(body)
        } catch StorageError.conflict(let what) where what.contains("reference_versions") {
            let newest = try await read { try ReferenceVersions.newest(organ: organ, stream: stream, on: $0) }
            throw CaseFault.stale(current: newest)
        }
    }
}

extension ReferenceVersions {
    /// Adds the next version, unless the newest has the same bytes: the same list again, after a lost answer or by
    /// mistake, changes nothing. The number that stands then.
    static func insertIfNew(_ row: ReferenceVersion, on c: any SQLConnection) throws -> Int {
        let newest = try history(organ: row.organ, stream: row.stream, limit: 1, on: c).first
        if let newest, newest.sha256 == row.sha256 { return newest.version }
        try insert(row, on: c)
        return row.version
    }
}

extension ReferenceVersion {
    /// A version over the bytes as they are kept, with their hash.
    init(
        _ stream: ReferenceStream,
        organ: String,
        version: Int,
        bytes: [UInt8],
        rows: Int,
        source: String,
        person: String,
        at now: Instant
    ) {
        self.init(
            organ: organ,
            stream: stream,
            version: version,
            bytes: bytes,
            sha256: Digest.sha256(bytes).bytes,
            rows: rows,
            source: source,
            person: person,
            recordedAt: now.milliseconds
        )
    }
}
