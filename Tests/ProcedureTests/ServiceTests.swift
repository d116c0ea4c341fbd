import Ledger
import LegalTime
import Testing

@testable import Procedure

/// 送达: each method's own conditions, and the day on which it takes effect.
@Suite struct ServiceTests {
    private static let late = Street.noon("2026-07-01")

    // 法条：《民事诉讼法》第八十七条第一款、《民事诉讼法》第九十条第一款、《民事诉讼法》第九十一条
    // 法条：《民事诉讼法》第九十二条、《民事诉讼法》第九十三条第一款、《民事诉讼法》第九十三条第二款
    @Test(
        "each method passes with what it asks for, and names what is missing",
        arguments: [
            ("inPerson", [:], []), ("electronic", [:], []),
            ("onRefusal", ["recording": "录像 1 号"], ["reason"]),
            ("onRefusal", ["recording": "录像 1 号", "reason": "拒收"], []),
            ("post", [:], ["reason", "channel"]), ("post", ["reason": "当事人在外地", "channel": "XA1234"], []),
            ("entrusted", ["reason": "当事人在外省"], ["channel"]),
            ("entrusted", ["reason": "当事人在外省", "channel": "某县综合行政执法局"], []),
            ("forwarded", ["channel": "某监狱"], ["reason"]),
            ("forwarded", ["channel": "某监狱", "reason": "当事人被监禁"], []),
        ] as [(String, [String: JSON], [String])]
    )
    func methods(method: String, extra: [String: JSON], missing: [String]) throws {
        let fields = Street.service.with("method", .string(method)).merging(extra) { $1 }
        let outcome = try Walk.confirmed().judge("serve-decision", fields, by: Street.wang)
        #expect(outcome.fields == missing)
        #expect(outcome.isAccepted == missing.isEmpty)
    }

    // 法条：《民事诉讼法》第八十八条第一款
    @Test(
        "who may sign for it depends on what the party is",
        arguments: [
            ("party", true, false), ("family", true, false), ("representative", false, true), ("receiver", false, true),
            ("agent", true, true), ("designated", true, true),
        ]
    )
    func signers(signer: String, person: Bool, company: Bool) {
        for (kind, may) in [(PartyKind.individual, person), (.soleTrader, person), (.legalPerson, company)] {
            var track = PartyTrack.decided(servedOn: nil)
            track.party.kind = kind
            let file = Case.made([track]).sealed()
            let fields = Street.service.with("signer", .string(signer))
            #expect(file.meets("serve-decision", fields, by: Street.wang).fields == (may ? [] : ["signer"]))
        }
    }

    @Test("what nobody signs for has no signer")
    func unsigned() throws {
        let fields = Street.service.with("method", "electronic").with("signer", "party")
        #expect(try Walk.confirmed().judge("serve-decision", fields, by: Street.wang).fields == ["signer"])
    }

    // 法条：《民事诉讼法》第九十五条第一款、《民事诉讼法》第九十五条第二款
    @Test("a public notice needs a search or an attempt that failed, and takes effect when its time is over")
    func announced() throws {
        var walk = try Walk.sealed()
        let bare = Street.announced.with("reason", nil)
        #expect(walk.judge("serve-decision", bare, by: Street.wang).bases == ["《民事诉讼法》第九十五条第一款"])
        // Thirty days end on 19 June, a holiday; the time rolls to Monday the 22nd.
        #expect(walk.judge("serve-decision", Street.announced, by: Street.wang).isAccepted)
        #expect(
            walk.judge("serve-decision", Street.announced.with("servedOn", "2026-06-19"), by: Street.wang).fields == [
                "servedOn"
            ]
        )
        try walk.pass("record-service-attempt", Street.attempt, by: Street.wang)
        try walk.pass("serve-decision", bare, by: Street.wang)
        let track = walk.file.tracks[0]
        #expect(track.attempts.map(\.reason) == ["住所无人"])
        #expect(track.service?.servedOn == Street.day("2026-06-22"))
        #expect(!track.isServed(by: Street.day("2026-06-21")) && track.isServed(by: Street.day("2026-06-22")))
    }

    @Test("the clocks run from the day of effect, and the organ's own time ends with the publication")
    func announcedClocks() throws {
        var walk = try Walk.sealed()
        try walk.pass("serve-decision", Street.announced, by: Street.wang)
        let clocks = walk.file.clocks
        #expect(clocks.first { $0.terms.rule == "C24" }?.met?.on == Street.today)
        for rule in ["P01", "R01", "R11"] {
            #expect(clocks.first { $0.terms.rule == rule }?.trigger == .day(Street.day("2026-06-22")))
        }
    }

    @Test(
        "medium and day belong to a public notice and to nothing else",
        arguments: [
            ("publicNotice", nil, "2026-05-20", ["servedOn", "medium"]), ("publicNotice", "公告栏", nil, ["publishedOn"]),
            ("publicNotice", "公告栏", "2026-05-21", ["publishedOn"]),
            ("inPerson", "公告栏", nil, ["medium"]), ("inPerson", nil, "2026-05-20", ["publishedOn"]),
        ] as [(String, JSON?, JSON?, [String])]
    )
    func notice(method: String, medium: JSON?, day: JSON?, wrong: [String]) throws {
        let fields = Street.service.with("method", .string(method)).with("medium", medium).with("publishedOn", day)
            .with("reason", "下落不明")
        #expect(try Walk.sealed().judge("serve-decision", fields, by: Street.wang).fields == wrong)
    }

    // 法条：《民事诉讼法》第八十七条第二款、《民事诉讼法》第八十八条第二款、《民事诉讼法》第九十条第二款
    // 法条：《民事诉讼法》第九十四条
    @Test(
        "only a public notice takes effect on a day to come; of the others the method's own article says which day counts",
        arguments: [
            ("inPerson", "第八十七条第二款"), ("onRefusal", "第八十九条"), ("electronic", "第九十条第二款"),
            ("post", "第九十一条"), ("entrusted", "第八十八条第二款"), ("forwarded", "第九十四条"),
        ]
    )
    func future(method: String, article: String) throws {
        let fields = Street.service.with("method", .string(method)).with("servedOn", "2026-05-21")
            .with("reason", "当事人在外地").with("channel", "XA1234").with("witness", "吴某")
        let outcome = try Walk.confirmed().judge("serve-decision", fields, by: Street.wang)
        guard case .invalid(let errors) = outcome else { throw Walk.Unexpected(outcome: "\(outcome)") }
        #expect(errors.map(\.field) == ["servedOn"])
        #expect(errors.first?.message.contains("《民事诉讼法》\(article)") == true)
    }

    @Test("nothing is received before it was decided and sealed")
    func early() throws {
        let before = try Walk.sealed()
            .judge("serve-decision", Street.service.with("servedOn", "2026-05-19"), by: Street.wang)
        #expect(before.fields == ["servedOn"])
        var walk = try Walk.printed()
        try walk.pass("affix-seal", Street.sealing.with("sealedOn", "2026-05-22"), by: Street.seals, at: Self.late)
        let unsealed = walk.judge("serve-decision", Street.service, by: Street.wang, at: Self.late)
        #expect(unsealed.fields == ["servedOn"])
    }

    @Test("service after its seven days still counts, and the overrun stays on the clock")
    func late() throws {
        var walk = try Walk.sealed()
        try walk.pass("serve-decision", Street.service.with("servedOn", "2026-06-01"), by: Street.wang, at: Self.late)
        let clock = try #require(walk.file.clocks.first { $0.terms.rule == "C24" })
        // Due on 29 May.
        #expect(clock.met?.on == Street.day("2026-06-01"))
        #expect(clock.overrun(Street.calendar, on: OrganZone.shanghai.day(of: Self.late)) == 3)
    }

    @Test("an officer without a valid certificate does not serve, nor is asked to")
    func certificates() throws {
        let walk = try Walk.sealed()
        for (act, fields) in [
            ("serve-decision", Street.service), ("assign-service", Street.task),
            ("record-service-attempt", Street.attempt),
        ] {
            let outcome = walk.judge(act, fields.with("secondOfficer", "sunli"), by: Street.wang)
            #expect(outcome.bases == ["《行政处罚法》第四十二条第一款"])
        }
    }

    @Test("officers who are asked to serve find it among their to-dos and in the form")
    func task() throws {
        var walk = try Walk.printed()
        try walk.pass("assign-service", Street.task.with("by", "2026-05-22"), by: Street.leader)
        #expect(walk.file.tracks[0].serviceTask?.by == Street.day("2026-05-22"))
        try walk.pass("affix-seal", Street.sealing, by: Street.seals)
        #expect(walk.file.todos.first { $0.act == "serve-decision" }?.person == "liqiang")
        #expect(Acts.named("serve-decision")?.draft(walk.file)["firstOfficer"] == "liqiang")
        let past = walk.judge("assign-service", Street.task.with("by", "2026-05-19"), by: Street.leader)
        #expect(past.fields == ["by"])
    }

    @Test("only who handles cases is asked to serve, or the to-do would wait for somebody who can't do it")
    func idle() throws {
        let walk = Walk.staffed(try Walk.printed())
        for officer in ["firstOfficer", "secondOfficer"] {
            let task = Street.task.with(officer, "wujun")
            #expect(walk.judge("assign-service", task, by: Street.leader).fields == [officer])
        }
    }

    @Test("officers who withdraw before they have served are not asked any more; the handler who stays is")
    func withdrawn() throws {
        var walk = Walk.staffed(try Walk.printed())
        try walk.pass("assign-service", Street.task.with("firstOfficer", "qianjin"), by: Street.leader)
        try walk.pass("affix-seal", Street.sealing, by: Street.seals)
        #expect(walk.file.todos.first { $0.act == "serve-decision" }?.person == "qianjin")
        try walk.pass("apply-recusal", Street.recusal.with("person", "wangmin"), by: Street.wang)
        try walk.pass("decide-recusal", Street.answer.with("person", "wangmin"), by: Street.zhou)
        for act in ["serve-decision", "record-service-attempt"] {
            #expect(Acts.named(act)?.draft(walk.file)["firstOfficer"] == "liqiang")
        }
        #expect(walk.file.todos.first { $0.act == "serve-decision" }?.person == "liqiang")
    }

    @Test("what is not decided or already served is neither assigned nor tried")
    func outside() throws {
        for walk in [try Walk.submitted(), try Walk.served()] {
            #expect(!walk.judge("assign-service", Street.task, by: Street.wang).bases.isEmpty)
            #expect(!walk.judge("record-service-attempt", Street.attempt, by: Street.wang).bases.isEmpty)
        }
        let unsealed = try Walk.printed().judge("record-service-attempt", Street.attempt, by: Street.wang)
        #expect(unsealed.bases == ["系统规则：先用印，后送达"])
    }

    @Test(
        "an attempt is no public notice, not before the decision and not in the future",
        arguments: [("method", "publicNotice"), ("attemptedOn", "2026-05-19"), ("attemptedOn", "2026-05-21")]
    )
    func attempts(field: String, value: String) throws {
        let outcome = try Walk.sealed()
            .judge("record-service-attempt", Street.attempt.with(field, .string(value)), by: Street.wang)
        #expect(outcome.fields == [field])
    }

    @Test("a decision not to punish is served like any other, and opens the party's windows but no time to pay")
    func exemption() {
        let file = Case.made([.exempted(servedOn: nil)])
        #expect(file.meets("serve-decision", Street.service, by: Street.wang).bases == ["系统规则：先用印，后送达"])
        #expect(file.sealed().meets("serve-decision", Street.service, by: Street.wang) == ([], []))
    }
}

extension Walk {
    /// The rest of the straight way, for a case that was registered otherwise.
    mutating func goFromFilingToSeal() throws {
        try pass("approve-filing", ["opinion": "同意"], by: Street.zhou)
        try pass("record-interview", Street.interview, by: Street.wang)
        try pass("conclude-investigation", Street.report, by: Street.wang)
        try pass("give-prior-notice", Street.notice, by: Street.wang)
        try pass("record-statement", Street.statement, by: Street.wang)
        try pass("submit-approval", Street.submission, by: Street.wang)
        try pass("decide-penalty", Street.decision, by: Street.zhou)
        try printDocument()
        try pass("affix-seal", Street.sealing, by: Street.seals)
    }
}
