import LegalTime
import Platform
import Procedure
import Storage
import Tables
import Testing

/// A new table of holidays: tried before it is taken, then every running clock is counted again.
@Suite(.districts) struct CalendarTests {
    private static let header = "year,date,name,kind,source\n"
    private static let source = "国务院办公厅关于2026年部分节假日安排的通知"
    private static let labourDay = "2026,2026-05-01,劳动节,off,\(source)\n"
    /// 29 May 2026 is the seventh working day after the decision of 20 May.
    private static let dayOff = "2026,2026-05-29,调休,off,\(source)\n"

    private static func table(_ days: String...) -> [UInt8] { Array((header + days.joined()).utf8) }

    @Test("a preview names days and clocks that would move, and changes nothing", arguments: Engine.available)
    func preview(engine: Engine) async throws {
        let district = try await District(engine)
        _ = try await district.walk()
        try await district.take(Self.table(Self.labourDay))
        let before = try await district.due("C24")
        let preview = try await district.calendars.preview(
            Self.table(Self.labourDay, Self.dayOff),
            year: 2026,
            by: District.chen
        )
        #expect(preview.days.map(\.day.iso) == ["2026-05-29"])
        #expect(preview.days.first?.after == .holiday("调休"))
        #expect(preview.moves.map { "\($0.name)：\($0.before ?? "") → \($0.after ?? "")" }.count == preview.moved)
        #expect(preview.moves.contains { $0.before == "2026-05-29" && $0.after == "2026-06-01" })
        #expect(try await district.due("C24") == before)
        let version = try await district.calendars.calendar(for: District.chen).version
        #expect(version == preview.base)
    }

    @Test("an import moves running clocks, tells their holders, and keeps the old table", arguments: Engine.available)
    func take(engine: Engine) async throws {
        let district = try await District(engine)
        _ = try await district.walk()
        try await district.take(Self.table(Self.labourDay))
        let old = try await district.calendars.calendar(for: District.wang).version
        #expect(try await district.due("C24") == "2026-05-29")
        try await district.take(Self.table(Self.labourDay, Self.dayOff))
        #expect(try await district.due("C24") == "2026-06-01")
        let moves = try await district.calendars.moves(version: old + 1, for: District.zhou)
        // The time for service and the time for publication.
        let moved: [String?] = ["wangmin", "2026-05-29", "2026-06-01"]
        #expect(moves.map { [$0.holder, $0.before, $0.after] } == [moved, moved])
        #expect(try await district.calendars.unseen(for: District.wang).count == 2)
        #expect(try await district.calendars.unseen(for: District.zhou).isEmpty)
        try await district.calendars.see(version: old + 1, by: District.wang)
        #expect(try await district.calendars.unseen(for: District.wang).isEmpty)
        let kept = try await district.calendars.calendar(version: old, for: District.zhou)
        let day = try #require(CivilDay(iso: "2026-05-29"))
        #expect(kept.isWorkingDay(day))
        #expect(try await district.audit().isEmpty)
    }

    @Test("without a table of the year a working-day clock is provisional until it comes", arguments: Engine.available)
    func provisional(engine: Engine) async throws {
        let district = try await District(engine)
        let id = try await district.walk()
        let before = try await district.reader.view(id, for: District.wang)
        #expect(before.clocks.first { $0.clock.terms.rule == "C24" }?.reckoning?.isProvisional == true)
        try await district.take(Self.table(Self.labourDay))
        let after = try await district.reader.view(id, for: District.wang)
        #expect(after.clocks.first { $0.clock.terms.rule == "C24" }?.reckoning?.isProvisional == false)
        let row = try await district.database.read { try ClockRows.list(organ: "yunxi", caseID: id, on: $0) }
            .first { $0.rule == "C24" }
        #expect(row?.provisional == false)
        // Nothing moved, so nobody is told.
        #expect(try await district.calendars.unseen(for: District.wang).isEmpty)
    }

    @Test("a table with faults is refused by row, and nothing of it is taken", arguments: Engine.available)
    func faults(engine: Engine) async throws {
        let district = try await District(engine)
        do {
            _ = try await district.calendars.take(
                Self.table(Self.labourDay, Self.labourDay),
                year: 2026,
                base: nil,
                by: District.chen
            )
            Issue.record("the table was taken")
        } catch CaseFault.table(let faults) {
            #expect(faults.list.first?.row == 3)
        }
        #expect(try await district.calendars.history(for: District.chen).isEmpty)
    }

    @Test("who imports after another has imported is told that the page is old", arguments: Engine.available)
    func stale(engine: Engine) async throws {
        let district = try await District(engine)
        try await district.take(Self.table(Self.labourDay))
        await #expect(throws: CaseFault.self) {
            _ = try await district.calendars.take(
                Self.table(Self.labourDay, Self.dayOff),
                year: 2026,
                base: 0,
                by: District.chen
            )
        }
    }

    @Test("a recount that is run again finds what the first round left", arguments: Engine.available)
    func again(engine: Engine) async throws {
        let district = try await District(engine)
        let rows = try await district.seedClocks(1203)
        try await district.take(Self.table(Self.labourDay))
        _ = try await district.calendars.take(
            Self.table(Self.labourDay, Self.dayOff),
            year: 2026,
            base: nil,
            by: District.chen
        )
        // As after a crash: the first page was counted, and so was all that it told.
        let job = ClockRecount(database: district.database, shelf: district.shelf, clock: district.time.clock)
        try await job.recount(organ: "yunxi", version: 2)
        try await district.database.write { c in
            for row in rows.suffix(3) { try ClockRows.replace(organ: "yunxi", caseID: row.caseID, with: [row], on: c) }
        }
        #expect(try await job.recount(organ: "yunxi", version: 2) == 3)
        #expect(try await job.recount(organ: "yunxi", version: 2) == 0)
        let due = try await district.database.read { c in
            try rows.map { try ClockRows.list(organ: "yunxi", caseID: $0.caseID, on: c).first?.due }
        }
        #expect(Set(due) == ["2026-06-01"])
    }

    @Test("an administrator reads which clocks move, not whose", arguments: Engine.available)
    func discretion(engine: Engine) async throws {
        let district = try await District(engine)
        _ = try await district.walk()
        try await district.take(Self.table(Self.labourDay))
        let preview = try await district.calendars.preview(
            Self.table(Self.labourDay, Self.dayOff),
            year: 2026,
            by: District.chen
        )
        #expect(preview.moved > 0 && preview.moves.allSatisfy { !$0.caseTitle.contains("李堃") && $0.caseID.isEmpty })
    }

    @Test("nodes that start at the same time install one version", arguments: Engine.available)
    func startTogether(engine: Engine) async throws {
        let district = try await District(engine)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<6 {
                group.addTask {
                    try await district.calendars.installIfMissing(Self.table(Self.labourDay), organ: "yunxi")
                }
            }
            try await group.waitForAll()
        }
        #expect(try await district.calendars.history(for: District.chen).map(\.version) == [1])
    }

    @Test("officers read the calendar and don't import it", arguments: Engine.available)
    func authority(engine: Engine) async throws {
        let district = try await District(engine)
        _ = try await district.calendars.calendar(for: District.wang)
        await #expect(throws: CaseFault.self) {
            _ = try await district.calendars.take(Self.table(Self.labourDay), year: 2026, base: nil, by: District.wang)
        }
    }

    @Test("an act that was decided with the old calendar is decided anew with the new one", arguments: Engine.available)
    func race(engine: Engine) async throws {
        let district = try await District(engine)
        let id = try await district.walk(acts: Stall.undecided)
        try await district.take(Self.table(Self.labourDay))
        try await district.act("decide-penalty", Stall.decision, in: id, by: District.zhou)
        try await district.take(Self.table(Self.labourDay, Self.dayOff))
        #expect(try await district.due("C24") == "2026-06-01")
        #expect(try await district.audit().isEmpty)
    }
}

extension District {
    /// Rows of clocks that end on 29 May 2026, as many cases keep them.
    fileprivate func seedClocks(_ count: Int) async throws -> [ClockRow] {
        let id = try await walk()
        let row = try await database.read { try ClockRows.list(organ: "yunxi", caseID: id, on: $0) }
            .first { $0.rule == "C24" }
        let sample = try #require(row)
        let rows = (0..<count).map { number in
            var row = sample
            (row.caseID, row.id) = ("seed-\(number)", "seed-\(number):C24")
            return row
        }
        try await database.write { c in
            for row in rows { try ClockRows.replace(organ: "yunxi", caseID: row.caseID, with: [row], on: c) }
        }
        return rows
    }

    /// Takes a table and lets the recount run.
    fileprivate func take(_ table: [UInt8]) async throws {
        _ = try await calendars.take(table, year: 2026, base: nil, by: District.chen)
        while await runner.turn() {}
    }

    fileprivate func due(_ rule: String) async throws -> String? {
        try await database.read { try ClockRows.due(organ: "yunxi", on: $0) }.first { $0.rule == rule }?.due
    }
}
