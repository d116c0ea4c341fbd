import Law
import LegalTime
import Testing

@Suite struct FigureTests {
    static let today = CivilDay(number: 20_778)

    @Test(
        "an operator says whether the figure itself is meant",
        arguments: [
            (FigureOperator.atLeast, [false, true, true], "5元以上"), (.moreThan, [false, false, true], "超过5元"),
            (.atMost, [true, true, false], "5元以下"), (.lessThan, [true, false, false], "不满5元"),
            (.exactly, [false, true, false], "5元"),
        ]
    )
    func operators(comparison: FigureOperator, holds: [Bool], text: String) {
        #expect([4, 5, 6].map { comparison.holds($0, against: 5) } == holds)
        #expect(comparison.spell("5元") == text)
    }

    @Test(
        "the figure of the law, the field and the place is found, and stands at its boundary as it says",
        arguments: [
            (.simpleFine, .individual, nil, nil, nil, "200元以下", 20_000, true, 20_001, false),
            (.simpleFine, .organisation, nil, nil, nil, "3000元以下", 300_000, true, 300_001, false),
            (.simpleFine, .individual, "中华人民共和国治安管理处罚法", nil, nil, "500元以下", 50_000, true, 50_001, false),
            (.simpleFine, .organisation, "治安管理处罚法", nil, nil, "500元以下", 50_000, true, 50_001, false),
            (.simpleFine, .individual, "渔业法", nil, nil, "500元以下", 50_000, true, 50_001, false),
            (.simpleFine, .organisation, "渔业法", nil, nil, "5000元以下", 500_000, true, 500_001, false),
            (.simpleFine, .organisation, "水法", "水利", "330106", "3000元以下", 300_000, true, 300_001, false),
            (.spotCollection, .individual, nil, nil, nil, "100元以下", 10_000, true, 10_001, false),
            (.surchargeRate, .individual, nil, nil, nil, "3%", 30, true, 31, false),
            (.surchargeCeiling, .organisation, nil, nil, nil, "100%以下", 1000, true, 1001, false),
            (.hearingFine, .individual, nil, "生态环境", nil, "5000元以上", 500_000, true, 499_999, false),
            (.hearingFine, .organisation, nil, "生态环境(扬尘)", nil, "50000元以上", 5_000_000, true, 4_999_999, false),
            (.hearingFine, .individual, nil, "市场监管", nil, "10000元以上", 1_000_000, true, 999_999, false),
            (.hearingConfiscation, .organisation, nil, "市场监管", nil, "100000元以上", 10_000_000, true, 9_999_999, false),
            (.hearingFine, .organisation, nil, "公安", nil, "4000元以上", 400_000, true, 399_999, false),
            (.hearingFine, .individual, nil, "公安", nil, "4000元以上", 400_000, true, 399_999, false),
            (.hearingFine, .individual, nil, "住房和城乡建设", "110105", "超过3000元", 300_001, true, 300_000, false),
            (.hearingFine, .organisation, nil, "住房和城乡建设", "110105", "超过50000元", 5_000_001, true, 5_000_000, false),
            (.hearingConfiscation, .individual, nil, "住房和城乡建设", "110105", "超过3000元", 300_001, true, 300_000, false),
            (.hearingFine, .individual, nil, "住房和城乡建设", "350102", "10000元以上", 1_000_000, true, 999_999, false),
            (.hearingFine, .organisation, nil, "住房和城乡建设", "350102", "100000元以上", 10_000_000, true, 9_999_999, false),
            (.hearingFine, .individual, nil, "燃气", "440106", "5000元以上", 500_000, true, 499_999, false),
            (.hearingFine, .organisation, nil, nil, "440106", "100000元以上", 10_000_000, true, 9_999_999, false),
            (.hearingFine, .individual, nil, "市场监管", "441900", "5000元以上", 500_000, true, 499_999, false),
            (.hearingFine, .organisation, nil, "市场监管", "441900", "100000元以上", 10_000_000, true, 9_999_999, false),
            (.hearingConfiscation, .individual, nil, "市场监管", "441900", "10000元以上", 1_000_000, true, 999_999, false),
            (
                .hearingConfiscation, .organisation, nil, "市场监管", "441900", "100000元以上", 10_000_000, true, 9_999_999,
                false
            ),
            (.hearingFine, .individual, nil, "燃气", "360102", "3000元以上", 300_000, true, 299_999, false),
            (.hearingConfiscation, .organisation, nil, nil, "360102", "20000元以上", 2_000_000, true, 1_999_999, false),
            (.collectiveDiscussion, .individual, nil, "生态环境", nil, "500000元以上", 50_000_000, true, 49_999_999, false),
        ] as [(FigureKind, FigurePerson, String?, String?, String?, String, Int, Bool, Int, Bool)]
    )
    func found(
        kind: FigureKind,
        person: FigurePerson,
        law: String?,
        field: String?,
        region: String?,
        text: String,
        inside: Int,
        isInside: Bool,
        outside: Int,
        isOutside: Bool
    ) throws {
        let figure = try #require(
            Figures.find(kind, person: person, law: law, field: field, region: region, on: Self.today)
        )
        #expect(figure.text == text)
        #expect(figure.holds(inside) == isInside)
        #expect(figure.holds(outside) == isOutside)
    }

    @Test("where no figure is known none is given")
    func unknown() {
        #expect(Figures.find(.hearingFine, person: .individual, field: "燃气", region: "330106", on: Self.today) == nil)
        #expect(Figures.find(.hearingFine, person: .individual, on: Self.today) == nil)
        #expect(Figures.find(.hearingConfiscation, person: .individual, field: "生态环境", on: Self.today) == nil)
        #expect(Figures.find(.collectiveDiscussion, person: .organisation, field: "燃气", on: Self.today) == nil)
        #expect(Figures.find(.hearingFine, person: .individual, region: "400000", on: Self.today) == nil)
    }

    @Test(
        "a figure stands from its first day",
        arguments: [
            (FigureKind.simpleFine, "渔业法", nil, nil, "2026-04-30", "200元以下", "500元以下"),
            (.simpleFine, "治安管理处罚法", nil, nil, "2025-12-31", "200元以下", "500元以下"),
            (.hearingFine, nil, "住房和城乡建设", "110105", "2023-05-03", nil, "超过3000元"),
            (.hearingFine, nil, "住房和城乡建设", "350102", "2021-11-15", nil, "10000元以上"),
            (.hearingFine, nil, nil, "360102", "2021-06-08", nil, "3000元以上"),
            (.hearingFine, nil, "市场监管", "441900", "2020-07-29", "10000元以上", "5000元以上"),
            (.hearingFine, nil, "市场监管", nil, "2019-03-31", nil, "10000元以上"),
            (.hearingFine, nil, "生态环境", nil, "2023-06-30", nil, "5000元以上"),
            (.spotCollection, nil, nil, nil, "2021-07-14", nil, "100元以下"),
            (.surchargeRate, nil, nil, nil, "2021-07-14", nil, "3%"),
        ] as [(FigureKind, String?, String?, String?, String, String?, String)]
    )
    func days(
        kind: FigureKind,
        law: String?,
        field: String?,
        region: String?,
        day: String,
        before: String?,
        after: String
    ) throws {
        let day = try #require(CivilDay(iso: day))
        func text(_ day: CivilDay) -> String? {
            Figures.find(kind, person: .individual, law: law, field: field, region: region, on: day)?.text
        }
        #expect(text(day) == before)
        #expect(text(day.adding(days: 1)) == after)
    }

    @Test("a figure stands through its last day")
    func lastDay() throws {
        let day = try #require(CivilDay(iso: "2021-07-14"))
        let days = [day, day.adding(days: 1)]
        let found = days.map { Figures.find(.hearingFine, person: .individual, field: "市场监管", on: $0)?.certainty }
        #expect(found == [.verified, .memory])
    }

    @Test("each figure has a source and a day, and no two stand for the same circumstances")
    func data() throws {
        let first = try #require(CivilDay(iso: "2019-01-01"))
        for figure in Figures.all {
            #expect(figure.amount % (figure.unit == .fen ? 100 : 10) == 0, "printed in whole yuan and per cent")
            #expect(!figure.sources.isEmpty && figure.amount > 0 && figure.validFrom >= first)
            #expect(figure.citations.allSatisfy { $0.missing() == nil && Citation(parsing: $0.printed) == $0 })
            let twins = Figures.all.filter { other in
                other.kind == figure.kind && other.person == figure.person && other.law == figure.law
                    && other.field == figure.field && other.region == figure.region
                    && other.stands(on: figure.validFrom)
            }
            #expect(twins == [figure])
        }
        let market = Figures.all.filter { $0.kind == .hearingFine && $0.field == "市场监管" && $0.region == nil }
        #expect(market.map(\.certainty) == [.verified, .verified, .memory, .memory])
        #expect(market.first?.validTo == CivilDay(iso: "2021-07-14"))
        #expect(Set(FigureKind.allCases.map(\.label)).count == FigureKind.allCases.count)
    }
}
