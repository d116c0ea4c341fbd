import Foundation
import Ledger
import Testing

@testable import Procedure

/// Stored bytes of ways that hold every act between them. They are only ever added to (`RECORD=1`, from the good cases):
/// what was written once has to fold for ever to the same stage, to-dos and clocks.
@Suite struct GoldenWayTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Golden/ways")

    @Test("kept ways hold every act, and still fold to where they led")
    func folds() throws {
        if ProcessInfo.processInfo.environment["RECORD"] == "1" { try Self.keepWhatIsMissing() }
        let ways = try Self.kept()
        for way in ways {
            let dossier = try Dossier(organ: "yunxi", id: "case-1", folding: way.acts)
            #expect(Self.told(dossier.file) == way.end, "\(way.name)")
            #expect(dossier.entries() == way.lines, "\(way.name)")
        }
        let acts = Set(ways.flatMap(\.acts).map(\.sheet.id))
        #expect(Set(Acts.all.map(\.id)).subtracting(acts).sorted() == [], "没有存过的行为")
    }

    private struct Way {
        let name: String
        let lines: [String]
        let acts: [RecordedAct]
        let end: JSON
    }

    private static func kept() throws -> [Way] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return try names.filter { $0.hasSuffix(".jsonl") }.sorted().map { name in
            let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
            let lines = text.split(separator: "\n").map(String.init)
            let acts = try lines.dropLast().map { try EntryBody.read(Entry(stored: Array($0.utf8)).body) }
            let end = try JSON(parsing: Array(try #require(lines.last).utf8))
            return Way(name: name, lines: Array(lines.dropLast()), acts: acts, end: end)
        }
    }

    /// Goes on with the good cases that show most acts of which nothing is kept yet.
    private static func keepWhatIsMissing() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let ways = try kept()
        var missing = Set(Acts.all.map(\.id)).subtracting(ways.flatMap(\.acts).map(\.sheet.id))
        let book = try LawCaseBook()
        var runner = LawCaseRunner(book)
        let dossiers = try book.order.map { try runner.situation(after: $0).dossier }
        var number = ways.count
        while !missing.isEmpty {
            let shows = { (dossier: Dossier) in missing.intersection(dossier.acts.map(\.sheet.id)).count }
            guard let best = dossiers.max(by: { shows($0) < shows($1) }), shows(best) > 0 else { return }
            missing.subtract(best.acts.map(\.sheet.id))
            number += 1
            let stored = try stored(best)
            let lines = stored.entries() + [String(decoding: told(stored.file).canonical, as: UTF8.self)]
            let name = "way-" + (number < 10 ? "0" : "") + "\(number).jsonl"
            try (lines.joined(separator: "\n") + "\n")
                .write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
        }
    }

    /// The dossier as it is stored: personal values are commitments.
    private static func stored(_ dossier: Dossier) throws -> Dossier {
        let acts = dossier.acts.map { act in
            RecordedAct(
                sheet: act.sheet,
                fields: act.fields.mapValues(closed),
                head: act.head,
                officers: act.officers,
                terms: act.terms
            )
        }
        return try Dossier(organ: dossier.file.organ, id: dossier.file.id, folding: acts)
    }

    private static func closed(_ json: JSON) -> JSON {
        switch json {
        case .object(let members):
            .object(members.filter { members["sealed"] == nil || $0.key == "sealed" }.mapValues(closed))
        case .array(let items): .array(items.map(closed))
        default: json
        }
    }

    private static func told(_ file: Case) -> JSON {
        [
            "stage": .string(file.stage.rawValue),
            "number": file.number.map { .string($0) } ?? .null,
            "todos": .array(file.todos.map { .string("\($0.act) \($0.party)") }),
            "clocks": .array(file.clocks.map { .string("\($0.id) \($0.isRunning ? "running" : "met")") }),
        ]
    }
}
