import Powers
import Testing

@Suite struct FormulaFaultTests {
    @Test(arguments: [
        ("percent::5%-10%", "没有写按什么计算"),
        ("percent:5%-10%", "没有写按什么计算"),
        ("perUnit:40-80", "没有写按什么计数"),
        ("percent:总价:5%-10%", "不认识计算基数“总价”"),
        ("percent:合同价款:5-10", "没有写 %"),
        ("percent:合同价款:10%-5%", "下限高于上限"),
        ("perUnit:斤:40-80", "不认识计算单位“斤”"),
        ("perUnit:m2:80-40", "下限高于上限"),
        ("perUnit:m2:40-80;top:5", "应当是 uncalculable、floor、cap 之一"),
        ("perUnit:m2:40-80;cap:0", "最高额应当大于 0"),
        ("perUnit:m2:40-80;floor:9;cap:5", "最低额高于最高额"),
        ("perUnit:m2:40.5-80", "不是以元为单位的非负整数"),
        ("perUnit:m2:-4-80", "不是以元为单位的非负整数"),
        ("perUnitPerMonth:人:5000", "只按“人·月”"),
        ("perUnitPerMonth:人·月:5000;late:1", "overdue"),
        ("twoBranch:货值金额:<10000=>5-6", "应当有两档"),
        ("twoBranch:货值金额:<10000=>5-6;>=20000=>1x", "两档应当相接"),
        ("twoBranch:货值金额:<10000=>5-6;>10000=>1x", "两档应当相接"),
        ("twoBranch:货值金额:10000=>5-6;else=>1x", "第一档应当以"),
        ("twoBranch:货值金额:<0=>5-6;else=>1x", "分界应当大于 0"),
        ("twoBranch:货值金额:<10000:5-6;else=>1x", "没有 =>"),
        ("graded:一级{5-6}", "应当有两种以上"),
        ("graded:一级{5-6};一级{7-8}", "出现两次"),
        ("graded:{5-6};二级{7-8}", "没有名称"),
        ("staged:refuse{5-6};refuse{7-8}", "两档里都有"),
        ("staged:refuse{5-6};base{1-2}", "base 应当写在最前面"),
        ("staged:angry{5-6}", "不认识前提“angry”"),
        ("staged:base{5-6", "应当写成 名称{公式}"),
        ("staged:base{staged:refuse{1-2}}", "staged 里不能再有 staged"),
        ("graded:a{graded:b{graded:c{1-2};d{1-2}};e{1-2}};f{1-2}", "套得太深"),
        ("fixed:5", "不认识公式“fixed”"),
        ("05-10", "应写成“5-10”"),
        ("0-50", "应写成“<=50”"),
        ("50-50", "应写成“50”"),
        ("multiple:违法所得:1.50-2", "应写成"),
        ("multiple:违法所得:1.1234567", "小数位太多"),
        ("multiple:违法所得:9999999", "不是倍数"),
        ("", "不是以元为单位的非负整数"),
        ("<=0", "上限应当大于 0"),
        ("9999999999999", "太大"),
        ("五万", "不是以元为单位的非负整数"),
        (String(repeating: "1", count: 700), "太长"),
    ])
    func aFormulaThatIsWrongSaysWhatIsWrong(_ text: String, _ reason: String) {
        do throws(FormulaFault) {
            let formula = try FineFormula(parsing: text)
            Issue.record("read as \(formula.text)")
        } catch {
            #expect(error.reason.contains(reason), "\(error.reason)")
        }
    }

    @Test func anyCutOrDoubledFormulaIsRefusedOrPrintsBack() {
        var random = SplitMix64(seed: 7)
        for sample in FineFormulaTests.statutes.map(\.formula) {
            for _ in 0..<60 {
                var bytes = Array(sample)
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes.remove(at: place)
                case 1: bytes.insert(bytes[place], at: place)
                default: bytes[place] = ["{", "}", ";", ":", "9", "-", "<", "x"][Int.random(in: 0..<8, using: &random)]
                }
                let text = String(bytes)
                if let formula = try? FineFormula(parsing: text) { #expect(formula.text == text) }
            }
        }
    }
}
