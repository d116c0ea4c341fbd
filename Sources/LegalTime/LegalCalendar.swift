/// Which days are working days (法定日历), by the holiday tables that are known.
///
/// A year without a table has its weekends and fixed holidays only, and what rests on it is provisional. Copies share
/// their storage. Days lie between 1900 and 9999; tables name days up to 2100.
package struct LegalCalendar: Sendable {
    package let version: Int
    private let storage: Storage

    private final class Storage: Sendable {
        let tables: [HolidayTable]
        let named: [Int: HolidayDay]
        let index: WorkingDayIndex
        /// By year, from 1900 on.
        let covered: [Bool]

        init(tables: [HolidayTable], named: [Int: HolidayDay], index: WorkingDayIndex, covered: [Bool]) {
            self.tables = tables
            self.named = named
            self.index = index
            self.covered = covered
        }
    }

    /// Without any table, for whoever has to count before one was taken; made once, since making one takes milliseconds.
    package static let untabled = LegalCalendar(version: 0, tables: [])

    /// A later table of a year replaces the earlier; where two years' tables name the same day, the later year's stands.
    package init(version: Int, tables: [HolidayTable]) {
        self.version = version
        let byYear = Dictionary(tables.map { ($0.year, $0) }, uniquingKeysWith: { _, later in later })
        let kept = byYear.values.sorted { $0.year < $1.year }
        let covered = (1900...2100).map { byYear[$0] != nil }
        let fixed = (1950...2500).filter { $0 > 2100 || byYear[$0] == nil }.flatMap(FixedHolidays.days)
        let told = kept.flatMap(\.days).filter { (1900...2100).contains($0.day.year) }
        let index = WorkingDayIndex(
            fixed.map { ($0.number, false) } + told.map { ($0.day.number, !$0.isOff) }
        )
        let named = Dictionary(told.map { ($0.day.number, $0) }, uniquingKeysWith: { _, later in later })
        storage = Storage(tables: kept, named: named, index: index, covered: covered)
    }

    /// By year, one for each.
    package var tables: [HolidayTable] { storage.tables }

    package func hasTable(_ year: Int) -> Bool {
        let place = year - 1900
        return storage.covered.indices.contains(place) && storage.covered[place]
    }

    package func isWorkingDay(_ day: CivilDay) -> Bool { storage.index.contains(day.number) }

    package func kind(of day: CivilDay) -> DayKind {
        if let named = named(day) { return named.isOff ? .holiday(named.name) : .adjustedWorkday(named.name) }
        if !hasTable(day.year), let name = FixedHolidays.name(of: day) { return .holiday(name) }
        return day.weekday > 5 ? .weekend : .workday
    }

    /// What a table says of a day, if one names it.
    package func named(_ day: CivilDay) -> HolidayDay? { storage.named[day.number] }

    /// The `n`-th working day after `day`, itself not counted; `n` from 1.
    package func workingDay(_ n: Int, after day: CivilDay) -> CivilDay {
        CivilDay(number: storage.index.day(at: rank(through: day) + n))
    }

    /// The `n`-th working day before `day`, itself not counted; `n` from 1. The day before 1900 if there is none.
    package func workingDay(_ n: Int, before day: CivilDay) -> CivilDay {
        CivilDay(number: storage.index.day(at: rank(through: day.adding(days: -1)) - n + 1))
    }

    package func firstWorkingDay(onOrAfter day: CivilDay) -> CivilDay {
        workingDay(1, after: day.adding(days: -1))
    }

    package func lastWorkingDay(onOrBefore day: CivilDay) -> CivilDay {
        workingDay(1, before: day.adding(days: 1))
    }

    /// Working days later than `first` and not later than `last`; 0 if `last` is not later.
    package func workingDays(after first: CivilDay, through last: CivilDay) -> Int {
        max(0, rank(through: last) - rank(through: first))
    }

    /// Days that work in one calendar and not in the other.
    package func changedDays(comparedTo other: LegalCalendar) -> [CivilDay] {
        let pairs = zip(storage.index.words, other.storage.index.words)
        return pairs.enumerated().flatMap { place, pair -> [CivilDay] in
            var changed = pair.0 ^ pair.1
            var days: [CivilDay] = []
            while changed != 0 {
                days.append(CivilDay(number: WorkingDayIndex.first + place * 64 + changed.trailingZeroBitCount))
                changed &= changed - 1
            }
            return days
        }
    }

    /// Working days since 1900 through a day, so that differences count what lies between.
    func rank(through day: CivilDay) -> Int { storage.index.count(through: day.number) }

    /// The working day of a rank.
    func day(at rank: Int) -> CivilDay { CivilDay(number: storage.index.day(at: rank)) }
}
