import LegalTime
import Storage
import Tables
import Testing
import Web

@testable import Office

@Suite("Calendar")
struct CalendarPageTests {
    private static let table = """
        year,date,name,kind,source
        2026,2026-01-01,元旦,off,国务院办公厅关于2026年部分节假日安排的通知
        2026,2026-01-02,元旦,off,国务院办公厅关于2026年部分节假日安排的通知
        2026,2026-01-03,元旦,off,国务院办公厅关于2026年部分节假日安排的通知
        2026,2026-01-04,元旦,work,国务院办公厅关于2026年部分节假日安排的通知
        2026,2026-05-01,劳动节,off,国务院办公厅关于2026年部分节假日安排的通知

        """

    private static let history = [
        CalendarPage.Version(number: 2, when: "今天 14:05", who: "陈洁", source: "国务院办公厅通知", days: 5),
        CalendarPage.Version(number: 1, when: "5月7日（周四） 09:30", who: "系统", source: "随产品提供", days: 0),
    ]

    private func model(_ year: Int, mayImport: Bool = false) throws -> CalendarPage.Model {
        let tables = try HolidayFile.parse(Array(Self.table.utf8), year: nil)
        return CalendarPage.Model(
            LegalCalendar(version: 2, tables: tables),
            year: year,
            today: try #require(CivilDay(iso: "2026-05-08")),
            history: Self.history,
            mayImport: mayImport
        )
    }

    @Test("a year shows what each day is, by sign and words, with its source and versions")
    func year() throws {
        let model = try model(2026)
        expectGolden("calendar") { CalendarPage.write(model, &$0) }
    }

    @Test("a year without a table says that it is provisional, and who can mend that")
    func provisional() throws {
        let officer = try model(2027)
        #expect(officer.isProvisional)
        let page = string { CalendarPage.write(officer, &$0) }
        #expect(page.contains("没有国务院公布的放假安排，暂定"))
        #expect(page.contains("由系统管理员导入"))
        #expect(!page.contains("/calendar/import"))
        let administrator = try model(2027, mayImport: true)
        #expect(string { CalendarPage.write(administrator, &$0) }.contains("href=\"/calendar/import\""))
    }

    @Test("every month has all its days, each under its weekday", arguments: [2024, 2026, 2100])
    func months(year: Int) throws {
        let months = try model(year).months
        #expect(months.count == 12)
        for (index, month) in months.enumerated() {
            let days = month.weeks.flatMap { $0 }
            #expect(days.count.isMultiple(of: 7))
            let length = CivilDay.length(ofMonth: index + 1, year: year)
            #expect(days.compactMap { $0?.number } == Array(1...length))
            let first = try #require(CivilDay(year: year, month: index + 1, day: 1))
            #expect(days.firstIndex { $0 != nil } == first.weekday - 1)
        }
    }

    @Test("days that follow each other are said as one span")
    func arrangements() throws {
        #expect(
            try model(2026).arrangements == [
                .init(term: "元旦", text: "1月1日（周四）至1月3日（周六）放假，1月4日（周日）上班"),
                .init(term: "劳动节", text: "5月1日（周五）放假"),
            ]
        )
    }

    private var preview: CalendarPreviewPage.Model {
        let now = OrganZone.shanghai.instant(local: "2026-05-08T14:05") ?? Instant(milliseconds: 0)
        let move = ClockMoveRow(
            organ: "yunxi",
            calendar: 3,
            clock: "0a1b:C24:1:6",
            caseID: "0a1b",
            caseTitle: "陈一擅自设摊案",
            name: "送达行政处罚决定书",
            holder: "wangmin",
            before: "2026-05-29",
            after: "2026-06-01",
            movedAt: 0
        )
        return CalendarPreviewPage.Model(
            token: "70ce",
            year: 2026,
            base: 2,
            file: CarriedFile(FormFile(name: "表<1>.csv", bytes: Array("a,b\r\n".utf8))),
            days: [.init(day: "2026年5月29日（周五）", before: "工作日", after: "调休放假")],
            moved: 201,
            settled: 3,
            moves: [MovedClock(move, now: now)]
        )
    }

    @Test("a preview shows days and clocks before and after, and carries the file to its confirmation")
    func previewPage() {
        expectGolden("calendar-preview") { CalendarPreviewPage.write(preview, &$0) }
    }

    @Test("the file that a preview carried comes back byte by byte")
    func carried() throws {
        let file = CarriedFile(FormFile(name: "表.csv", bytes: Array(0...255)))
        var h = HTML()
        file.write(&h)
        let page = String(decoding: h.bytes, as: UTF8.self)
        let content = try #require(page.split(separator: "value=\"").last?.split(separator: "\"").first)
        let body =
            "_fileName=\(PercentEncoding.encode("表.csv"))&_fileContent=\(PercentEncoding.encode(String(content)))"
        #expect(CarriedFile(try Form(parsing: Array(body.utf8))) == file)
        #expect(CarriedFile(try Form(parsing: Array("_fileName=a&_fileContent=%25".utf8))) == nil)
        #expect(CarriedFile(try Form(parsing: [])) == nil)
    }

    @Test("a table with faults is shown by row, column and reason, and how many are not shown")
    func faults() {
        var faults = TableFaults()
        faults.add(row: 0, "表格是空的")
        for row in 2...251 { faults.add(row: row, column: "date", "“<x>”不是一个日子") }
        let model = CalendarImportPage.Model(
            token: "70ce",
            year: "2027",
            rejected: RejectedTable(file: "坏表.csv", faults: faults),
            example: 2026
        )
        let page = string { CalendarImportPage.write(model, &$0) }
        #expect(page.contains("“坏表.csv”有 251 处需要更正，没有导入任何内容。"))
        #expect(page.contains("<td data-label=\"行\">整个文件</td>"))
        #expect(page.contains("<td data-label=\"行\">第 2 行</td><td data-label=\"列\">date</td>"))
        #expect(page.contains("“&lt;x&gt;”不是一个日子"))
        #expect(page.contains("另有 51 处没有列出"))
        #expect(page.contains("enctype=\"multipart/form-data\""))
    }

    @Test("what a calendar moved leads to the case only for those who may read it")
    func leads() {
        let now = Instant(milliseconds: 0)
        let row = ClockMoveRow(
            organ: "yunxi",
            calendar: 3,
            clock: "c",
            caseID: "0a1b",
            caseTitle: "陈一擅自设摊案",
            name: "送达",
            holder: "wangmin",
            before: nil,
            after: "2026-06-01",
            movedAt: 0
        )
        func table(_ leads: Bool) -> String {
            string { $0.movedClocks("变动", before: "原", after: "新", [MovedClock(row, now: now, leads: leads)]) }
        }
        #expect(table(true).contains("href=\"/cases/0a1b\""))
        #expect(!table(false).contains("href"))
        #expect(table(false).contains("<th scope=\"row\">陈一擅自设摊案</th>"))
    }
}
