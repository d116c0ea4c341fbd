import Documents
import Foundation
import Ledger
import LegalTime
import Platform
import Powers
import Procedure
import Storage
import Synchronization
import Tables
import Testing

/// A district's lists of items, subjects, squads and grants: tried, then taken whole or not at all.
@Suite(.districts) struct CatalogueTests {
    @Test("the product's items are there from the first start, and are installed once", arguments: Engine.available)
    func installed(engine: Engine) async throws {
        let district = try await District(engine)
        let desk = try await district.catalogue()
        try await desk.installIfMissing(Self.items, as: .catalogue, organ: "yunxi")
        let powers = try await desk.powers(for: District.wang)
        #expect(powers.versions.catalogue == 1)
        #expect(powers.catalogue.items.count == 129)
        let view = try await desk.item("HB009", on: Self.day("2026-11-21"), for: District.wang)
        #expect(view.lineage.map(\.code) == ["HB008", "HB009"])
    }

    @Test("a preview counts what is new, gone and different, and writes nothing", arguments: Engine.available)
    func preview(engine: Engine) async throws {
        let district = try await District(engine)
        let desk = try await district.catalogue()
        let rows = Self.text(Self.items).split(separator: "\n").map { row in
            row.hasPrefix("SR014,") ? row.replacing("随地吐痰", with: "随地吐痰、擤鼻涕") : row
        }
        let changed = rows.dropLast()
        let preview = try await desk.preview(
            Self.file(changed.joined(separator: "\n")),
            as: .catalogue,
            by: District.chen
        )
        #expect(preview.base == 1 && preview.rows == 128)
        #expect(preview.count(.removed) == 1 && preview.count(.changed) == 1 && preview.count(.added) == 0)
        #expect(preview.changes.first { $0.kind == .changed }?.fields.count == 1)
        #expect(try await desk.history(.catalogue, for: District.chen).count == 1)
    }

    @Test("a list with a fault is refused by row and column, and nothing of it is taken", arguments: Engine.available)
    func faults(engine: Engine) async throws {
        let district = try await District(engine)
        let desk = try await district.catalogue()
        let wrong = Self.text(Self.items).replacing("大气污染防治法,2018-10-26", with: "大气污染防治法,2018-13-26")
        do {
            _ = try await desk.take(Self.file(wrong), as: .catalogue, base: nil, by: District.chen)
            Issue.record("the list was taken")
        } catch CaseFault.table(let faults) {
            #expect(faults.total >= 1)
            #expect(faults.list.allSatisfy { $0.row > 1 && !$0.column.isEmpty && !$0.reason.isEmpty })
        }
        #expect(try await desk.history(.catalogue, for: District.chen).count == 1)
    }

    @Test("who imports on an old page is told, and the list waits", arguments: Engine.available)
    func stale(engine: Engine) async throws {
        let district = try await District(engine)
        let desk = try await district.catalogue()
        let fewer = Self.file(Self.text(Self.items).split(separator: "\n").dropLast().joined(separator: "\n"))
        #expect(try await desk.take(fewer, as: .catalogue, base: 1, by: District.chen) == 2)
        await #expect(throws: CaseFault.self) {
            _ = try await desk.take(Self.file(Self.text(Self.items)), as: .catalogue, base: 1, by: District.chen)
        }
        // The same list again is no new version.
        #expect(try await desk.take(fewer, as: .catalogue, base: nil, by: District.chen) == 2)
        #expect(try await desk.history(.catalogue, for: District.chen).count == 2)
    }

    @Test("grants are read against items and subjects, and say who may handle", arguments: Engine.available)
    func grants(engine: Engine) async throws {
        let district = try await District(engine)
        let desk = try await district.catalogue()
        try await Self.takePowers(desk)
        let view = try await desk.item("GF001", on: Self.day("2026-01-01"), for: District.wang)
        #expect(view.grants.map(\.grant.subject).contains("yunxi"))
        #expect(view.grants.allSatisfy { $0.subject != nil })
        #expect(view.squads.map(\.id).contains("henglin-squad"))
        let register = try await desk.powers(for: District.wang).register
        #expect(register.mayHandle("GF001", subject: "yunxi", on: Self.day("2024-01-01")).isEmpty)
        #expect(!register.mayHandle("GF001", subject: "yunxi", on: Self.day("2022-01-01")).isEmpty)
    }

    @Test("a list that takes away what grants rest on is refused with the grants' name", arguments: Engine.available)
    func orphans(engine: Engine) async throws {
        let district = try await District(engine)
        let desk = try await district.catalogue()
        try await Self.takePowers(desk)
        let fewer = Self.text(Self.items).split(separator: "\n").filter { !$0.contains("GF00") }
        do {
            _ = try await desk.take(
                Self.file(fewer.joined(separator: "\n")),
                as: .catalogue,
                base: nil,
                by: District.chen
            )
            Issue.record("the list was taken")
        } catch CaseFault.table(let faults) {
            #expect(faults.list.contains { $0.reason.contains("赋权清单") })
        }
        #expect(try await desk.powers(for: District.wang).versions.catalogue == 1)
    }

    @Test("a workbook is read by the worker; what it can't read is told with its cell", arguments: Engine.available)
    func workbook(engine: Engine) async throws {
        let district = try await District(engine)
        let sheets = Sheets()
        let desk = try await district.catalogue(sheets)
        let book = UploadedFile(name: "目录.xlsx", bytes: [0x50, 0x4B, 3, 4])
        sheets.set(.success(Self.items))
        #expect(try await desk.preview(book, as: .catalogue, by: District.chen).changes.isEmpty)
        sheets.set(.failure(.cells([CellFault(row: 7, column: "B", reason: "是错误值 #N/A")], total: 1, message: "")))
        do {
            _ = try await desk.preview(book, as: .catalogue, by: District.chen)
            Issue.record("the workbook was read")
        } catch CaseFault.table(let faults) {
            #expect(faults.list == [TableFault(row: 7, column: "B", reason: "是错误值 #N/A")])
        }
        sheets.set(.failure(.unavailable("重启中")))
        await #expect(throws: CaseFault.self) { _ = try await desk.preview(book, as: .catalogue, by: District.chen) }
    }

    @Test("officers look up and don't import", arguments: Engine.available)
    func authority(engine: Engine) async throws {
        let district = try await District(engine)
        let desk = try await district.catalogue()
        _ = try await desk.powers(for: District.wang)
        await #expect(throws: CaseFault.self) {
            _ = try await desk.take(Self.file(Self.text(Self.items)), as: .catalogue, base: nil, by: District.wang)
        }
    }

    @Test("the newer edition stands for an older act if it is lighter", arguments: Engine.available)
    func choice(engine: Engine) async throws {
        let district = try await District(engine)
        let desk = try await district.catalogue()
        let (act, decision) = (Self.day("2026-08-01"), Self.day("2026-09-01"))
        let choice = try await desk.choose("HB008", actDay: act, decisionDay: decision, for: District.wang)
        #expect(choice.byActDay?.code == "HB008" && choice.newer.map(\.code) == ["HB009"])
        #expect(!choice.comparison.isEmpty)
        await #expect(throws: CaseFault.self) {
            _ = try await desk.choose("HB008", actDay: decision, decisionDay: act, for: District.wang)
        }
    }

    @Test("a case names an item that was granted, and not one that was not", arguments: Engine.available)
    func registering(engine: Engine) async throws {
        let district = try await District(engine)
        try await Self.takePowers(try await district.catalogue())
        let id = try await district.act("register-case", Self.naming("SR004"), in: nil, by: District.wang).caseID
        #expect(try await district.reader.view(id, for: District.wang).file.field == "市容环卫")
        await #expect(throws: CaseFault.self) {
            try await district.act("register-case", Self.naming("GA001"), in: nil, by: District.wang)
        }
    }

    private static func naming(_ code: JSON) -> [String: JSON] {
        var violation = Stall.registration["violations"]?.arrayValue?.first?.objectValue ?? [:]
        violation["item"] = code
        return Stall.registration.merging(["violations": [.object(violation)]]) { $1 }
    }

    // MARK: the product's own lists

    fileprivate static let items = read("items/items.csv")

    fileprivate static func read(_ name: String) -> [UInt8] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return (try? [UInt8](Data(contentsOf: root.appendingPathComponent("Catalogue/\(name)")))) ?? []
    }

    private static func takePowers(_ desk: CatalogueDesk) async throws {
        let lists: [(ReferenceStream, String)] = [
            (.subjects, "demo/grants-subjects.csv"), (.squads, "demo/grants-squads.csv"), (.grants, "demo/grants.csv"),
        ]
        for (stream, name) in lists {
            _ = try await desk.take(
                UploadedFile(name: name, bytes: read(name)),
                as: stream,
                base: nil,
                by: District.chen
            )
        }
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private static func file(_ text: String) -> UploadedFile { UploadedFile(name: "list.csv", bytes: Array(text.utf8)) }

    private static func day(_ iso: String) -> CivilDay { CivilDay(iso: iso) ?? CivilDay(number: 0) }
}

extension District {
    /// The desk with the product's items taken.
    fileprivate func catalogue(_ sheets: Sheets = Sheets()) async throws -> CatalogueDesk {
        let desk = CatalogueDesk(database: database, shelf: PowersShelf(), spreadsheets: sheets, clock: time.clock)
        let profile = try JSON(parsing: CatalogueTests.read("demo/yunxi.json"))["organ"] ?? .null
        let organ = OrganRow(id: "yunxi", profile: String(decoding: profile.canonical, as: UTF8.self))
        try await database.write { try Organs.put(organ, on: $0) }
        try await desk.installIfMissing(CatalogueTests.items, as: .catalogue, organ: "yunxi")
        return desk
    }
}

/// Answers as the document worker would, with what a test sets.
private final class Sheets: SpreadsheetReader {
    private let answer = Mutex<Result<[UInt8], SpreadsheetFault>>(.failure(.unavailable("没有启动")))

    func set(_ answer: Result<[UInt8], SpreadsheetFault>) { self.answer.withLock { $0 = answer } }

    func csv(fromXLSX bytes: [UInt8]) async throws(SpreadsheetFault) -> [UInt8] {
        try answer.withLock { $0 }.get()
    }
}
