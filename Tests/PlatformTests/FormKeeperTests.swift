import Ledger
import LegalTime
import Logging
import Platform
import Procedure
import Storage
import Testing
import Vault

@Suite(.districts) struct FormKeeperTests {
    private static func keeper(_ district: District) -> FormKeeper {
        FormKeeper(database: district.database, key: .generate(), clock: district.time.clock)
    }

    @Test("a draft is its own person's alone, sealed, and gone once it is dropped", arguments: Engine.available)
    func keep(engine: Engine) async throws {
        let district = try await District(engine)
        let keeper = Self.keeper(district)
        let typed = ["parties.0.idNumber": "330199197804120266", "place": ""]
        let saved = try await keeper.save(typed, of: "register-case", in: nil, seen: 0, for: District.wang)
        #expect(saved == .kept(revision: 1, at: district.time.clock.now()))
        let draft = try await keeper.draft(of: "register-case", in: nil, for: District.wang)
        #expect(draft?.values == typed && draft?.revision == 1)
        #expect(try await keeper.draft(of: "register-case", in: nil, for: District.li) == nil)
        #expect(try await keeper.draft(of: "register-case", in: "c", for: District.wang) == nil)
        let place = FormDraftRow(
            organ: District.wang.organ,
            person: District.wang.id,
            caseID: "",
            act: "register-case"
        )
        let row = try await district.database.read { try FormDrafts.get(place, on: $0) }
        let sealed = String(decoding: row?.sealed ?? [], as: UTF8.self)
        #expect(!sealed.isEmpty && !sealed.contains("330199197804120266") && !sealed.contains("place"))
        try await keeper.drop("register-case", in: nil, for: District.wang)
        #expect(try await keeper.draft(of: "register-case", in: nil, for: District.wang) == nil)
    }

    @Test("of two pages the later one is told, and keeps its own only when it is asked to")
    func pages() async throws {
        let district = try await District(.sqlite)
        let keeper = Self.keeper(district)
        func save(_ words: String, seen: Int) async throws -> FormKeeper.Saved {
            try await keeper.save(["words": words], of: "a", in: "c", seen: seen, for: District.wang)
        }
        let first = district.time.clock.now()
        _ = try await save("first", seen: 0)
        district.time.advance(seconds: 60)
        #expect(try await save("second", seen: 0) == .newer(revision: 1, at: first))
        #expect(try await keeper.draft(of: "a", in: "c", for: District.wang)?.values["words"] == "first")
        #expect(try await save("second", seen: 1) == .kept(revision: 2, at: district.time.clock.now()))
        try await keeper.drop("a", in: "c", for: District.wang)
        #expect(try await save("first", seen: 1) == .gone)
        #expect(try await keeper.draft(of: "a", in: "c", for: District.wang) == nil)
    }

    @Test("a draft waits for thirty days")
    func expiry() async throws {
        let district = try await District(.sqlite)
        let keeper = Self.keeper(district)
        _ = try await keeper.save(["words": "a"], of: "a", in: "c", seen: 0, for: District.wang)
        let house = Housekeeping(database: district.database, clock: district.time.clock, logger: Logger(label: "test"))
        district.time.advance(seconds: 30 * 86_400)
        try await house.turn()
        #expect(try await keeper.draft(of: "a", in: "c", for: District.wang) != nil)
        district.time.advance(seconds: 1)
        try await house.turn()
        #expect(try await keeper.draft(of: "a", in: "c", for: District.wang) == nil)
    }

    @Test("what was last given is best of the same item, else of any; and only in fields that say so")
    func last() async throws {
        let district = try await District(.sqlite)
        let keeper = Self.keeper(district)
        let reinspect = try #require(Acts.named("reinspect"))
        func note(_ camera: String, _ item: String) async throws {
            district.time.advance(seconds: 1)
            let fields: [String: JSON] = ["camera": .string(camera), "content": "仍在原处"]
            try await keeper.note(fields, of: reinspect, items: [item], for: District.wang)
        }
        try await note("YX-1", "SR004")
        try await note("YX-2", "HB003")
        #expect(try await keeper.last(of: reinspect, items: ["SR004"], for: District.wang) == ["camera": "YX-1"])
        #expect(try await keeper.last(of: reinspect, items: ["CG001"], for: District.wang) == ["camera": "YX-2"])
        #expect(try await keeper.last(of: reinspect, items: ["SR004"], for: District.li) == [:])
        let fields: [String: JSON] = ["violations": [["item": "SR004"]]]
        try await keeper.note(fields, of: Acts.registration, items: ["SR004"], for: District.wang)
        #expect(try await keeper.lastItems(for: District.wang) == ["SR004"])
    }
}
