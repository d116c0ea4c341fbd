import ArgumentParser
import Foundation
import Law
import Ledger
import LegalTime
import Platform
import Procedure
import Storage
import StorageSQLite

/// `zhifa bench clocks`: what counting one clock takes, and what a new calendar costs with many of them running.
struct BenchClocks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "clocks", abstract: "期限的计算和重算")

    @Option(help: "正在计算的期限数")
    var running = 100_000

    @Option(help: "单个期限的计算次数")
    var counts = 2_000_000

    func run() async throws {
        let installation = try await Installation.bench(SQLiteOptions())
        let calendar = try await installation.database.read { try installation.shelf.newest(organ: "yunxi", on: $0) }
        let one = try Self.one(calendar, counts)
        try await seed(installation, calendar)
        let (moved, seconds) = try await recount(installation)
        let figures: JSON = [
            "oneNanoseconds": .int(one), "running": .int(running), "moved": .int(moved),
            "recountMilliseconds": .int(Int(seconds * 1000)),
        ]
        FileHandle.standardOutput.write(Data(figures.canonical + [UInt8(ascii: "\n")]))
        await installation.database.close()
    }

    /// Nanoseconds for one clock of five working days, from days all over the tables.
    private static func one(_ calendar: LegalCalendar, _ counts: Int) throws -> Int {
        let rule = PeriodRule(Period(5, .workingDays), end: .hard)
        guard let first = CivilDay(iso: "2021-01-01") else { return 0 }
        let start = ContinuousClock.now
        var sum = 0
        for count in 0..<counts {
            let from = LegalMoment.day(first.adding(days: count % 2000))
            if case .day(let due)? = try LegalClock.reckon(rule, from: from, calendar: calendar).due {
                sum &+= due.number
            }
        }
        let nanoseconds = Int(start.duration(to: .now) / .nanoseconds(1)) / counts
        // The sum is used, so that the work can't be left out.
        return sum == 0 ? 0 : nanoseconds
    }

    /// Rows as cases keep them, ending on all days of 2026.
    private func seed(_ installation: Installation, _ calendar: LegalCalendar) async throws {
        guard let first = CivilDay(iso: "2026-01-05") else { return }
        let terms = ClockTerms(
            rule: "C24",
            variant: "",
            name: "送达处罚决定书",
            terms: PeriodRule(Period(7, .workingDays), end: .hard),
            citations: ["《行政处罚法》第六十一条第一款"],
            document: nil,
            certainty: .verified,
            exclusions: [],
            extensions: [],
            calendar: calendar.version
        )
        for start in stride(from: 0, to: running, by: 1000) {
            try await installation.database.write { [running] c in
                for number in start..<min(start + 1000, running) {
                    let clock = CaseClock(terms: terms, trigger: .day(first.adding(days: number % 340)))
                    try ClockRows.replace(
                        organ: "yunxi",
                        caseID: "bench-\(number)",
                        with: [clock.row(calendar, caseID: "bench-\(number)")],
                        on: c
                    )
                }
            }
        }
    }

    /// Takes a table of 2026 in which National Day is a day longer, and counts again.
    private func recount(_ installation: Installation) async throws -> (Int, Double) {
        let desk = installation.calendarDesk(wake: Wake())
        let administrator = try await installation.person("chenjie")
        let day = "2026,2026-10-08,国庆节,off,测量\n"
        let old = try await desk.calendar(for: administrator).tables.filter { $0.year == 2026 }
        let version = try await desk.take(
            HolidayFile.write(old) + Array(day.utf8),
            year: 2026,
            base: nil,
            by: administrator
        )
        let job = ClockRecount(database: installation.database, shelf: installation.shelf, clock: installation.clock)
        let start = ContinuousClock.now
        let moved = try await job.recount(organ: "yunxi", version: version)
        return (moved, start.duration(to: .now) / .seconds(1))
    }
}

extension CaseClock {
    fileprivate init(terms: ClockTerms, trigger: LegalMoment) {
        self.init(terms: terms, party: 1, trigger: trigger, seq: 1)
    }

    fileprivate func row(_ calendar: LegalCalendar, caseID: String) throws -> ClockRow {
        let reckoned = try reckon(calendar)
        return ClockRow(
            organ: "yunxi",
            id: "\(caseID):\(id)",
            caseID: caseID,
            caseTitle: "测量案件",
            rule: terms.rule,
            name: terms.name,
            party: party,
            holder: "wangmin",
            state: .running,
            raw: reckoned.raw?.text(in: .shanghai),
            due: reckoned.due?.text(in: .shanghai),
            dueAt: reckoned.due?.lastInstant(in: .shanghai).milliseconds,
            provisional: reckoned.isProvisional,
            calendar: calendar.version,
            inputs: String(decoding: inputs.canonical, as: UTF8.self)
        )
    }
}
