import Law
import Testing

@Suite struct CitationListTests {
    @Test("lists are read as documents write them")
    func lists() throws {
        let list = try CitationList(parsing: "第二十七条、第四十五条第一款第（二）项", law: "行政处罚法")
        #expect(list.citations == [Citation("行政处罚法", 27), Citation("行政处罚法", 45, paragraph: 1, item: 2)])
        let laws = try CitationList(parsing: "《行政处罚法》第二十七条和第三十条第二款、第三款，《行政强制法》第三条")
        #expect(
            laws.citations == [
                Citation("行政处罚法", 27), Citation("行政处罚法", 30, paragraph: 2), Citation("行政处罚法", 30, paragraph: 3),
                Citation("行政强制法", 3),
            ]
        )
    }

    @Test("a later place takes from the one before what it leaves out")
    func parts() throws {
        let items = try CitationList(parsing: "《某法》第九条之二第一款第（一）项、第（三）项、第二款第（四）项")
        #expect(
            items.citations == [
                Citation("某法", 9, inserted: 2, paragraph: 1, item: 1),
                Citation("某法", 9, inserted: 2, paragraph: 1, item: 3),
                Citation("某法", 9, inserted: 2, paragraph: 2, item: 4),
            ]
        )
    }

    @Test("ranges are every place in them")
    func ranges() throws {
        let items = try CitationList(parsing: "《某法》第一条第（五）项至第（七）项")
        #expect(items.citations == [5, 6, 7].map { Citation("某法", 1, item: $0) })
        let paragraphs = try CitationList(parsing: "《某法》第一条第一款到第三款")
        #expect(paragraphs.citations == [1, 2, 3].map { Citation("某法", 1, paragraph: $0) })
        let articles = try CitationList(parsing: "《某法》第九条至第十一条")
        #expect(articles.citations == [9, 10, 11].map { Citation("某法", $0) })
        #expect(try CitationList(parsing: "《某法》第一条至第一百条").citations.count == 100)
        #expect(try CitationList(parsing: "《某法》第一条第（六十）项至第（七十）项").citations.count == 11)
        let subitems = try CitationList(parsing: "《某法》第一条之二第一款第（三）项第2目至第4目")
        #expect(
            subitems.citations
                == [2, 3, 4].map { Citation("某法", 1, inserted: 2, paragraph: 1, item: 3, subitem: $0) }
        )
    }

    @Test(
        "what is no list of citations is refused",
        arguments: [
            "", "第二十七条", "《某法》", "《某法》第一条、", "《某法》第一条、第", "《某法》第一条等", "《某法》第三条至第二条",
            "《某法》第一条第（三）项至第（三）项", "《某法》第一条第三款至第二款", "《某法》第一条第三款至第三款", "《某法》第三条至第三条", "《某法》第一条、第（一）项", "《某法》第一条至第一百零一条",
            "《某法》第一条之一至第三条", "《某法》第一条第一款至第一百零一款", "《某法》第一条第（一）项至第（一百零一）项", "《某法》第一条。",
            "《某法》第一条第一款第（一）项第1目至第（二）项",
        ]
    )
    func refused(text: String) {
        let fault = #expect(throws: CitationFault.self) { try CitationList(parsing: text) }
        #expect(fault?.reason.isEmpty == false)
    }

    @Test("what can't be read is shown, but not at length")
    func rest() {
        let rest = String(repeating: "乙", count: 30)
        let fault = #expect(throws: CitationFault.self) { try CitationList(parsing: "《某法》第一条\(rest)") }
        #expect(fault?.reason == "“\(rest.prefix(20))”处不能再读作法条")
    }

    @Test("a list is printed with each title once, and reads back")
    func identity() throws {
        let list = CitationList([
            Citation("行政处罚法", 27), Citation("行政处罚法", 45, paragraph: 1), Citation("行政强制法", 25),
        ])
        #expect(list.printed == "《行政处罚法》第二十七条、第四十五条第一款、《行政强制法》第二十五条")
        var random = SplitMix64(seed: 7)
        for _ in 0..<2000 {
            let list = CitationList(
                (0...Int.random(in: 0...4, using: &random)).map { _ in CitationTests.any(using: &random) }
            )
            guard try CitationList(parsing: list.printed) == list else {
                Issue.record("\(list.printed)")
                return
            }
        }
    }

    @Test("citations are found in running text")
    func found() {
        let text = "你单位的行为违反了《城市道路管理条例》第二十七条第（一）项，依据《行政处罚法》第二十八条第一款、第三十二条的规定，责令改正。第九条不算。"
        #expect(
            Citation.found(in: text) == [
                Citation("城市道路管理条例", 27, item: 1), Citation("行政处罚法", 28, paragraph: 1), Citation("行政处罚法", 32),
                Citation("行政处罚法", 9),
            ]
        )
        #expect(Citation.found(in: "没有法条，只有《一本书》和第三章").isEmpty)
    }
}
