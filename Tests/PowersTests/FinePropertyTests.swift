import Powers
import Testing

/// Random formulas of every kind, well formed.
struct FormulaMaker {
    var random: SplitMix64

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    mutating func yuan() -> String {
        let low = number(0...50_000)
        let high = low + number(1...500_000)
        return low == 0 ? "<=\(high)" : number(0...9) == 0 ? "\(high)" : "\(low)-\(high)"
    }

    mutating func times(_ mark: String) -> String {
        let low = number(1...20)
        return "\(low)\(mark)-\(low + number(1...10)).5\(mark)"
    }

    mutating func percent() -> String {
        let low = number(1...40)
        return "\(low).25%-\(low + number(1...50))%"
    }

    mutating func limits() -> String {
        switch number(0...3) {
        case 0: ";cap:\(number(1...900_000))"
        case 1: ";floor:\(number(1...9000))"
        case 2: ";floor:\(number(1...9000));cap:\(number(9000...900_000))"
        default: ""
        }
    }

    mutating func simple() -> String {
        switch number(0...6) {
        case 0: return yuan()
        case 1: return "multiple:违法所得:\(times(""))\(limits())"
        case 2: return "percent:合同价款:\(percent())\(limits())"
        case 3: return "perUnit:m2:\(yuan())\(limits())"
        case 4: return "perUnit:人:\(yuan())\(limits())"
        case 5: return "perUnitPerMonth:人·月:\(yuan())"
        default:
            let border = number(1...100_000)
            return "twoBranch:货值金额:<\(border)=>\(yuan());>=\(border)=>\(times("x"))"
        }
    }

    mutating func formula() -> String {
        switch number(0...5) {
        case 0: "graded:甲{\(simple())};乙{\(simple())}"
        case 1: "staged:base{\(simple())};refuse/overdue!{\(simple())};serious{\(simple())}"
        case 2: "daily:原罚款"
        default: simple()
        }
    }

    mutating func inputs() -> FineInputs {
        let facts = FineFact.allCases.map { ($0, number(0...10_000_000)) }
        return FineInputs(Dictionary(uniqueKeysWithValues: facts), grade: number(0...1) == 0 ? "甲" : "乙")
    }
}

@Suite struct FinePropertyTests {
    @Test func everyFormulaPrintsBackAndItsMinimumIsNotAboveItsMaximum() throws {
        var maker = FormulaMaker(random: SplitMix64(seed: 1))
        for _ in 0..<3000 {
            let text = maker.formula()
            let formula = try FineFormula(parsing: text)
            #expect(formula.text == text)
            let when = Set(FineCircumstance.allCases.filter { _ in maker.number(0...2) == 0 })
            let range = try formula.range(inputs: maker.inputs(), circumstances: when)
            #expect(range.minFen <= range.maxFen, "\(text)")
            #expect(range.minFen >= 0)
            #expect(!formula.chinese(.must).contains("可以"))
        }
    }

    @Test func whoDidMoreIsNeverFinedLessByRateOrUnit() throws {
        var maker = FormulaMaker(random: SplitMix64(seed: 2))
        var checked = 0
        while checked < 2000 {
            let text = maker.simple()
            // At the border of two branches a statute may well jump down; within each it doesn't.
            guard !text.hasPrefix("twoBranch") else { continue }
            let formula = try FineFormula(parsing: text)
            let less = maker.inputs()
            var more = less
            for fact in formula.asks { more.facts[fact, default: 0] += maker.number(0...100_000) }
            let (before, after) = (try formula.range(inputs: less), try formula.range(inputs: more))
            #expect(before.minFen <= after.minFen, "\(text)")
            #expect(before.maxFen <= after.maxFen, "\(text)")
            checked += 1
        }
    }

    @Test func withinABranchWhoDidMoreIsNeverFinedLess() throws {
        var random = SplitMix64(seed: 3)
        let formula = try FineFormula(parsing: FineFormulaTests.food)
        for _ in 0..<2000 {
            let small = Int.random(in: 0...9999_99, using: &random)
            let large = Int.random(in: 10_000_00...10_000_000_00, using: &random)
            let (low, high) = (
                try formula.range(inputs: FineInputs([.goodsValue: small])),
                try formula.range(inputs: FineInputs([.goodsValue: large]))
            )
            #expect(low.maxFen == 100_000_00)
            #expect(high.minFen == large * 10)
            #expect(high.maxFen == large * 20)
        }
    }

    @Test func aShareIsExactToTheFen() throws {
        var random = SplitMix64(seed: 4)
        let formula = try FineFormula(parsing: "percent:合同价款:2%-4%")
        for _ in 0..<2000 {
            let price = Int.random(in: 0...90_000_000_000_000, using: &random)
            let range = try formula.range(inputs: FineInputs([.contractPrice: price]))
            #expect(range.minFen * 100 >= price * 2 || range.minFen == range.maxFen)
            #expect(range.minFen * 100 - price * 2 < 100)
            #expect(range.maxFen * 100 <= price * 4)
            #expect(price * 4 - range.maxFen * 100 < 100)
        }
    }
}
