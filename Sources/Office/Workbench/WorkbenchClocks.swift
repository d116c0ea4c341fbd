import LegalTime
import Platform
import Procedure
import Storage
import Web

extension WorkbenchPage {
    /// What one version of the calendar moved of mine.
    struct MoveGroup: Sendable {
        let version: Int
        let moves: [MovedClock]
    }

    /// A clock of mine that falls due next, or is late.
    struct DueItem: Sendable {
        let caseID: String
        let caseTitle: String
        let name: String
        let standing: ClockStanding
        /// 5月8日（周五）24:00
        let due: String
        let isProvisional: Bool
    }

    /// 期限变动: what a calendar moved, until it was read.
    static func moves(_ groups: [MoveGroup], token: String, _ h: inout HTML) {
        for group in groups {
            h.tag("section", .class("card"), .id("moves-", "\(group.version)"), .aria("label", "期限变动")) { h in
                h.tag("div", .class("card-header")) { h in
                    h.tag("h2", .class("card-title"), text: "期限变动 \(group.moves.count)")
                    h.tag("div", .class("card-actions")) { seen(group, token: token, &$0) }
                }
                h.tag("p", .class("z-table-note")) { h in
                    h.text("放假安排有更新（")
                    h.tag("a", .href(.calendarVersion(group.version)), text: "日历第 \(group.version) 版")
                    h.text("），下列期限已重新计算：")
                }
                h.movedClocks("期限变动", before: "原到期日", after: "新到期日", group.moves)
            }
        }
    }

    private static func seen(_ group: MoveGroup, token: String, _ h: inout HTML) {
        h.form(to: .calendarSeen(group.version), token: token) { $0.button("知道了", .plain) }
    }

    /// 临近期限: what falls due first.
    static func due(_ items: [DueItem], _ h: inout HTML) {
        guard !items.isEmpty else {
            h.empty("没有正在计算的期限", hint: "您主办的案件立案后，办案期限出现在这里。")
            return
        }
        h.tag("ul", .class("z-list"), .aria("label", "临近期限")) { h in
            for item in items { due(item, &h) }
        }
    }

    private static func due(_ item: DueItem, _ h: inout HTML) {
        h.tag("li", .class("z-row z-list-item")) { h in
            h.tag("div", .class("z-list-main")) { h in
                h.tag("a", .class("z-row-link"), .href(.case(item.caseID)), text: item.caseTitle)
                let left = item.standing.left.isEmpty ? "" : "\(item.standing.left)，"
                let provisional = item.isProvisional ? "（暂定）" : ""
                h.tag("p", .class("z-list-more"), text: "\(item.name)：\(left)到 \(item.due)\(provisional)")
            }
            h.badge(item.standing.tone, item.standing.word)
        }
    }
}

extension WorkbenchPage.MoveGroup {
    static func all(_ rows: [ClockMoveRow], now: Instant) -> [WorkbenchPage.MoveGroup] {
        Dictionary(grouping: rows, by: \.calendar).sorted { $0.key > $1.key }.map { version, rows in
            WorkbenchPage.MoveGroup(version: version, moves: rows.map { MovedClock($0, now: now) })
        }
    }
}

extension WorkbenchPage.DueItem {
    static func all(_ list: DueList) -> [WorkbenchPage.DueItem] {
        list.rows.compactMap { WorkbenchPage.DueItem($0, list) }
    }

    private init?(_ row: ClockRow, _ list: DueList) {
        guard let due = row.due.flatMap({ LegalMoment(text: $0, zone: .shanghai) }) else { return nil }
        let standing = ClockStanding(
            due: due,
            unit: row.unit ?? .calendarDays,
            isDuty: ClockStanding.isDuty(rule: row.rule),
            now: list.now,
            calendar: list.calendar
        )
        self.init(
            caseID: row.caseID,
            caseTitle: row.caseTitle,
            name: row.name,
            standing: standing,
            due: DueWords.text(due, now: list.now),
            isProvisional: row.provisional
        )
    }
}
