import Law
import LegalTime
import Platform
import Procedure
import Storage
import Testing

/// Changing the organisation through the desk; today is 2026-05-20.
@Suite(.districts) struct OrganisationDeskTests {
    @Test("a post is given, seen by the next session, ended, and who did it is kept", arguments: Engine.available)
    func posts(engine: Engine) async throws {
        let office = try await Office(engine)
        let draft = PostDraft(person: "wangmin", unit: "squad", duty: "leader", title: "副中队长", from: "2026-05-20")
        let id = try await office.desk.add(draft, by: District.chen)
        #expect(try await office.held("wangmin") == ["handler 横林中队", "leader 横林中队"])
        try await office.desk.end(post: id, on: "2026-05-20", by: District.chen)
        #expect(try await office.held("wangmin") == ["handler 横林中队", "leader 横林中队"])
        office.district.time.advance(seconds: 24 * 3600)
        #expect(try await office.held("wangmin") == ["handler 横林中队"])
        let post = try await office.district.database.read { try Posts.get(organ: "yunxi", id: id, on: $0) }
        #expect(post?.head.trace.recordedBy == "chenjie")
        #expect(post?.head.trace.endedBy == "chenjie")
        #expect(post?.head.span == ValidSpan(from: "2026-05-20", endedOn: "2026-05-20"))
        let changes = try await office.desk.history(for: District.chen).map(\.change)
        #expect(changes.first == "免职：王敏，最后一日 2026-05-20")
        #expect(changes.dropFirst().first == "任职：王敏任横林中队办案机构负责人，自 2026-05-20 起")
    }

    @Test("a post that is ended at once gives nothing today")
    func atOnce() async throws {
        let office = try await Office(.sqlite)
        try await office.desk.end(post: "wangmin-p", by: District.chen)
        #expect(try await office.held("wangmin") == [])
        let errors = try await office.errors { try await $0.end(post: "wangmin-p", by: District.chen) }
        #expect(errors == ["on: 该任职已经终止（最后一日 2026-05-19），不需要再办"])
    }

    @Test("the same post sent twice is one post")
    func twice() async throws {
        let office = try await Office(.sqlite)
        let draft = PostDraft(person: "liqiang", unit: "squad", duty: "sealKeeper", from: "2026-06-01")
        _ = try await office.desk.add(draft, by: District.chen)
        let version = try await office.version()
        let errors = try await office.errors { _ = try await $0.add(draft, by: District.chen) }
        #expect(errors == ["from: 李强在这段时间已有同样的任职（自 2026-06-01 起）"])
        #expect(try await office.version() == version)
        #expect(try await office.held("liqiang") == ["handler 横林中队"])
    }

    @Test(
        "a post that cannot be is refused by its field, in words",
        arguments: [
            (PostDraft(person: "nobody", unit: "squad", duty: "leader", from: "2026-05-20"), "person"),
            (PostDraft(person: "gone", unit: "squad", duty: "leader", from: "2026-05-20"), "person"),
            (PostDraft(person: "helper", unit: "squad", duty: "handler", from: "2026-05-20"), "person"),
            (PostDraft(person: "wangmin", unit: "nowhere", duty: "leader", from: "2026-05-20"), "unit"),
            (PostDraft(person: "wangmin", unit: "squad", duty: "leader", from: "2023-12-31"), "unit"),
            (PostDraft(person: "wangmin", unit: "squad", duty: "system", from: "2026-05-20"), "duty"),
            (PostDraft(person: "wangmin", unit: "squad", duty: "leader", from: "20 May"), "from"),
            (PostDraft(person: "wangmin", unit: "squad", duty: "leader", from: "2026-05-20", to: "2026-05-19"), "to"),
            (
                PostDraft(person: "wangmin", unit: "squad", duty: "leader", kind: "pool", from: "2026-05-20"),
                "document,kind"
            ),
            (PostDraft(person: "nobody", unit: "x", duty: "y", from: "z"), "duty,from,person,unit"),
        ]
    )
    func wrongPosts(draft: PostDraft, fields: String) async throws {
        let office = try await Office(.sqlite)
        let errors = try await office.errors { _ = try await $0.add(draft, by: District.chen) }
        #expect(Set(errors.map { $0.prefix { $0 != ":" } }).sorted().joined(separator: ",") == fields, "\(errors)")
    }

    @Test("only the administrator changes the organisation; everybody with a duty may read it")
    func gate() async throws {
        let office = try await Office(.sqlite)
        let draft = PostDraft(person: "wangmin", unit: "squad", duty: "approver", from: "2026-05-20")
        for principal in [District.wang, District.zhou, District.outsider] {
            await #expect(throws: CaseFault.self) { _ = try await office.desk.add(draft, by: principal) }
            await #expect(throws: CaseFault.self) { try await office.desk.end(post: "wangmin-p", by: principal) }
            await #expect(throws: CaseFault.self) {
                try await office.desk.setPassword("long-enough-2026", of: "wangmin", by: principal)
            }
        }
        #expect(try await office.desk.roster(for: District.wang).held(by: "wangmin").count == 1)
        let nobody = Principal(organ: "yunxi", id: "x", name: "x", unit: "", duties: [])
        await #expect(throws: CaseFault.self) { _ = try await office.desk.roster(for: nobody) }
    }

    @Test("a certificate number belongs to one person at a time, and never to an auxiliary")
    func certificates() async throws {
        let office = try await Office(.sqlite)
        func draft(_ person: String, _ number: String, _ from: String, _ to: String) -> CertificateDraft {
            CertificateDraft(person: person, number: number, from: from, to: to)
        }
        let taken = try await office.errors {
            _ = try await $0.add(draft("liqiang", "3301-wangmin", "2026-05-20", "2030-12-31"), by: District.chen)
        }
        #expect(taken == ["number: 证号 3301-wangmin 在这段时间由王敏持有（2024-01-01 至 2028-12-31）"])
        let auxiliary = try await office.errors {
            _ = try await $0.add(draft("helper", "3301-9", "2026-05-20", "2030-12-31"), by: District.chen)
        }
        #expect(auxiliary == ["person: 赵磊是辅助人员，不持行政执法证"])
        // After it has run out, and for the same person a new one beside the old.
        _ = try await office.desk.add(draft("liqiang", "3301-wangmin", "2029-01-01", "2030-12-31"), by: District.chen)
        _ = try await office.desk.add(draft("wangmin", "3301-new", "2026-05-20", "2030-12-31"), by: District.chen)
        let roster = try await office.desk.roster(for: District.chen)
        #expect(roster.officer("wangmin")?.certificates.map(\.number) == ["3301-wangmin", "3301-new"])
    }

    @Test("a certificate that is taken back holds until then", arguments: Engine.available)
    func certificateTakenBack(engine: Engine) async throws {
        let office = try await Office(engine)
        try await office.desk.end(certificate: "wangmin-c", on: "2026-05-10", by: District.chen)
        let officer = try await office.desk.roster(for: District.chen).officer("wangmin")
        #expect(officer?.certificates.map(\.to.iso) == ["2026-05-10"])
    }

    @Test("somebody may pass their own duty on, for the days of leave, and take it back", arguments: Engine.available)
    func leave(engine: Engine) async throws {
        let office = try await Office(engine)
        let draft = DelegationDraft(
            person: "zhouzheng",
            delegate: "liqiang",
            duty: "approver",
            reason: "年休假",
            document: "请假单 3 号",
            from: "2026-05-20",
            to: "2026-05-29"
        )
        await #expect(throws: CaseFault.self) { _ = try await office.desk.add(draft, by: District.wang) }
        let id = try await office.desk.add(draft, by: District.zhou)
        #expect(try await office.held("liqiang") == ["handler 横林中队", "approver 横林中队 受周正委托（请假单 3 号）"])
        await #expect(throws: CaseFault.self) { try await office.desk.revoke(delegation: id, by: District.li) }
        try await office.desk.revoke(delegation: id, by: District.zhou)
        #expect(try await office.held("liqiang") == ["handler 横林中队"])
        let again = try await office.errors { try await $0.revoke(delegation: id, by: District.zhou) }
        #expect(again == ["on: 该委托已经终止（最后一日 2026-05-19），不需要再办"])
    }

    @Test(
        "a delegation that cannot be is refused by its field, in words",
        arguments: [
            ("zhouzheng", "zhouzheng", "approver", "文件", "2026-05-20", "2026-05-29", "delegate"),
            ("zhouzheng", "gone", "approver", "文件", "2026-05-20", "2026-05-29", "delegate"),
            ("zhouzheng", "helper", "approver", "文件", "2026-05-20", "2026-05-29", "delegate"),
            ("zhouzheng", "liqiang", "approver", "", "2026-05-20", "2026-05-29", "document"),
            ("zhouzheng", "liqiang", "approver", "文件", "2026-05-19", "2026-05-29", "from"),
            ("zhouzheng", "liqiang", "approver", "文件", "2026-05-20", "2027-05-21", "to"),
            ("zhouzheng", "liqiang", "approver", "文件", "2026-05-29", "2026-05-20", "to"),
            ("zhouzheng", "liqiang", "leader", "", "2026-05-20", "2026-05-29", "duty"),
            ("wangmin", "liqiang", "handler", "", "2026-05-20", "2026-05-29", "duty"),
            ("chenjie", "liqiang", "administrator", "", "2026-05-20", "2026-05-29", "duty"),
        ]
    )
    func wrongLeave(
        person: String,
        delegate: String,
        duty: String,
        document: String,
        from: String,
        to: String,
        field: String
    ) async throws {
        let office = try await Office(.sqlite)
        let draft = DelegationDraft(
            person: person,
            delegate: delegate,
            duty: duty,
            reason: "年休假",
            document: document,
            from: from,
            to: to
        )
        let errors = try await office.errors { _ = try await $0.add(draft, by: District.chen) }
        #expect(errors.map { $0.prefix { $0 != ":" } } == [field[...]], "\(errors)")
    }

    @Test("who has a duty by delegation cannot record that they pass it on")
    func secondHand() async throws {
        let office = try await Office(.sqlite)
        let first = DelegationDraft(
            person: "zhouzheng",
            delegate: "liqiang",
            duty: "approver",
            reason: "年休假",
            document: "文件",
            from: "2026-05-20",
            to: "2026-05-29"
        )
        _ = try await office.desk.add(first, by: District.chen)
        let second = DelegationDraft(
            person: "liqiang",
            delegate: "wangmin",
            duty: first.duty,
            reason: first.reason,
            document: first.document,
            from: first.from,
            to: first.to
        )
        let li = try #require(try await office.desk.roster(for: District.chen).principal("liqiang"))
        await #expect(throws: CaseFault.self) { _ = try await office.desk.add(second, by: li) }
        let errors = try await office.errors { _ = try await $0.add(second, by: District.chen) }
        #expect(errors == ["duty: 李强在 2026-05-20 至 2026-05-29 没有一直担任行政机关负责人；受委托的职责不能再委托"])
    }

    // 法条：《行政执法机关移送涉嫌犯罪案件的规定》第五条第二款
    @Test("an authorisation names its matters and its paper, and none that a statute reserves")
    func authorisations() async throws {
        let office = try await Office(.sqlite)
        func draft(_ matters: [String], _ document: String = "授权书 1 号") -> AuthorisationDraft {
            AuthorisationDraft(
                person: "liqiang",
                unit: "squad",
                matters: matters,
                document: document,
                from: "2026-05-20",
                to: "2026-12-31"
            )
        }
        do {
            _ = try await office.desk.add(draft(["approve-filing", "hand-over-crime"]), by: District.chen)
            Issue.record("the reserved matter was authorised")
        } catch CaseFault.refused(let refusals) {
            #expect(refusals.map(\.basis.printed) == ["《行政执法机关移送涉嫌犯罪案件的规定》第五条第二款"])
        }
        let wrong = try await office.errors {
            _ = try await $0.add(draft(["record-interview", "x"], ""), by: District.chen)
        }
        #expect(wrong.map { $0.prefix { $0 != ":" } } == ["document", "matters", "matters"])
        let id = try await office.desk.add(draft(["approve-filing"]), by: District.chen)
        #expect(try await office.held("liqiang").last == "approver 横林中队 经授权（授权书 1 号）")
        let twice = try await office.errors { _ = try await $0.add(draft(["approve-filing"]), by: District.chen) }
        #expect(twice == ["document: 已登记李强的这份授权文件"])
        try await office.desk.end(authorisation: id, by: District.chen)
        #expect(try await office.held("liqiang") == ["handler 横林中队"])
    }

    @Test("there is always somebody who can give posts", arguments: Engine.available)
    func lastAdministrator(engine: Engine) async throws {
        let office = try await Office(engine)
        let words = "至少要有一名在职的系统管理员，请先任命另一名"
        let ended = try await office.errors { try await $0.end(post: "chenjie-p", by: District.chen) }
        #expect(ended == ["on: \(words)"])
        let own = try await office.errors { try await $0.deactivate(person: "chenjie", by: District.chen) }
        #expect(own == ["person: 不能停用自己，请由另一名系统管理员办理"])
        let bounded = PostDraft(
            person: "liqiang",
            unit: "squad",
            duty: "administrator",
            from: "2026-05-20",
            to: "2026-06-30"
        )
        _ = try await office.desk.add(bounded, by: District.chen)
        let still = try await office.errors { try await $0.end(post: "chenjie-p", by: District.chen) }
        #expect(still == ["on: \(words)"])
        let draft = PostDraft(person: "wangmin", unit: "squad", duty: "administrator", from: "2026-05-20")
        _ = try await office.desk.add(draft, by: District.chen)
        let wang = try #require(try await office.desk.roster(for: District.chen).principal("wangmin"))
        try await office.desk.deactivate(person: "chenjie", by: wang)
        #expect(try await office.desk.roster(for: wang).principal("chenjie") == nil)
    }

    @Test("who leaves takes nothing along, and comes back with nothing", arguments: Engine.available)
    func leaving(engine: Engine) async throws {
        let office = try await Office(engine)
        let session = try await office.session("zhouzheng")
        let draft = DelegationDraft(
            person: "zhouzheng",
            delegate: "liqiang",
            duty: "approver",
            reason: "年休假",
            document: "文件",
            from: "2026-05-20",
            to: "2026-05-29"
        )
        _ = try await office.desk.add(draft, by: District.chen)
        try await office.desk.deactivate(person: "zhouzheng", by: District.chen)
        #expect(try await office.district.signIn.session(session) == nil)
        #expect(try await office.held("liqiang") == ["handler 横林中队"])
        let twice = try await office.errors { try await $0.deactivate(person: "zhouzheng", by: District.chen) }
        #expect(twice == ["person: 周正已经停用"])
        try await office.desk.reactivate(person: "zhouzheng", by: District.chen)
        #expect(try await office.held("zhouzheng") == [])
        #expect(try await office.held("liqiang") == ["handler 横林中队"])
    }
}
