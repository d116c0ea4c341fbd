import Ledger
import LegalTime
import Procedure
import Storage

/// The rows of a case's clocks: a pure function of the case and the calendar that stands.
enum ClockProjection {
    static func rows(_ file: Case, title: String, calendar: LegalCalendar) -> [ClockRow] {
        file.clocks.filter(\.isRunning).map { clock in
            let count = ClockCount(clock, calendar)
            return ClockRow(
                organ: file.organ,
                id: "\(file.id):\(clock.id)",
                caseID: file.id,
                caseTitle: title,
                rule: clock.terms.rule,
                name: clock.terms.name,
                party: clock.party,
                holder: file.handlers.first ?? "",
                state: clock.isSuspended && count.due == nil ? .suspended : .running,
                raw: count.raw,
                due: count.due,
                dueAt: count.dueAt,
                provisional: count.isProvisional,
                calendar: calendar.version,
                inputs: String(decoding: clock.inputs.canonical, as: UTF8.self)
            )
        }
    }
}

/// What counting a clock gives, as its row keeps it; without an end while it is suspended.
struct ClockCount: Equatable {
    let raw: String?
    let due: String?
    let dueAt: Int?
    let isProvisional: Bool

    init(_ clock: CaseClock, _ calendar: LegalCalendar) {
        // A clock is counted when it starts, so that it can be counted again; a fault leaves it without an end.
        let reckoned = try? clock.reckon(calendar)
        raw = reckoned?.raw?.text(in: .shanghai)
        due = reckoned?.due?.text(in: .shanghai)
        dueAt = reckoned?.due?.lastInstant(in: .shanghai).milliseconds
        isProvisional = reckoned?.isProvisional ?? true
    }

    init(_ row: ClockRow) {
        (raw, due, dueAt, isProvisional) = (row.raw, row.due, row.dueAt, row.provisional)
    }
}

extension ClockRow {
    /// The clock behind the row, to count it again.
    var clock: CaseClock? {
        guard let json = try? JSON(parsing: Array(inputs.utf8)) else { return nil }
        return CaseClock(inputs: json)
    }

    func recounted(_ count: ClockCount, calendar: Int) -> ClockRow {
        var row = self
        (row.raw, row.due, row.dueAt, row.provisional) = (count.raw, count.due, count.dueAt, count.isProvisional)
        row.calendar = calendar
        return row
    }
}
