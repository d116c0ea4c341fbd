import Foundation
import Storage
import StoragePostgres

/// A database of its own for each test, on the server that script/test started.
enum FreshPostgres {
    static func open(_ url: String) async throws -> any Database {
        let name = "platform_" + UUID().uuidString.lowercased().filter { $0 != "-" }
        let server = try PostgresDatabase(url: url, connections: 1)
        _ = try await server.write { try $0.run("CREATE SCHEMA \(name)", []) }
        await server.close()
        let separator = url.contains("?") ? "&" : "?"
        return try PostgresDatabase(url: "\(url)\(separator)options=-csearch_path%3D\(name)", connections: 8)
    }
}
