import Foundation
import Ledger
import LegalTime

/// The demo's data: named stories, patterns, and the calendar that both count by.
struct DemoLibrary {
    private let named: [JSON]
    private let patterns: JSON
    private let calendar: LegalCalendar

    init(_ home: URL) throws {
        let folder = home.appendingPathComponent("Catalogue/demo")
        let names = try FileManager.default.contentsOfDirectory(
            atPath: folder.appendingPathComponent("stories").path
        ).filter { $0.hasSuffix(".json") }.sorted()
        named = try names.map { name in
            do {
                return try JSON(
                    parsing: [UInt8](try Data(contentsOf: folder.appendingPathComponent("stories/\(name)")))
                )
            } catch {
                throw DemoFault("\(name)：\(error)")
            }
        }
        patterns = try JSON(parsing: [UInt8](try Data(contentsOf: folder.appendingPathComponent("patterns.json"))))
        calendar = LegalCalendar(
            version: 0,
            tables: try HolidayFile.parse(try CatalogueFiles.calendar(in: home), year: nil)
        )
    }

    /// The named stories as far as they have happened, and everyday cases up to the count.
    func stories(cases: Int, seed: UInt64, until end: Instant) throws -> [DemoStory] {
        let named = try named.flatMap { try DemoStoryFile(json: $0, calendar: calendar).stories() }
            .map { $0.cut(at: end) }
            .filter { !$0.steps.isEmpty }
        let everyday = try DemoPatterns(patterns, calendar: calendar)
            .stories(max(0, cases - named.count), beside: named, seed: seed, until: end)
        return named + everyday
    }
}
