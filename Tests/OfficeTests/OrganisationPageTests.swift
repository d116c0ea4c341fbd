import HTTPTypes
import Ledger
import LegalTime
import Procedure
import Storage
import Testing
import Web

@testable import Office
@testable import Platform

@Suite("Organisation")
struct OrganisationPageTests {
    private static let today = CivilDay(iso: "2026-11-22") ?? CivilDay(number: 0)

    private static func head(_ id: String, _ from: String, _ to: String? = nil, ended: String? = nil) -> DatedHead {
        DatedHead(organ: "yunxi", id: id, span: ValidSpan(from: from, to: to, endedOn: ended))
    }

    private static func member(_ id: String, _ name: String, in unit: String, auxiliary: Bool = false) -> Roster.Member
    {
        Roster.Member(id: id, login: id, name: name, unit: unit, auxiliary: auxiliary, active: true)
    }

    /// A bureau, a squad that a town uses; a leader on leave, an officer whose certificate runs out, a helper.
    private static let roster = Roster(
        organ: "yunxi",
        version: 7,
        people: [
            member("wang", "王敏", in: "squad"), member("lin", "林<远>", in: "squad"),
            member("zhao", "赵磊", in: "squad", auxiliary: true), member("gu", "顾明", in: "bureau"),
        ],
        units: [
            UnitRow(head("u1", "2021-07-15"), unit: "bureau", name: "云溪区综合行政执法局", kind: "organ"),
            UnitRow(
                head("u2", "2022-01-01"),
                unit: "squad",
                name: "横林中队",
                kind: "squad",
                parent: "bureau",
                usedBy: "town",
                scope: "横林镇辖区"
            ),
            UnitRow(head("u3", "2022-01-01"), unit: "town", name: "横林镇", kind: "town"),
        ],
        posts: [
            PostRow(
                head("p1", "2022-01-01"),
                person: "wang",
                unit: "squad",
                duty: "handler",
                title: "执法队员",
                kind: "post",
                document: ""
            ),
            PostRow(
                head("p2", "2022-01-01"),
                person: "lin",
                unit: "squad",
                duty: "leader",
                title: "中队长",
                kind: "post",
                document: ""
            ),
            PostRow(
                head("p3", "2022-01-01"),
                person: "gu",
                unit: "bureau",
                duty: "reviewer",
                title: "",
                kind: "post",
                document: ""
            ),
            PostRow(
                head("p4", "2023-01-01", ended: "2024-06-30"),
                person: "wang",
                unit: "bureau",
                duty: "intake",
                title: "受理员",
                kind: "post",
                document: "任字 1 号"
            ),
        ],
        certificates: [
            CertificateRow(head("c1", "2019-01-01", "2023-12-31"), person: "wang", number: "33010001"),
            CertificateRow(head("c2", "2024-01-01", "2026-12-04"), person: "wang", number: "33010002"),
            CertificateRow(head("c3", "2021-01-01", "2025-12-31"), person: "lin", number: "33010003"),
        ],
        qualifications: [QualificationRow(head("q1", "2021-03-01"), person: "gu", kind: "exam", document: "A2020")],
        delegations: [
            DelegationRow(
                head("d1", "2026-11-20", "2026-11-30"),
                from: "lin",
                to: "wang",
                duty: "leader",
                reason: "年休假"
            )
        ],
        authorisations: [
            AuthorisationRow(
                head("a1", "2026-01-01", "2026-12-31"),
                person: "gu",
                unit: "bureau",
                matters: ["approve-filing"],
                document: "云综执授〔2026〕1 号"
            )
        ]
    )

    private static let administrator = Principal(
        organ: "yunxi",
        id: "chen",
        name: "陈洁",
        unit: "云溪区综合行政执法局",
        duties: [.administrator]
    )

    private static func model(_ day: CivilDay = today, manages: Bool = true) -> OrganisationPage.Model {
        var model = OrganisationPage.Model(roster.on(day), today: today, manages: manages)
        if manages { model.changes = [.init(when: "今天 09:30 · 陈洁", text: "任职：<王敏>")] }
        return model
    }

    @Test("units stand below each other with their people, certificates by how they stand, and what is passed on")
    func organisation() {
        expectGolden("organisation") { OrganisationPage.write(Self.model(), &$0) }
    }

    @Test("who does not manage it reads the same and changes nothing")
    func reading() {
        let page = string { OrganisationPage.write(Self.model(manages: false), &$0) }
        #expect(page.contains("33010002") && page.contains("还剩 12 日") && page.contains("受林&lt;远&gt;委托"))
        #expect(!page.contains("/organisation/orders/"))
    }

    @Test("another day shows what held on it and says that it is not today")
    func past() throws {
        let day = try #require(CivilDay(iso: "2023-06-01"))
        let model = Self.model(day, manages: false)
        let page = string { OrganisationPage.write(model, &$0) }
        #expect(page.contains("不是今天的") && page.contains("33010001") && !page.contains("33010002"))
        #expect(model.lapsing.isEmpty && model.delegations.isEmpty && model.authorisations.isEmpty)
        let wang = try #require(model.groups.flatMap(\.units).flatMap(\.people).first { $0.name == "王敏" })
        #expect(wang.duties == ["执法队员（承办人）", "云溪区综合行政执法局受理员（受理中心人员）"])
    }

    @Test(
        "a certificate is flagged from thirty days before its end, unless another follows on",
        arguments: [
            ("2026-11-03", "", CertificateStanding.State.valid), ("2026-11-04", "", .ending(days: 30)),
            ("2026-12-04", "", .ending(days: 0)), ("2026-12-05", "", .lapsed), ("2018-12-31", "", .notYet),
            ("2026-11-20", "2026-12-05", .valid), ("2026-11-20", "2026-12-06", .ending(days: 14)),
        ]
    )
    func certificates(day: String, next: String, state: CertificateStanding.State) throws {
        var rows = Self.roster.certificates["wang"] ?? []
        if !next.isEmpty {
            rows.append(CertificateRow(Self.head("c9", next, "2031-12-31"), person: "wang", number: "9"))
        }
        let roster = Roster(
            organ: "yunxi",
            people: [Self.member("wang", "王敏", in: "squad")],
            units: [],
            certificates: rows
        )
        #expect(roster.on(try #require(CivilDay(iso: day))).certificate(of: "wang")?.state == state)
    }

    @Test("a certificate that was taken back is no lapsed one, and one taken back before it began was none")
    func revoked() {
        let rows = [
            CertificateRow(Self.head("c", "2024-01-01", "2028-12-31", ended: "2026-11-21"), person: "wang", number: "1")
        ]
        let never = [
            CertificateRow(Self.head("c", "2027-01-01", "2028-12-31", ended: "2026-12-31"), person: "wang", number: "1")
        ]
        func standing(_ rows: [CertificateRow]) -> CertificateStanding? {
            Roster(organ: "yunxi", people: [Self.member("wang", "王敏", in: "squad")], units: [], certificates: rows)
                .on(Self.today).certificate(of: "wang")
        }
        #expect(standing(rows)?.state == .revoked)
        #expect(standing(never) == nil)
    }

    @Test("a person's page has all that ever held, the newest first, and what may be ended")
    func person() throws {
        let visit = SampleCase.visit(Self.administrator)
        let model = try #require(PersonPage.Model("wang", Self.roster.on(Self.today), for: visit))
        expectGolden("person") { PersonPage.write(model, &$0) }
        #expect(PersonPage.Model("nobody", Self.roster.on(Self.today), for: visit) == nil)
    }

    @Test("a person finds their login on their own page alone")
    func login() throws {
        let visit = SampleCase.visit(
            Principal(organ: "yunxi", id: "wang", name: "王敏", unit: "横林中队", duties: [.handler])
        )
        let day = Self.roster.on(Self.today)
        #expect(try #require(PersonPage.Model("wang", day, for: visit)).login == "wang")
        let other = try #require(PersonPage.Model("lin", day, for: visit))
        #expect(other.login == nil && other.actions.isEmpty && other.sections.allSatisfy { $0.add == nil })
    }

    @Test(
        "every order has a form, and its fields are those that the order reads",
        arguments: OrganisationOrder.all.map(\.id)
    )
    func orders(id: String) throws {
        let order = try #require(OrganisationOrder.named(id))
        let targets: [OrganisationOrder.Target: String] = [
            .unit: "squad", .person: "wang", .post: "p1", .certificate: "c2", .qualification: "q1",
            .delegation: "d1", .authorisation: "a1",
        ]
        let target = order.target.flatMap { targets[$0] } ?? ""
        let visit = SampleCase.visit(Self.administrator)
        let scene = try #require(OrderScene(order, on: target, Self.roster.on(Self.today), visit))
        let model = scene.blank(["person": "wang"])
        #expect(model.fields.map(\.name) == order.fields.map(\.name))
        #expect(model.version == 7 && model.action.path.hasPrefix("/organisation/orders/\(id)"))
        #expect(order.target == nil || !model.about.isEmpty)
        #expect(OrderScene(order, on: "nothing", Self.roster.on(Self.today), visit) == nil || order.target == nil)
    }

    @Test("a form that is refused says so beside its fields, keeps what was typed and no password")
    func again() throws {
        let order = try #require(OrganisationOrder.named("add-person"))
        let visit = SampleCase.visit(Self.administrator)
        let scene = try #require(OrderScene(order, on: "", Self.roster.on(Self.today), visit))
        let sent = try Form(parsing: Array("login=x&name=%3Cb%3E&unit=squad&password=secret-secret".utf8))
        var model = scene.filled(sent)
        model.key = "k3y"
        let status = try model.explain(.invalid([FieldError("login", "登录名太短"), FieldError("other", "别处的错")]))
        #expect(status == .unprocessableContent)
        expectGolden("order-again") { OrderPage.write(model, &$0) }
        #expect(!string { OrderPage.write(model, &$0) }.contains("secret-secret"))
    }

    @Test("who passes on their own duty chooses nobody else as giver")
    func own() throws {
        let leader = Principal(organ: "yunxi", id: "lin", name: "林远", unit: "横林中队", duties: [.leader])
        let order = try #require(OrganisationOrder.named("add-delegation"))
        let scene = try #require(OrderScene(order, on: "", Self.roster.on(Self.today), SampleCase.visit(leader)))
        func people(_ field: PageField) -> [String] {
            if case .choice(let options) = field.kind { options.map(\.value) } else { [] }
        }
        let fields = scene.blank([:]).fields
        #expect(people(fields[0]) == ["lin"] && people(fields[1]).count == 4)
        #expect(order.denial(for: leader) == nil)
        #expect(
            OrganisationOrder.all.filter { $0.denial(for: leader) == nil }.map(\.id) == [
                "add-delegation", "revoke-delegation",
            ]
        )
    }
}
