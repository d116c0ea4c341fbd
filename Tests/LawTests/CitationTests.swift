import Law
import Testing

@Suite struct CitationTests {
    @Test(
        "citations print as documents write them and parse back",
        arguments: [
            (Citation("行政处罚法", 60), "《行政处罚法》第六十条"),
            (Citation("行政处罚法", 45, paragraph: 2), "《行政处罚法》第四十五条第二款"),
            (Citation("行政处罚法", 72, paragraph: 1, item: 1), "《行政处罚法》第七十二条第一款第（一）项"),
            (Citation("生态环境法典", 1242), "《生态环境法典》第一千二百四十二条"),
            (Citation("刑法", 133, inserted: 1, paragraph: 1), "《刑法》第一百三十三条之一第一款"),
            (Citation("生态环境法典", 1005), "《生态环境法典》第一千零五条"),
            (Citation("某条例", 10), "《某条例》第十条"),
            (Citation("某条例", 110), "《某条例》第一百一十条"),
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
        ]
    )
    func typed(text: String) {
        #expect(Citation(parsing: text) == Citation("行政处罚法", 72, paragraph: 1, item: 1))
    }

    @Test(
        "what is not one whole citation is refused",
        arguments: [
            "行政处罚法第六十条", "《行政处罚法》", "《行政处罚法》第条", "《行政处罚法》第六十条第", "《行政处罚法》第〇条", "《》第一条",
            "《行政处罚法》第六十条等", "《行政处罚法》第六十一十条", "《行政处罚法》第一款第六十条", "",
        ]
    )
    func refused(text: String) {
        #expect(Citation(parsing: text) == nil)
    }

    @Test("every number from 1 to 9999 reads back")
    func numbers() {
        let wrong = (1...9999).filter { ChineseNumber.parse(ChineseNumber.print($0)) != $0 }
        #expect(wrong.isEmpty)
    }

    @Test("every article that the platform relies on is cited once and says something")
    func articles() {
        let all = PenaltyLaw.all + CivilProcedureLaw.all + ReconsiderationLaw.all + LitigationLaw.all
        #expect(Set(all.map(\.citation)).count == all.count)
        #expect(all.allSatisfy { !$0.gist.isEmpty && Citation(parsing: $0.citation.printed) == $0.citation })
    }
}
