import ArgumentParser
import Foundation
import Ledger
import Platform
import Procedure
import Storage
import StorageSQLite

/// `zhifa bench`: what bench/run needs from inside the process. Not for operators, and so not shown to them.
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "性能测量，由 bench/run 调用",
        shouldDisplay: false,
        subcommands: [
            BenchSeed.self, BenchServeActs.self, BenchServeBaseline.self, BenchClocks.self, BenchItems.self,
            BenchNext.self,
        ]
    )
}

extension Installation {
    /// The demo district in the data folder, on the file engine with options that the product does not offer.
    static func bench(_ options: SQLiteOptions) async throws -> Installation {
        let settings = try Settings()
        guard settings.database.isEmpty else { throw ValidationError("zhifa bench 只测量 SQLite，请不要设置 ZHIFA_DATABASE") }
        let usual = try await Installation.open(settings, demo: true)
        await usual.database.close()
        let file = settings.data.appendingPathComponent("zhifa.sqlite").path
        return usual.over(try SQLiteDatabase(path: file, options: options))
    }

    /// The same installation on another database or another view of its own.
    func over(_ database: any Database) -> Installation {
        Installation(
            settings: settings,
            database: database,
            keyring: keyring,
            keys: keys,
            keeper: DossierKeeper(database: database, keyring: keyring),
            clock: clock
        )
    }

    func person(_ login: String) async throws -> Principal {
        guard let person = try await signIn.person(login: login) else {
            throw ValidationError("没有登录名为“\(login)”的人员")
        }
        return person
    }

    func token(_ login: String) async throws -> String {
        guard let person = try await database.read({ try People.byLogin(login, on: $0) }) else {
            throw ValidationError("没有登录名为“\(login)”的人员")
        }
        return try await signIn.issueToken(organ: person.organ, person: person.id, name: "bench")
    }
}

/// Acts from a file, `[{"by": login, "body": {"act": …}}]`: one case's way, in order.
struct BenchActs {
    let steps: [(by: String, input: ActInput)]

    init(file: String) throws {
        let json = try JSON(parsing: [UInt8](try Data(contentsOf: URL(fileURLWithPath: file))))
        steps = try (json.arrayValue ?? []).map { step in
            guard let by = step["by"]?.stringValue, case .object(var fields)? = step["body"],
                let act = fields.removeValue(forKey: "act")?.stringValue
            else { throw ValidationError("\(file) 的格式不正确") }
            return (by, ActInput(act: act, fields: fields))
        }
        guard !steps.isEmpty else { throw ValidationError("\(file) 中没有办案行为") }
    }
}
