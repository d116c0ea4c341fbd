import Law
import LegalTime
import Testing

/// Which rule applies: by day, variant and field.
@Suite struct ClockRuleTests {
    static func day(_ text: String) throws -> CivilDay { try #require(CivilDay(iso: text)) }

    @Test("the edition of the day applies")
    func editions() throws {
        #expect(try ClockRules.rule("C25", on: Self.day("2021-12-31")).terms?.period.amount == 60)
        let old = try ClockRules.rule("C25", on: Self.day("2022-01-01"))
        #expect(old.terms?.period.amount == 30)
        #expect(old.sources == ["《民事诉讼法》（2021年12月24日版本）第九十五条第一款"])
        #expect(try ClockRules.rule("C25", on: Self.day("2024-01-01")).sources == ["《民事诉讼法》第九十五条第一款"])
        #expect(try ClockRules.rule("R12", on: Self.day("2023-12-31")).citations.count == 1)
        #expect(try ClockRules.rule("R12", on: Self.day("2024-01-01")).citations.count == 2)
    }

    @Test(
        "the field's rule goes before the general one, and the general one stands where there is none",
        arguments: [
            ("C06", nil, ""), ("C06", "生态环境", "MEE"), ("C06", "生态环境(油烟)", "MEE"), ("C06", "生态环境（噪声）", "MEE"),
            ("C06", "市场监管", "SAMR"), ("C06", "住房和城乡建设", "MOHURD"), ("C06", "市容环卫", ""), ("C06", "生态", ""),
            ("C06", "生态环境保护", ""), ("C17", "市场监管", "SAMR"), ("C18", "市场监管", ""), ("C02", "生态环境", ""),
        ] as [(String, String?, String)]
    )
    func fields(id: String, field: String?, variant: String) throws {
        #expect(try ClockRules.rule(id, field: field, on: Self.day("2026-11-21")).variant == variant)
    }

    @Test("the variant that is asked for goes before the field")
    func variants() throws {
        let today = try Self.day("2026-11-21")
        #expect(try ClockRules.rule("R10", variant: "simple", on: today).terms?.period == Period(30, .calendarDays))
        #expect(try ClockRules.rule("R10", on: today).terms?.period == Period(60, .calendarDays))
        #expect(try ClockRules.rule("C06", variant: "SAMR", field: "生态环境", on: today).variant == "SAMR")
    }

    @Test(
        "what is not there is said",
        arguments: [
            ("C99", "", nil, "没有编号为“C99”的期限"), ("c18", "", nil, "没有编号为“c18”的期限"),
            ("C18", "simple", nil, "期限 C18 没有“simple”这一情形；没有别的情形"),
            ("C06", "simple", nil, "期限 C06 没有“simple”这一情形；有：MEE、MOHURD、SAMR"),
            ("C02", "", "市场监管", "期限 C02“立案前核查（生态环境）”只适用于生态环境，不适用于“市场监管”"),
        ] as [(String, String, String?, String)]
    )
    func unknown(id: String, variant: String, field: String?, reason: String) throws {
        let today = try Self.day("2026-11-21")
        let fault = #expect(throws: RuleFault.self) {
            try ClockRules.rule(id, variant: variant, field: field, on: today)
        }
        #expect(fault?.reason == reason)
    }

    @Test("what is local or from memory needs the organ's word; what was read or seen does not")
    func certainty() {
        for rule in ClockRules.all {
            #expect(rule.needsPolicy == (rule.certainty == .memory || rule.certainty == .local), "\(rule.id)")
        }
        #expect(Certainty.allCases.map(\.rawValue) == ["V", "S", "M", "L"])
        #expect(Certainty.allCases.map(\.needsPolicy) == [false, false, true, true])
        #expect(Set(Certainty.allCases.map(\.label)).count == 4)
    }

    @Test("the law's own figures are not the organ's to set, unless the law leaves them open")
    func configurable() throws {
        let today = try Self.day("2026-11-21")
        let open = ["C06", "C11", "C12", "C17", "C20", "C22", "C23", "C04", "C28", "D01"]
        let closed = ["C18", "C19", "C24", "P01", "R01", "R11", "L01", "C09", "H01", "D10", "S01", "P18"]
        #expect(try open.allSatisfy { try ClockRules.rule($0, on: today).isConfigurable })
        #expect(try closed.allSatisfy { try !ClockRules.rule($0, on: today).isConfigurable })
    }

    @Test("a day of each year is the one in the year after")
    func annual() throws {
        let report = try ClockRules.rule("D10", on: Self.day("2026-11-21"))
        #expect(report.annual?.following(try Self.day("2026-01-31"))?.iso == "2027-01-31")
        #expect(report.annual?.following(try Self.day("2026-12-31"))?.iso == "2027-01-31")
        #expect(report.annual?.following(try Self.day("9999-01-01")) == nil)
    }

    @Test("what an end means")
    func purposes() throws {
        let today = try Self.day("2026-11-21")
        #expect(try ClockRules.rule("P08", on: today).purpose == .waiting)
        #expect(try ClockRules.rule("P03", on: today).purpose == .event)
        #expect(Set(Holder.allCases.map(\.title)).count == Holder.allCases.count)
    }
}
