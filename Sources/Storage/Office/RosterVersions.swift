/// A change of the organisation that is under way in a transaction. Only `RosterVersions.raise` makes one, and only
/// with one can the organisation's rows be written: no change goes without its version.
package struct RosterChange: Sendable, Equatable {
    package let organ: String
    package let version: Int
    package let by: String
    package let at: Int
}

/// What was changed, when, and by whom.
package struct RosterVersion: Sendable, Equatable {
    package let version: Int
    package let recordedAt: Int
    package let recordedBy: String
    package let change: String
}

package enum RosterVersions {
    /// Begins the next version. `StorageError.conflict("roster_versions")` if somebody else is first.
    package static func raise(
        organ: String,
        change: String,
        by person: String,
        at instant: Int,
        on c: any SQLConnection
    ) throws -> RosterChange {
        let version = try newest(organ: organ, on: c) + 1
        try c.insert(
            into: "roster_versions",
            ["organ", "version", "recorded_at", "recorded_by", "change"],
            [[.text(organ), .int(version), .int(instant), .text(person), .text(change)]]
        )
        return RosterChange(organ: organ, version: version, by: person, at: instant)
    }

    /// Says what the change was, in the transaction that makes it.
    package static func note(_ text: String, in change: RosterChange, on c: any SQLConnection) throws {
        try c.run(
            """
            UPDATE roster_versions
            SET change = ?
            WHERE organ = ? AND version = ?
            """,
            [.text(text), .text(change.organ), .int(change.version)]
        )
    }

    /// The number of the newest version, 0 if there is none.
    package static func newest(organ: String, on c: any SQLConnection) throws -> Int {
        try c.rows(
            """
            SELECT version
            FROM roster_versions
            WHERE organ = ?
            ORDER BY version DESC
            LIMIT 1
            """,
            [.text(organ)]
        ).first?.int(0) ?? 0
    }

    /// The changes, newest first; `before` is the last number of the page before.
    package static func history(
        organ: String,
        before: Int = .max,
        limit: Int = 50,
        on c: any SQLConnection
    ) throws -> [RosterVersion] {
        try c.rows(
            """
            SELECT version, recorded_at, recorded_by, change
            FROM roster_versions
            WHERE organ = ? AND version < ?
            ORDER BY version DESC
            LIMIT ?
            """,
            [.text(organ), .int(before), Page.limit(limit)]
        ).map {
            RosterVersion(
                version: try $0.int(0),
                recordedAt: try $0.int(1),
                recordedBy: try $0.text(2),
                change: try $0.text(3)
            )
        }
    }
}
