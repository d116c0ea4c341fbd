import LegalTime
import Tables
import Testing

@Suite struct HolidayFileTests {
    private static let header = "year,date,name,kind,source\n"
    private static let good = "2026,2026-01-01,元旦,off,某通知\n"

    private func faults(_ text: String, year: Int? = 2026) -> [String] {
        do {
            _ = try HolidayFile.parse(Array(text.utf8), year: year)
            return []
        } catch {
            return error.list.map(\.text)
        }
    }

    @Test("the tables that the product ships are read, name all their sources, and are written back to the byte")
    func shipped() throws {
        for year in 2019...2026 {
            let bytes = try Almanac.bytes(year)
            let tables = try HolidayFile.parse(bytes, year: year)
            #expect(tables.map(\.year) == [year])
            #expect(HolidayFile.write(tables) == bytes)
            #expect(tables.flatMap(\.days).allSatisfy { $0.source.contains("国务院办公厅") })
        }
        #expect(try Almanac.tables().flatMap(\.days).count == 285)
    }

    @Test("several years may stand in one file, in any order")
    func several() throws {
        let tables = try Almanac.tables(2024...2026)
        let back = try HolidayFile.parse(HolidayFile.write(tables.reversed()), year: nil)
        #expect(back == tables)
        #expect(HolidayFile.write(tables.reversed()) == HolidayFile.write(tables))
        let text = String(decoding: HolidayFile.write(tables.reversed()), as: UTF8.self)
        #expect(text.hasPrefix("year,date,name,kind,source\n2024,2024-01-01,元旦,off,"))
    }

    @Test(
        "a bad table is refused whole, by row and column",
        arguments: [
            ("2026,2026-01-01,元旦,off,某通知", "第 3 行“date”：2026-01-01 在第 2 行已经有了"),
            ("2026,2026-02-16,春节,work,某通知", "第 3 行“kind”：2月16日（周一）本来就上班，不会是调休上班的日子"),
            ("2026,2026-05-08,劳动节,work,某通知", "第 3 行“kind”：5月8日（周五）本来就上班，不会是调休上班的日子"),
            ("2026,2026-02-30,春节,off,某通知", "第 3 行“date”：“2026-02-30”不是一个日子，应当写成 2026-01-01 这样"),
            ("2026,2026/2/16,春节,off,某通知", "第 3 行“date”：“2026/2/16”不是一个日子，应当写成 2026-01-01 这样"),
            ("2026,2026-02-16,春节,休,某通知", "第 3 行“kind”：“休”应当是 off（放假）或者 work（调休上班）"),
            ("2026,2026-02-16,春节,OFF,某通知", "第 3 行“kind”：“OFF”应当是 off（放假）或者 work（调休上班）"),
            ("2026,2026-02-16,春节,off,", "第 3 行“source”：没有写依据哪一份通知"),
            ("2026,2026-02-16,春节,off, ", "第 3 行“source”：没有写依据哪一份通知"),
            ("2026,2026-02-16,,off,某通知", "第 3 行“name”：没有写是哪个节日"),
            ("2026,2025-11-30,元旦,off,某通知", "第 3 行“date”：2025-11-30 不在 2026 年，也不在其前后 31 日之内"),
            ("2026,2027-02-01,元旦,off,某通知", "第 3 行“date”：2027-02-01 不在 2026 年，也不在其前后 31 日之内"),
            ("2025,2025-10-01,国庆节,off,某通知", "第 3 行“year”：是 2025 年的，这里要的是 2026 年的表"),
            ("二〇二六,2026-02-16,春节,off,某通知", "第 3 行“year”：“二〇二六”不是 1950 至 2099 之间的年份"),
            ("1949,1949-10-03,国庆节,off,某通知", "第 3 行“year”：“1949”不是 1950 至 2099 之间的年份"),
            ("2100,2100-10-01,国庆节,off,某通知", "第 3 行“year”：“2100”不是 1950 至 2099 之间的年份"),
            ("+202,2026-02-16,春节,off,某通知", "第 3 行“year”：“+202”不是 1950 至 2099 之间的年份"),
            ("02026,2026-02-16,春节,off,某通知", "第 3 行“year”：“02026”不是 1950 至 2099 之间的年份"),
            ("2026,2026-02-16,一二三四五六七八九十一二三四五六七八九十一,off,某通知", "第 3 行“name”：超过 20 个字"),
        ]
    )
    func bad(row: String, fault: String) {
        #expect(faults(Self.header + Self.good + row + "\n") == [fault])
    }

    @Test("days at the edge of a notice's reach, and names of just the length, are taken")
    func edges() throws {
        let rows = [
            "2026,2025-12-01,一二三四五六七八九十一二三四五六七八九十,off,\(String(repeating: "字", count: 200))",
            "2026,2027-01-31,元旦,work,某通知", "2026,2026-01-03,元旦,work,某通知",
        ]
        #expect(faults(Self.header + rows.joined(separator: "\n")) == [])
        #expect(faults(Self.header + "1950,1950-01-01,元旦,work,某通知", year: nil) == [])
        #expect(faults(Self.header + "2099,2099-01-01,元旦,off,某通知", year: nil) == [])
        #expect(
            faults(Self.header + "2026,2026-01-01,元旦,off,\(String(repeating: "字", count: 201))")
                == ["第 2 行“source”：超过 200 个字"]
        )
    }

    @Test("all faults are told at once")
    func allAtOnce() {
        let text = Self.header + "2026,2026-02-31,,on,\n2026,2026-01-01,元旦,off,某通知\n2025,2026-01-01,元旦,off,某通知\n"
        #expect(
            faults(text) == [
                "第 2 行“date”：“2026-02-31”不是一个日子，应当写成 2026-01-01 这样",
                "第 2 行“kind”：“on”应当是 off（放假）或者 work（调休上班）", "第 2 行“name”：没有写是哪个节日",
                "第 2 行“source”：没有写依据哪一份通知", "第 4 行“year”：是 2025 年的，这里要的是 2026 年的表",
                "第 4 行“date”：2026-01-01 在第 3 行已经有了",
            ]
        )
    }

    @Test("a table without days, without a column, or too long is refused")
    func shape() {
        #expect(faults(Self.header) == ["第 1 行：表里没有一天"])
        #expect(faults("") == ["文件是空的，没有表头"])
        #expect(faults("year,date,name\n") == ["第 1 行“kind”：表头里没有这一列", "第 1 行“source”：表头里没有这一列"])
        let long = Self.header + String(repeating: Self.good, count: 10_001)
        #expect(faults(long).last == "第 10002 行：表格超过 10000 行，从这一行起没有读")
        let wide = Self.header.dropLast() + (0..<16).map { ",c\($0)" }.joined() + "\n" + Self.good
        #expect(faults(String(wide)) == ["第 1 行：表头超过 20 列"])
        #expect(faults(Self.good + String(repeating: "\n", count: 4 << 20)).first?.hasPrefix("文件有 ") == true)
    }
}
