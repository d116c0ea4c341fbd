import Documents
import Testing

@Suite("人民币大写 and figures")
struct CapitalsTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let fen: Int
        let figures: String
        let capitals: String
        var testDescription: String { figures }
    }

    static let rows: [Row] = [
        Row(fen: 0, figures: "0.00", capitals: "零元整"),
        Row(fen: 1, figures: "0.01", capitals: "壹分"),
        Row(fen: 10, figures: "0.10", capitals: "壹角"),
        Row(fen: 56, figures: "0.56", capitals: "伍角陆分"),
        Row(fen: 100, figures: "1.00", capitals: "壹元整"),
        Row(fen: 105, figures: "1.05", capitals: "壹元零伍分"),
        Row(fen: 150, figures: "1.50", capitals: "壹元伍角"),
        Row(fen: 1_000, figures: "10.00", capitals: "壹拾元整"),
        Row(fen: 1_100, figures: "11.00", capitals: "壹拾壹元整"),
        Row(fen: 10_100, figures: "101.00", capitals: "壹佰零壹元整"),
        Row(fen: 300_000, figures: "3,000.00", capitals: "叁仟元整"),
        // The examples of 支付结算办法 annex 1.
        Row(fen: 140_950, figures: "1,409.50", capitals: "壹仟肆佰零玖元伍角"),
        Row(fen: 600_714, figures: "6,007.14", capitals: "陆仟零柒元壹角肆分"),
        Row(fen: 168_032, figures: "1,680.32", capitals: "壹仟陆佰捌拾元叁角贰分"),
        Row(fen: 10_700_053, figures: "107,000.53", capitals: "壹拾万柒仟元伍角叁分"),
        Row(fen: 1_640_902, figures: "16,409.02", capitals: "壹万陆仟肆佰零玖元零贰分"),
        Row(fen: 32_504, figures: "325.04", capitals: "叁佰贰拾伍元零肆分"),
        Row(fen: 10_000_530, figures: "100,005.30", capitals: "壹拾万零伍元叁角"),
        Row(fen: 10_000_000_000, figures: "100,000,000.00", capitals: "壹亿元整"),
        Row(fen: 100_001_000_000, figures: "1,000,010,000.00", capitals: "壹拾亿零壹万元整"),
        Row(fen: 11_000_000_100, figures: "110,000,001.00", capitals: "壹亿壹仟万零壹元整"),
        Row(fen: 10_000_100_000, figures: "100,001,000.00", capitals: "壹亿零壹仟元整"),
        Row(fen: 1_234_500_000_000_00, figures: "1,234,500,000,000.00", capitals: "壹万贰仟叁佰肆拾伍亿元整"),
        Row(fen: -150, figures: "-1.50", capitals: "负壹元伍角"),
    ]

    @Test("an amount is written in figures and capitals", arguments: rows)
    func writes(_ row: Row) {
        #expect(Figures.yuan(fromFen: row.fen) == row.figures)
        #expect(Capitals.yuan(fromFen: row.fen) == row.capitals)
    }

    @Test("capitals can be read back to the amount, for many amounts")
    func readsBack() {
        var random = SplitMix64(seed: 20_261_121)
        var wrong: [Int] = []
        for digits in 1...13 {
            let scale = (0..<digits).reduce(1) { value, _ in value * 10 }
            for _ in 0..<300 {
                let fen = Int(random.next() % UInt64(scale))
                if CapitalsReader.fen(Capitals.yuan(fromFen: fen)) != fen { wrong.append(fen) }
            }
        }
        #expect(wrong == [])
    }

    @Test("zeros are said once and never last, for many amounts")
    func zeros() {
        var random = SplitMix64(seed: 7)
        let texts = (0..<3000).map { _ in Capitals.yuan(fromFen: Int(random.next() % 10_000_000_000_000)) }
        #expect(texts.filter { $0.contains("零零") || $0.contains("零元") || $0.contains("零万") } == [])
    }
}

/// Reads capitals in a way that has nothing in common with how they are written.
enum CapitalsReader {
    static func fen(_ text: String) -> Int {
        var (yuan, section, digit, cents) = (0, 0, 0, 0)
        for character in text {
            switch character {
            case "拾": (section, digit) = (section + digit * 10, 0)
            case "佰": (section, digit) = (section + digit * 100, 0)
            case "仟": (section, digit) = (section + digit * 1000, 0)
            case "万": (yuan, section, digit) = (yuan + (section + digit) * 10_000, 0, 0)
            case "亿": (yuan, section, digit) = ((yuan + section + digit) * 100_000_000, 0, 0)
            case "元": (yuan, section, digit) = (yuan + section + digit, 0, 0)
            case "角": (cents, digit) = (cents + digit * 10, 0)
            case "分": (cents, digit) = (cents + digit, 0)
            default: digit = Array("零壹贰叁肆伍陆柒捌玖").firstIndex(of: character) ?? 0
            }
        }
        return yuan * 100 + cents
    }
}

struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
