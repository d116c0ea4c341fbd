import Law
import LegalTime
import Testing

/// How the articles of the law bear on this system; `script/law-doc` holds the same table against the code.
@Suite struct BearingTests {
    @Test("every article of the law has exactly one bearing, in the law's order")
    func whole() {
        #expect(PenaltyLaw.bearings.map(\.article) == Array(1...86))
        #expect(Statutes.named("行政处罚法")?.articles == PenaltyLaw.bearings.count)
    }

    @Test("a bearing that leaves something open says what, or why")
    func remarks() {
        for (article, bearing) in PenaltyLaw.bearings {
            if case .covered = bearing {
                #expect(bearing.remark.isEmpty, "\(article)")
            } else {
                #expect(bearing.remark.count >= 4 && !bearing.remark.hasSuffix("。"), "\(article)")
            }
        }
    }

    @Test("an article that is said to be covered has a constant, or stands in PowerLaw, or in both")
    func constants() {
        let inPowerLaw: Set<Int> = [17, 18, 20, 24, 32, 37]
        let named = Set(PenaltyLaw.all.map(\.citation.article))
        for (article, bearing) in PenaltyLaw.bearings where named.union(inPowerLaw).contains(article) == false {
            switch bearing {
            case .covered, .partly: Issue.record("第 \(article) 条 has a bearing, but nothing to cite")
            case .later, .notApplicable: continue
            }
        }
    }

    /// 法条：《行政处罚法》第八十六条
    @Test("the law of 2021 stands from its day, and not before")
    func inForce() throws {
        let (before, first) = (try #require(CivilDay(iso: "2021-07-14")), try #require(CivilDay(iso: "2021-07-15")))
        #expect(Statutes.named("行政处罚法", on: before) == nil)
        #expect(Statutes.named("行政处罚法", on: first)?.version == CivilDay(iso: "2021-01-22"))
        #expect(ClockRules.gaps("C06", from: before).filter { $0.variant.isEmpty }.map(\.through) == [before])
    }
}
