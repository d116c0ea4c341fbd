import Foundation
import Platform
import Powers
import Procedure
import Tables
import Testing

@Suite struct PhraseTests {
    private static let header = "事项编码,领域,办理,字段,名称,正文\n"

    private static func faults(_ rows: String) -> [String] {
        do throws(TableFaults) {
            _ = try PhraseFile.parse(Array((header + rows).utf8))
            return []
        } catch {
            return error.list.map(\.text)
        }
    }

    @Test(
        "bad data is refused by row and column",
        arguments: [
            (",,登记立案,案情摘要,巡查,文字\n", "第 2 行“办理”：没有“登记立案”这项办理事项"),
            (",,责令改正,改正,巡查,文字\n", "第 2 行“字段”：“责令改正”没有“改正”这个字段"),
            (",,责令改正,改正期限,巡查,文字\n", "第 2 行“字段”：“改正期限”不是可以用常用语的文字字段"),
            ("A1,市容,责令改正,责令改正的内容,收摊,文字\n", "第 2 行“领域”：事项编码和领域只填一个，都不填的适用于全部"),
            (",,责令改正,责令改正的内容,,文字\n", "第 2 行“名称”：必填"),
            (",,责令改正,责令改正的内容,收摊,\n", "第 2 行“正文”：必填"),
            (",,责令改正,责令改正的内容,收摊,收〔摊主〕的摊\n", "没有〔摊主〕这个空位"),
            (",,责令改正,责令改正的内容,收摊,甲\n,,责令改正,责令改正的内容,收摊,乙\n", "第 3 行“名称”：“收摊”在第 2 行已经有了"),
        ]
    )
    func bad(rows: String, told: String) {
        #expect(Self.faults(rows).contains { $0.contains(told) }, "\(Self.faults(rows))")
    }

    @Test("what comes with the product is good, names items that there are, and offers no more than a look takes in")
    func product() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let items = try Data(contentsOf: root.appendingPathComponent("Catalogue/items/items.csv"))
        let catalogue = try CatalogueFile.parse([UInt8](items))
        let folder = root.appendingPathComponent("Catalogue/phrases")
        var all: [Phrase] = []
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
            all += try PhraseFile.parse([UInt8](try Data(contentsOf: folder.appendingPathComponent(name))))
        }
        #expect(all.count > 30)
        for phrase in all {
            #expect(phrase.item.isEmpty || catalogue.contains(phrase.item), "\(phrase)")
            #expect(phrase.area.isEmpty || catalogue.items.contains { $0.field == phrase.area }, "\(phrase)")
        }
        let general = Dictionary(grouping: all) { [$0.act, $0.field, $0.item, $0.area] }
        #expect(general.values.allSatisfy { $0.count <= PhraseBook.most / 2 })
    }

    @Test("an item's own come first, then those of its field, then the general ones")
    func order() throws {
        let rows = """
            ,,责令改正,责令改正的内容,一般,一
            ,市容环卫,责令改正,责令改正的内容,领域,二
            SR004,,责令改正,责令改正的内容,事项,三
            ,,责令改正,责令改正的内容,事项,五
            SR005,,责令改正,责令改正的内容,别的,四
            """
        let book = PhraseBook(try PhraseFile.parse(Array((Self.header + rows).utf8)))
        let found = book.phrases(for: "order-correction", items: ["SR004"], area: "市容环卫")
        #expect(found["correction"]?.map(\.text) == ["三", "二", "一"])
        let general = book.phrases(for: "order-correction", items: [], area: nil)
        #expect(general["correction"]?.map(\.text) == ["一", "五"])
    }

    @Test("slots take what is known; what is not is left to be typed, and a year in a number is no slot")
    func slots() throws {
        let row = ",,责令改正,责令改正的内容,一般,〔当事人〕立即恢复〔地点〕（见云综执〔2026〕1号）\n"
        let phrase = try #require(try PhraseFile.parse(Array((Self.header + row).utf8)).first)
        let filled = phrase.filled([.party: "李堃"])
        #expect(filled == "李堃立即恢复〔地点〕（见云综执〔2026〕1号）")
        #expect(Phrase.finished(filled) == "李堃立即恢复＿＿（见云综执〔2026〕1号）")
    }
}
