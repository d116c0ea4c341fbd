import Ledger
import LegalTime
import Testing

@testable import Procedure

/// Collective deliberation: who votes, when it is owed, and what it leaves to decide.
@Suite struct DiscussionTests {
    private static func walk(isMajor: Bool = true, fromFen: Int? = nil) throws -> Walk {
        try Walk.ready(report: Street.report("penalty", isMajor: isMajor)) { facts in
            guard let fromFen else { return }
            facts.rules.discussions = [
                DiscussionRule(
                    individualFen: fromFen,
                    organisationFen: fromFen * 10,
                    document: "集体讨论办法",
                    days: RuleDays(from: Street.today)
                )
            ]
        }
    }

    private static let discuss = "discuss-collectively"

    // 法条：《行政处罚法》第五十七条第二款
    @Test("what the report calls complex or major is decided by the heads together")
    func owed() throws {
        var walk = try Self.walk()
        #expect(walk.decide().bases == ["《行政处罚法》第五十七条第二款"])
        #expect(walk.decide().acts == [Self.discuss])
        #expect(walk.file.todos.map(\.act) == [Self.discuss])
        try walk.pass(Self.discuss, Street.discussion, by: Street.zhou)
        #expect(walk.file.todos.map(\.act) == ["decide-penalty"])
        #expect(walk.decide().isAccepted)
        #expect(try Self.walk(isMajor: false).decide().isAccepted)
    }

    @Test("an organ's amount asks for it too, of the sum of fine and confiscation")
    func organRule() throws {
        #expect(try Self.walk(isMajor: false, fromFen: 5000).decide().bases == ["本机关制度：集体讨论办法"])
        #expect(try Self.walk(isMajor: false, fromFen: 5001).decide().isAccepted)
        var walk = try Self.walk(isMajor: false, fromFen: 5000)
        try walk.pass(Self.discuss, Street.discussion, by: Street.zhou)
        #expect(walk.decide().isAccepted)
    }

    @Test(
        "a majority of those who take part carries",
        arguments: [
            ("agree", "agree", "oppose", true), ("agree", "oppose", "oppose", false),
            ("agree", "abstain", "oppose", false),
            ("agree", "agree", "agree", true),
        ]
    )
    func majority(first: String, second: String, third: String, carries: Bool) throws {
        var walk = try Self.walk()
        let fields = Street.discussion.with("votes", Street.votes(first, second, third))
        try walk.pass(Self.discuss, fields, by: Street.zhou)
        #expect(walk.file.discussions.map(\.isAgreed) == [carries])
        #expect(walk.decide().isAccepted == carries)
    }

    @Test("at least three vote, each once, and all are known here")
    func voters() throws {
        let walk = try Self.walk()
        func judge(_ votes: [(String, String)]) -> [String] {
            let list = votes.map { JSON.object(["person": .string($0.0), "vote": .string($0.1)]) }
            return walk.judge(Self.discuss, Street.discussion.with("votes", .array(list)), by: Street.zhou).fields
        }
        #expect(judge([("zhouzheng", "agree"), ("linfu", "agree")]) == ["votes"])
        #expect(judge([("zhouzheng", "agree"), ("linfu", "agree"), ("linfu", "agree")]) == ["votes.2.person"])
        #expect(judge([("zhouzheng", "agree"), ("linfu", "agree"), ("nobody", "agree")]) == ["votes.2.person"])
        let host = walk.judge(Self.discuss, Street.discussion.with("host", "nobody"), by: Street.zhou)
        #expect(host.fields == ["host"])
    }

    @Test("who investigated attends, and neither votes nor hosts")
    func investigators() throws {
        let walk = try Self.walk()
        let votes: JSON = [
            ["person": "zhouzheng", "vote": "agree"], ["person": "linfu", "vote": "agree"],
            ["person": "wangmin", "vote": "agree"],
        ]
        let bar = ["系统规则：承办人列席集体讨论，不主持、不表决"]
        #expect(walk.judge(Self.discuss, Street.discussion.with("votes", votes), by: Street.zhou).bases == bar)
        #expect(walk.judge(Self.discuss, Street.discussion.with("host", "liqiang"), by: Street.zhou).bases == bar)
    }

    @Test("the decision is not heavier than what was agreed, also where nobody owed the deliberation")
    func notHeavier() throws {
        for (isMajor, basis) in [(true, "《行政处罚法》第五十七条第二款"), (false, "系统规则：处罚不重于集体讨论的结论")] {
            var walk = try Self.walk(isMajor: isMajor)
            try walk.pass(Self.discuss, Street.discussion.with("fineFen", 4000), by: Street.zhou)
            #expect(walk.decide().bases == [basis])
            #expect(walk.decide(Street.decision.with("fineFen", 4000)).isAccepted)
        }
    }

    @Test("a statement or a report that comes after it wants another deliberation")
    func again() throws {
        var walk = try Self.walk()
        try walk.pass(Self.discuss, Street.discussion, by: Street.zhou)
        var stated = walk
        try stated.pass("record-statement", Street.statement, by: Street.wang)
        // Who signed before has not seen it either.
        #expect(stated.decide().bases.contains("系统规则：先报批，后决定"))
        try stated.pass("submit-approval", Street.submission, by: Street.wang)
        #expect(stated.decide().bases == ["《行政处罚法》第五十七条第二款"])
        try stated.pass(Self.discuss, Street.discussion, by: Street.zhou)
        #expect(stated.decide().isAccepted)
        try walk.pass("conclude-investigation", Street.report("penalty", isMajor: true), by: Street.wang)
        try walk.pass("submit-approval", Street.submission, by: Street.wang)
        #expect(walk.decide().bases == ["《行政处罚法》第五十七条第二款"])
    }

    @Test("it comes after the report, before the decision, and not in the future")
    func order() throws {
        func judge(_ walk: Walk) -> Outcome { walk.judge(Self.discuss, Street.discussion, by: Street.zhou) }
        #expect(try judge(.registered()).bases == ["系统规则：先立案，后集体讨论", "系统规则：先调查终结，后集体讨论"])
        #expect(try judge(.investigated()).bases == ["系统规则：先调查终结，后集体讨论"])
        let future = Street.discussion.with("heldOn", "2026-05-21")
        #expect(try Self.walk().judge(Self.discuss, future, by: Street.zhou).fields == ["heldOn"])
        #expect(
            try Self.walk().judge(Self.discuss, Street.discussion.with("party", 2), by: Street.zhou).fields == ["party"]
        )
        #expect(try judge(.decided()).bases == ["系统规则：每名当事人只作一个处理决定"])
    }

    @Test("the form holds what the notice proposes")
    func draft() throws {
        let draft = try #require(Acts.named(Self.discuss)).draft(Self.walk().file)
        #expect(draft["fineFen"] == 5000 && draft["kinds"] == ["fine"])
    }
}
