import Law
import Ledger
import LegalTime
import Testing

@testable import Procedure

/// Legal review: who may give it, what comes after each opinion, and when it bars.
@Suite struct ReviewTests {
    private static func walk(
        _ triggers: [String] = ["complex"],
        rule: ReviewRule? = nil
    ) throws -> Walk {
        try Walk.concluded(Street.registration, report: Street.report("penalty", triggers: triggers)) { facts in
            if let rule { facts.rules.reviews = [rule] }
        }
    }

    private static func rule(_ step: ReviewRule.Step, fromFen: Int = 0) -> ReviewRule {
        ReviewRule(before: step, fromFen: fromFen, document: "法制审核办法", days: RuleDays(from: Street.today))
    }

    /// Noticed, answered and sent up, whatever the review says.
    private static func sentUp(_ walk: Walk) throws -> Walk {
        var walk = walk
        try walk.pass("give-prior-notice", Street.notice, by: Street.wang)
        try walk.pass("record-statement", Street.statement, by: Street.wang)
        try walk.pass("submit-approval", Street.submission, by: Street.wang)
        return walk
    }

    // 法条：《行政处罚法》第五十八条第一款、《行政处罚法》第五十八条第一款第（一）项
    // 法条：《行政处罚法》第五十八条第一款第（二）项、《行政处罚法》第五十八条第一款第（三）项、《行政处罚法》第五十八条第一款第（四）项
    @Test(
        "each trigger bars the decision until a review has passed, and never the notice",
        arguments: ["publicInterest", "afterHearing", "complex", "statutory"]
    )
    func triggers(trigger: String) throws {
        var walk = try Self.sentUp(Self.walk([trigger]))
        #expect(walk.decide().bases == ["《行政处罚法》第五十八条第一款"])
        #expect(walk.decide().acts == ["submit-legal-review"])
        let article = try #require(ReviewTrigger(rawValue: trigger)).article.citation.printed
        #expect(walk.decide().missing.first?.contains(article) == true)
        try walk.reviewed("agreed")
        #expect(walk.decide().isAccepted)
        #expect(try Self.sentUp(Self.walk([])).decide().isAccepted)
    }

    @Test("the first step of the decision is barred too, before anybody fills in a form")
    func gate() throws {
        let next = try Procedure.next(in: Self.sentUp(Self.walk()).file, Standing(today: Street.today))
        let refusals = try #require(next.first { $0.sheet.id == "decide-penalty" }).refusals
        #expect(refusals.map(\.basis.printed) == ["《行政处罚法》第五十八条第一款"])
    }

    @Test("a review before the notice carries it; a heavier notice after it wants a new one", arguments: [5000, 6000])
    func heavierNotice(fen: Int) throws {
        var walk = try Self.walk()
        try walk.reviewed("agreed")
        try walk.pass("give-prior-notice", Street.notice, by: Street.wang)
        #expect(walk.file.hasPassedReview)
        try walk.pass("give-prior-notice", Street.notice.with("fineFen", .int(fen)), by: Street.wang)
        #expect(walk.file.hasPassedReview == (fen == 5000))
        try walk.reviewed("agreed")
        #expect(walk.file.hasPassedReview)
    }

    @Test("new facts after the review want a new one: in a notice, or in a report")
    func newFacts() throws {
        var walk = try Self.walk()
        try walk.pass("give-prior-notice", Street.notice, by: Street.wang)
        try walk.reviewed("agreed")
        var noticed = walk
        try noticed.pass("give-prior-notice", Street.notice.with("newFacts", "另有一处摊位"), by: Street.wang)
        #expect(!noticed.file.hasPassedReview)
        try walk.pass("conclude-investigation", Street.report("penalty", triggers: ["complex"]), by: Street.wang)
        #expect(!walk.file.hasPassedReview)
    }

    @Test("a heavier notice carries out a newer report that was reviewed")
    func newerReport() throws {
        var walk = try Self.walk()
        try walk.pass("give-prior-notice", Street.notice, by: Street.wang)
        try walk.pass("conclude-investigation", Street.report("penalty", triggers: ["complex"]), by: Street.wang)
        try walk.reviewed("agreed")
        try walk.pass("give-prior-notice", Street.notice.with("fineFen", 6000), by: Street.wang)
        #expect(walk.file.hasPassedReview)
    }

    @Test("what came back is supplemented before it is sent in again", arguments: ["returned", "disagreed"])
    func supplemented(opinion: String) throws {
        var walk = try Self.sentUp(Self.walk())
        try walk.reviewed(opinion)
        #expect(walk.decide().bases == ["《行政处罚法》第五十八条第一款"])
        let again = walk.judge("submit-legal-review", Street.review, by: Street.wang)
        #expect(again.bases == ["系统规则：退回补充或者不同意的，补充后再送审"])
        try walk.pass("record-interview", Street.interview, by: Street.wang)
        try walk.reviewed("agreed")
        #expect(walk.decide().isAccepted)
    }

    @Test("one that waits is sent in again only with a newer report or notice, and then takes its place")
    func waiting() throws {
        var walk = try Self.walk()
        try walk.pass("submit-legal-review", Street.review, by: Street.wang)
        let twice = walk.judge("submit-legal-review", Street.review, by: Street.wang)
        #expect(twice.bases == ["系统规则：送审的材料审核完毕后才再次送审"])
        try walk.pass("give-prior-notice", Street.notice, by: Street.wang)
        try walk.pass("submit-legal-review", Street.review, by: Street.wang)
        #expect(walk.file.reviews.map(\.isOpen) == [false, true])
        #expect(walk.file.todos.count { $0.act == "give-legal-opinion" } == 1)
        try walk.pass("give-legal-opinion", Street.legalOpinion, by: Street.song)
        #expect(walk.file.hasPassedReview)
        let over = walk.judge("give-legal-opinion", Street.legalOpinion, by: Street.song)
        #expect(over.bases == ["系统规则：送审以后出具审核意见"])
    }

    @Test("nothing is sent in before filing and report, nor after the decision")
    func order() throws {
        func bases(_ walk: Walk) -> [String] {
            walk.judge("submit-legal-review", Street.review, by: Street.wang).bases
        }
        #expect(try bases(.registered()) == ["系统规则：先立案，后送审", "系统规则：先调查终结，后送审"])
        #expect(try bases(.investigated()) == ["系统规则：先调查终结，后送审"])
        #expect(try bases(.concluded()).isEmpty)
        #expect(try bases(.decided()) == ["系统规则：每名当事人只作一个处理决定"])
    }

    // 法条：《行政处罚法》第五十八条第二款
    @Test("who reviews for the first time has the qualification; who reviewed before it was asked, a record")
    func qualification() throws {
        var walk = try Self.walk()
        try walk.pass("submit-legal-review", Street.review, by: Street.wang)
        let unqualified = Street.legalOpinion.with("reviewer", "tanxin")
        #expect(walk.judge("give-legal-opinion", unqualified, by: Street.tan).bases == ["《行政处罚法》第五十八条第二款"])
        let old = Actor(id: "laochen", name: "陈老", duty: .reviewer, unit: "法制科")
        let opinion = Street.legalOpinion.with("reviewer", "laochen")
        #expect(walk.judge("give-legal-opinion", opinion, by: old).isAccepted)
        #expect(walk.judge("give-legal-opinion", opinion, by: Street.song).fields == ["reviewer"])
        try walk.pass("give-legal-opinion", Street.legalOpinion, by: Street.song)
        #expect(walk.dossier.acts.last?.officers["songfa"]?.qualification == .exam("A2015"))
    }

    @Test("who investigated does not review, not even after leaving the case")
    func separate() throws {
        var walk = try Self.walk()
        try walk.pass("submit-legal-review", Street.review, by: Street.wang)
        let wang = Actor(id: "wangmin", name: "王敏", duty: .reviewer)
        let bases = walk.judge("give-legal-opinion", Street.legalOpinion.with("reviewer", "wangmin"), by: wang).bases
        #expect(bases.first == "系统规则：承办与审核分离：承办过本案的人不作法制审核")
    }

    @Test("an opinion that is not agreement gives its reasons; the nine points may be filled in")
    func reasons() throws {
        var walk = try Self.walk()
        try walk.pass("submit-legal-review", Street.review, by: Street.wang)
        let without = Street.legalOpinion.with("opinion", "returned")
        #expect(walk.judge("give-legal-opinion", without, by: Street.song).fields == ["reasons"])
        let points: JSON = ["competence": "合法", "crime": "不涉嫌犯罪"]
        #expect(
            walk.judge("give-legal-opinion", Street.legalOpinion.with("points", points), by: Street.song).isAccepted
        )
    }

    @Test("an organ's rule bars the notice, or the decision, from its amount on")
    func organRule() throws {
        let early = try Self.walk([], rule: Self.rule(.notice, fromFen: 5000))
        #expect(early.notice().bases == ["本机关制度：法制审核办法"])
        #expect(early.notice(Street.notice.with("fineFen", 4999)).isAccepted)
        var reviewed = early
        try reviewed.reviewed("agreed")
        #expect(reviewed.notice().isAccepted)
        try reviewed.pass("give-prior-notice", Street.notice, by: Street.wang)
        #expect(reviewed.notice().isAccepted)
        #expect(reviewed.notice(Street.notice.with("fineFen", 6000)).bases == ["本机关制度：法制审核办法"])
        var late = try Self.sentUp(Self.walk([], rule: Self.rule(.decision, fromFen: 5000)))
        #expect(late.decide().bases == ["本机关制度：法制审核办法"])
        #expect(late.decide(Street.decision.with("fineFen", 4999)).bases == ["本机关制度：法制审核办法"])
        try late.reviewed("agreed")
        #expect(late.decide().isAccepted)
    }

    @Test("a rule for every notice shows before anybody fills in a form")
    func organGate() throws {
        let rules = OrganRules(reviews: [Self.rule(.notice)])
        let next = try Procedure.next(in: Walk.concluded().file, Standing(today: Street.today, rules: rules))
        let notice = try #require(next.first { $0.sheet.id == "give-prior-notice" })
        #expect(notice.refusals.map(\.basis.printed) == ["本机关制度：法制审核办法"])
    }

    @Test("the handler sends in, the reviewer answers, and what came back is the handler's again")
    func todos() throws {
        var walk = try Self.walk()
        try walk.pass("give-prior-notice", Street.notice, by: Street.wang)
        try walk.pass("record-statement", Street.statement, by: Street.wang)
        #expect(walk.file.todos.map(\.act) == ["submit-legal-review"])
        try walk.pass("submit-legal-review", Street.review, by: Street.wang)
        #expect(walk.file.todos.map(\.act) == ["give-legal-opinion"])
        try walk.pass(
            "give-legal-opinion",
            Street.legalOpinion.with("opinion", "returned").with("reasons", "补充测量"),
            by: Street.song
        )
        #expect(walk.file.todos.map(\.act) == ["conclude-investigation"])
        try walk.pass("record-interview", Street.interview, by: Street.wang)
        #expect(walk.file.todos.map(\.act) == ["submit-legal-review"])
        try walk.reviewed("agreed")
        #expect(walk.file.todos.map(\.act) == ["submit-approval"])
    }
}
