import LegalTime
import Platform
import Procedure
import Storage
import Testing
import Web

@testable import Office

@Suite("Workbench and list of cases")
struct ListPageTests {
    private static let item = WorkbenchPage.CaseItem(
        id: "0a1b",
        title: "陈一涉嫌<擅自>设摊案",
        number: nil,
        stage: .init(.registered),
        opened: "今天 14:05"
    )

    @Test("a to-do names the case and leads straight to the act")
    func workbench() {
        let todo = WorkbenchPage.TodoItem(
            id: "0a1b2c:approve-filing:0:1",
            caseID: "0a1b",
            caseTitle: "陈一涉嫌擅自设摊案",
            act: "approve-filing",
            actTitle: "批准立案",
            more: "王敏 登记案件，报请立案 · 今天 14:05 起"
        )
        expectGolden("workbench") { h in
            WorkbenchPage.write(.init(todos: [todo], count: "1", cases: [Self.item], mayRegister: true), &h)
        }
    }

    @Test("an empty workbench says what to do next", arguments: [true, false])
    func empty(mayRegister: Bool) {
        expectGolden(mayRegister ? "workbench-empty-handler" : "workbench-empty-approver") { h in
            WorkbenchPage.write(.init(todos: [], cases: [], mayRegister: mayRegister), &h)
        }
    }

    @Test("moved clocks stand on top until they were read, and what falls due next beside the to-dos")
    func clocks() throws {
        let now = try #require(OrganZone.shanghai.instant(local: "2026-05-08T14:05"))
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
        let due = LegalMoment.day(try #require(CivilDay(iso: "2026-05-11")))
        let standing = ClockStanding(
            due: due,
            unit: .workingDays,
            isDuty: true,
            now: now,
            calendar: LegalCalendar(version: 3, tables: [])
        )
        let item = WorkbenchPage.DueItem(
            caseID: "0a1b",
            caseTitle: "陈一擅自设摊案",
            name: "送达行政处罚决定书",
            standing: standing,
            due: DueWords.text(due, now: now),
            isProvisional: true
        )
        var model = WorkbenchPage.Model(todos: [], cases: [], mayRegister: true, token: "70ce")
        model.moves = WorkbenchPage.MoveGroup.all([move], now: now)
        model.due = [item]
        expectGolden("workbench-clocks") { WorkbenchPage.write(model, &$0) }
    }

    @Test("an administrator finds the reference data on the workbench")
    func administrator() {
        let page = string { WorkbenchPage.writeForAdministrator(&$0) }
        #expect(page.contains("href=\"/calendar/import\""))
    }

    private static let row = CaseListPage.Row(
        id: "0a1b",
        title: "陈一擅自设摊案",
        number: "云综执立〔2026〕1号",
        decisionNumber: "云综执罚决〔2026〕1号",
        stage: .init(.served),
        unit: "横林中队",
        handler: "王敏",
        field: "市容环境卫生",
        kind: "普通程序",
        parties: "陈一",
        due: .init(text: "5月11日（周一）", tone: .near, word: "临近到期"),
        opened: "5月7日（周四） 09:30",
        updated: "今天 14:05",
        decided: "5月8日（周五）",
        fine: "¥50.00"
    )

    @Test("the list filters by stage, says exact counts, and goes on from the last row")
    func list() {
        let served = CaseQuestion().changed { $0.stage = .served }
        let model = CaseListPage.Model(
            question: served,
            chips: [
                Chip(word: "全部", count: "1204", link: CaseQuestion().link(), isChosen: false),
                Chip(word: "已送达", count: "1", link: served.link(), isChosen: true),
            ],
            conditions: served.conditions(DeskChoices()),
            choices: DeskChoices(units: ["横林中队"], fields: ["市容环境卫生"], handlers: ["wangmin": "王敏"]),
            rows: [Self.row],
            total: 1,
            older: served.link(after: .instant(17, id: "0a1b")),
            mayRegister: true,
            views: [.init(id: "v1", name: "我的", link: served.link(), isDefault: true, isHere: true)],
            token: "70ce"
        )
        expectGolden("cases") { CaseListPage.write(model, &$0) }
    }

    @Test("a filter that finds nothing leads back to all cases")
    func emptyFilter() {
        let returned = CaseQuestion().changed { $0.stage = .returned }
        let model = CaseListPage.Model(
            question: returned,
            chips: [],
            conditions: returned.conditions(DeskChoices()),
            rows: [],
            total: 0,
            mayRegister: true
        )
        let page = string { CaseListPage.write(model, &$0) }
        #expect(page.contains("没有符合“阶段：已退回”的案件"))
        #expect(page.contains("看全部案件"))
    }

    @Test("every column that may be chosen stands in the row, and what was chosen is kept")
    func columns() {
        var display = CaseDisplay()
        (display.columns, display.isDense) = (CaseColumn.allCases, true)
        #expect(CaseDisplay(kept: display.kept) == display)
        #expect(CaseDisplay(kept: "") == CaseDisplay())
        #expect(CaseDisplay(kept: "wide").columns.isEmpty)
        let model = CaseListPage.Model(chips: [], rows: [Self.row], mayRegister: false, display: display)
        let page = string { CaseListPage.write(model, &$0) }
        for column in CaseColumn.allCases { #expect(page.contains(">\(column.title)</th>")) }
        for text in ["王敏", "市容环境卫生", "普通程序", "¥50.00", "5月8日（周五）", "z-dense"] { #expect(page.contains(text)) }
        // Not counted yet: a press counts without script, the script counts by itself.
        #expect(page.contains("data-count=\"/cases/count\""))
    }
}
