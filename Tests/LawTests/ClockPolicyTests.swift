import Law
import LegalTime
import Testing

/// An organ's own figures in place of what the law leaves open.
@Suite struct ClockPolicyTests {
    static func setting(
        _ rule: String,
        field: String? = nil,
        _ period: Period? = nil,
        extensions: [AllowedExtension] = [],
        exclusions: [String] = [],
        document: String = "云综执〔2026〕1号",
        from: Int = 20_000,
        to: Int? = nil
    ) -> ClockPolicy.Setting {
        ClockPolicy.Setting(
            rule: rule,
            field: field,
            period: period,
            extensions: extensions,
            exclusions: exclusions,
            document: document,
            from: CivilDay(number: from),
            to: to.map { CivilDay(number: $0) }
        )
    }

    static func rule(_ id: String, field: String? = nil, on day: Int = 20_778, _ settings: ClockPolicy.Setting...)
        throws -> ClockRule
    {
        try ClockRules.rule(id, field: field, on: CivilDay(number: day), policy: ClockPolicy(settings: settings))
    }

    @Test("the organ's figure replaces the rule's, with the organ's document as its basis")
    func replaces() throws {
        let step = AllowedExtension(period: Period(30, .calendarDays), decidedBy: "局长", times: 2, citation: nil)
        let rule = try Self.rule(
            "C06",
            Self.setting("C06", Period(60, .calendarDays), extensions: [step], exclusions: ["听证"])
        )
        #expect(rule.terms == PeriodRule(Period(60, .calendarDays), end: .hard))
        #expect(rule.extensions == [step])
        #expect(rule.exclusions == [Exclusion(ground: "听证", citation: nil)])
        #expect(rule.document == "云综执〔2026〕1号")
        #expect(rule.id == "C06" && rule.certainty == .verified && rule.citations == [Citation("行政处罚法", 60)])
    }

    @Test("a local figure needs no more word once the organ has given its own")
    func settled() throws {
        let rule = try Self.rule("C17", Self.setting("C17", Period(3, .workingDays)))
        #expect(!rule.needsPolicy && rule.certainty == .local)
        #expect(rule.terms == PeriodRule(Period(3, .workingDays), end: .hard))
        let same = try Self.rule("C17", Self.setting("C17"))
        #expect(same.terms?.period == Period(5, .workingDays) && !same.needsPolicy)
    }

    @Test("a rule without a length has the organ's, and nothing is missing then")
    func length() throws {
        let rule = try Self.rule("C20", Self.setting("C20", Period(20, .workingDays)))
        #expect(rule.terms == PeriodRule(Period(20, .workingDays), end: .hard) && rule.missing.isEmpty)
        let without = try Self.rule("C20", Self.setting("C20"))
        #expect(without.terms == nil && !without.missing.isEmpty)
    }

    @Test(
        "in another unit the end is that unit's for whom the rule binds",
        arguments: [
            ("C17", Period(5, .calendarDays), EndRule.rolled), ("C17", Period(48, .hours), .fixed),
            ("C17", Period(8, .workingHours), .fixed), ("C17", Period(5, .workingDays), .hard),
            ("C22", Period(3, .calendarDays), .hard), ("C22", Period(3, .workingDays), .hard),
            ("C11", Period(20, .calendarDays), .fixed), ("C11", Period(1, .months), .hard),
        ]
    )
    func ends(id: String, period: Period, end: EndRule) throws {
        #expect(try Self.rule(id, Self.setting(id, period)).terms == PeriodRule(period, end: end))
    }

    @Test("a setting stands from its first day to its last, for its field, and the field's goes before the general")
    func choice() throws {
        let general = Self.setting("C06", Period(80, .calendarDays), from: 20_700, to: 20_800)
        let special = Self.setting("C06", field: "市容环卫", Period(70, .calendarDays), from: 20_700)
        func amount(_ field: String?, _ day: Int) throws -> Int? {
            try Self.rule("C06", field: field, on: day, general, special).terms?.period.amount
        }
        #expect(try amount(nil, 20_699) == 90 && amount(nil, 20_700) == 80 && amount(nil, 20_800) == 80)
        #expect(try amount(nil, 20_801) == 90)
        #expect(try amount("市容环卫", 20_750) == 70 && amount("市容环卫(夜间)", 20_801) == 70)
        #expect(try amount("燃气", 20_750) == 80)
        let later = Self.setting("C06", Period(75, .calendarDays), from: 20_710)
        #expect(try Self.rule("C06", general, later).terms?.period.amount == 75)
        #expect(try Self.rule("C06", later, general).terms?.period.amount == 75)
        let same = Self.setting("C06", Period(65, .calendarDays), from: 20_710)
        #expect(try Self.rule("C06", later, same).terms?.period.amount == 75, "of two for the same day, the first")
        #expect(try Self.rule("C09", general).document == nil)
    }

    @Test("a figure that the law fixes can't be set")
    func fixed() throws {
        let setting = Self.setting("C18", Period(3, .workingDays))
        let fault = #expect(throws: RuleFault.self) { try Self.rule("C18", setting) }
        #expect(fault?.reason == "期限 C18“要求听证”由法律规定，本机关不能另行设定")
    }

    @Test("what is wrong with an organ's settings is said", arguments: ClockPolicyTests.wrong)
    func judged(settings: [ClockPolicy.Setting], reasons: [String]) {
        #expect(ClockPolicy(settings: settings).faults.map(\.reason) == reasons)
    }

    static let wrong: [([ClockPolicy.Setting], [String])] = [
        ([setting("C06", Period(90, .calendarDays)), setting("C17", Period(5, .workingDays))], []),
        ([setting("X1")], ["没有编号为“X1”的期限"]),
        ([setting("C18")], ["期限 C18 由法律规定，本机关不能另行设定"]),
        ([setting("C20", document: "")], ["期限 C20 的设定没有写明依据的文件"]),
        ([setting("C20", from: 20_001, to: 20_000)], ["期限 C20 的设定止日早于起日"]),
        ([setting("C20", from: 20_000, to: 20_000)], []),
        ([setting("C20", Period(0, .workingDays))], ["期限 C20 的设定应当是 1 至 10000 之间的数"]),
        ([setting("C20", Period(1, .workingDays)), setting("C22", Period(10_000, .workingDays))], []),
        ([setting("C20", Period(10_001, .workingDays))], ["期限 C20 的设定应当是 1 至 10000 之间的数"]),
        ([setting("C20"), setting("C20", from: 20_500)], ["期限 C20 的两项设定在同一时间重叠"]),
        ([setting("C20", to: 20_499), setting("C20", from: 20_500)], []),
        ([setting("C20", to: 20_500), setting("C20", from: 20_500)], ["期限 C20 的两项设定在同一时间重叠"]),
        ([setting("C20", from: 20_500), setting("C20", to: 20_500)], ["期限 C20 的两项设定在同一时间重叠"]),
        ([setting("C20", from: 20_501), setting("C20", to: 20_500)], []),
        ([setting("C20"), setting("C20", field: "燃气"), setting("C22")], []),
    ]
}
