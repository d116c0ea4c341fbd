import ArgumentParser
import Foundation
import Ledger
import LegalTime
import Platform
import Storage
import StorageSQLite

/// `zhifa bench seed`: fills the lists with rows of no dossier, quickly, and a few dossiers with all that is theirs.
/// Prints the demo people's tokens as JSON.
struct BenchSeed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "seed", abstract: "装入测量用的案件")

    @Argument(help: "列表中的案件数")
    var cases: Int

    @Option(help: "真实立卷的案件数")
    var dossiers = 0

    @Option(help: "办案行为文件")
    var acts: String?

    /// Rows of one transaction.
    private static let batch = 20_000

    func run() async throws {
        // A large cache, because a million random keys go into each index; the server itself runs with its own.
        let installation = try await Installation.bench(SQLiteOptions(cacheKiB: 600_000))
        guard let organ = try await installation.database.read({ try Organs.list(on: $0) }).first?.id else {
            throw ValidationError("没有执法主体")
        }
        let rows = BenchRows(organ: organ, total: cases, now: installation.clock.now().milliseconds)
        let indexes = cases == 0 ? [] : try await installation.database.write { try BenchRows.dropIndexes(on: $0) }
        for start in stride(from: 0, to: cases, by: Self.batch) {
            let range = start..<min(start + Self.batch, cases)
            try await installation.database.write { try rows.insert(range, on: $0) }
        }
        for index in indexes { try await installation.database.write { _ = try $0.run(index, []) } }
        try await register(in: installation)
        try await installation.database.checkpoint()
        let tokens: JSON = .object([
            "wangmin": .string(try await installation.token("wangmin")),
            "zhouzheng": .string(try await installation.token("zhouzheng")),
        ])
        await installation.database.close()
        print(tokens.canonicalText)
    }

    private func register(in installation: Installation) async throws {
        guard dossiers > 0, let acts, let first = try BenchActs(file: acts).steps.first else { return }
        let desk = try await installation.desk(wakes: [])
        let person = try await installation.person(first.by)
        for _ in 0..<dossiers { _ = try await desk.perform(first.input, in: nil, by: person) }
    }
}
