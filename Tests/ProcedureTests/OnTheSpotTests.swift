import Law
import Ledger
import LegalTime
import Powers
import Testing

@testable import Procedure

@Suite("当场处罚")
struct OnTheSpotTests {
    @Test("a fine on the spot opens the dossier, is served, and is never filed")
    func opens() throws {
        let file = try Walk.spotted().file
        #expect(file.kind == .simple)
        #expect(file.filing == .notNeeded)
        #expect(file.stage == .served)
        #expect(file.number == "云综执当罚决〔2026〕1号")
        #expect(file.simple?.number == file.number)
        #expect(file.tracks.first?.decision?.penalty == Penalty(kinds: [.fine], fineFen: 5000))
        #expect(file.tracks.first?.service?.servedOn == Street.today)
        #expect(file.investigators == ["wangmin", "liqiang"])
        #expect(file.title == "李堃擅自占用人行道设摊经营案")
    }

    @Test("a warning leaves nothing to pay")
    func warning() throws {
        let file = try Walk.spotted(Street.spotWarning).file
        #expect(file.stage == .performed)
        #expect(file.todos.map(\.act) == ["file-for-record"])
    }

    // 法条：《行政处罚法》第五十一条
    @Test(
        "penalties other than warning and fine are refused",
        arguments: ["criticism", "revokeLicence", "closeDown"]
    )
    func kinds(_ kind: String) {
        let outcome = Street.judgeSpot(Street.spot.with("kinds", ["fine", .string(kind)]))
        #expect(outcome.bases.contains("《行政处罚法》第五十一条"))
    }

    // 法条：《行政处罚法》第十八条第三款
    @Test("who would be detained is for the police")
    func detention() {
        #expect(Street.judgeSpot(Street.spotWarning.with("kinds", ["detention"])).bases == ["《行政处罚法》第十八条第三款"])
    }

    struct Ceiling: CustomTestStringConvertible, Sendable {
        let law: String
        let party: JSON
        let fen: Int
        let basis: String
        var testDescription: String { "\(law) \(fen)" }
    }

    static let ceilings: [Ceiling] = [
        Ceiling(law: "浙江省城市市容和环境卫生管理条例", party: Street.party, fen: 20_000, basis: "《行政处罚法》第五十一条"),
        Ceiling(law: "浙江省城市市容和环境卫生管理条例", party: Street.company, fen: 300_000, basis: "《行政处罚法》第五十一条"),
        Ceiling(law: "治安管理处罚法", party: Street.party, fen: 50_000, basis: "《治安管理处罚法》第一百一十九条"),
        Ceiling(law: "治安管理处罚法", party: Street.company, fen: 50_000, basis: "《治安管理处罚法》第一百一十九条"),
        Ceiling(law: "中华人民共和国渔业法", party: Street.party, fen: 50_000, basis: "《渔业法》第八十三条"),
        Ceiling(law: "渔业法", party: Street.company, fen: 500_000, basis: "《渔业法》第八十三条"),
    ]

    // 法条：《行政处罚法》第五十一条、《治安管理处罚法》第一百一十九条、《渔业法》第八十三条
    @Test("the ceiling of the statute passes, one fen more is refused", arguments: ceilings)
    func ceiling(_ row: Ceiling) {
        let fields = Street.spot.with("party", row.party)
            .with("violation", "punishedBy", .string("《\(row.law)》第十六条"))
        #expect(Street.judgeSpot(fields.with("fineFen", .int(row.fen))).isAccepted)
        #expect(Street.judgeSpot(fields.with("fineFen", .int(row.fen + 1))).bases == [row.basis])
    }

    @Test("the fisheries law's ceiling stands from its first day only")
    func fisheriesBefore() {
        let fields = Street.spot.with("violation", "punishedBy", "《渔业法》第六十条").with("fineFen", 50_000)
            .with("happenedAt", "2026-04-30T01:40:00Z").with("decidedAt", "2026-04-30T01:55:00Z")
            .with("camera", nil).with("cameraFrom", nil).with("cameraTo", nil).with("noCamera", "电量耗尽")
        let before = Instant(rfc3339: "2026-04-30T02:00:00Z") ?? Street.now
        #expect(Street.judgeSpot(fields, at: before).bases == ["《行政处罚法》第五十一条"])
        let after = fields.with("decidedAt", "2026-05-01T01:55:00Z")
        #expect(Street.judgeSpot(after, at: before.adding(seconds: 86_400)).isAccepted)
    }

    @Test("a sole trader counts as a natural person")
    func soleTrader() {
        let trader = Street.spot.with("party", Street.company).with("party", "kind", "soleTrader")
        #expect(Street.judgeSpot(trader.with("fineFen", 20_000)).isAccepted)
        #expect(!Street.judgeSpot(trader.with("fineFen", 20_001)).isAccepted)
    }

    // 法条：《行政处罚法》第四十二条第一款
    @Test("two certified officers decide on the spot too")
    func officers() {
        #expect(Street.judgeSpot(Street.spot.with("secondOfficer", "wangmin")).fields == ["secondOfficer"])
        #expect(Street.judgeSpot(Street.spot.with("secondOfficer", "sunli")).bases == ["《行政处罚法》第四十二条第一款"])
        #expect(Street.judgeSpot(Street.spot.with("secondOfficer", "zhaolei")).bases == ["《行政处罚法》第四十二条第一款"])
    }

    // 法条：PenaltyLaw.onTheSpotForm、《行政处罚法》第四十四条、《行政处罚法》第四十五条第一款
    @Test(
        "certificates are shown, the party is told and heard",
        arguments: [
            ("certificatesShown", "《行政处罚法》第五十二条第一款"), ("told", "《行政处罚法》第四十四条"),
            ("heard", "《行政处罚法》第四十五条第一款"),
        ]
    )
    func formalities(_ field: String, _ basis: String) {
        #expect(Street.judgeSpot(Street.spot.with(field, false)).bases == [basis])
    }

    // 法条：《行政处罚法》第四十五条第一款
    @Test("what the party says is reviewed")
    func statement() throws {
        let spoken = Street.spot.with("statement", "只摆了半小时")
        #expect(Street.judgeSpot(spoken).bases == ["《行政处罚法》第四十五条第一款"])
        #expect(Street.judgeSpot(Street.spot.with("review", "rejected")).fields == ["review"])
        let file = try Walk.spotted(spoken.with("review", "rejected")).file
        #expect(file.tracks.first?.answer == .statement(review: .rejected, opinion: "只摆了半小时", on: Street.today))
    }

    // 法条：PenaltyLaw.onTheSpotRefusal
    @Test("a party's refusal to sign is noted on the decision")
    func refusedToSign() throws {
        let refused = Street.spot.with("signing", "refused")
        #expect(Street.judgeSpot(refused).bases == ["《行政处罚法》第五十二条第一款"])
        let file = try Walk.spotted(refused.with("refusalNote", "拒签，社区张某见证")).file
        #expect(file.tracks.first?.service?.method == .onRefusal)
    }

    // 法条：《行政处罚法》第三十条
    @Test("nobody under fourteen is punished, and a fine on somebody under eighteen says why it is lighter")
    func minors() {
        #expect(Street.judgeSpot(born("20120520")).bases == ["《行政处罚法》第三十条"])
        #expect(Street.judgeSpot(born("20120519")).fields == ["reasons"])
        #expect(Street.judgeSpot(born("20120519").with("reasons", "不满十八周岁，从轻")).isAccepted)
        #expect(Street.judgeSpot(born("20080520")).fields == ["reasons"])
        #expect(Street.judgeSpot(born("20080519")).isAccepted)
    }

    private func born(_ day: String) -> [String: JSON] {
        let head = "330102\(day)123"
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(head, weights).reduce(0) { $0 + (Int(String($1.0)) ?? 0) * $1.1 }
        return Street.spot.with("party", "idNumber", .string(head + String(Array("10X98765432")[sum % 11])))
    }

    @Test("times stand in their order")
    func times() {
        #expect(Street.judgeSpot(Street.spot.with("happenedAt", "2026-05-20T01:56:00Z")).fields == ["happenedAt"])
        #expect(Street.judgeSpot(Street.spot.with("decidedAt", "2026-05-20T03:00:00Z")).fields == ["decidedAt"])
        let ordered = Street.spot.with("orderedOn", "2026-05-18")
        #expect(Street.judgeSpot(ordered.with("correctBy", "2026-05-17")).fields == ["correctBy"])
        #expect(Street.judgeSpot(Street.spot.with("orderedOn", "2026-05-21")).fields == ["orderedOn"])
        #expect(Street.judgeSpot(ordered.with("correction", nil)).fields == ["orderedOn"])
    }

    @Test("an order to correct that came before counts for what a fine needs")
    func earlierOrder() throws {
        let late = Street.spot.with("correction", "notCorrected").with("orderedOn", "2026-05-10")
            .with("correctBy", "2026-05-13")
        #expect(try Walk.spotted(late).file.tracks.first?.circumstances == [.overdue])
        #expect(try Walk.spotted().file.tracks.first?.circumstances == [.refuse])
    }

    @Test("an item that the organ may not handle is refused, and an unknown one is a wrong field")
    func items() throws {
        #expect(Street.judgeSpot(Street.spot.with("violation", "item", "XX999")).fields == ["violation.item"])
        #expect(Street.judgeSpot(Street.spot.with("violation", "item", "GA001")).bases.count == 1)
        #expect(try Walk.spotted(Street.spot.with("violation", "item", "SR004")).file.field == "市容环卫")
    }

    // 法条：《行政处罚法》第二十九条
    @Test("nobody is fined twice for one act, on the spot neither")
    func onceOnly() throws {
        let fields = Street.spot.with("violation", "item", "SR004")
        let before = HistoryFact(
            party: 1,
            caseID: "case-9",
            number: "云综执当罚决〔2026〕3号",
            items: ["SR004"],
            happenedOn: Street.today,
            place: "别处",
            fineFen: 2000,
            isPunished: true,
            decidedOn: Street.today
        )
        #expect(Street.judgeSpot(fields) { $0.history = [before] }.bases == ["《行政处罚法》第二十九条"])
        let other = fields.with("anotherAct", "收摊后又在另一路口出摊")
        #expect(Street.judgeSpot(other) { $0.history = [before] }.isAccepted)
    }

    @Test("a fine stays inside the item's article, and waits for what the article asks for")
    func range() throws {
        let fields = Street.spot.with("violation", "item", "SR004")
        let item = try Street.item("SR004", [.individual: "<=50"], correction: .refuse, mode: .may)
        func judge(_ fields: [String: JSON]) -> Outcome { Street.judgeSpot(fields) { $0.items["SR004"] = item } }
        #expect(judge(fields).isAccepted)
        #expect(judge(fields.with("fineFen", 5001)).bases.count == 1)
        #expect(judge(fields.with("correction", "corrected")).bases.count == 1)
        #expect(judge(fields.with("kinds", ["warning"]).with("fineFen", 0)).fields.first == "kinds")
    }

    // 法条：《行政处罚法》第三十六条第一款
    @Test("what was found too late is not punished on the spot")
    func limitation() {
        #expect(
            Street.judgeSpot(
                Street.spot.with("happenedAt", "2024-05-10T01:00:00Z")
                    .with("cameraFrom", "2026-05-20T01:38:00Z")
            ).bases == ["《行政处罚法》第三十六条第一款"]
        )
    }

    @Test("on the street there is a camera, or a reason why there is none")
    func camera() {
        let none = Street.spot.with("camera", nil).with("cameraFrom", nil).with("cameraTo", nil)
        #expect(Street.judgeSpot(none).fields == ["camera"])
        #expect(Street.judgeSpot(none.with("noCamera", "电量耗尽")).isAccepted)
        #expect(Street.judgeSpot(Street.spot.with("cameraTo", nil)).fields == ["cameraTo"])
    }

    @Test("nobody decides on the spot while at a record elsewhere")
    func presence() throws {
        let elsewhere = PresenceFact(
            person: "liqiang",
            caseID: "case-9",
            seq: 4,
            place: "中队询问室",
            from: Street.now.adding(seconds: -1200),
            to: Street.now.adding(seconds: -301)
        )
        #expect(Street.judgeSpot(Street.spot) { $0.presences = [elsewhere] }.bases.count == 1)
        let later = Street.spot.with("decidedAt", "2026-05-20T01:56:00Z")
        #expect(Street.judgeSpot(later) { $0.presences = [elsewhere] }.isAccepted)
        let input = ActInput(act: "punish-on-the-spot", fields: Street.spot)
        #expect(Procedure.times(named: input, now: Street.now).to == Street.now.adding(seconds: -300))
        let simple = try Walk.spotted().file.simple
        #expect(simple?.officers == ["wangmin", "liqiang"])
        #expect(simple?.from == Street.now.adding(seconds: -360))
    }

    @Test("items and numbers are gathered from this form")
    func gathered() {
        let input = ActInput(
            act: "punish-on-the-spot",
            fields: Street.spotCollected.with("violation", "item", "SR004").with("blockNumber", " 云综执当罚决〔2026〕7号 ")
        )
        #expect(Procedure.items(named: input).codes == ["SR004"])
        #expect(Procedure.items(named: input).on == Street.today)
        #expect(
            Procedure.numbers(named: input) == [
                NumberClaim("云综执当罚决〔2026〕7号", .document), NumberClaim("3301202600012345", .receipt),
            ]
        )
    }
}
