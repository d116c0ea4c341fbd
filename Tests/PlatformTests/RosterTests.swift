import LegalTime
import Platform
import Procedure
import Storage
import Testing

/// Who holds what on which day, as a pure value.
@Suite struct RosterTests {
    private static func day(_ iso: String) -> CivilDay { CivilDay(iso: iso) ?? CivilDay(number: 0) }

    private static func words(_ held: [HeldDuty]) -> [String] { held.map { "\($0.duty.rawValue) \($0.unit)" } }

    @Test(
        "a post gives its duty from its first day to its last",
        arguments: [("2026-02-28", 0), ("2026-03-01", 1), ("2026-04-30", 1), ("2026-05-01", 0)]
    )
    func posts(day: String, count: Int) {
        let post = Bureau.post("li", .reviewer, in: "legal", from: "2026-03-01", to: "2026-04-30")
        #expect(Bureau.roster(posts: [post]).held(by: "li", on: Self.day(day)).count == count)
    }

    @Test("who has left holds nothing, and is nobody who could sign in")
    func left() {
        let posts = [Bureau.post("li", .approver, in: "bureau")]
        let roster = Bureau.roster(posts: posts, people: [Bureau.member("li", active: false)])
        #expect(roster.held(by: "li", on: Bureau.today).isEmpty)
        #expect(roster.on(Bureau.today).principal("li") == nil)
        #expect(roster.on(Bureau.today).principal("nobody") == nil)
    }

    @Test("an auxiliary never holds an officer's duty, whatever is on record", arguments: Duty.posts)
    func auxiliaries(duty: Duty) {
        let roster = Bureau.roster(
            posts: [Bureau.post("zhao", duty, in: "squad"), Bureau.post("li", duty, in: "squad")],
            delegations: [Bureau.leave(of: "li", to: "zhao", duty)],
            authorisations: [Bureau.authorisation(of: "zhao", ["approve-filing"])],
            people: [Bureau.member("zhao", auxiliary: true)]
        )
        let held = Set(roster.held(by: "zhao", on: Bureau.today).map(\.duty))
        let officers: Set<Duty> = [.handler, .leader, .reviewer, .approver]
        #expect(held == (officers.contains(duty) ? [] : [duty]))
    }

    @Test("a delegation gives the duty for the days of leave, in the unit of who gave it")
    func delegated() throws {
        let roster = Bureau.roster(
            posts: [Bureau.post("lin", .leader, in: "squad")],
            delegations: [Bureau.leave(of: "lin", to: "mao", .leader, document: "假条")]
        )
        let held = try #require(roster.held(by: "mao", on: Bureau.today).first)
        #expect(held.duty == .leader)
        #expect(held.unit == "横林中队")
        #expect(held.via == .delegation(from: "lin名", document: "假条"))
        #expect(held.authority == "受lin名委托（假条）")
        #expect(roster.held(by: "lin", on: Bureau.today).count == 1)
        #expect(roster.held(by: "mao", on: Self.day("2026-05-17")).isEmpty)
        #expect(roster.held(by: "mao", on: Self.day("2026-05-23")).isEmpty)
    }

    @Test("a revoked delegation gives nothing from that day on, and did before")
    func revoked() {
        let roster = Bureau.roster(
            posts: [Bureau.post("lin", .leader, in: "squad")],
            delegations: [Bureau.leave(of: "lin", to: "mao", .leader, ended: "2026-05-19")]
        )
        #expect(roster.held(by: "mao", on: Self.day("2026-05-19")).count == 1)
        #expect(roster.held(by: "mao", on: Bureau.today).isEmpty)
    }

    @Test("nobody passes on what another gave: no second hand, no authorisation, no post that is over")
    func secondHand() {
        let roster = Bureau.roster(
            posts: [
                Bureau.post("zhou", .approver, in: "bureau"),
                Bureau.post("old", .approver, in: "bureau", to: "2026-05-19"),
                Bureau.post("pool", .reviewer, in: "henglin", kind: .pool, document: "统筹办法"),
            ],
            delegations: [
                Bureau.leave(of: "zhou", to: "mao", .approver), Bureau.leave(of: "mao", to: "third", .approver),
                Bureau.leave(of: "xu", to: "fourth", .approver), Bureau.leave(of: "old", to: "fifth", .approver),
                Bureau.leave(of: "pool", to: "sixth", .reviewer),
            ],
            authorisations: [Bureau.authorisation(of: "xu", ["approve-filing"])]
        )
        #expect(Self.words(roster.held(by: "mao", on: Bureau.today)) == ["approver 云溪区综合行政执法局"])
        for person in ["third", "fourth", "fifth", "sixth"] {
            #expect(roster.held(by: person, on: Bureau.today).isEmpty, "\(person)")
        }
    }

    @Test("cases and the system's keys are not passed on", arguments: [Duty.handler, .administrator])
    func undelegable(duty: Duty) {
        let roster = Bureau.roster(
            posts: [Bureau.post("wang", duty, in: "squad")],
            delegations: [Bureau.leave(of: "wang", to: "mao", duty)]
        )
        #expect(roster.held(by: "mao", on: Bureau.today).isEmpty)
    }

    // 法条：《行政执法机关移送涉嫌犯罪案件的规定》第五条第二款
    @Test("an authorisation gives its matters, and never what a statute reserves")
    func authorised() throws {
        let roster = Bureau.roster(
            authorisations: [Bureau.authorisation(of: "xu", ["approve-filing", "hand-over-crime"])]
        )
        let held = try #require(roster.held(by: "xu", on: Bureau.today).first)
        #expect(held.duty == .approver)
        #expect(held.authority == "经授权（授权书〔2026〕1 号）")
        #expect(held.includes(act: "approve-filing"))
        #expect(!held.includes(act: "decide-penalty"))
        #expect(!held.includes(act: "hand-over-crime"))
    }

    @Test("a reserved matter stays with whoever holds the post")
    func reserved() {
        let roster = Bureau.roster(
            posts: [Bureau.post("zhou", .approver, in: "bureau")],
            delegations: [Bureau.leave(of: "zhou", to: "mao", .approver)]
        )
        let (own, given) = (roster.held(by: "zhou", on: Bureau.today), roster.held(by: "mao", on: Bureau.today))
        #expect(own.map { $0.includes(act: "hand-over-crime") } == [true])
        #expect(given.map { $0.includes(act: "hand-over-crime") } == [false])
        #expect(given.map { $0.includes(act: "decide-penalty") } == [true])
    }

    @Test("a reviewer of the pool says so")
    func pool() {
        let post = Bureau.post("gu", .reviewer, in: "henglin", kind: .pool, document: "统筹使用办法")
        let held = Bureau.roster(posts: [post]).held(by: "gu", on: Bureau.today)
        #expect(held.map(\.via) == [.pool(document: "统筹使用办法")])
        #expect(held.first?.authority == "统筹法制审核（统筹使用办法）")
    }

    @Test("a unit bears the name of the day, and its cases keep the old one")
    func renamed() {
        let units =
            Bureau.units.filter { $0.unit != "squad" } + [
                Bureau.unit("squad", "横林中队", .squad, parent: "brigade", to: "2026-03-31"),
                Bureau.unit("squad", "横林综合执法队", .squad, parent: "brigade", from: "2026-04-01"),
            ]
        let roster = Bureau.roster(units: units, posts: [Bureau.post("lin", .leader, in: "squad")])
        let (before, after) = (roster.on(Self.day("2026-03-31")), roster.on(Self.day("2026-04-01")))
        #expect(Self.words(before.held(by: "lin")) == ["leader 横林中队"])
        #expect(before.held(by: "lin").map(\.covers) == [["横林中队"]])
        #expect(Self.words(after.held(by: "lin")) == ["leader 横林综合执法队"])
        #expect(after.held(by: "lin").map(\.covers) == [["横林综合执法队", "横林中队"]])
        #expect(after.principal("lin")?.audiences == ["leader", "leader/横林综合执法队", "leader/横林中队"])
    }

    @Test("a name that another unit bears now is no longer the old one's")
    func reusedName() {
        let units =
            Bureau.units.filter { $0.unit != "squad" } + [
                Bureau.unit("squad", "横林中队", .squad, to: "2026-03-31"),
                Bureau.unit("squad", "东溪中队", .squad, from: "2026-04-01"),
                Bureau.unit("new", "横林中队", .squad, from: "2026-04-01"),
            ]
        let posts = [Bureau.post("lin", .leader, in: "squad"), Bureau.post("wei", .leader, in: "new")]
        let roster = Bureau.roster(units: units, posts: posts).on(Bureau.today)
        #expect(roster.held(by: "lin").map(\.covers) == [["东溪中队"]])
        #expect(roster.held(by: "wei").map(\.covers) == [["横林中队"]])
    }

    @Test("a dissolved unit gives nothing")
    func dissolved() {
        let units =
            Bureau.units.filter { $0.unit != "squad" } + [Bureau.unit("squad", "横林中队", .squad, to: "2026-05-19")]
        let roster = Bureau.roster(units: units, posts: [Bureau.post("lin", .leader, in: "squad")])
        #expect(roster.held(by: "lin", on: Self.day("2026-05-19")).count == 1)
        #expect(roster.held(by: "lin", on: Bureau.today).isEmpty)
    }

    @Test("a leader covers the units below, owned or used, and watches those without a leader of their own")
    func above() throws {
        let roster = Bureau.roster(posts: [
            Bureau.post("xu", .leader, in: "brigade"), Bureau.post("lin", .leader, in: "squad"),
            Bureau.post("mayor", .leader, in: "henglin"), Bureau.post("zhou", .approver, in: "bureau"),
        ]).on(Bureau.today)
        let brigade = try #require(roster.held(by: "xu").first)
        #expect(Set(brigade.covers) == ["执法大队", "法制科", "横林中队", "城北中队"])
        #expect(Set(brigade.watches) == ["执法大队", "法制科", "城北中队"])
        #expect(roster.held(by: "mayor").map(\.covers) == [["横林镇", "横林中队"]])
        #expect(roster.held(by: "mayor").map(\.watches) == [["横林镇"]])
        #expect(roster.held(by: "lin").map(\.covers) == [["横林中队"]])
        #expect(roster.held(by: "zhou").map(\.covers) == [["云溪区综合行政执法局"]])
    }

    @Test("to-dos of a squad reach somebody on every day, with its leader, a stand-in, or nobody there")
    func nothingLost() {
        let squad = Bureau.post("lin", .leader, in: "squad", to: "2026-05-10")
        let roster = Bureau.roster(
            posts: [Bureau.post("xu", .leader, in: "brigade"), squad],
            delegations: [Bureau.leave(of: "lin", to: "mao", .leader, from: "2026-05-04", to: "2026-05-08")]
        )
        func readers(_ iso: String) -> [String] {
            let day = roster.on(Self.day(iso))
            return ["lin", "mao", "xu"].filter { day.principal($0)?.audiences.contains("leader/横林中队") ?? false }
        }
        #expect(readers("2026-05-01") == ["lin"])
        #expect(readers("2026-05-06") == ["lin", "mao"])
        #expect(readers("2026-05-11") == ["xu"])
    }

    @Test("units that stand below each other in a circle end the walk")
    func circle() {
        let units = [
            Bureau.unit("a", "甲", .section, parent: "b"), Bureau.unit("b", "乙", .section, parent: "a"),
            Bureau.unit("c", "丙", .section, parent: "c"),
        ]
        let posts = [Bureau.post("x", .leader, in: "a"), Bureau.post("y", .leader, in: "c")]
        let roster = Bureau.roster(units: units, posts: posts).on(Bureau.today)
        #expect(roster.held(by: "x").map(\.covers) == [["甲", "乙"]])
        #expect(roster.held(by: "y").map(\.covers) == [["丙"]])
    }

    @Test("the procedure is told every certificate, the qualification of the day, and of auxiliaries none")
    func officers() throws {
        let roster = Bureau.roster(
            certificates: [
                Bureau.certificate("wang", "2", "2024-01-01", "2028-12-31"),
                Bureau.certificate("wang", "1", "2019-01-01", "2023-12-31"),
                CertificateRow(
                    Bureau.head("3", "2026-01-01", to: "2028-12-31", ended: "2025-12-31"),
                    person: "wang",
                    number: "3"
                ),
                Bureau.certificate("zhao", "4", "2024-01-01", "2028-12-31"),
            ],
            qualifications: [
                QualificationRow(Bureau.head("q1"), person: "gu", kind: "experienced", document: "2015 年起"),
                QualificationRow(Bureau.head("q2", "2026-05-20"), person: "gu", kind: "exam", document: "A2020"),
            ],
            people: [Bureau.member("zhao", auxiliary: true)]
        )
        let day = roster.on(Bureau.today)
        #expect(day.officer("wang")?.certificates.map(\.number) == ["1", "2"])
        #expect(day.officer("wang")?.certificate(on: Bureau.today)?.number == "2")
        #expect(day.officer("zhao")?.certificates == [])
        #expect(day.officer("gu")?.qualification == .exam("A2020"))
        #expect(roster.on(Self.day("2026-05-19")).officer("gu")?.qualification == .experienced("2015 年起"))
        #expect(day.officer("wang")?.qualification == nil)
        #expect(day.officer("nobody") == nil)
    }

    @Test("one's own comes before what others gave, and each duty is named once")
    func order() throws {
        let roster = Bureau.roster(
            posts: [
                Bureau.post("zhou", .approver, in: "bureau"), Bureau.post("mao", .handler, in: "squad"),
                Bureau.post("mao", .handler, in: "north"),
            ],
            delegations: [Bureau.leave(of: "zhou", to: "mao", .approver)],
            authorisations: [Bureau.authorisation(of: "mao", ["approve-filing"])]
        )
        let principal = try #require(roster.on(Bureau.today).principal("mao"))
        #expect(principal.held.map(\.duty) == [.handler, .handler, .approver, .approver])
        #expect(principal.duties == [.handler, .approver])
        #expect(principal.unit == "横林中队")
        #expect(principal.audiences.filter { $0 == "approver" }.count == 1)
    }
}
