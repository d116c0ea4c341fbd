import Ledger
import LegalTime
import Platform
import Storage

/// The calendar as the API writes it.
enum CalendarJSON {
    static func write(_ calendar: LegalCalendar, history: [ReferenceHead]) -> JSON {
        [
            "version": .int(calendar.version),
            "years": .array(
                calendar.tables.map { table in
                    [
                        "year": .int(table.year), "days": .int(table.days.count), "sources": sources(table),
                        "provisional": false,
                    ]
                }
            ),
            "versions": .array(history.map(head)),
        ]
    }

    static func head(_ head: ReferenceHead) -> JSON {
        [
            "version": .int(head.version), "rows": .int(head.rows), "source": .string(head.source),
            "person": .string(head.person),
            "recordedAt": .string(Instant(milliseconds: head.recordedAt).utc),
            "sha256": .string(Digest(bytes: head.sha256)?.hex ?? ""),
        ]
    }

    static func write(_ calendar: LegalCalendar, year: Int) -> JSON {
        let table = calendar.tables.first { $0.year == year }
        var days: [JSON] = []
        var workingDays = 0
        var day = CivilDay(year: year, month: 1, day: 1)
        while let now = day, now.year == year {
            let kind = calendar.kind(of: now)
            if kind.isWorking { workingDays += 1 }
            var json = self.kind(kind)
            json["date"] = .string(now.iso)
            days.append(.object(json))
            day = now.adding(days: 1)
        }
        return [
            "year": .int(year), "version": .int(calendar.version), "provisional": .bool(!calendar.hasTable(year)),
            "sources": table.map(sources) ?? [], "workingDays": .int(workingDays), "days": .array(days),
        ]
    }

    static func write(_ preview: CalendarPreview) -> JSON {
        [
            "year": .int(preview.year), "base": .int(preview.base), "moved": .int(preview.moved),
            "settled": .int(preview.settled),
            "days": .array(
                preview.days.map { change in
                    [
                        "date": .string(change.day.iso), "before": .object(kind(change.before)),
                        "after": .object(kind(change.after)),
                    ]
                }
            ),
            "moves": .array(preview.moves.map(ClockJSON.write)),
        ]
    }

    private static func kind(_ kind: DayKind) -> [String: JSON] {
        switch kind {
        case .workday: ["kind": "workday"]
        case .weekend: ["kind": "weekend"]
        case .holiday(let name): ["kind": "holiday", "name": .string(name)]
        case .adjustedWorkday(let name): ["kind": "adjustedWorkday", "name": .string(name)]
        }
    }

    /// The notices that the table names, each once.
    private static func sources(_ table: HolidayTable) -> JSON {
        var seen: Set<String> = []
        return .array(table.days.filter { seen.insert($0.source).inserted }.map { .string($0.source) })
    }
}
