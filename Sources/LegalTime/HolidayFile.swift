package import Tables

/// The CSV form of holiday tables: `year,date,name,kind,source`, where `year` is the notice's and `kind` `off` or `work`.
package enum HolidayFile {
    package static let columns = ["year", "date", "name", "kind", "source"]

    /// Reads one year's table, or several.
    ///
    /// - Parameter year: the only year that is taken; `nil` takes each.
    /// - Throws: every fault by row and column; then nothing is taken.
    package static func parse(_ bytes: [UInt8], year: Int?) throws(TableFaults) -> [HolidayTable] {
        let table = try CSVTable(parsing: bytes, limits: CSVLimits(rows: 10_000, columns: 20, bytes: 4 << 20))
        try table.require(columns)
        guard !table.rows.isEmpty else {
            throw TableFaults(TableFault(row: table.headerRow, reason: "表里没有一天"))
        }
        var rows = HolidayRows(wanted: year)
        for row in table.rows { rows.read(row) }
        try rows.faults.check()
        return rows.days.map { HolidayTable(year: $0.key, days: $0.value) }.sorted { $0.year < $1.year }
    }

    /// The canonical bytes, which `parse` reads back.
    package static func write(_ tables: [HolidayTable]) -> [UInt8] {
        let rows = tables.sorted { $0.year < $1.year }.flatMap { table in
            table.days.map { ["\(table.year)", $0.day.iso, $0.name, $0.isOff ? "off" : "work", $0.source] }
        }
        return CSVTable(header: columns, rows: rows).encode()
    }
}

/// Judges row by row.
private struct HolidayRows {
    let wanted: Int?
    var faults = TableFaults()
    var days: [Int: [HolidayDay]] = [:]
    private var rowOfDay: [CivilDay: Int] = [:]

    init(wanted: Int?) {
        self.wanted = wanted
    }

    mutating func read(_ row: CSVRow) {
        let year = year(row)
        let day = day(row, year: year)
        let isOff = isOff(row, day)
        let name = words(row, "name", limit: 20, missing: "没有写是哪个节日")
        let source = words(row, "source", limit: 200, missing: "没有写依据哪一份通知")
        guard let year, let day, let isOff, let name, let source else { return }
        days[year, default: []].append(HolidayDay(day: day, name: name, isOff: isOff, source: source))
    }

    private mutating func year(_ row: CSVRow) -> Int? {
        let text = row["year"]
        guard text.utf8.count == 4, let year = Int(text), (1950...2099).contains(year) else {
            faults.add(row: row.number, column: "year", "“\(text.prefix(20))”不是 1950 至 2099 之间的年份")
            return nil
        }
        if let wanted, wanted != year {
            faults.add(row: row.number, column: "year", "是 \(year) 年的，这里要的是 \(wanted) 年的表")
            return nil
        }
        return year
    }

    private mutating func day(_ row: CSVRow, year: Int?) -> CivilDay? {
        let text = row["date"]
        guard let day = CivilDay(iso: text) else {
            faults.add(row: row.number, column: "date", "“\(text.prefix(20))”不是一个日子，应当写成 2026-01-01 这样")
            return nil
        }
        if let first = rowOfDay[day] {
            faults.add(row: row.number, column: "date", "\(day.iso) 在第 \(first) 行已经有了")
            return nil
        }
        rowOfDay[day] = row.number
        if let year, !Self.reaches(year, day) {
            faults.add(row: row.number, column: "date", "\(day.iso) 不在 \(year) 年，也不在其前后 31 日之内")
            return nil
        }
        return day
    }

    /// A notice may reach into the last days of the year before, and into the first of the year after.
    private static func reaches(_ year: Int, _ day: CivilDay) -> Bool {
        day.adding(days: -31).year <= year && year <= day.adding(days: 31).year
    }

    private mutating func isOff(_ row: CSVRow, _ day: CivilDay?) -> Bool? {
        switch row["kind"] {
        case "off": return true
        case "work":
            guard let day, day.weekday < 6 else { return false }
            faults.add(row: row.number, column: "kind", "\(day.short)本来就上班，不会是调休上班的日子")
            return nil
        case let other:
            faults.add(row: row.number, column: "kind", "“\(other.prefix(20))”应当是 off（放假）或者 work（调休上班）")
            return nil
        }
    }

    private mutating func words(_ row: CSVRow, _ column: String, limit: Int, missing: String) -> String? {
        let text = row[column]
        if text.allSatisfy(\.isWhitespace) {
            faults.add(row: row.number, column: column, missing)
        } else if text.count > limit {
            faults.add(row: row.number, column: column, "超过 \(limit) 个字")
        } else {
            return text
        }
        return nil
    }
}
