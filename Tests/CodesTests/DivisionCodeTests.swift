import Codes
import LegalTime
import Testing

@Suite("Division codes")
struct DivisionCodeTests {
    @Test(
        "a code knows its level and what is above it",
        arguments: [
            ("330000", DivisionCode.Level.province), ("330100", .prefecture), ("330106", .county),
            ("330106001", .town), ("330106001002", .village), ("429004", .county), ("441900003", .town),
            ("330106000", .county), ("330106001000", .town),
        ]
    )
    func levels(_ text: String, _ level: DivisionCode.Level) throws {
        let code = try DivisionCode(text)
        #expect(code.level == level)
        #expect(code.province == text.prefix(2) + "0000" && code.prefecture == text.prefix(4) + "00")
        #expect(code.county == text.prefix(6))
    }

    @Test(
        "what is wrong is said",
        arguments: [
            ("", "行政区划代码为空"), ("33010", "行政区划代码应为 6、9、12 位，现有 5 位"), ("33O100", "第 3 位“O”不可用：只用数字"),
            ("330001", "行政区划代码上一级为 0 时，下一级也应为 0"), ("000000", "行政区划代码上一级为 0 时，下一级也应为 0"),
            ("330106000001", "行政区划代码上一级为 0 时，下一级也应为 0"),
        ]
    )
    func wrong(_ text: String, _ message: String) {
        #expect(DivisionCode.fault(in: text)?.message == message)
    }

    @Test(
        "a date may be a year, a month or a day",
        arguments: [
            ("2020", "2020-01-01", "2020-12-31", "2020年"), ("2020-02", "2020-02-01", "2020-02-29", "2020年2月"),
            ("2021-04-09", "2021-04-09", "2021-04-09", "2021年4月9日"),
        ]
    )
    func dates(_ text: String, _ first: String, _ last: String, _ chinese: String) throws {
        let date = try #require(DivisionDate(text))
        #expect(date.first.iso == first && date.last.iso == last && date.chinese == chinese)
    }

    @Test("what is no date is none", arguments: ["", "20", "2020-2", "2020-00", "2021-02-29", "2021-04-09-1", "abcd"])
    func noDates(_ text: String) {
        #expect(DivisionDate(text) == nil)
    }
}
