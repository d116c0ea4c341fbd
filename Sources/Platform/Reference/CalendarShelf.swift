package import LegalTime
package import Storage
import Synchronization
import Tables

/// The calendars in memory, one per organ and version. Which version stands is asked of the database each time.
package final class CalendarShelf: Sendable {
    private struct Key: Hashable {
        let organ: String
        let version: Int
    }

    private let kept = Mutex<[Key: LegalCalendar]>([:])
    /// Old versions are read for audit only; a few are enough.
    private static let limit = 32

    package init() {}

    /// The calendar that stands, in the snapshot of `c`; without any version it knows weekends and fixed holidays.
    package func newest(organ: String, on c: any SQLConnection) throws -> LegalCalendar {
        let version = try ReferenceVersions.newest(organ: organ, stream: .calendar, on: c)
        return try calendar(organ: organ, version: version, on: c)
    }

    /// The calendar of a version; the old ones stay readable.
    package func calendar(organ: String, version: Int, on c: any SQLConnection) throws -> LegalCalendar {
        guard version > 0 else { return .untabled }
        let key = Key(organ: organ, version: version)
        if let calendar = kept.withLock({ $0[key] }) { return calendar }
        let row = try ReferenceVersions.get(organ: organ, stream: .calendar, version: version, on: c)
        guard let row else { throw CaseFault.notFound("没有第 \(version) 版日历") }
        let calendar: LegalCalendar
        do throws(TableFaults) {
            calendar = LegalCalendar(version: version, tables: try HolidayFile.parse(row.bytes, year: nil))
        } catch {
            throw StorageError.damaged("第 \(version) 版日历无法读取：\(error.list.first?.text ?? "")")
        }
        kept.withLock { kept in
            if kept.count >= Self.limit { kept.removeAll() }
            kept[key] = calendar
        }
        return calendar
    }
}
