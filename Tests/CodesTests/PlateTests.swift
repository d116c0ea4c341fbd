import Codes
import Testing

@Suite("Number plates")
struct PlateTests {
    @Test(
        "a plate tells what kind of vehicle it is on",
        arguments: [
            ("浙A12345", PlateKind.ordinary, "浙江"), ("京AF0236", .ordinary, "北京"), ("苏E1A2B3", .ordinary, "江苏"),
            ("浙AD12345", .newEnergySmall, "浙江"), ("浙AFA2345", .newEnergySmall, "浙江"),
            ("粤BA12345", .newEnergySmall, "广东"), ("苏A12345D", .newEnergyLarge, "江苏"),
            ("浙A1234挂", .trailer, "浙江"), ("浙A1234学", .learner, "浙江"), ("浙A1234警", .police, "浙江"),
            ("浙A1234试", .test, "浙江"), ("浙A1234超", .oversize, "浙江"), ("粤Z1234港", .hongKong, "广东"),
            ("粤ZA123澳", .macao, "广东"), ("沪A0023领", .consulate, "上海"), ("沪22401领", .consulate, "上海"),
        ]
    )
    func kinds(_ text: String, _ kind: PlateKind, _ province: String) throws {
        let plate = try Plate(text)
        #expect(plate.kind == kind && plate.province == province)
        #expect(Plate.isValid(text))
    }

    @Test("an embassy's plate has no province", arguments: ["使014578", "224578使"])
    func embassy(_ text: String) throws {
        let plate = try Plate(text)
        #expect(plate.kind == .embassy && plate.province == nil && plate.printed == text)
    }

    @Test(
        "dots, spaces, small and full-width letters are taken",
        arguments: ["浙A·12345", "浙a 12345", "浙Ａ・１２３４５", "浙A.12345", "浙A-12345", "浙A•12345"]
    )
    func spellings(_ text: String) throws {
        let plate = try Plate(text)
        #expect(plate.normalised == "浙A12345" && plate.printed == "浙A·12345")
    }

    @Test(
        "what is wrong is said exactly",
        arguments: [
            ("", "机动车号牌为空"), ("浙A1234", "机动车号牌应为 7、8 位，现有 6 位"), ("浙A1O345", "第 4 位“O”不可用：序号只用数字和字母，没有 I、O"),
            ("浙112345", "第 2 位“1”不可用：发牌机关代号应为字母，没有 I、O"),
            ("浙A123456", "8 位号牌是新能源汽车的：小型如 浙AD12345，大型如 浙A12345D"),
            ("浙AD1234挂", "挂车号牌应为 7 位，现有 8 位"), ("浙Z1234港", "港、澳入出境车的号牌以“粤Z”开头"),
            ("使12345", "使馆号牌应为 7 位，现有 6 位"), ("使12345A", "使馆号牌除“使”字外应为 6 位数字"), ("浙", "机动车号牌应为 7、8 位，现有 1 位"),
        ]
    )
    func wrong(_ text: String, _ message: String) {
        #expect(Plate.fault(in: text)?.message == message)
    }

    @Test(
        "what no province issues is no plate of this standard",
        arguments: ["WJ京12345", "南A12345", "A12345", "浙浙12345"]
    )
    func elsewhere(_ text: String) {
        #expect(Plate.fault(in: text) != nil)
    }
}
