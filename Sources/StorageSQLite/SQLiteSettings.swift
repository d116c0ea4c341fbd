import GRDB

/// What SQLite itself says of its settings; read back, because settings are easily undone unnoticed.
package struct SQLiteSettings: Sendable, Equatable {
    package var journalMode: String
    /// 0 off, 1 normal, 2 full.
    package var synchronous: Int
    /// Negative: KiB.
    package var cacheSize: Int
    /// In pages; 0 means never by itself.
    package var automaticCheckpoint: Int

    static func read(_ db: GRDB.Database) throws -> SQLiteSettings {
        SQLiteSettings(
            journalMode: try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? "",
            synchronous: try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? -1,
            cacheSize: try Int.fetchOne(db, sql: "PRAGMA cache_size") ?? 0,
            automaticCheckpoint: try Int.fetchOne(db, sql: "PRAGMA wal_autocheckpoint") ?? -1
        )
    }
}
