import ArgumentParser
import Foundation
import Ledger
import Platform
import Powers
import Storage
import StorageSQLite

/// `zhifa bench items`: what taking a whole district's list costs, and what searching it does.
struct BenchItems: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "items", abstract: "事项目录的导入和检索")

    @Option(help: "导入的事项数")
    var rows = 3041

    @Option(help: "检索时的事项数")
    var searched = 5000

    func run() async throws {
        let installation = try await Installation.bench(SQLiteOptions())
        let desk = installation.catalogueDesk(NoSpreadsheets())
        let administrator = try await installation.person("chenjie")
        let own = try await desk.powers(for: administrator).catalogue
        let seconds = try await take(Self.list(of: own, count: rows), desk, administrator)
        let milliseconds = Self.search(Catalogue(items: Self.items(of: own, count: searched)))
        let figures: JSON = [
            "rows": .int(rows), "importMilliseconds": .int(Int(seconds * 1000)), "items": .int(searched),
            "searchP50Microseconds": .int(Int(milliseconds.p50 * 1000)),
            "searchP99Microseconds": .int(Int(milliseconds.p99 * 1000)),
        ]
        FileHandle.standardOutput.write(Data(figures.canonical + [UInt8(ascii: "\n")]))
        await installation.database.close()
    }

    /// The product's items, and copies of them under other codes and names until there are enough.
    private static func items(of own: Catalogue, count: Int) -> [CatalogueItem] {
        (0..<count).map { number in
            var item = own.items[number % own.items.count]
            let round = number / own.items.count
            guard round > 0 else { return item }
            item.code += "-\(round)"
            item.name += "（第 \(round) 类）"
            item.replaces = []
            item.conflicts = []
            return item
        }
    }

    private static func list(of own: Catalogue, count: Int) -> [UInt8] {
        CatalogueFile.write(Catalogue(items: items(of: own, count: count)))
    }

    /// From the bytes of the file to the durable version.
    private func take(_ bytes: [UInt8], _ desk: CatalogueDesk, _ administrator: Principal) async throws -> Double {
        let file = UploadedFile(name: "bench.csv", bytes: bytes)
        let start = ContinuousClock.now
        _ = try await desk.take(file, as: .catalogue, base: nil, by: administrator)
        return start.duration(to: .now) / .seconds(1)
    }

    /// Every two characters of every name once, with suggestions beside, as people type; in milliseconds.
    private static func search(_ catalogue: Catalogue) -> (p50: Double, p99: Double) {
        let index = ItemIndex(catalogue)
        var times: [Double] = []
        for item in catalogue.items.prefix(400) {
            let text = String(item.name.dropFirst(2).prefix(2))
            let start = ContinuousClock.now
            let found = index.search(SearchQuery(text), limit: 50).total + index.suggest(text).count
            times.append(start.duration(to: .now) / .milliseconds(1))
            if found < 0 { return (0, 0) }
        }
        times.sort()
        return (times[times.count / 2], times[times.count * 99 / 100])
    }
}
