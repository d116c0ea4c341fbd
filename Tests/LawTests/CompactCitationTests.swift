import Law
import Testing

@Suite struct CompactCitationTests {
    static let law = "物业管理条例"

    @Test(
        "catalogues write places in short",
        arguments: [
            ("102", [Citation("某法", 102)]), ("14;15", [Citation("某法", 14), Citation("某法", 15)]),
            ("11(1)(2)", [Citation("某法", 11, paragraph: 1), Citation("某法", 11, paragraph: 2)]),
            ("33(1)1", [Citation("某法", 33, paragraph: 1, item: 1)]),
            ("111(1)1", [Citation("某法", 111, paragraph: 1, item: 1)]),
            ("32(1)1-2", [Citation("某法", 32, paragraph: 1, item: 1), Citation("某法", 32, paragraph: 1, item: 2)]),
            ("32(1)1,3", [Citation("某法", 32, paragraph: 1, item: 1), Citation("某法", 32, paragraph: 1, item: 3)]),
            ("9(1)(2)3", [Citation("某法", 9, paragraph: 1), Citation("某法", 9, paragraph: 2, item: 3)]),
            ("7(2)-(4)", [2, 3, 4].map { Citation("某法", 7, paragraph: $0) }),
            ("53;45", [Citation("某法", 53), Citation("某法", 45)]), ("14-16", [14, 15, 16].map { Citation("某法", $0) }),
            ("4-5", [4, 5].map { Citation("某法", $0) }), ("60-61", [60, 61].map { Citation("某法", $0) }),
            ("1-100", (1...100).map { Citation("某法", $0) }), ("9999", [Citation("某法", 9999)]),
            ("11(99)", [Citation("某法", 11, paragraph: 99)]), ("7(1)99", [Citation("某法", 7, paragraph: 1, item: 99)]),
            ("133之99", [Citation("某法", 133, inserted: 99)]),
            ("133之1(2)", [Citation("某法", 133, inserted: 1, paragraph: 2)]),
            ("11（1）； 12", [Citation("某法", 11, paragraph: 1), Citation("某法", 12)]),
            ("7(2)—(3)", [2, 3].map { Citation("某法", 7, paragraph: $0) }), ("劳动法41", [Citation("劳动法", 41)]),
            ("2;中华人民共和国建筑法7(1)", [Citation("某法", 2), Citation("建筑法", 7, paragraph: 1)]),
            ("某市停车办法3", [Citation("某市停车办法", 3)]),
        ]
    )
    func compact(text: String, citations: [Citation]) throws {
        #expect(try CitationList(compact: text, law: "某法").citations == citations)
    }

    @Test("in an article that is one list, brackets name items")
    func lists() throws {
        let trees = try CitationList(compact: "17(5)-(7)", law: "古树名木保护条例")
        #expect(trees.citations == [5, 6, 7].map { Citation("古树名木保护条例", 17, item: $0) })
        let streets = try CitationList(compact: "42(6)", law: "城市道路管理条例")
        #expect(streets.citations == [Citation("城市道路管理条例", 42, item: 6)])
        let green = try CitationList(compact: "21(1)(3)", law: "杭州市城市绿化管理条例")
        #expect(green.citations == [1, 3].map { Citation("杭州市城市绿化管理条例", 21, item: $0) })
        #expect(try CitationList(compact: "27(2)", law: "古树名木保护条例").citations.map(\.paragraph) == [2])
        #expect(throws: CitationFault.self) { try CitationList(compact: "42(6)1", law: "城市道路管理条例") }
    }

    @Test("a law is cited by its short title, by whichever of its names it came")
    func names() throws {
        let code = try CitationList(compact: "1128", law: "中华人民共和国生态环境法典")
        #expect(code.citations == [Citation("生态环境法典", 1128)])
        let act = try CitationList(compact: "29", law: "浙江省实施《中华人民共和国人民防空法》办法")
        #expect(act.printed == "《浙江省实施〈中华人民共和国人民防空法〉办法》第二十九条")
    }

    @Test(
        "what is wrong with a compact citation is said",
        arguments: [
            ("", "缺少条号"), ("14;", "缺少条号"), (";14", "缺少条号"), ("14;;15", "缺少条号"), ("0", "缺少条号"), ("10000", "缺少条号"),
            ("12345", "缺少条号"), ("11(", "括号里"), ("11()", "括号里"), ("11(0)", "括号里"), ("11(100)", "括号里"), ("11(1", "括号里"),
            ("11(一)", "括号里"), ("11)", "“)”处看不懂"), ("11(3)-(2)", "从小到大"), ("11(2)-(2)", "从小到大"), ("11(1)3-2", "从小到大"),
            ("11(1)3-", "“-”后面缺少项号"), ("11(1)3,", "“,”后面缺少项号"), ("11(1)-", "“-”处看不懂"), ("16-14", "从小到大"),
            ("14-", "“-”处看不懂"), ("11(1)-(", "括号里"), ("1-101", "条号的范围不对"), ("133之100", "“之”后面缺少数字"),
            ("7(1)100", "“1”处看不懂"), ("7(1)1-100", "“-”后面缺少项号"), ("7(1)1,100", "“,”后面缺少项号"),
            ("14-114", "条号的范围不对"), ("133之", "“之”后面缺少数字"), ("133之0", "“之”后面缺少数字"), ("abc41", "不是法律、法规、规章的名称"),
            ("第十一条", "不是法律、法规、规章的名称"), ("11a", "“a”处看不懂"), ("法", "缺少条号"),
        ]
    )
    func wrong(text: String, reason: String) {
        let fault = #expect(throws: CitationFault.self) { try CitationList(compact: text, law: "某法") }
        #expect(fault?.reason.contains(reason) == true, "\(fault?.reason ?? "")")
    }

    @Test("an article that the law does not have is a fault")
    func missing() throws {
        let fault = #expect(throws: CitationFault.self) { try CitationList(compact: "1300", law: "生态环境法典") }
        #expect(fault?.reason == "《生态环境法典》只有一千二百四十二条，没有第一千三百条")
        #expect(throws: CitationFault.self) { try CitationList(compact: "68", law: Self.law) }
        #expect(throws: CitationFault.self) { try CitationList(compact: "2;劳动法108", law: Self.law) }
        #expect(try CitationList(compact: "67", law: Self.law).citations.count == 1)
        #expect(try CitationList(compact: "9999", law: "某法").citations.count == 1)
    }
}
