import Codes
import Foundation
import LegalTime
import Tables
import Testing

@Suite("Divisions in time")
struct DivisionTests {
    /// The product's own register.
    private static func register() throws -> DivisionRegister {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try DivisionRegister(
            parsing: [UInt8](Data(contentsOf: root.appending(path: "Catalogue/divisions/divisions.csv")))
        )
    }

    private static func finding(_ code: String, _ day: String) throws -> DivisionFinding {
        try register().finding(try DivisionCode(code), on: try #require(CivilDay(iso: day)))
    }

    @Test("all provinces are there, and both provinces' cities")
    func provinces() throws {
        let register = try Self.register()
        let day = try #require(CivilDay(iso: "2026-11-21"))
        #expect(register.children(of: nil, on: day).count == 34)
        #expect(register.children(of: try DivisionCode("330000"), on: day).count == 11)
        #expect(register.children(of: try DivisionCode("320000"), on: day).count == 13)
    }

    /// How many counties each city has, as the provinces publish it.
    @Test(
        "each city has its counties",
        arguments: [
            ("330100", 13), ("330200", 10), ("330300", 12), ("330400", 7), ("330500", 5), ("330600", 6), ("330700", 9),
            ("330800", 6), ("330900", 4), ("331000", 9), ("331100", 9), ("320100", 11), ("320200", 7), ("320300", 10),
            ("320400", 6), ("320500", 9), ("320600", 7), ("320700", 6), ("320800", 7), ("320900", 9), ("321000", 6),
            ("321100", 6), ("321200", 6), ("321300", 5),
        ]
    )
    func counties(_ city: String, _ count: Int) throws {
        let day = try #require(CivilDay(iso: "2026-11-21"))
        #expect(try Self.register().children(of: DivisionCode(city), on: day).count == count)
    }

    @Test(
        "a code is judged by the day",
        arguments: [
            ("330104", "2021-04-08", nil),
            ("330104", "2021-04-09", "江干区（330104）的建制到2021年4月8日为止，其区域属于上城区（330102）、钱塘区（330114）"),
            ("330113", "2021-04-08", "临平区（330113）自2021年4月9日起才设立，当日还没有"), ("330113", "2021-04-09", nil),
            ("330102", "2021-04-08", nil), ("330102", "2021-04-09", nil), ("330110", "2026-01-01", nil),
            ("320684", "2020-07-17", "海门市（320684）的建制到2020年7月16日为止，其区域属于海门区（320614）"),
            ("330621", "2026-01-01", "绍兴县（330621）的建制到2013年为止，其区域属于柯桥区（330603）、越城区（330602）"),
            ("330203", "2026-01-01", nil), ("330299", "2026-01-01", "区划未登记：登记册中没有 330299，请另行核对"),
            ("440305", "2026-01-01", "区划未登记：登记册中没有 440305，请另行核对"), ("990000", "2026-01-01", "没有以 99 开头的省级行政区划"),
            // Only the year is known: in it, the old and the new are both right.
            ("330183", "2015-06-01", nil), ("330111", "2015-06-01", nil),
            ("330183", "2016-01-01", "富阳市（330183）的建制到2015年为止，其区域属于富阳区（330111）"),
            // Towns and villages go by their county.
            ("330113001", "2026-01-01", nil), ("330104001002", "2021-04-08", nil),
            ("330104001002", "2022-01-01", "江干区（330104）的建制到2021年4月8日为止，其区域属于上城区（330102）、钱塘区（330114）"),
        ] as [(String, String, String?)]
    )
    func inTime(_ code: String, _ day: String, _ message: String?) throws {
        #expect(try Self.finding(code, day).message == message)
    }

    @Test("an unregistered county is no fault, a dissolved one is")
    func faults() throws {
        #expect(try !Self.finding("440305", "2026-01-01").isFault)
        #expect(try !Self.finding("330106", "2026-01-01").isFault)
        #expect(try Self.finding("330104", "2026-01-01").isFault)
        #expect(try Self.finding("330113", "2020-01-01").isFault)
        #expect(try Self.finding("990101", "2026-01-01").isFault)
    }

    @Test(
        "the name stays as it was on the day",
        arguments: [
            ("320803", "2011-06-01", "江苏省淮安市楚州区"), ("320803", "2012-06-01", "江苏省淮安市淮安区"),
            ("330114", "2026-01-01", "浙江省杭州市钱塘区"), ("310000", "2026-01-01", "上海市"),
        ]
    )
    func names(_ code: String, _ day: String, _ name: String) throws {
        let day = try #require(CivilDay(iso: day))
        #expect(try Self.register().fullName(of: DivisionCode(code), on: day) == name)
    }

    @Test("on every day from 2010 on, each code is at most one division where the register knows the day")
    func unambiguous() throws {
        let register = try Self.register()
        for division in register.divisions {
            guard let from = division.from else { continue }
            let before = register.divisions.filter { $0.code == division.code && $0 != division }
            for other in before { #expect(!other.isValid(on: from.first) || !division.isValid(on: from.first)) }
        }
        #expect(register.divisions.count == 285)
    }

    @Test("every dissolved division with heirs leads to one that still is")
    func heirs() throws {
        let register = try Self.register()
        let today = try #require(CivilDay(iso: "2026-11-21"))
        for division in register.divisions where !division.successors.isEmpty {
            #expect(!register.heirs(of: division, on: today).isEmpty, "\(division.code.normalised)")
        }
    }

    @Test("faults of a register are named by row and column, and nothing is taken")
    func badRegister() {
        let text = """
            code,name,from,to,successors,document
            330000,浙江省,,,,
            3301,杭州市,,,,
            330200,,,,,
            330300,温州市,2020-13,,,
            330400,嘉兴市,2021,2020,,
            330500,湖州市,,,330501,
            """
        let faults = #expect(throws: TableFaults.self) { try DivisionRegister(parsing: Array(text.utf8)) }
        #expect(
            faults?.list.map(\.text) == [
                "第 3 行“code”：行政区划代码应为 6、9、12 位，现有 4 位", "第 4 行“name”：必填",
                "第 5 行“from”：应为日期，如 2021-04-09、2021-04 或 2021",
                "第 6 行“to”：早于 from", "第 7 行“successors”：有承继者，却没有 to",
            ]
        )
    }

    @Test(
        "what rows say of each other is checked too",
        arguments: [
            ("440100,广州市,,,,", "第 3 行“code”：没有登记它所属的 440000"),
            ("330100,杭州市,,2020,330200,", "第 3 行“successors”：没有登记 330200"),
            ("330100,杭州市,,2020,,\n330100,新杭州市,2020,,,", "第 4 行“from”：与 330100 前一行“杭州市”的期间重叠"),
            ("330100,杭州市,,,,\n330100,杭州市,,,,", "第 4 行“from”：与 330100 前一行“杭州市”的期间重叠"),
        ]
    )
    func badLinks(_ rows: String, _ message: String) {
        let text = "code,name,from,to,successors,document\n330000,浙江省,,,,\n\(rows)\n"
        let faults = #expect(throws: TableFaults.self) { try DivisionRegister(parsing: Array(text.utf8)) }
        #expect(faults?.list.map(\.text) == [message])
    }
}
