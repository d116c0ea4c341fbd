import Ledger
import LegalTime
import Testing

@testable import Procedure

/// No penalty, by each of the law's grounds; and the end of an investigation without a decision.
@Suite struct ExemptionTests {
    private static func walk(
        _ registration: [String: JSON] = Street.registration,
        outcome: String = "exemption",
        vary: @escaping @Sendable (inout Facts) -> Void = { _ in }
    ) throws -> Walk {
        var walk = try Walk.concluded(registration, report: Street.report(outcome), vary: vary)
        try walk.pass("submit-approval", Street.submission, by: Street.wang)
        return walk
    }

    private static func judge(_ walk: Walk, _ more: [String: JSON] = [:]) -> Outcome {
        walk.judge("decide-exemption", Street.exemption.merging(more) { $1 }, by: Street.zhou)
    }

    // 法条：《行政处罚法》第五十七条第一款第（二）项、《行政处罚法》第五十七条第一款第（三）项
    @Test("an exemption settles the party, makes its document, and starts the time for service")
    func settles() throws {
        var walk = try Self.walk()
        #expect(walk.file.todos.map(\.act) == ["decide-exemption"])
        try walk.pass("decide-exemption", Street.exemption, by: Street.zhou)
        let track = walk.file.tracks[0]
        #expect(track.isSettled && track.stage == .decided && track.exemption?.ground == .minorCorrected)
        #expect(walk.file.documents.map(\.kind) == [.exemption])
        #expect(walk.file.clock("C06") == nil)
        #expect(walk.file.clocks.contains { $0.terms.rule == "C24" && $0.isRunning })
        #expect(walk.file.approval(.decision, party: 1) == nil)
        #expect(Self.judge(walk).bases == ["系统规则：每名当事人只作一个决定"])
        #expect(walk.file.title.contains("涉嫌"))
    }

    @Test("it goes the road of a decision: report, submission, and nobody who handles the case")
    func road() throws {
        #expect(try Self.judge(.investigated()).bases == ["《行政处罚法》第五十七条第一款"])
        #expect(try Self.judge(.concluded()).bases == ["系统规则：先报批，后决定"])
        let wang = Actor(id: "wangmin", name: "王敏", duty: .approver)
        let outcome = try Self.walk().judge("decide-exemption", Street.exemption, by: wang)
        #expect(outcome.bases == ["系统规则：承办与审批分离：承办人不审批自己承办的案件"])
    }

    // 法条：《行政处罚法》第三十三条第三款
    @Test(
        "who is not punished is educated, where a breach was there",
        arguments: [
            ("minorCorrected", true), ("firstOffence", true), ("noFault", true), ("minor", true),
            ("notEstablished", false),
            ("incapable", false),
        ]
    )
    func education(ground: String, isNeeded: Bool) throws {
        let walk = try Self.walk()
        let fields: [String: JSON] = ["ground": .string(ground), "proof": "采购合同和验收单", "guardian": "已责令其父管教"]
        #expect(Self.judge(walk, fields).isAccepted)
        var without = Street.exemption.merging(fields) { $1 }
        without["education"] = nil
        let outcome = walk.judge("decide-exemption", without, by: Street.zhou)
        #expect(outcome.bases == (isNeeded ? ["《行政处罚法》第三十三条第三款"] : []))
    }

    // 法条：PenaltyLaw.minorCorrected
    @Test("what was not corrected in time is not exempted for it")
    func corrected() throws {
        var walk = try Walk.concluded(Street.registration, report: Street.report("exemption"))
        try walk.pass("order-correction", Street.order, by: Street.wang)
        try walk.pass("submit-approval", Street.submission, by: Street.wang)
        #expect(Self.judge(walk).isAccepted)
        try walk.pass("reinspect", Street.reinspection, by: Street.wang)
        #expect(Self.judge(walk).bases == ["《行政处罚法》第三十三条第一款"])
        #expect(Self.judge(walk, ["ground": "firstOffence"]).bases == ["《行政处罚法》第三十三条第一款"])
        #expect(Self.judge(walk, ["ground": "notEstablished"]).isAccepted)
    }

    // 法条：PenaltyLaw.firstOffence
    @Test("a first offence is no first one where the party was punished for the same item")
    func first() throws {
        let registration = Street.registration(items: ["SR004"])
        func walk(_ items: [String], isPunished: Bool) throws -> Walk {
            try Self.walk(registration) { facts in
                facts.history = [
                    HistoryFact(
                        party: 1,
                        caseID: "case-0",
                        number: "云综执罚决〔2025〕3号",
                        items: items,
                        happenedOn: nil,
                        place: "",
                        fineFen: 0,
                        isPunished: isPunished,
                        decidedOn: nil
                    )
                ]
            }
        }
        let ground: [String: JSON] = ["ground": "firstOffence"]
        #expect(try Self.judge(walk(["SR004"], isPunished: true), ground).bases == ["《行政处罚法》第三十三条第一款"])
        #expect(try Self.judge(walk(["SR005"], isPunished: true), ground).isAccepted)
        #expect(try Self.judge(walk(["SR004"], isPunished: false), ground).isAccepted)
        #expect(try Self.judge(walk(["SR004"], isPunished: true)).isAccepted)
    }

    // 法条：《行政处罚法》第三十三条第二款
    @Test("no fault is proved by the party's evidence, which is named")
    func noFault() throws {
        let walk = try Self.walk()
        #expect(Self.judge(walk, ["ground": "noFault"]).fields == ["proof"])
        #expect(Self.judge(walk, ["ground": "noFault", "proof": "采购合同和验收单"]).isAccepted)
    }

    // 法条：《行政处罚法》第三十条、《行政处罚法》第三十一条
    @Test("age and mind are a person's; a guardian is told", arguments: ["minor", "incapable"])
    func personal(ground: String) throws {
        let fields: [String: JSON] = ["ground": .string(ground), "proof": "鉴定意见书"]
        #expect(try Self.judge(Self.walk(), fields).fields == ["guardian"])
        let told = fields.merging(["guardian": "已责令其父严加管教"]) { $1 }
        #expect(try Self.judge(Self.walk(), told).isAccepted)
        let company = Street.registration.with("parties", [Street.company])
        #expect(try Self.judge(Self.walk(company), told).fields == ["ground"])
    }

    @Test(
        "the identity number says the age on the day of the breach, where it is open",
        arguments: [("2026-05-18", 14), ("2026-05-17", 13)]
    )
    func age(day: String, age: Int) throws {
        var party = Party()
        party.idNumber = PersonalText(Self.idNumber)
        let on = try #require(CivilDay(iso: day))
        #expect(party.age(on: on) == age)
        #expect(Party().age(on: on) == nil)
        party.kind = .soleTrader
        #expect(party.age(on: on) == nil)
    }

    /// Born on 17 May 2012: fourteen years are full from the day after the birthday.
    private static let idNumber = "330102201205170018"

    // 法条：《行政处罚法》第三十六条第一款
    @Test("limitation is a ground only where the days bear it out")
    func limitation() throws {
        let ground: [String: JSON] = ["ground": "limitation"]
        let fresh = try Self.walk(Street.registration.with("discoveredOn", "2026-05-18"))
        #expect(Self.judge(fresh, ground).bases == ["《行政处罚法》第三十六条第一款"])
        var old = fresh
        let mended: [String: JSON] = ["entry": 1, "field": "happenedOn", "value": "2023-05-01", "reason": "看错年份"]
        try old.pass("rectify-fact", mended, by: Street.wang)
        #expect(Self.judge(old, ground).isAccepted)
    }

    @Test("an exemption where the report proposed a penalty says why, also after a notice")
    func departs() throws {
        let walk = try Walk.ready()
        #expect(Self.judge(walk).fields == ["departs"])
        #expect(Self.judge(walk, ["departs": "陈述成立"]).isAccepted)
    }

    @Test("an investigation ends by withdrawal or termination, each for its own reasons, and no document goes out")
    func ends() throws {
        var walk = try Self.walk(outcome: "withdrawal")
        #expect(walk.file.todos.map(\.act) == ["end-investigation"])
        func judge(_ more: [String: JSON]) -> Outcome {
            walk.judge("end-investigation", Street.ending.merging(more) { $1 }, by: Street.zhou)
        }
        #expect(judge(["kind": "terminated"]).fields == ["kind"])
        #expect(judge(["kind": "terminated", "ground": "partyGone"]).isAccepted)
        #expect(judge(["ground": "partyGone"]).fields == ["kind"])
        try walk.pass("end-investigation", Street.ending, by: Street.zhou)
        #expect(walk.file.isSettled && walk.file.documents.isEmpty && walk.file.clock("C06") == nil)
        #expect(walk.file.tracks[0].ending == .withdrawn(seq: walk.file.version))
        #expect(walk.file.todos.map(\.act) == ["request-closing"])
    }

    @Test("an end that the report did not propose says why; before the report nothing ends")
    func endBars() throws {
        let early = try Walk.investigated().judge("end-investigation", Street.ending, by: Street.zhou)
        #expect(early.bases == ["系统规则：先报告调查结果，后终了"])
        let walk = try Self.walk(outcome: "penalty")
        #expect(walk.judge("end-investigation", Street.ending, by: Street.zhou).fields == ["departs"])
        let explained = Street.ending.with("departs", "补充查明没有违法事实")
        #expect(walk.judge("end-investigation", explained, by: Street.zhou).isAccepted)
        let unsent = try Walk.concluded(Street.registration, report: Street.report("withdrawal"))
        #expect(unsent.judge("end-investigation", Street.ending, by: Street.zhou).bases == ["系统规则：先报批，后决定"])
    }
}
