import Foundation
import Ledger
import Platform
import Storage
import Testing

/// Silent changes in the tables, one bit at a time: all are found, and rows that no longer equal the fold are named.
@Suite(.districts) struct TamperTests {
    /// Ledger tables with the columns that carry their meaning.
    static let ledger: [(table: String, columns: [String])] = [
        ("entries", ["organ", "dossier", "seq", "hash", "bytes", "recorded_at"]),
        ("sealed_values", ["organ", "dossier", "seq", "path", "sealed", "blind", "commitment"]),
        ("dossier_keys", ["organ", "dossier", "wrapped"]),
        ("log_leaves", ["idx", "organ", "dossier", "seq", "hash"]),
        ("log_nodes", ["level", "idx", "hash"]),
        ("checkpoints", ["size", "note", "created_at"]),
    ]
    static let rows: [(table: String, columns: [String])] = [
        (
            "cases",
            [
                "version", "title", "stage", "parties", "handler", "unit", "number", "decision_number", "opened_at",
                "updated_at",
            ]
        ),
        (
            "todos",
            ["case_title", "act", "title", "person", "since", "due_at", "clock", "cause", "party", "unit"]
        ),
        (
            "case_parties",
            ["case_number", "name", "identity", "items", "happened_on", "place", "outcome", "kinds", "fine_fen"]
        ),
        ("presences", ["kind", "place", "starts_at", "ends_at"]),
        ("case_measures", ["unit", "field", "procedure", "stage", "n"]),
        ("documents", ["seq", "kind", "number", "title", "party", "state", "sha256", "size", "pages"]),
    ]
    static let rounds = ProcessInfo.processInfo.environment["ZHIFA_LONG"] == nil ? 200 : 1000

    @Test("single-bit changes in the ledger's tables are all found")
    func ledgerTables() async throws {
        let district = try await District(.sqlite)
        _ = try await district.served()
        _ = try await district.walk(acts: 3)
        while try await district.sequencer.turn() > 0 {}
        #expect(try await district.audit().isEmpty)
        var random = SplitMix64(seed: 20_261_121)
        var missed: [String] = []
        for _ in 0..<Self.rounds {
            guard let flip = try await Flip.random(Self.ledger, district.database, &random) else { continue }
            // Some flips make the key of another row; the engine itself refuses these.
            do { try await flip.apply(district.database) } catch StorageError.conflict { continue }
            if try await district.audit().isEmpty { missed.append(flip.description) }
            try await flip.undo(district.database)
        }
        #expect(missed.isEmpty)
        #expect(try await district.audit().isEmpty)
    }

    @Test("rows that no longer equal the fold are named by their table")
    func rowTables() async throws {
        let district = try await District(.sqlite)
        _ = try await district.served()
        _ = try await district.walk(acts: 3)
        while try await district.sequencer.turn() > 0 {}
        var random = SplitMix64(seed: 7)
        var missed: [String] = []
        for _ in 0..<60 {
            guard let flip = try await Flip.random(Self.rows, district.database, &random) else { continue }
            do { try await flip.apply(district.database) } catch StorageError.conflict { continue }
            let faults = try await district.audit()
            if !faults.contains(where: { $0.contains(flip.table) }) { missed.append(flip.description) }
            try await flip.undo(district.database)
        }
        #expect(missed.isEmpty)
    }
}

/// One bit of one value of one row, found by its key, which may be what changes.
private struct Flip: CustomStringConvertible {
    let table: String
    let column: String
    let key: [(column: String, value: SQLValue)]
    let before: SQLValue
    let after: SQLValue

    var description: String { "\(table).\(column): \(before) → \(after)" }

    private static let keys = [
        "entries": ["organ", "dossier", "seq"], "sealed_values": ["organ", "dossier", "seq", "path"],
        "dossier_keys": ["organ", "dossier"], "log_leaves": ["idx"], "log_nodes": ["level", "idx"],
        "checkpoints": ["size"], "cases": ["organ", "id"], "todos": ["organ", "id"], "documents": ["organ", "id"],
        "case_parties": ["organ", "case_id", "number"], "presences": ["organ", "case_id", "seq", "person"],
        "case_measures": ["organ", "case_id", "measure", "month"],
    ]

    static func random(
        _ tables: [(table: String, columns: [String])],
        _ database: any Database,
        _ random: inout SplitMix64
    ) async throws -> Flip? {
        let (table, columns) = tables[Int(random.next() % UInt64(tables.count))]
        let column = columns[Int(random.next() % UInt64(columns.count))]
        let (place, bit) = (random.next(), random.next())
        let names = keys[table] ?? []
        return try await database.read { c in
            let count = try c.rows("SELECT COUNT(*) FROM \(table)", [])[0].int(0)
            guard count > 0 else { return nil }
            let order = names.joined(separator: ", ")
            let found = try c.rows(
                "SELECT typeof(\(column)), \(column), \(order) FROM \(table) ORDER BY \(order) LIMIT 1 OFFSET ?",
                [.int(Int(place % UInt64(count)))]
            )[0]
            guard let (before, after) = try flipped(found, bit) else { return nil }
            let key = try names.indices.map {
                (names[$0], try value(found, $0 + 2, isNumber: Self.numbers.contains(names[$0])))
            }
            return Flip(table: table, column: column, key: key, before: before, after: after)
        }
    }

    private static let numbers: Set<String> = ["seq", "idx", "level", "size", "number"]

    private static func value(_ row: SQLRow, _ column: Int, isNumber: Bool) throws -> SQLValue {
        isNumber ? .int(try row.int(column)) : .text(try row.text(column))
    }

    func apply(_ database: any Database) async throws { try await set(after, where: key, database) }

    func undo(_ database: any Database) async throws {
        try await set(before, where: key.map { $0.column == column ? ($0.column, after) : $0 }, database)
    }

    private func set(
        _ value: SQLValue,
        where key: [(column: String, value: SQLValue)],
        _ database: any Database
    ) async throws {
        let condition = key.map { "\($0.column) = ?" }.joined(separator: " AND ")
        let sql = "UPDATE \(table) SET \(column) = ? WHERE \(condition)"
        let binds = [value] + key.map(\.value)
        let changed = try await database.write { try $0.run(sql, binds) }
        #expect(changed == 1)
    }

    private static func flipped(_ row: SQLRow, _ bit: UInt64) throws -> (SQLValue, SQLValue)? {
        switch try row.text(0) {
        case "integer":
            let value = try row.int(1)
            return (.int(value), .int(value ^ (1 << Int(bit % 40))))
        case "blob":
            let bytes = try row.blob(1)
            return flipped(bytes, bit).map { (.blob(bytes), .blob($0)) }
        case "text":
            let text = try row.text(1)
            // A change that is no UTF-8 any more would be found by the engine; look for those that still read.
            for turn in 0..<64 {
                if let bytes = flipped(Array(text.utf8), bit &+ UInt64(turn)),
                    let other = String(validating: bytes, as: UTF8.self),
                    !bytes.contains(0)
                {
                    return (.text(text), .text(other))
                }
            }
            return nil
        default: return nil
        }
    }

    private static func flipped(_ bytes: [UInt8], _ bit: UInt64) -> [UInt8]? {
        guard !bytes.isEmpty else { return nil }
        var copy = bytes
        let place = Int(bit % UInt64(bytes.count * 8))
        copy[place / 8] ^= 1 << (place % 8)
        return copy
    }
}

struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
