import Law
import Ledger
import LegalTime
import Testing

@testable import Procedure

@Suite("领用的号码")
struct BlockNumberTests {
    private static let text = "云综执当罚决〔2026〕37号"
    private static let claim = NumberClaim(text, .document)
    private static let numbered = Street.spot.with("blockNumber", .string(text))

    private static func held(_ state: HeldNumber.State, by person: String = "liqiang") -> HeldNumber {
        HeldNumber(claim: claim, series: "当罚决/2026", value: 37, holder: person, state: state)
    }

    private func judge(_ held: HeldNumber?) -> Outcome {
        Street.judgeSpot(Self.numbered) { $0.numbers = held.map { [Self.claim: $0] } ?? [:] }
    }

    @Test("an unused number of one of the two officers is taken")
    func takes() {
        #expect(judge(Self.held(.unused)).isAccepted)
        #expect(judge(Self.held(.unused, by: "wangmin")).isAccepted)
    }

    @Test("a number that no block has, or somebody else holds, is not")
    func unknown() {
        #expect(judge(nil).fields == ["blockNumber"])
        #expect(judge(Self.held(.unused, by: "sunli")).bases == ["系统规则：号段内的号码只由领用人使用"])
    }

    @Test(
        "a number is used once",
        arguments: [.used(caseID: "case-9"), .spoiled, .returned, .closed] as [HeldNumber.State]
    )
    func once(_ state: HeldNumber.State) {
        #expect(judge(Self.held(state)).bases == ["系统规则：一个号码只用一次"])
    }

    @Test("what was not looked up is not judged: a fold knows no blocks")
    func notLookedUp() {
        #expect(Street.judgeSpot(Self.numbered).isAccepted)
    }

    // 法条：《行政处罚法》第五十二条第一款
    @Test("a decision of an earlier day bore a number then")
    func earlierDay() {
        #expect(Street.judgeSpot(Street.spot, at: Street.nextDay).bases == ["《行政处罚法》第五十二条第一款"])
        #expect(Street.judgeSpot(Self.numbered, at: Street.nextDay).isAccepted)
    }

    @Test("a number belongs to the year of the decision")
    func year() {
        let other = Street.spot.with("blockNumber", "云综执当罚决〔2025〕37号")
        #expect(Street.judgeSpot(other).fields == ["blockNumber"])
    }

    @Test("receipts are looked up only where the organ gives them out in blocks")
    func receipts() {
        let claim = NumberClaim("3301202600012345", .receipt)
        let held = HeldNumber(
            claim: claim,
            series: "票据",
            value: 3_301_202_600_012_345,
            holder: "wangmin",
            state: .unused
        )
        func judge(_ blocks: Bool, _ numbers: [NumberClaim: HeldNumber]) -> Outcome {
            Street.judgeSpot(Street.spotCollected) {
                $0.receiptsInBlocks = blocks
                $0.numbers = numbers
            }
        }
        #expect(judge(false, [:]).isAccepted)
        #expect(judge(true, [claim: held]).isAccepted)
        #expect(judge(true, [:]).fields == ["receipt"])
    }

    @Test("a printed number is read back by its own series only")
    func readsBack() {
        let serial = Serial(word: "当罚决")
        #expect(serial.value(of: Self.text, code: "云综执")?.value == 37)
        #expect(serial.value(of: Self.text, code: "云综执")?.year == 2026)
        for other in [
            "云综执罚决〔2026〕37号", "云综执当罚决〔2026〕037号", "云综执当罚决〔2026〕37", "云综执当罚决[2026]37号", "云综执当罚决〔2026〕〕37号", "",
        ] {
            #expect(serial.value(of: other, code: "云综执") == nil)
        }
        #expect(serial.value(of: Self.text, code: "横综执") == nil)
    }
}
