import Law
import LegalTime
import Testing

/// Coverage in time: no day on which two editions stand, and none without an edition or a named gap.
@Suite struct ClockTimeTests {
    static let first = CivilDay(year: 2019, month: 1, day: 1)
    static let last = CivilDay(year: 2030, month: 12, day: 31)
    static let pairs = Set(ClockRules.all.map { Pair(id: $0.id, variant: $0.variant) })
        .sorted { ($0.id, $0.variant) < ($1.id, $1.variant) }

    struct Pair: Hashable, Sendable, CustomTestStringConvertible {
        let id: String
        let variant: String
        var testDescription: String { variant.isEmpty ? id : "\(id)/\(variant)" }
    }

    @Test("on every day from 2019 to 2030 exactly one edition stands, or the gap is named", arguments: pairs)
    func coverage(pair: Pair) throws {
        let editions = ClockRules.editions(pair.id).filter { $0.variant == pair.variant }
        let gaps = ClockRules.gaps.filter { $0.id == pair.id && $0.variant == pair.variant }
        let (first, last) = (try #require(Self.first), try #require(Self.last))
        for number in first.number...last.number {
            let day = CivilDay(number: number)
            let standing = editions.filter { $0.stands(on: day) }.count
            let named = gaps.filter { $0.covers(pair.id, pair.variant, day) }.count
            guard standing + named == 1 else {
                Issue.record("\(day.iso): \(standing) editions, \(named) gaps")
                return
            }
            let found = try? ClockRules.rule(pair.id, variant: pair.variant, on: day)
            guard (found != nil) == (standing == 1), found?.stands(on: day) ?? true else {
                Issue.record("\(day.iso): the look-up disagrees")
                return
            }
        }
    }

    @Test("a gap says why, and belongs to a rule that is there")
    func gaps() {
        for gap in ClockRules.gaps {
            #expect(!gap.reason.isEmpty)
            #expect(Self.pairs.contains(Pair(id: gap.id, variant: gap.variant)))
        }
    }

    @Test(
        "what a gap says is what the look-up says",
        arguments: [
            ("C18", "2021-07-14", "2017年修正的《行政处罚法》"), ("L03", "2026-08-14", "《生态环境法典》2026年8月15日施行"),
            ("R01", "2023-12-31", "修订前的《行政复议法》"), ("S01", "2026-01-31", "2026年2月1日施行"),
            ("C11", "2011-12-31", "《行政强制法》2012年1月1日施行"), ("R11", "2017-06-30", "修正前的《行政诉讼法》"),
            ("P06", "1997-12-31", "当时适用的规定，本系统没有收录"),
        ]
    )
    func dayBefore(id: String, text: String, reason: String) throws {
        let day = try #require(CivilDay(iso: text))
        #expect(throws: RuleFault.self) { try ClockRules.rule(id, on: day) }
        let fault = #expect(throws: RuleFault.self) { try ClockRules.rule(id, on: day) }
        #expect(fault?.reason.contains(reason) == true)
        #expect(fault?.reason.contains(day.chinese) == true)
        #expect(throws: Never.self) { try ClockRules.rule(id, on: day.adding(days: 1)) }
    }

    @Test("gaps are found for the days asked about, and for no others")
    func gapSearch() throws {
        let (july14, july15) = (try #require(CivilDay(iso: "2021-07-14")), try #require(CivilDay(iso: "2021-07-15")))
        #expect(ClockRules.gaps("C18", from: july14).map(\.through) == [july14])
        #expect(ClockRules.gaps("C18", from: july15).isEmpty)
        #expect(ClockRules.gaps("P10", from: july14).isEmpty)
        #expect(ClockRules.gaps("C06", from: july15).map(\.variant).sorted() == ["MEE", "MOHURD"])
    }
}
