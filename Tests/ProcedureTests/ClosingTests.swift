import Law
import Ledger
import LegalTime
import Testing

@testable import Procedure

/// 结案 and 归档: in which situation, with what done, and what stays running.
@Suite struct ClosingTests {
    private static let tomorrow = Street.day("2026-05-21")

    @Test(
        "each party's part decides in which situation the case ends",
        arguments: [
            ([.decided()], [.performed]), ([.decided([.warning], fen: 0)], [.performed, .nothingToPerform]),
            ([.decided([.suspendLicence], fen: 0)], [.performed]), ([.exempted()], [.nothingToPerform]),
            ([.ended(.withdrawn(seq: 1))], [.terminated]), ([.ended(.terminated(seq: 1))], [.terminated]),
            ([.ended(.transferred(to: "市场监管局", seq: 1, accepted: Street.today))], [.transferred]),
            ([.decided(), .exempted(), .ended(.withdrawn(seq: 1))], [.performed]),
            ([.exempted(), .ended(.withdrawn(seq: 1))], [.nothingToPerform]),
            (
                [.ended(.withdrawn(seq: 1)), .ended(.transferred(to: "公安", seq: 1, accepted: Street.today))],
                [.terminated]
            ),
        ] as [([PartyTrack], [ClosingSituation])]
    )
    func situations(tracks: [PartyTrack], fitting: [ClosingSituation]) {
        let file = Case.made(tracks)
        for situation in ClosingSituation.allCases {
            let found = file.meets("request-closing", Self.ending(situation), by: Street.wang)
            let later: [ClosingSituation] = [.enforced, .annulled, .courtRuled]
            #expect(found.bases.isEmpty == !later.contains(situation))
            #expect(found.fields == (fitting.contains(situation) || later.contains(situation) ? [] : ["situation"]))
        }
    }

    @Test(
        "what is not done yet bars closing, and names the act that does it",
        arguments: [
            (.made([.decided(paidFen: 4999)]), "record-payment"), (.made([.decided(servedOn: nil)]), "serve-decision"),
            (.made([.exempted(servedOn: nil)]), "serve-decision"), (.made([.decided(servedOn: tomorrow)]), nil),
            (.made([.decided(isPublished: false)]), "record-publication"),
            (.made([PartyTrack(party: Party())]), "decide-penalty"),
            (.made([.ended(.transferred(to: "公安", seq: 1, accepted: nil))]), "record-acceptance"),
            (.made([.decided(), .decided(paidFen: 0)]), "record-payment"),
        ] as [(Case, String?)]
    )
    func gaps(file: Case, act: String?) throws {
        let standing = Standing(today: Street.today)
        let refusals = try #require(Acts.named("request-closing")).gates(file, standing)
        #expect(refusals.map(\.basis.printed) == ["系统规则：办结以后才能结案"])
        #expect(refusals.first?.act == act)
    }

    @Test("a public notice that has not taken effect lets the case wait for its day, not longer")
    func effect() throws {
        let file = Case.made([.decided(servedOn: Self.tomorrow)])
        let sheet = try #require(Acts.named("request-closing"))
        #expect(sheet.gates(file, Standing(today: Street.today)).count == 1)
        #expect(sheet.gates(file, Standing(today: Self.tomorrow)).isEmpty)
    }

    @Test("an order to correct that nobody looked after bars closing")
    func inspection() {
        var track = PartyTrack.decided()
        track.orders = [CorrectionOrder(seq: 5, deliveredOn: Street.today, correctBy: Street.today)]
        let found = Case.made([track]).meets("request-closing", Street.closing, by: Street.wang)
        #expect(found.bases == ["系统规则：办结以后才能结案"])
        track.orders[0].inspections = [Reinspection(seq: 6, on: Street.today, result: .corrected)]
        #expect(Case.made([track]).meets("request-closing", Street.closing, by: Street.wang) == ([], []))
    }

    // 法条：《行政处罚法》第七十四条第一款、《行政处罚法》第七十四条第二款
    @Test("where something was confiscated, the form says what became of it")
    func confiscated() {
        let file = Case.made([.decided([.fine, .confiscateGoods], goodsFen: 1000)])
        #expect(file.meets("request-closing", Street.closing, by: Street.wang).fields == ["confiscated"])
        let told = Street.closing.with("confiscated", "已公开拍卖，款项上缴国库")
        #expect(file.meets("request-closing", told, by: Street.wang).fields == [])
    }

    @Test("closing goes up once, may come back or be taken back, and then goes up again")
    func turns() throws {
        var walk = try Walk.closing()
        #expect(!walk.judge("request-closing", Street.closing, by: Street.wang).bases.isEmpty)
        let back: [String: JSON] = ["matter": "closing", "party": 0, "reason": "缺票据"]
        try walk.pass("return-approval", back, by: Street.zhou)
        #expect(walk.file.closing?.returned == "缺票据")
        #expect(!walk.judge("approve-closing", ["opinion": "同意"], by: Street.zhou).bases.isEmpty)
        #expect(walk.file.todos.map(\.act) == ["request-closing"])
        try walk.pass("request-closing", Street.closing, by: Street.wang)
        try walk.pass("withdraw-approval", back, by: Street.wang)
        #expect(walk.file.todos.map(\.act) == ["request-closing"])
        try walk.pass("request-closing", Street.closing, by: Street.wang)
        try walk.pass("approve-closing", ["opinion": "同意"], by: Street.zhou)
        #expect(walk.file.isClosed && walk.file.closing?.closedOn == Street.today)
    }

    @Test("who handles the case does not close it, and nobody closes it twice")
    func separate() throws {
        let handler = Actor(id: "wangmin", name: "王敏", duty: .approver)
        let outcome = try Walk.closing().judge("approve-closing", ["opinion": "同意"], by: handler)
        #expect(outcome.bases == ["系统规则：承办与审批分离：承办人不审批自己承办的案件"])
        let twice = try Walk.closed().judge("approve-closing", ["opinion": "同意"], by: Street.zhou)
        #expect(twice.bases.contains("系统规则：已经结案或者不予立案的案件不再办理"))
        let unasked = try Walk.ripe().judge("approve-closing", ["opinion": "同意"], by: Street.zhou)
        #expect(unasked.bases == ["系统规则：先报批，后决定"])
    }

    @Test(
        "closing ends the agency's clocks and leaves the party's windows; where the organ has set them, its own start"
    )
    func clocks() throws {
        let file = try Walk.closed().file
        #expect(Set(file.clocks.filter(\.isRunning).map(\.terms.rule)) == ["R01", "R11"])
        var walk = Walk(policy: Self.policy)
        try walk.pass("register-case", Street.registration, by: Street.wang)
        try walk.goFromFilingToSeal()
        try walk.pass("serve-decision", Street.service, by: Street.wang)
        try walk.pass("record-payment", Street.payment, by: Street.wang)
        #expect(walk.file.clock("C28") == nil)
        try walk.pass("record-publication", Street.publication, by: Street.wang)
        #expect(walk.file.clock("C28")?.trigger == .day(Street.today))
        #expect(walk.file.todos.map(\.clock) == ["C28"])
        try walk.pass("request-closing", Street.closing, by: Street.wang)
        #expect(walk.file.clock("C28") == nil)
        try walk.pass("approve-closing", ["opinion": "同意"], by: Street.zhou)
        #expect(walk.file.clock("C29")?.trigger == .day(Street.today))
        try walk.pass("archive-case", Street.archive, by: Street.archives)
        #expect(walk.file.clocks.filter { $0.isRunning && $0.isDuty }.isEmpty)
        #expect(walk.file.clocks.filter(\.isRunning).count == 2)
    }

    // 法条：《行政处罚法》第五十二条第三款、《行政处罚法》第七十一条
    @Test("what was decided on the spot is closed when it is on record and its money at the bank, published or not")
    func simple() throws {
        var walk = try Walk.spotted(Street.spotCollected)
        let steps: [(String, [String: JSON], String)] = [
            ("file-for-record", ["filedOn": "2026-05-20"], "《行政处罚法》第五十二条第三款"),
            ("hand-in-fine", ["handedIn": "2026-05-20", "receiver": "会计"], "《行政处罚法》第七十一条"),
            ("bank-fine", ["banked": "2026-05-20", "voucher": "20260520001"], "《行政处罚法》第七十一条"),
        ]
        for (act, fields, basis) in steps {
            #expect(walk.judge("request-closing", Street.closing, by: Street.wang).bases == [basis])
            try walk.pass(act, fields, by: Street.laoli)
        }
        #expect(walk.file.todos.map(\.act) == ["request-closing"])
        try walk.pass("request-closing", Street.closing, by: Street.wang)
        try walk.pass("approve-closing", ["opinion": "同意"], by: Street.zhou)
        try walk.pass("archive-case", Street.archive, by: Street.archives)
        #expect(walk.file.clocks.filter { $0.isRunning && $0.isDuty }.isEmpty)
    }

    @Test("the head does not close what is not done, whatever was asked before")
    func unripe() {
        var file = Case.made([.decided(paidFen: 0)])
        file.sendUp(.closing, party: 0, road: nil, seq: 9)
        let found = file.meets("approve-closing", ["opinion": "同意"], by: Street.zhou)
        #expect(found.bases == ["系统规则：办结以后才能结案"])
    }

    @Test("what another organ takes over is closed when it has taken it")
    func transferred() throws {
        var walk = try Walk.investigated()
        try walk.pass("transfer-case", Street.transfer, by: Street.wang)
        let form = Street.closing.with("situation", "transferred")
        #expect(walk.judge("request-closing", form, by: Street.wang).bases == ["系统规则：办结以后才能结案"])
        try walk.pass("record-acceptance", Street.acceptance, by: Street.wang)
        #expect(Acts.named("request-closing")?.draft(walk.file)["situation"] == "transferred")
        #expect(walk.judge("request-closing", form, by: Street.wang).isAccepted)
    }

    @Test("a case is archived once, after it was closed or not filed, with everything looked through")
    func archive() throws {
        #expect(try Walk.ripe().judge("archive-case", Street.archive, by: Street.archives).bases == ["系统规则：先结案，后归档"])
        #expect(
            try Walk.archived().judge("archive-case", Street.archive, by: Street.archives).bases == ["系统规则：一案一卷，只归档一次"]
        )
        var unfiled = Case.made([PartyTrack(party: Party())])
        unfiled.filing = .refused(on: Street.today, ground: .noBreach, by: Street.zhou)
        #expect(unfiled.meets("archive-case", Street.archive, by: Street.archives) == ([], []))
        #expect(unfiled.todos.map(\.act) == ["archive-case"])
        unfiled.tracks = [.ended(.transferred(to: "市场监管局", seq: 1, accepted: nil))]
        #expect(unfiled.meets("archive-case", Street.archive, by: Street.archives).bases == ["系统规则：先移送，后归档"])
        #expect(
            Acts.named("archive-case")?.gates(unfiled, Standing(today: Street.today)).first?.act == "record-acceptance"
        )
        let kept = try #require(try Walk.archived().file.archive)
        #expect(kept.volume == "2026-0001" && kept.pages == 42 && kept.retention == .tenYears)
    }

    @Test(
        "what is wrong in the archive's form is named",
        arguments: [
            ("archivedOn", "2026-05-19"), ("archivedOn", "2026-05-21"), ("checked", ["cover"]),
            ("checked", ["cover", "cover", "cover", "cover", "cover", "cover"]), ("retention", "fiveYears"),
            ("pages", 0),
        ] as [(String, JSON)]
    )
    func archiveFields(field: String, value: JSON) throws {
        let outcome = try Walk.closed().judge("archive-case", Street.archive.with(field, value), by: Street.archives)
        #expect(outcome.fields == [field])
    }

    private static func ending(_ situation: ClosingSituation) -> [String: JSON] {
        Street.closing.with("situation", .string(situation.rawValue))
    }

    /// An organ that has set the times for the closing form and for the archive.
    private static let policy = ClockPolicy(
        settings: Street.policy.settings
            + [("C28", Period(15, .workingDays)), ("C29", Period(30, .calendarDays))].map { rule, period in
                ClockPolicy.Setting(
                    rule: rule,
                    field: nil,
                    period: period,
                    extensions: [],
                    exclusions: [],
                    document: "案件档案管理规定",
                    from: Street.day("2022-01-01"),
                    to: nil
                )
            }
    )
}
