import Storage

/// Notes the statements that a store runs, and passes them on.
final class Recorder: SQLConnection {
    struct Statement: Sendable {
        let sql: String
        let binds: [SQLValue]
        var isQuery: Bool { sql.hasPrefix("SELECT") }
    }

    private let base: any SQLConnection
    private(set) var statements: [Statement] = []

    init(_ base: any SQLConnection) {
        self.base = base
    }

    var dialect: Dialect { base.dialect }

    func rows(_ sql: String, _ binds: [SQLValue]) throws -> [SQLRow] {
        statements.append(Statement(sql: sql, binds: binds))
        return try base.rows(sql, binds)
    }

    func run(_ sql: String, _ binds: [SQLValue]) throws -> Int {
        statements.append(Statement(sql: sql, binds: binds))
        return try base.run(sql, binds)
    }
}
