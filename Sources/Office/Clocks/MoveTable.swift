import LegalTime
import Storage
import Web

/// A clock that a calendar moved, or would move: before and after.
struct MovedClock: Sendable, Hashable {
    /// The case; `nil` for who may not read it.
    let link: Link?
    let caseTitle: String
    let name: String
    let before: String
    let after: String

    init(_ row: ClockMoveRow, now: Instant, leads: Bool = true) {
        link = leads ? .case(row.caseID) : nil
        caseTitle = row.caseTitle
        name = row.name
        before = DueWords.kept(row.before, now: now)
        after = DueWords.kept(row.after, now: now)
    }
}

extension HTML {
    /// - Parameter after: the heading of the later day: 导入后, 现在.
    mutating func movedClocks(_ caption: String, before: String, after: String, _ moves: [MovedClock]) {
        table(caption, [Column("案件"), Column("期限"), Column(before), Column(after)]) { h in
            for move in moves {
                h.movedClock(move, before: before, after: after)
            }
        }
    }

    private mutating func movedClock(_ move: MovedClock, before: String, after: String) {
        let cells: (inout HTML) -> Void = { h in
            h.cell(move.name, label: "期限")
            h.cell(move.before, label: before)
            h.cell(label: after) { $0.tag("strong", text: move.after) }
        }
        if let link = move.link { return row(to: link, lead: move.caseTitle, cells) }
        row { h in
            h.tag("th", .scope("row"), text: move.caseTitle)
            cells(&h)
        }
    }
}
