import LegalTime
import Platform
import Procedure
import Storage
import Testing

/// Units and people through the desk; today is 2026-05-20.
@Suite(.districts) struct OrganisationUnitTests {
    private static func unit(_ name: String, _ from: String = "2026-05-20", parent: String? = nil) -> UnitDraft {
        UnitDraft(name: name, kind: "squad", parent: parent, from: from)
    }

    @Test("a unit is set up, renamed and dissolved, and each day knows its name", arguments: Engine.available)
    func life(engine: Engine) async throws {
        let office = try await Office(engine)
        let id = try await office.desk.add(Self.unit("东溪中队"), by: District.chen)
        try await office.desk.change(unit: id, to: Self.unit("东溪综合执法队", "2026-06-01"), by: District.chen)
        try await office.desk.end(unit: id, on: "2026-06-30", by: District.chen)
        var names: [String?] = []
        for day in ["2026-05-19", "2026-05-20", "2026-05-31", "2026-06-01", "2026-06-30", "2026-07-01"] {
            names.append(try await office.desk.roster(on: CivilDay(iso: day), for: District.chen).units[id]?.name)
        }
        #expect(names == [nil, "东溪中队", "东溪中队", "东溪综合执法队", "东溪综合执法队", nil])
    }

    @Test("a name is one unit's at a time, and a unit never stands below itself")
    func wrong() async throws {
        let office = try await Office(.sqlite)
        let top = try await office.desk.add(Self.unit("甲大队"), by: District.chen)
        let below = try await office.desk.add(Self.unit("乙中队", parent: top), by: District.chen)
        let taken = try await office.errors { _ = try await $0.add(Self.unit("横林中队"), by: District.chen) }
        #expect(taken == ["name: 已有名为“横林中队”的机构"])
        let circle = try await office.errors {
            try await $0.change(unit: top, to: Self.unit("甲大队", "2026-06-01", parent: below), by: District.chen)
        }
        #expect(circle == ["parent: 上级机构不能是本机构或者它的下属机构"])
        let early = try await office.errors {
            try await $0.change(unit: top, to: Self.unit("丙大队", "2026-05-20"), by: District.chen)
        }
        #expect(early == ["from: 变更日应晚于现行资料的起始日（2026-05-20）"])
        let user = try await office.errors {
            var draft = Self.unit("丁/中队")
            draft.usedBy = "squad"
            _ = try await $0.add(draft, by: District.chen)
        }
        #expect(user == ["name: 机构名称不能含有“/”", "usedBy: 使用单位应为乡镇街道，横林中队不是"])
    }

    @Test("a unit with people or posts is not dissolved over their heads")
    func occupied() async throws {
        let office = try await Office(.sqlite)
        let errors = try await office.errors { try await $0.end(unit: "squad", on: "2026-05-31", by: District.chen) }
        #expect(errors == ["on: 横林中队还有5 项任职，请先办理", "on: 横林中队还有6 名人员，请先办理"])
    }

    @Test("what is left of a dissolved unit's cases has somebody above it")
    func leftOver() {
        let units =
            Bureau.units.filter { $0.unit != "squad" } + [
                Bureau.unit("squad", "横林中队", .squad, parent: "brigade", to: "2026-05-19")
            ]
        let roster = Bureau.roster(units: units, posts: [Bureau.post("xu", .leader, in: "brigade")])
        let held = roster.held(by: "xu", on: Bureau.today)
        #expect(held.first?.covers.contains("横林中队") == true)
        #expect(held.first?.watches.contains("横林中队") == true)
    }

    @Test("a person is added without a duty, and signs in", arguments: Engine.available)
    func people(engine: Engine) async throws {
        let office = try await Office(engine)
        let draft = PersonDraft(login: "fangyi", name: " 方怡 ", unit: "squad")
        let id = try await office.desk.add(draft, password: "long-enough-2026", by: District.chen)
        let session = try await office.district.signIn.signIn(login: "fangyi", password: "long-enough-2026")
        #expect(session.principal.id == id)
        #expect(session.principal.name == "方怡")
        #expect(session.principal.held == [])
        let taken = try await office.errors {
            _ = try await $0.add(draft, password: "long-enough-2026", by: District.chen)
        }
        #expect(taken == ["login: 登录名已被使用，请换一个"])
        let wrong = try await office.errors {
            let draft = PersonDraft(login: "Fang Yi", name: "", unit: "nowhere")
            _ = try await $0.add(draft, password: "long-enough-2026", by: District.chen)
        }
        #expect(wrong.map { $0.prefix { $0 != ":" } } == ["login", "unit", "name"])
        let short = try await office.errors { _ = try await $0.add(draft, password: "short", by: District.chen) }
        #expect(short == ["password: 密码至少 10 位"])
    }

    @Test("a new password ends the sessions that the old one opened")
    func password() async throws {
        let office = try await Office(.sqlite)
        let session = try await office.session("wangmin")
        try await office.desk.setPassword("another-one-2026", of: "wangmin", by: District.chen)
        #expect(try await office.district.signIn.session(session) == nil)
        _ = try await office.district.signIn.signIn(login: "wangmin", password: "another-one-2026")
        await #expect(throws: CaseFault.self) {
            try await office.desk.setPassword("another-one-2026", of: "nobody", by: District.chen)
        }
    }

    @Test("an officer becomes an auxiliary only without an officer's post")
    func auxiliary() async throws {
        let office = try await Office(.sqlite)
        let draft = PersonDraft(login: "wangmin", name: "王敏", unit: "squad", auxiliary: true)
        let errors = try await office.errors { try await $0.change(person: "wangmin", to: draft, by: District.chen) }
        #expect(errors == ["auxiliary: 王敏还担任承办人，请先终止该职务"])
        try await office.desk.end(post: "wangmin-p", by: District.chen)
        try await office.desk.change(person: "wangmin", to: draft, by: District.chen)
        #expect(try await office.desk.roster(for: District.chen).officer("wangmin")?.certificates == [])
    }

    @Test("changes at the same time all happen, one after the other", arguments: Engine.available)
    func together(engine: Engine) async throws {
        let office = try await Office(engine)
        let before = try await office.version()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...4 {
                group.addTask { _ = try await office.desk.add(Self.unit("第\(number)中队"), by: District.chen) }
            }
            try await group.waitForAll()
        }
        #expect(try await office.version() == before + 4)
        #expect(try await office.desk.roster(for: District.chen).units.count == 5)
    }

    @Test("of two that take the same name at the same time, one is told", arguments: Engine.available)
    func race(engine: Engine) async throws {
        let office = try await Office(engine)
        let made = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<4 {
                group.addTask { (try? await office.desk.add(Self.unit("新中队"), by: District.chen)) != nil }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(made == 1)
    }
}
