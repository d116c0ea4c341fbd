import Ledger
import Platform
import Procedure
import Storage
import Synchronization
import Vault

/// The statements by which one real act was written, to be written again under other ids: the same rows and bytes
/// without anything that led to them.
final class BenchTape: Sendable {
    private enum Value: Sendable {
        case same(SQLValue)
        /// A text with ids in it.
        case text([Piece])
        case seq
        /// Where the case's text stands among all.
        case place(Int)
    }

    private enum Piece: Sendable {
        case same(String)
        /// The case's id, or that of a paper, by their order.
        case id(Int)
    }

    private let statements: [(sql: String, values: [Value])]
    private let receipt: JSON
    /// How many papers the act makes.
    private let papers: Int
    /// How often it was played: each text gets a place of its own, behind the others as in earnest.
    private let plays = Atomic<Int>(0)

    /// - Parameter seq: the sample's place in its dossier; large enough that no other number in its rows is equal.
    init(_ taped: [BenchRecorder.Statement], receipt: Receipt) {
        let id = receipt.caseID
        let seq = receipt.version
        let made = [receipt.json["document"]].compactMap(\.self) + (receipt.json["forms"]?.arrayValue ?? [])
        let ids = [id] + made.compactMap { $0["id"]?.stringValue }
        self.receipt = receipt.json
        papers = ids.count - 1
        statements = taped.map { statement in
            (
                statement.sql,
                statement.binds.map { value in
                    switch value {
                    case .text(let text): Self.pieces(of: text, ids).map { .text($0) } ?? .same(value)
                    case .int(seq): .seq
                    case .int(let place) where TextPlace.isPlace(place, of: id): .place(place)
                    default: .same(value)
                    }
                }
            )
        }
    }

    func play(id: String, seq: Int, on c: any SQLConnection) throws {
        let played = plays.add(1, ordering: .relaxed).newValue
        let ids = [id] + (0..<papers).map { _ in RandomBytes.id() }
        for statement in statements {
            try c.run(
                statement.sql,
                statement.values.map { value in
                    switch value {
                    case .same(let value): value
                    case .text(let pieces): .text(Self.text(pieces, ids))
                    case .seq: .int(seq)
                    case .place(let place): .int(TextPlace.later(place, by: played))
                    }
                }
            )
        }
    }

    /// `nil` for a text without an id.
    private static func pieces(of text: String, _ ids: [String]) -> [Piece]? {
        var (pieces, rest): ([Piece], Substring) = ([], text[...])
        while let found = ids.enumerated().compactMap({ number, id in rest.firstRange(of: id).map { (number, $0) } })
            .min(by: { $0.1.lowerBound < $1.1.lowerBound })
        {
            pieces += [.same(String(rest[..<found.1.lowerBound])), .id(found.0)]
            rest = rest[found.1.upperBound...]
        }
        return pieces.isEmpty ? nil : pieces + [.same(String(rest))]
    }

    private static func text(_ pieces: [Piece], _ ids: [String]) -> String {
        pieces.reduce(into: "") { text, piece in
            switch piece {
            case .same(let same): text += same
            case .id(let number): text += ids[number]
            }
        }
    }

    /// The sample's answer for another case.
    func answer(id: String, seq: Int) -> JSON {
        guard case .object(var json) = receipt else { return receipt }
        json["case"] = .string(id)
        json["version"] = .int(seq)
        return .object(json)
    }
}

/// A database that remembers the statements that changed something in its last write.
final class BenchRecorder: Database {
    struct Statement: Sendable {
        let sql: String
        let binds: [SQLValue]
    }

    private let base: any Database
    private let taped = Mutex<[Statement]>([])

    init(_ base: any Database) { self.base = base }

    var dialect: Dialect { base.dialect }
    var last: [Statement] { taped.withLock { $0 } }

    func read<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try await base.read(body)
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try await base.write { [self] c in
            let listener = Listener(c)
            let result = try body(listener)
            taped.withLock { $0 = listener.statements }
            return result
        }
    }

    func checkpoint() async throws { try await base.checkpoint() }
    func holdLeadership(_ name: String) async throws -> Bool { try await base.holdLeadership(name) }
    func close() async { await base.close() }

    private final class Listener: SQLConnection {
        private let base: any SQLConnection
        private(set) var statements: [Statement] = []

        init(_ base: any SQLConnection) { self.base = base }

        var dialect: Dialect { base.dialect }

        func rows(_ sql: String, _ binds: [SQLValue]) throws -> [SQLRow] {
            if !sql.hasPrefix("SELECT") { statements.append(Statement(sql: sql, binds: binds)) }
            return try base.rows(sql, binds)
        }

        func run(_ sql: String, _ binds: [SQLValue]) throws -> Int {
            statements.append(Statement(sql: sql, binds: binds))
            return try base.run(sql, binds)
        }
    }
}
