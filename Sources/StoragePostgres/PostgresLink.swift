import CPostgres
import Storage

/// One connection to the server, used by one thread only.
///
/// It stays in libpq's pipeline mode, so that several messages share a round trip: BEGIN goes with the first
/// statement, and preparing a statement with running it.
final class PostgresLink {
    private let connection: OpaquePointer
    private var prepared: [PostgresStatementKey: String] = [:]
    /// Names prepared statements; a name is never used twice.
    private var serial = 0
    /// Answers that are still on their way and that nobody waits for: a finished read's COMMIT.
    private var unread = 0

    /// Many variants of statements would fill the server's memory; ours are some hundred.
    private static let mostPrepared = 600

    /// A throw after the first line runs `deinit`, which closes the connection.
    init(url: String) throws {
        connection = try PostgresConnecting.open(url)
        for sql in PostgresConnecting.settings {
            _ = try exchange([.plain(sql)])
        }
        try PostgresConnecting.check(
            version: PQserverVersion(connection),
            encoding: PQparameterStatus(connection, "server_encoding").map { String(cString: $0) }
        )
    }

    deinit {
        PQfinish(connection)
    }

    /// One message of a round trip.
    enum Message {
        case plain(String)
        case statement(String, [SQLValue])
    }

    /// Sends the messages together and gives the last one's result; the first failure ends them all.
    func exchange(_ messages: [Message]) throws -> PostgresResult {
        if prepared.count >= Self.mostPrepared { try forgetStatements() }
        var preparing: [Int: PostgresStatementKey] = [:]
        var sent = 0
        for message in messages {
            sent += try send(message, position: sent, &preparing)
        }
        guard PQpipelineSync(connection) == 1 else { throw lost() }
        try readUnread()
        let results = try collect()
        for (position, key) in preparing where results.count > position {
            let isPrepared = results[position].status == PGRES_COMMAND_OK
            if !isPrepared { prepared[key] = nil }
        }
        if let failed = results.first(where: \.isError) { throw PostgresFault(failed) }
        guard let last = results.last, results.count == sent, !last.isSkipped else { throw lost() }
        return last
    }

    /// Sends a statement without waiting for its answer, which the next exchange reads and drops.
    func post(_ sql: String) {
        guard (try? sendPlain(sql)) != nil, PQpipelineSync(connection) == 1 else { return }
        unread += 1
    }

    /// Prepared statements may be stale after a table changed; they are made anew.
    func forgetStatements() throws {
        prepared = [:]
        _ = try exchange([.plain("DEALLOCATE ALL")])
    }

    // MARK: - Sending

    /// How many results to expect.
    private func send(
        _ message: Message,
        position: Int,
        _ preparing: inout [Int: PostgresStatementKey]
    ) throws -> Int {
        switch message {
        case .plain(let sql):
            try sendPlain(sql)
            return 1
        case .statement(let sql, let values):
            let binds = try PostgresBinds(values)
            guard PostgresSQL.isPrepared(sql) else {
                try sendUnprepared(sql, binds)
                return 1
            }
            let key = PostgresStatementKey(sql: sql, types: binds.types)
            if let name = prepared[key] {
                try sendExecution(name, binds)
                return 1
            }
            serial += 1
            let name = "z\(serial)"
            let numbered = PostgresSQL.numbered(sql)
            guard PQsendPrepare(connection, name, numbered, CInt(binds.types.count), binds.types) == 1 else {
                throw lost()
            }
            prepared[key] = name
            preparing[position] = key
            try sendExecution(name, binds)
            return 2
        }
    }

    private func sendPlain(_ sql: String) throws {
        guard PQsendQueryParams(connection, sql, 0, nil, nil, nil, nil, 1) == 1 else { throw lost() }
    }

    private func sendUnprepared(_ sql: String, _ binds: PostgresBinds) throws {
        let sent = binds.withArrays { count, values, lengths, formats in
            PQsendQueryParams(
                connection,
                PostgresSQL.numbered(sql),
                count,
                binds.types,
                values,
                lengths,
                formats,
                1
            )
        }
        guard sent == 1 else { throw lost() }
    }

    private func sendExecution(_ name: String, _ binds: PostgresBinds) throws {
        let sent = binds.withArrays { count, values, lengths, formats in
            PQsendQueryPrepared(connection, name, count, values, lengths, formats, 1)
        }
        guard sent == 1 else { throw lost() }
    }

    // MARK: - Receiving

    private func readUnread() throws {
        while unread > 0 {
            unread -= 1
            _ = try collect()
        }
    }

    /// The results up to the next synchronisation point.
    private func collect() throws -> [PostgresResult] {
        var results: [PostgresResult] = []
        var silence = 0
        while silence < 3 {
            guard let next = PQgetResult(connection) else {
                // A gap divides the results of two messages; more than one in a row means that nothing will come.
                silence += 1
                continue
            }
            silence = 0
            let result = PostgresResult(next)
            if result.status == PGRES_PIPELINE_SYNC { return results }
            results.append(result)
            guard PQstatus(connection) == CONNECTION_OK else { break }
        }
        throw lost()
    }

    private func lost() -> PostgresFault {
        .lost(PQerrorMessage(connection).map { String(cString: $0) } ?? "")
    }
}

/// A statement is prepared for the types of its values: NULL leaves its type to the server.
struct PostgresStatementKey: Hashable {
    let sql: String
    let types: [Oid]
}
