import LegalTime
import Testing

@Suite struct ExplanationTests {
    private static let workingDays = "周末和放假日不计入，调休上班日计入"
    private static let firstDay = "当日不计入（《民法典》第二百零一条第一款）"
    private static let endOfDay = "24时；有业务时间的，到停止业务活动时为止（《民法典》第二百零三条第二款）"

    private func lines(
        _ rule: PeriodRule,
        _ from: String,
        event: String = "",
        _ suspended: [(String, String)] = [],
        _ extended: [Period] = []
    ) throws -> [String] {
        try LegalClock.explain(
            rule,
            from: try Almanac.moment(from),
            event: event,
            suspensions: suspended.map { try Almanac.suspension($0.0, $0.1) },
            extensions: extended.map { Extension($0, reason: "负责人批准") },
            calendar: try Almanac.calendar()
        )
    }

    @Test("a lawyer reads each day that counts or not, with the notice that says so")
    func hearingRequest() throws {
        let notice = "据国务院办公厅关于2021年部分节假日安排的通知（2020-11-25）"
        #expect(
            try lines(.working(5), "2021-09-28", event: "告知") == [
                "5个工作日：\(Self.workingDays)", "2021年9月28日（周二）为告知之日，\(Self.firstDay)",
                "9月29日（周三）至9月30日（周四）：第1至2个工作日", "10月1日（周五）至10月7日（周四）：国庆节放假，不计入；\(notice)",
                "10月8日（周五）：第3个工作日", "10月9日（周六）：国庆节调休上班，第4个工作日；\(notice)", "10月10日（周日）：周末，不计入",
                "10月11日（周一）：第5个工作日", "第5个工作日为10月11日（周一），是期间的最后一日", "到期日：2021年10月11日（周一）\(Self.endOfDay)",
            ]
        )
    }

    @Test("weekends in a row are told apart from holidays, and neighbouring suspensions by their reasons")
    func suspensions() throws {
        #expect(
            try lines(
                .working(4),
                "2026-03-02",
                [("2026-03-04..2026-03-05", "鉴定"), ("2026-03-05..2026-03-06", "听证")]
            ) == [
                "4个工作日：\(Self.workingDays)", "2026年3月2日（周一）为起算之日，\(Self.firstDay)", "3月3日（周二）：第1个工作日",
                "3月4日（周三）：中止（鉴定），不计入", "3月5日（周四）：中止（鉴定、听证），不计入", "3月6日（周五）：中止（听证），不计入",
                "3月7日（周六）至3月8日（周日）：周末，不计入", "3月9日（周一）至3月11日（周三）：第2至4个工作日",
                "第4个工作日为3月11日（周三），是期间的最后一日", "到期日：2026年3月11日（周三）\(Self.endOfDay)",
            ]
        )
    }

    @Test("more than fifteen working days are told in runs, more than sixty by year")
    func longPeriods() throws {
        let runs = try lines(.working(16), "2026-12-10")
        #expect(
            runs.dropFirst(2) == [
                "12月11日（周五）至12月31日（周四）：第1至15个工作日，其间休息日不计入", "2027年1月1日（周五）：元旦放假，不计入",
                "2027年1月4日（周一）：第16个工作日", "第16个工作日为2027年1月4日（周一），是期间的最后一日",
                "到期日：2027年1月4日（周一）\(Self.endOfDay)", "暂定：2027年的放假安排还没有，这一年的工作日只按周末和固定节日推算，有了以后要重新计算",
            ]
        )
        #expect(
            try lines(.working(16), "2026-03-02", [("2026-03-13..2026-03-13", "鉴定")])[2]
                == "3月3日（周二）至3月12日（周四）：第1至8个工作日，其间休息日不计入"
        )
        #expect(try lines(.working(15), "2026-12-10").filter { $0.hasSuffix("：周末，不计入") }.count == 3)
        let notice = "据国务院办公厅关于2026年部分节假日安排的通知（2025-11）"
        #expect(
            try lines(.working(60), "2026-04-01").dropFirst(2).prefix(7) == [
                "4月2日（周四）至4月3日（周五）：第1至2个工作日", "4月4日（周六）至4月6日（周一）：清明节放假，不计入；\(notice)",
                "4月7日（周二）至4月30日（周四）：第3至20个工作日，其间休息日不计入", "5月1日（周五）至5月5日（周二）：劳动节放假，不计入；\(notice)",
                "5月6日（周三）至5月8日（周五）：第21至23个工作日", "5月9日（周六）：劳动节调休上班，第24个工作日；\(notice)",
                "5月11日（周一）至6月18日（周四）：第25至53个工作日，其间休息日不计入",
            ]
        )
        #expect(
            try lines(.working(61), "2025-12-01", [("2026-01-10..2026-01-20", "鉴定")]).dropFirst(2).prefix(4) == [
                "12月2日（周二）至12月31日（周三）：第1至22个工作日，其间休息日不计入",
                "2026年1月4日（周日）至2026年1月9日（周五）：第23至28个工作日",
                "2026年1月10日（周六）至2026年1月20日（周二）：中止（鉴定），不计入",
                "2026年1月21日（周三）至2026年3月12日（周四）：第29至61个工作日，其间休息日不计入",
            ]
        )
    }

    @Test("days, months and years name the corresponding day, what was added, and where the end moves")
    func calendarPeriods() throws {
        #expect(
            try lines(.days(15, .rolled), "2022-01-17", event: "收到决定书") == [
                "15日：逐日计算，周末和放假日也计入", "2022年1月17日（周一）为收到决定书之日，\(Self.firstDay)", "第15日：2月1日（周二）",
                "2月1日（周二）在春节放假期间，顺延到其后第一个工作日2月7日（周一）（《民法典》第二百零三条第一款）；"
                    + "据国务院办公厅关于2022年部分节假日安排的通知（2021-10-25）", "到期日：2022年2月7日（周一）\(Self.endOfDay)",
            ]
        )
        let month = "到期月的对应日为最后一日，没有对应日的，月末日为最后一日（《民法典》第二百零二条）"
        #expect(
            try lines(.months(1), "2026-01-31") == [
                "1个月：\(month)", "2026年1月31日（周六）为起算之日，\(Self.firstDay)", "1个月后的对应日：2月28日（周六）（2月没有31日，以月末日为准）",
                "这一期限不因周末或者放假顺延", "到期日：2026年2月28日（周六）24时",
            ]
        )
        #expect(
            try lines(
                .years(2, .hard),
                "2024-02-29",
                [("2024-02-20..2024-03-01", "鉴定"), ("2026-03-01..2026-03-02", "听证")]
            )
                == [
                    "2年：\(month)", "2024年2月29日（周四）为起算之日，\(Self.firstDay)", "3月1日（周五）：中止（鉴定），1日不计入",
                    "2026年3月1日（周日）至2026年3月2日（周一）：中止（听证），2日不计入", "2年后的对应日，另加中止的3日：2026年3月3日（周二）",
                    "2026年3月3日（周二）是工作日，不发生顺延", "到期日：2026年3月3日（周二）\(Self.endOfDay)",
                ]
        )
        #expect(try lines(.years(1), "2026-05-08")[2] == "1年后的对应日：2027年5月8日（周六）")
        #expect(try lines(.years(1), "2024-02-29")[2] == "1年后的对应日：2025年2月28日（周五）（2月没有29日，以月末日为准）")
        #expect(try lines(.days(3, .rolled), "2026-05-13")[3].hasPrefix("5月16日（周六）是周末，顺延到其后第一个工作日5月18日（周一）"))
    }

    @Test("an agency's end is warned of, and nothing is said of a day that nobody knows yet")
    func hard() throws {
        #expect(
            try lines(.days(3, .hard), "2026-05-13").dropFirst(2) == [
                "第3日：5月16日（周六）", "5月16日（周六）是周末，这一期限不顺延，要在此前最后一个工作日5月15日（周五）以前办完",
                "到期日：2026年5月16日（周六）\(Self.endOfDay)",
            ]
        )
        #expect(try lines(.days(3, .hard), "2027-02-05")[3] == "这一期限不因周末或者放假顺延")
        #expect(try lines(.days(3, .rolled), "2027-02-05")[3] == "2月8日（周一）是工作日，不发生顺延")
        #expect(try lines(.days(3, .rolled), "2027-02-05").last?.hasPrefix("暂定：2027年") == true)
        #expect(try lines(.days(3, .fixed), "2026-05-13")[3] == "这一期限不因周末或者放假顺延")
    }

    @Test("extensions go on from the raw end")
    func extensions() throws {
        #expect(
            try lines(.days(90, .hard), "2026-07-06", [("2026-08-01..2026-08-10", "鉴定")], [Period(30, .calendarDays)])
                .dropFirst(2) == [
                    "8月1日（周六）至8月10日（周一）：中止（鉴定），10日不计入", "第90日，另加中止的10日：10月14日（周三）",
                    "延长30日（负责人批准）：从原期限的最后一日10月14日（周三）起接着算，该日不计入", "第30日：11月13日（周五）",
                    "11月13日（周五）是工作日，不发生顺延", "到期日：2026年11月13日（周五）\(Self.endOfDay)",
                ]
        )
        #expect(
            try lines(.hours(24), "2026-03-02T10:30", [], [Period(5, .calendarDays)]).dropFirst(2) == [
                "满24小时：3月3日（周二）10:30", "延长5日（负责人批准）：从原期限的最后一日3月3日（周二）10:30起接着算，该日不计入",
                "第5日：3月8日（周日）10:30", "到期：2026年3月8日（周日）10:30，不顺延",
            ]
        )
    }

    @Test("backwards, days are told from the event on back")
    func backward() throws {
        let notice = "据国务院办公厅关于2026年部分节假日安排的通知（2025-11）"
        #expect(
            try lines(.working(7, .hard).back, "2026-02-26", event: "听证") == [
                "至少提前7个工作日：\(Self.workingDays)", "2026年2月26日（周四）为听证之日，当日不计入，从前一日往前数（《民法典》第二百零一条第一款）",
                "2月24日（周二）至2月25日（周三）：第1至2个工作日", "2月15日（周日）至2月23日（周一）：春节放假，不计入；\(notice)",
                "2月14日（周六）：春节调休上班，第3个工作日；\(notice)", "2月10日（周二）至2月13日（周五）：第4至7个工作日",
                "其间要有7个完整的工作日，最迟是再前一个工作日：2月9日（周一）", "到期日：2026年2月9日（周一）\(Self.endOfDay)",
            ]
        )
        #expect(
            try lines(.days(3, .hard).back, "2026-03-10", [("2026-03-09..2026-03-10", "鉴定")]) == [
                "至少提前3日：逐日计算，周末和放假日也计入", "2026年3月10日（周二）为事件发生之日，当日不计入，从前一日往前数（《民法典》第二百零一条第一款）",
                "3月9日（周一）：中止（鉴定），1日不计入", "往前第3日，另加中止的1日：3月6日（周五）", "3月6日（周五）是工作日，不发生顺延",
                "到期日：2026年3月6日（周五）\(Self.endOfDay)",
            ]
        )
        #expect(
            try lines(.days(3, .hard).back, "2026-03-10")[3].contains("3月7日（周六）是周末，倒算的期限不顺延，要在此前最后一个工作日3月6日（周五）以前办完")
        )
        #expect(try lines(.days(3, .rolled).back, "2026-03-10")[3].contains("3月7日（周六）是周末，倒算的期限不顺延"))
        #expect(try lines(.months(1).back, "2026-03-31")[2] == "1个月前的对应日：2月28日（周六）（2月没有31日，以月末日为准）")
        #expect(
            try lines(.hours(24).back, "2026-03-04T10:30", [("2026-03-04..2026-03-04", "鉴定")]).dropFirst(1) == [
                "2026年3月4日（周三）10:30为事件发生之时，往前数（《民法典》第二百零一条第二款、《民事诉讼法》第八十五条第二款）",
                "3月4日（周三）：中止（鉴定），1日不计入", "满24小时，中止的时间不算：3月3日（周二）00:00", "到期：2026年3月3日（周二）00:00，不顺延",
            ]
        )
    }

    @Test("suspensions that the count does not meet are not told")
    func beside() throws {
        let around = [("2026-02-20..2026-03-01", "鉴定"), ("2026-03-12..2026-03-20", "鉴定")]
        #expect(try lines(.days(10), "2026-03-01", around)[2] == "第10日：3月11日（周三）")
        #expect(try lines(.hours(24), "2026-03-02T10:30", around)[2] == "满24小时：3月3日（周二）10:30")
        #expect(try lines(.days(3).back, "2026-03-06", around)[2] == "往前第3日：3月3日（周二）")
        let closer = [("2026-03-02..2026-03-02", "鉴定"), ("2026-03-05..2026-03-06", "鉴定")]
        #expect(try lines(.hours(24), "2026-03-03T10:30", closer)[2] == "满24小时：3月4日（周三）10:30")
        #expect(try lines(.hours(24).back, "2026-03-04T10:30", closer)[2] == "满24小时：3月3日（周二）10:30")
        #expect(try lines(.days(1), "2026-03-03", closer)[2] == "第1日：3月4日（周三）")
        #expect(try lines(.days(1).back, "2026-03-04", closer)[2] == "往前第1日：3月3日（周二）")
    }

    @Test("hours say from when they run, and which days they leave out")
    func hours() throws {
        let article = "（《民法典》第二百零一条第二款、《民事诉讼法》第八十五条第二款）"
        #expect(
            try lines(.hours(24), "2025-10-01T10:30", event: "实施查封", [("2025-10-01..2025-10-02", "鉴定")]) == [
                "24小时：连续计算，夜间、周末和放假日也计入", "2025年10月1日（周三）10:30为实施查封之时，从此时起算，该时不计入\(article)",
                "10月1日（周三）至10月2日（周四）：中止（鉴定），2日不计入", "满24小时，中止的时间不算：10月4日（周六）00:00",
                "到期：2025年10月4日（周六）00:00，不顺延",
            ]
        )
        let notice = "据国务院办公厅关于2025年部分节假日安排的通知（2024-11）"
        #expect(
            try lines(.workingHours(4), "2025-09-30T16:30") == [
                "4工作时：只计工作日的8:30–12:00、13:30–17:30", "2025年9月30日（周二）16:30为起算之时，从此时起算，该时不计入\(article)",
                "9月30日（周二）：计工作时", "10月1日（周三）至10月8日（周三）：国庆节、中秋节放假，不计入；\(notice)",
                "10月9日（周四）：计工作时", "满4工作时：10月9日（周四）11:30", "到期：2025年10月9日（周四）11:30，不顺延",
            ]
        )
    }

    @Test("a clock that stands still says since when, why, and what is left in its unit")
    func held() throws {
        #expect(
            try lines(
                .working(20),
                "2026-12-10",
                [("2026-12-14..2026-12-14", "鉴定"), ("2026-12-20..", "听证")],
                [Period(10, .calendarDays)]
            ).dropFirst(2) == [
                "12月11日（周五）：第1个工作日", "12月14日（周一）：中止（鉴定），不计入", "12月15日（周二）至12月18日（周五）：第2至5个工作日",
                "12月20日（周日）起中止（听证），尚未结束：还剩15个工作日，恢复后接着算", "延长10日（负责人批准）：恢复以后，期间届满再接着算",
            ]
        )
        #expect(
            try lines(.days(10), "2026-03-01", [("2026-03-03..2026-03-03", "鉴定"), ("2026-03-05..", "听证")]).dropFirst(2)
                == [
                    "3月3日（周二）：中止（鉴定），1日不计入", "3月5日（周四）起中止（听证），尚未结束：还剩8日，恢复后接着算",
                ]
        )
        #expect(
            try lines(.days(10), "2026-03-01", [("2026-03-03..2026-03-04", "鉴定"), ("2026-03-05..", "听证")])
                .dropFirst(2) == [
                    "3月3日（周二）至3月4日（周三）：中止（鉴定），2日不计入", "3月5日（周四）起中止（听证），尚未结束：还剩9日，恢复后接着算",
                ]
        )
        #expect(
            try lines(.months(1), "2026-03-01", [("2026-03-01..", "听证")]).dropFirst(2) == [
                "3月1日（周日）起中止（听证），尚未结束：还剩31日，恢复后接着算"
            ]
        )
        #expect(
            try lines(.hours(24), "2026-03-01T10:30", [("2026-03-02..", "听证")]).dropFirst(2) == [
                "3月2日（周一）起中止（听证），尚未结束：还剩不到或者正好11小时，恢复后接着算"
            ]
        )
        #expect(
            try lines(.workingHours(10), "2026-03-02T14:00", [("2026-03-03..", "听证")]).dropFirst(2) == [
                "3月2日（周一）：计工作时", "3月3日（周二）起中止（听证），尚未结束：还剩不到或者正好7工作时，恢复后接着算",
            ]
        )
    }
}
