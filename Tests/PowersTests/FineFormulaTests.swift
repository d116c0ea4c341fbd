import Powers
import Testing

/// One evaluation: a formula, the facts, the bounds that must come out, in fen.
struct Reckoned: Sendable, CustomTestStringConvertible {
    let formula: String
    let inputs: FineInputs
    let circumstances: Set<FineCircumstance>
    /// Fen.
    let low: Int
    let high: Int

    init(
        _ formula: String,
        _ facts: [FineFact: Int] = [:],
        grade: String? = nil,
        uncalculable: Set<FineFact> = [],
        when circumstances: Set<FineCircumstance> = [],
        _ low: Int,
        _ high: Int
    ) {
        self.formula = formula
        inputs = FineInputs(facts, uncalculable: uncalculable, grade: grade)
        self.circumstances = circumstances
        self.low = low
        self.high = high
    }

    var testDescription: String { "\(formula) \(inputs.facts.values.sorted()) → \(low)…\(high)" }
}

@Suite struct FineFormulaTests {
    /// The ways in which statutes state fines, each with the values at its edges; bounds are fen.
    static let statutes: [Reckoned] = [
        // 1 物业管理条例 63: a range
        Reckoned("1000-10000", [:], 1000_00, 10_000_00),
        // 2 城市道路管理条例 42: a maximum only
        Reckoned("<=20000", [:], 0, 20_000_00),
        // 3 噪声污染防治法 82: only after refusal
        Reckoned("staged:refuse?{200-1000}", when: [.refuse], 200_00, 1000_00),
        // 4 食品安全法 122: two branches by the value of goods; 一万元以上 has 10,000 in it
        Reckoned(food, [.goodsValue: 9999_99], 50_000_00, 100_000_00),
        Reckoned(food, [.goodsValue: 10_000_00], 100_000_00, 200_000_00),
        Reckoned(food, [.goodsValue: 10_000_01], 100_000_10, 200_000_20),
        Reckoned(food, [.goodsValue: 0], 50_000_00, 100_000_00),
        // 5 安全生产法 103: times the gains, or a range where there are few or none
        Reckoned(lease, [.illegalGains: 100_000_00], 200_000_00, 500_000_00),
        Reckoned(lease, [.illegalGains: 99_999_99], 100_000_00, 200_000_00),
        Reckoned(lease, [.illegalGains: 0], 100_000_00, 200_000_00),
        // 6 城乡规划法 64: a share of the cost of the works
        Reckoned("percent:建设工程造价:5%-10%", [.projectCost: 1_000_000_00], 50_000_00, 100_000_00),
        Reckoned("percent:建设工程造价:<=10%", [.projectCost: 33], 0, 3),
        // 7 建设工程质量管理条例 64: a share of the contract price; 1.01 yuan: 2.02 and 4.04 fen, rounded inwards
        Reckoned("percent:工程合同价款:2%-4%", [.contractPrice: 3_000_000_00], 60_000_00, 120_000_00),
        Reckoned("percent:工程合同价款:2%-4%", [.contractPrice: 101], 3, 4),
        // 8 物业管理条例 59
        Reckoned("percent:委托合同价款:30%-50%", [.contractPrice: 200_000_00], 60_000_00, 100_000_00),
        // 9 劳动保障监察条例 25: for each person
        Reckoned("perUnit:人:100-500", [.persons: 7], 700_00, 3500_00),
        // 10 土地管理法 77: for each square metre, 12.5 m²
        Reckoned("perUnit:m2:100-1000", [.area: 12_500_000], 1250_00, 12_500_00),
        Reckoned("perUnit:m2:100-1000", [.area: 1], 0, 0),
        // 11 水土保持法 55: for each cubic metre
        Reckoned("perUnit:m3:10-20", [.volume: 250_000_000], 2500_00, 5000_00),
        // 12 古树名木保护条例 26: for each tree, by grade
        Reckoned(trees, [.trees: 2], grade: "一级保护的古树和名木", 1_000_000_00, 2_000_000_00),
        Reckoned(trees, [.trees: 1], grade: "二级保护的古树", 200_000_00, 500_000_00),
        Reckoned(trees, [.trees: 3], grade: "三级保护的古树", 300_000_00, 600_000_00),
        // 13 禁止使用童工规定 6: for each person and month, more once the order has run out
        Reckoned(children, [.personMonths: 3], 15_000_00, 15_000_00),
        Reckoned(children, [.persons: 2, .months: 4], 40_000_00, 40_000_00),
        Reckoned(children, [.personMonths: 3], when: [.overdue], 30_000_00, 30_000_00),
        // 14 城镇排水与污水处理条例 54: times a fee that is due
        Reckoned("multiple:污水处理费:1-3", [.feeDue: 12_345_67], 12_345_67, 37_037_01),
        // 15 森林法 74, 76: times the value of the trees
        Reckoned("multiple:林木价值:<=5", [.treeValue: 800_00], 0, 4000_00),
        Reckoned("multiple:林木价值:3-5", [.treeValue: 800_00], 2400_00, 4000_00),
        // 16 建设工程质量管理条例 73: a share of another fine
        Reckoned("percent:单位罚款:5%-10%", [.unitFine: 200_000_00], 10_000_00, 20_000_00),
        // 17 生态环境法典 1060: the same amount for each day
        Reckoned("daily:原罚款", [.originalFine: 50_000_00, .days: 30], 1_500_000_00, 1_500_000_00),
        Reckoned("daily:原罚款", [.originalFine: 50_000_00, .days: 0], 0, 0),
        // 18 市场主体登记管理条例 43: refusal, then a serious case
        Reckoned(register, when: [.refuse], 10_000_00, 100_000_00),
        Reckoned(register, when: [.serious], 100_000_00, 500_000_00),
        Reckoned(register, when: [.refuse, .serious], 100_000_00, 500_000_00),
        // Limits and amounts that can't be reckoned
        Reckoned(shelter, [.area: 1_000_000_000], 40_000_00, 80_000_00),
        Reckoned(shelter, [.area: 1_250_000_000], 50_000_00, 100_000_00),
        Reckoned(shelter, [.area: 9_000_000_000], 100_000_00, 100_000_00),
        Reckoned(advert, uncalculable: [.advertisingCost], 200_000_00, 1_000_000_00),
        Reckoned(advert, [.advertisingCost: 70_000_00], 210_000_00, 350_000_00),
        Reckoned("multiple:损失:0.5-1.5;floor:1000", [.lossValue: 100_00], 1000_00, 1000_00),
        Reckoned("twoBranch:违法所得:<=5000=>500-1000;>5000=>1x-2x", [.illegalGains: 5000_00], 500_00, 1000_00),
        Reckoned("twoBranch:违法所得:<=5000=>500-1000;>5000=>1x-2x", [.illegalGains: 5000_01], 5000_01, 10_000_02),
    ]

    static let food = "twoBranch:货值金额:<10000=>50000-100000;>=10000=>10x-20x"
    static let lease = "twoBranch:违法所得:>=100000=>2x-5x;else=>100000-200000"
    static let trees =
        "graded:一级保护的古树和名木{perUnit:株:500000-1000000};二级保护的古树{perUnit:株:200000-500000};三级保护的古树{perUnit:株:100000-200000}"
    static let children = "perUnitPerMonth:人·月:5000;overdue:10000"
    static let register = "staged:refuse{10000-100000};serious{100000-500000}"
    static let shelter = "perUnit:m2:40-80;cap:100000"
    static let advert = "multiple:广告费用:3-5;uncalculable:200000-1000000"

    @Test(arguments: statutes)
    func aFormulaGivesTheStatutesBounds(_ c: Reckoned) throws {
        let range = try FineFormula(parsing: c.formula).range(inputs: c.inputs, circumstances: c.circumstances)
        #expect(range.minFen == c.low)
        #expect(range.maxFen == c.high)
        #expect(range.missing.isEmpty)
        #expect(range.explanation.last?.contains("罚款") == true)
    }

    @Test(arguments: statutes)
    func aFormulaPrintsBackAsItWasRead(_ c: Reckoned) throws {
        #expect(try FineFormula(parsing: c.formula).text == c.formula)
    }

    @Test(arguments: [
        (food, "货值金额不足一万元的，处五万元以上十万元以下罚款；一万元以上的，处货值金额十倍以上二十倍以下罚款"),
        (lease, "违法所得十万元以上的，处违法所得二倍以上五倍以下罚款；没有违法所得或者违法所得不足十万元的，处十万元以上二十万元以下罚款"),
        ("<=20000", "处二万元以下罚款"),
        ("5000", "处五千元罚款"),
        ("percent:工程合同价款:1.5%-4%", "处工程合同价款百分之一点五以上百分之四以下罚款"),
        ("multiple:临时建设工程造价:<=1", "处临时建设工程造价一倍以下罚款"),
        (shelter, "按每平方米四十元以上八十元以下处罚款，最高不超过十万元"),
        (children, "按每人每月五千元处罚款；逾期不改正的，按每人每月一万元处罚款"),
        (advert, "处广告费用三倍以上五倍以下罚款；广告费用无法计算或者明显偏低的，处二十万元以上一百万元以下罚款"),
        ("staged:base{<=1000};overdue!{1000-5000}", "处一千元以下罚款；逾期不改正的，处一千元以上五千元以下罚款"),
        (
            "staged:overdue/consequence{20000-100000}", "逾期不改正或者造成严重后果的，处二万元以上十万元以下罚款"
        ),
        ("daily:原罚款", "自责令改正之日的次日起，按照原罚款数额按日连续处罚"),
        ("twoBranch:违法所得:<=5000=>500-1000;>5000=>1x-2x", "违法所得五千元以下的，处五百元以上一千元以下罚款；超过五千元的，处违法所得一倍以上二倍以下罚款"),
    ])
    func aFormulaReadsAsPlainChinese(_ formula: String, _ chinese: String) throws {
        #expect(try FineFormula(parsing: formula).chinese(.must) == chinese)
    }

    @Test func aStageMayBeMandatoryWhereTheBaseIsNot() throws {
        let formula = try FineFormula(parsing: "staged:base{<=1000};overdue!{1000-5000}")
        #expect(formula.chinese(.may) == "可以处一千元以下罚款；逾期不改正的，处一千元以上五千元以下罚款")
        #expect(try formula.range(inputs: FineInputs(), circumstances: [.overdue]).mode == .must)
        #expect(try formula.range(inputs: FineInputs()).mode == nil)
    }

    @Test func aStageWithoutItsCircumstanceSaysWhatIsMissing() throws {
        let range = try FineFormula(parsing: Self.register).range(inputs: FineInputs())
        #expect(range.missing == [.refuse])
        #expect(range.minFen == 10_000_00)
        let either = try FineFormula(parsing: "staged:overdue/consequence{20000-100000}").range(inputs: FineInputs())
        #expect(either.missing == [.overdue, .consequence])
    }

    @Test(arguments: [
        ("percent:建设工程造价:5%-10%", FineFault.missing([.projectCost])),
        ("perUnit:m2:40-80", .missing([.area])),
        (children, .missing([.personMonths])),
        ("daily:原罚款", .missing([.originalFine, .days])),
        (trees, .missingGrade(["一级保护的古树和名木", "二级保护的古树", "三级保护的古树"])),
        (food, .missing([.goodsValue])),
    ])
    func aFormulaWithoutItsFactNamesTheFact(_ formula: String, _ fault: FineFault) throws {
        let parsed = try FineFormula(parsing: formula)
        #expect(throws: fault) { try parsed.range(inputs: FineInputs()) }
    }

    @Test func aFactThatCannotBeReckonedNeedsARuleForThat() throws {
        let parsed = try FineFormula(parsing: Self.food)
        #expect(throws: FineFault.uncalculable(.goodsValue)) {
            try parsed.range(inputs: FineInputs(uncalculable: [.goodsValue]))
        }
        let trees = try FineFormula(parsing: Self.trees)
        #expect(throws: FineFault.self) { try trees.range(inputs: FineInputs([.trees: 1], grade: "四级")) }
        #expect(throws: FineFault.negative(.trees)) {
            try trees.range(inputs: FineInputs([.trees: -1], grade: "二级保护的古树"))
        }
    }

    @Test(arguments: [Int.max, 1_000_000_000_000_001, Int.max / 2])
    func amountsBeyondAllMeasureAreFaultsAndNotTraps(_ value: Int) throws {
        for formula in ["multiple:违法所得:1-20", "percent:合同价款:5%", "perUnit:人:5000", "daily:原罚款", Self.food] {
            let parsed = try FineFormula(parsing: formula)
            let facts = Dictionary(uniqueKeysWithValues: FineFact.allCases.map { ($0, value) })
            #expect(throws: FineFault.tooLarge) { try parsed.range(inputs: FineInputs(facts)) }
        }
        let children = try FineFormula(parsing: Self.children)
        #expect(throws: FineFault.tooLarge) {
            try children.range(inputs: FineInputs([.persons: value, .months: value]))
        }
    }

    @Test func boundsCanBeRoundedInwardsToTheYuan() throws {
        let formula = try FineFormula(parsing: "percent:合同价款:2%-4%")
        let range = try formula.range(inputs: FineInputs([.contractPrice: 12_345_67]), rounding: .yuan)
        #expect(range.minFen == 247_00)
        #expect(range.maxFen == 493_00)
        #expect(range.explanation.contains(FineRounding.yuan.chinese))
    }

    @Test func aPageCanAskForTheFactsThatAFormulaNeeds() throws {
        #expect(try FineFormula(parsing: Self.trees).asks == [.trees])
        #expect(try FineFormula(parsing: Self.trees).grades.count == 3)
        #expect(try FineFormula(parsing: "daily:原罚款").asks == [.originalFine, .days])
        #expect(try FineFormula(parsing: "50-500").asks.isEmpty)
    }
}
