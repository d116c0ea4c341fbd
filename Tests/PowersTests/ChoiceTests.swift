import Law
import LegalTime
import Powers
import Tables
import Testing

@Suite struct ChoiceTests {
    static let before = Samples.day("2026-08-14")
    static let after = Samples.day("2026-08-15")
    static let late = Samples.day("2026-10-20")

    /// What applies to an act of before the Code that is decided after it came.
    static let cases:
        [(code: String, subject: FineSubject?, when: Set<FineCircumstance>, chosen: String, review: Bool)] = [
            // Equal: the law of the act's day.
            ("HB001", nil, [], "HB001", false),
            ("HB002", .organisation, [], "HB001", false),
            ("HB005", .individual, [.refuse], "HB005", false),
            ("HB012", nil, [], "HB012", false),
            ("HB015", .individual, [], "HB015", false),
            ("HB015", nil, [.refuse], "HB015", false),
            // Lighter: 500–20,000 became 500–5,000.
            ("HB008", nil, [], "HB009", false),
            ("HB009", .individual, [], "HB009", false),
            // After refusal 5,000–20,000: same maximum, higher minimum, so the old law stays.
            ("HB008", .organisation, [.refuse], "HB008", false),
            // Heavier maximum, but nothing is forfeited any more: for a lawyer.
            ("GF001", .individual, [], "GF001", true),
            // Heavier throughout.
            ("GF003", .organisation, [], "GF001", true),
        ]

    @Test(arguments: cases)
    func anActOfBeforeTheCodeGetsTheLighterLaw(
        _ c: (code: String, subject: FineSubject?, when: Set<FineCircumstance>, chosen: String, review: Bool)
    ) {
        let choice = Samples.catalogue.choose(
            c.code,
            actDay: Self.before,
            decisionDay: Self.late,
            subject: c.subject,
            circumstances: c.when
        )
        #expect(choice.chosen?.code == c.chosen, "\(choice.comparison.map(\.text)) \(choice.reasons)")
        #expect(choice.needsReview == c.review, "\(choice.comparison.map(\.text)) \(choice.reasons)")
        #expect(choice.byActDay?.validTo == Self.before)
        #expect(!choice.newer.isEmpty)
        #expect(!choice.comparison.isEmpty)
        #expect(choice.basis.map(\.citation.printed) == ["《行政处罚法》第三十七条", "《生态环境法典》第一千零五十七条"])
    }

    @Test func aKnownGradeMakesTheComparisonOneOfAmounts() {
        let choice = Samples.catalogue.choose(
            "GF001",
            actDay: Self.before,
            decisionDay: Self.late,
            subject: .organisation,
            inputs: FineInputs(grade: "一般固体废物")
        )
        #expect(choice.newer.map(\.code) == ["GF002", "GF003"])
        #expect(choice.comparison.map(\.newerCode) == Array(repeating: "GF003", count: 5))
        #expect(choice.comparison.first?.text == "单位的罚款上限：旧 500000 元，新 1000000 元，新规定较重")
        #expect(choice.chosen?.code == "GF001")
        #expect(!choice.needsReview)
    }

    @Test func bothDaysOnOneSideNeedNoComparison() {
        let old = Samples.catalogue.choose("HB008", actDay: Self.before, decisionDay: Self.before)
        #expect(old.chosen?.code == "HB008" && old.newer.isEmpty && old.comparison.isEmpty && !old.needsReview)
        let new = Samples.catalogue.choose("HB008", actDay: Self.after, decisionDay: Self.late)
        #expect(new.chosen?.code == "HB009" && new.newer.isEmpty && !new.needsReview)
    }

    @Test func anActBeforeItsRuleIsNotPunished() {
        let choice = Samples.catalogue.choose("HB007", actDay: Self.before, decisionDay: Self.late)
        #expect(choice.chosen == nil && choice.byActDay == nil && choice.needsReview)
        #expect(
            Samples.catalogue.choose("YL005", actDay: Samples.day("2025-03-14"), decisionDay: Self.late).chosen == nil
        )
        #expect(choice.reasons.first?.contains("不得处罚") == true)
        #expect(Samples.catalogue.choose("XX", actDay: Self.before, decisionDay: Self.late).reasons == ["没有编码是 XX 的事项"])
    }

    @Test func itemsOfTwoLawsThatDisagreeAreForALawyer() {
        let early = Samples.catalogue.choose("LJ001", actDay: Self.before, decisionDay: Self.before)
        #expect(!early.needsReview)
        for code in ["LJ001", "GF005", "JL001"] {
            let choice = Samples.catalogue.choose(code, actDay: Self.after, decisionDay: Self.late)
            #expect(choice.needsReview)
            #expect(choice.chosen?.code == code)
            #expect(choice.reasons.contains { $0.contains("须法制审核") })
        }
        #expect(Samples.catalogue.choose("LJ001", actDay: Self.before, decisionDay: Self.late).needsReview)
    }

    @Test func aDecisionBeforeItsActIsForALawyer() {
        #expect(Samples.catalogue.choose("SR001", actDay: Self.late, decisionDay: Self.before).needsReview)
    }

    /// Two editions made for the question: the older until 2025, the newer from 2026.
    private func choose(
        _ change: (inout CatalogueItem) -> Void,
        _ old: (inout CatalogueItem) -> Void = { _ in },
        inputs: FineInputs = FineInputs(),
        when: Set<FineCircumstance> = []
    ) throws -> Choice {
        var first = try #require(Samples.item("SR001"))
        old(&first)
        var second = first
        second.code = "SR901"
        second.replaces = ["SR001"]
        first.validTo = Samples.day("2025-12-31")
        second.validFrom = Samples.day("2026-01-01")
        change(&second)
        return Catalogue(items: [first, second]).choose(
            "SR001",
            actDay: Samples.day("2025-06-01"),
            decisionDay: Samples.day("2026-06-01"),
            circumstances: when,
            inputs: inputs
        )
    }

    @Test func whatMayBeFinedIsLighterThanWhatMust() throws {
        #expect(try choose { $0.mode = .may }.chosen?.code == "SR901")
        #expect(try choose({ $0.mode = .must }, { $0.mode = .may }).chosen?.code == "SR001")
    }

    @Test func aPreconditionMakesARuleLighterUntilItHasComeToPass() throws {
        #expect(try choose({ $0.correction = .refuse }, { $0.correction = .with }).chosen?.code == "SR901")
        let met = try choose({ $0.correction = .refuse }, { $0.correction = .with }, when: [.refuse])
        #expect(met.chosen?.code == "SR001" && !met.needsReview)
        // Neither precondition is there, and they are different ones.
        #expect(try choose { $0.correction = .serious }.needsReview)
    }

    @Test func fewerKindsAreLighterAndOtherKindsAreForALawyer() throws {
        let warning = try #require(PenaltyKind("警告"))
        let fine = try #require(PenaltyKind("罚款"))
        let all = try #require(PenaltyKind("没收"))
        let gains = try #require(PenaltyKind("没收违法所得"))
        #expect(
            try choose({ $0.penaltyKinds = [fine] }, { $0.penaltyKinds = [warning, fine] }).chosen?.code == "SR901"
        )
        #expect(try choose({ $0.penaltyKinds = [fine, warning] }).chosen?.code == "SR001")
        #expect(
            try choose({ $0.penaltyKinds = [fine, gains] }, { $0.penaltyKinds = [fine, all] }).chosen?.code == "SR901"
        )
        #expect(try choose({ $0.penaltyKinds = [fine, gains] }, { $0.penaltyKinds = [fine, warning] }).needsReview)
    }

    @Test func ratesOfOneBasisAreComparedWithoutTheAmount() throws {
        func formula(_ text: String) throws -> FineFormula { try FineFormula(parsing: text) }
        let (low, high) = (try formula("percent:合同价款:1%-2%"), try formula("percent:合同价款:2%-4%"))
        let chosen = try choose({ $0.fines = .init(organisation: low) }, { $0.fines = .init(organisation: high) })
        #expect(chosen.chosen?.code == "SR901" && !chosen.needsReview)
        let mixed = try choose(
            { $0.fines = .init(organisation: try? FineFormula(parsing: "percent:合同价款:3%-3.5%")) },
            { $0.fines = .init(organisation: high) }
        )
        #expect(mixed.needsReview)
        #expect(mixed.comparison.prefix(2).map(\.weight) == [.lighter, .heavier])
    }

    @Test func differentWaysOfCountingNeedTheFacts() throws {
        let (share, range) = (try FineFormula(parsing: "percent:合同价款:1%-2%"), try FineFormula(parsing: "5000-20000"))
        func decide(_ inputs: FineInputs) throws -> Choice {
            try choose(
                { $0.fines = .init(organisation: share) },
                { $0.fines = .init(organisation: range) },
                inputs: inputs
            )
        }
        #expect(try decide(FineInputs()).needsReview)
        let small = try decide(FineInputs([.contractPrice: 100_000_00]))
        #expect(small.chosen?.code == "SR901" && !small.needsReview)
        let large = try decide(FineInputs([.contractPrice: 10_000_000_00]))
        #expect(large.chosen?.code == "SR001" && !large.needsReview)
    }

    @Test func aSubjectThatOnlyOneEditionFinesIsShown() throws {
        let dropped = try choose { $0.fines.individual = nil }
        #expect(dropped.needsReview)
        #expect(dropped.comparison.contains { $0.respect == .subject && $0.subject == .individual })
        let added = try choose { $0.fines.responsible = $0.fines.individual }
        #expect(added.chosen?.code == "SR001" && !added.needsReview)
    }

    @Test func aLapseThatNothingContinuesIsForALawyer() throws {
        var item = try #require(Samples.item("SR001"))
        item.validTo = Samples.day("2025-12-31")
        let choice = Catalogue(items: [item]).choose(
            "SR001",
            actDay: Samples.day("2025-06-01"),
            decisionDay: Samples.day("2026-06-01")
        )
        #expect(choice.needsReview && choice.chosen?.code == "SR001")
    }

    @Test func editionsOfOneCodeContinueEachOther() throws {
        var old = try #require(Samples.item("SR001"))
        var new = old
        old.validTo = Samples.day("2025-12-31")
        new.validFrom = Samples.day("2026-01-01")
        new.fines.individual = try FineFormula(parsing: "50-200")
        new.fines.organisation = try FineFormula(parsing: "50-200")
        let choice = Catalogue(items: [old, new]).choose(
            "SR001",
            actDay: Samples.day("2025-06-01"),
            decisionDay: Samples.day("2026-06-01")
        )
        #expect(choice.chosen == new && !choice.needsReview)
    }
}
