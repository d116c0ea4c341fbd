import Law
import LegalTime
import Testing

@Suite struct CitationTests {
    @Test(
        "citations print as documents write them and parse back",
        arguments: [
            (Citation("行政处罚法", 60), "《行政处罚法》第六十条"),
            (Citation("行政处罚法", 45, paragraph: 2), "《行政处罚法》第四十五条第二款"),
            (Citation("行政处罚法", 72, paragraph: 1, item: 1), "《行政处罚法》第七十二条第一款第（一）项"),
            (Citation("行政处罚法", 64, item: 8), "《行政处罚法》第六十四条第（八）项"),
            (Citation("某办法", 3, paragraph: 2, item: 5, subitem: 3), "《某办法》第三条第二款第（五）项第3目"),
            (Citation("生态环境法典", 1242), "《生态环境法典》第一千二百四十二条"),
            (Citation("刑法", 133, inserted: 1, paragraph: 1), "《刑法》第一百三十三条之一第一款"),
            (Citation("生态环境法典", 1005), "《生态环境法典》第一千零五条"),
            (Citation("某条例", 10), "《某条例》第十条"),
            (Citation("某条例", 110), "《某条例》第一百一十条"),
            (
                Citation("民事诉讼法", 92, version: CivilDay(year: 2017, month: 6, day: 27)),
                "《民事诉讼法》（2017年6月27日版本）第九十二条"
            ),
            (Citation("浙江省实施《人民防空法》办法", 29), "《浙江省实施〈人民防空法〉办法》第二十九条"),
        ]
    )
    func printing(citation: Citation, text: String) {
        #expect(citation.printed == text)
        #expect(Citation(parsing: text) == citation)
    }

    @Test(
        "citations are also read as people type them",
        arguments: [
            "《行政处罚法》第72条第1款第1项", "《行政处罚法》 第七十二条 第一款 第一项", "《行政处罚法》第七十二条第一款第(一)项",
            "《行政处罚法》第七十二条第一款第（1）项", "《行政处罚法》\u{3000}第七十二条第一款第（一)项",
        ]
    )
    func typed(text: String) {
        #expect(Citation(parsing: text) == Citation("行政处罚法", 72, paragraph: 1, item: 1))
    }

    @Test("marks inside a title are the single ones, whichever were typed")
    func innerMarks() {
        let typed = Citation(parsing: "《浙江省实施《中华人民共和国人民防空法》办法》第二十九条")
        #expect(typed == Citation("浙江省实施〈中华人民共和国人民防空法〉办法", 29))
        #expect(Citation(parsing: "《某法》（2017-6-27版本）第一条") == nil)
        #expect(Citation(parsing: "《某法》（2017年2月30日版本）第一条") == nil)
        #expect(Citation(parsing: "《某法》(2017年2月3日版本)第一条")?.version == CivilDay(year: 2017, month: 2, day: 3))
    }

    @Test(
        "what is not one whole citation is refused",
        arguments: [
            "行政处罚法第六十条", "《行政处罚法》", "《行政处罚法》第条", "《行政处罚法》第六十条第", "《行政处罚法》第〇条", "《》第一条",
            "《行政处罚法》第六十条等", "《行政处罚法》第六十一十条", "《行政处罚法》第一款第六十条", "", "《行政处罚法第六十条",
            "《行政处罚法》第零条", "《行政处罚法》第一条之", "《行政处罚法》第一条第（一项", "《行政处罚法》第一条第2目",
            "《行政处罚法》第一条第一款第一款", "第六十条",
        ]
    )
    func refused(text: String) {
        #expect(Citation(parsing: text) == nil)
    }

    @Test("a title is read up to eighty characters")
    func titleLength() {
        let (long, tooLong) = (String(repeating: "长", count: 80), String(repeating: "长", count: 81))
        #expect(Citation(parsing: "《\(long)》第一条") == Citation(long, 1))
        #expect(Citation(parsing: "《\(tooLong)》第一条") == nil)
    }

    @Test("every number from 1 to 9999 reads back, and no other number is one")
    func numbers() {
        let wrong = (1...9999).filter { ChineseNumber.parse(ChineseNumber.print($0)) != $0 }
        #expect(wrong.isEmpty)
        let arabic = (1...9999).filter { (number: Int) in ChineseNumber.parse(String(number)) != number }
        #expect(arabic.isEmpty)
        #expect(["0", "10000", "零", "百", "一一", "二十零", ""].allSatisfy { ChineseNumber.parse($0) == nil })
        #expect(ChineseNumber.print(10_000) == "10000" && ChineseNumber.print(0) == "0")
    }

    @Test("what is printed reads back, for any citation")
    func identity() {
        var random = SplitMix64(seed: 20_261_121)
        for _ in 0..<5000 {
            let citation = Self.any(using: &random)
            guard Citation(parsing: citation.printed) == citation else {
                Issue.record("\(citation.printed)")
                return
            }
        }
    }

    static func any(using random: inout SplitMix64) -> Citation {
        let laws = ["行政处罚法", "中华人民共和国行政强制法", "浙江省实施《人民防空法》办法", "某市条例（试行）", "第三产业第一条例"]
        func maybe(_ limit: Int) -> Int? {
            Bool.random(using: &random) ? Int.random(in: 1...limit, using: &random) : nil
        }
        let item = maybe(60)
        return Citation(
            laws.randomElement(using: &random) ?? laws[0],
            Int.random(in: 1...9999, using: &random),
            inserted: maybe(30) ?? 0,
            paragraph: maybe(30),
            item: item,
            subitem: item == nil ? nil : maybe(20),
            version: maybe(4000).map { CivilDay(number: 14_000 + $0) }
        )
    }
}
