/// What kind of reference data (基础数据) a stream holds; each import makes a new version.
package enum ReferenceStream: String, Sendable, CaseIterable {
    /// The State Council's tables of holidays and adjusted workdays (节假日安排).
    case calendar
    /// The organ's list of penalty items (行政处罚事项目录).
    case catalogue
    /// Legal subjects beside the organ itself (执法主体).
    case subjects
    /// Squads and in whose names they handle (中队).
    case squads
    /// Powers given to legal subjects in time (赋权).
    case grants

    /// As people call it.
    package var title: String {
        switch self {
        case .calendar: "节假日安排"
        case .catalogue: "事项目录"
        case .subjects: "执法主体清单"
        case .squads: "中队清单"
        case .grants: "赋权清单"
        }
    }
}

/// One version of a stream: its bytes as they were taken, who took them, and from where.
package struct ReferenceVersion: Sendable, Equatable {
    package var organ: String
    package var stream: ReferenceStream
    /// From 1, without gaps.
    package var version: Int
    package var bytes: [UInt8]
    package var sha256: [UInt8]
    package var rows: Int
    package var source: String
    package var person: String
    package var recordedAt: Int

    package init(
        organ: String,
        stream: ReferenceStream,
        version: Int,
        bytes: [UInt8],
        sha256: [UInt8],
        rows: Int,
        source: String,
        person: String,
        recordedAt: Int
    ) {
        self.organ = organ
        self.stream = stream
        self.version = version
        self.bytes = bytes
        self.sha256 = sha256
        self.rows = rows
        self.source = source
        self.person = person
        self.recordedAt = recordedAt
    }

    static let names = ["organ", "stream", "version", "bytes", "sha256", "rows", "source", "person", "recorded_at"]

    init(_ row: SQLRow) throws {
        guard let stream = ReferenceStream(rawValue: try row.text(1)) else {
            throw StorageError.damaged("基础数据的种类无法识别：\(try row.text(1))")
        }
        self.init(
            organ: try row.text(0),
            stream: stream,
            version: try row.int(2),
            bytes: try row.blob(3),
            sha256: try row.blob(4),
            rows: try row.int(5),
            source: try row.text(6),
            person: try row.text(7),
            recordedAt: try row.int(8)
        )
    }

    var values: [SQLValue] {
        [
            .text(organ), .text(stream.rawValue), .int(version), .blob(bytes), .blob(sha256), .int(rows),
            .text(source), .text(person), .int(recordedAt),
        ]
    }
}

/// A version without its bytes, as histories list it.
package struct ReferenceHead: Sendable, Equatable {
    package let version: Int
    package let sha256: [UInt8]
    package let rows: Int
    package let source: String
    package let person: String
    package let recordedAt: Int
}

package enum ReferenceVersions {
    /// Adds the next version. `StorageError.conflict` if somebody else added it first.
    package static func insert(_ version: ReferenceVersion, on c: any SQLConnection) throws {
        try c.insert(into: "reference_versions", ReferenceVersion.names, [version.values])
    }

    /// The number of the newest version, 0 if there is none.
    package static func newest(organ: String, stream: ReferenceStream, on c: any SQLConnection) throws -> Int {
        try c.rows(
            """
            SELECT version
            FROM reference_versions
            WHERE organ = ? AND stream = ?
            ORDER BY version DESC
            LIMIT 1
            """,
            [.text(organ), .text(stream.rawValue)]
        ).first?.int(0) ?? 0
    }

    package static func get(
        organ: String,
        stream: ReferenceStream,
        version: Int,
        on c: any SQLConnection
    ) throws -> ReferenceVersion? {
        try c.rows(
            """
            SELECT \(ReferenceVersion.names.joined(separator: ", "))
            FROM reference_versions
            WHERE organ = ? AND stream = ? AND version = ?
            """,
            [.text(organ), .text(stream.rawValue), .int(version)]
        ).first.map(ReferenceVersion.init)
    }

    /// The versions, newest first, without their bytes; `before` is the last number of the page before.
    package static func history(
        organ: String,
        stream: ReferenceStream,
        before: Int = .max,
        limit: Int = 50,
        on c: any SQLConnection
    ) throws -> [ReferenceHead] {
        try c.rows(
            """
            SELECT version, sha256, rows, source, person, recorded_at
            FROM reference_versions
            WHERE organ = ? AND stream = ? AND version < ?
            ORDER BY version DESC
            LIMIT ?
            """,
            [.text(organ), .text(stream.rawValue), .int(before), Page.limit(limit)]
        ).map { row in
            ReferenceHead(
                version: try row.int(0),
                sha256: try row.blob(1),
                rows: try row.int(2),
                source: try row.text(3),
                person: try row.text(4),
                recordedAt: try row.int(5)
            )
        }
    }
}
