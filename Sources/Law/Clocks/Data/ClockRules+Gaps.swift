import LegalTime

/// What the tables do not hold, by the source that came into force only later.
extension ClockRules {
    package static let gaps: [RuleGap] = [
        gap(
            before: Statutes.penalty,
            "2021年7月15日以前适用2017年修正的《行政处罚法》，本系统没有收录",
            [
                "C06", "C09", "C17", "C18", "C19", "C20", "C22", "C23", "C24", "P01", "P02", "P03", "P04", "P05",
                "L01", "L02", "D05",
            ]
        ),
        gap(
            before: Statutes.environmentProcedure,
            "2023年7月1日以前适用原《环境行政处罚办法》，本系统没有收录",
            ["C02", "C06/MEE", "C09/MEE", "C10", "C17/MEE", "C23/MEE"]
        ),
        gap(
            before: Statutes.marketProcedure,
            "2021年7月15日以前适用原《市场监督管理行政处罚程序暂行规定》，本系统没有收录",
            ["C03", "C06/SAMR", "C17/SAMR", "C21", "C23/SAMR", "C28"]
        ),
        gap(
            before: Statutes.housingProcedure,
            "2022年5月1日以前适用原建设行政处罚程序规定，本系统没有收录",
            ["C01", "C05", "C06/MOHURD", "C23/MOHURD", "D15"]
        ),
        gap(before: Statutes.healthSecurityProcedure, "2021年7月15日以前没有这一规章", ["C04"]),
        gap(
            before: Statutes.marketDisclosure,
            "2021年9月1日以前的公示规定，本系统没有收录",
            [
                "D04", "D04/other-province", "D04/other-province-display",
            ]
        ),
        gap(
            before: Statutes.creditRepair,
            "2026年4月1日以前的信用公示期限，本系统没有收录",
            [
                "D12", "D13", "D13/min", "D14", "D14/min",
            ]
        ),
        gap(
            before: Statutes.publicSecurity,
            "2026年1月1日以前适用修订前的《治安管理处罚法》，本系统没有收录",
            ["C07", "C27", "L04"]
        ),
        gap(before: Statutes.civilProcedure2017, "2017年7月1日以前适用修正前的《民事诉讼法》，本系统没有收录", ["C25"]),
        gap(before: Statutes.civilProcedureReading, "2022年4月10日以前的民事诉讼法解释，本系统没有收录", ["C26"]),
        gap(
            before: Statutes.handOver,
            "2020年8月7日以前适用修订前的移送规定，本系统没有收录",
            ["H01", "H02", "H03", "H04", "H05", "H06", "H07", "H08"]
        ),
        gap(
            before: Statutes.reconsideration,
            "2024年1月1日以前适用修订前的《行政复议法》，本系统没有收录",
            [
                "R01", "R02", "R03", "R03/immovable", "R04", "R05", "R06", "R07", "R08", "R08/simple", "R09",
                "R09/simple", "R10", "R10/simple",
            ]
        ),
        gap(before: Statutes.code, "《生态环境法典》2026年8月15日施行，此前没有这一规定，适用 L01、L02", ["L03"]),
        gap(before: Statutes.land, "2020年1月1日以前适用修正前的《土地管理法》，本系统没有收录", ["R17"]),
        gap(
            before: Statutes.openInformation,
            "2019年5月15日以前适用修订前的《政府信息公开条例》，本系统没有收录",
            ["D07", "D08", "D09", "D10"]
        ),
        gap(before: Statutes.supervision, "《行政执法监督条例》2026年2月1日施行，此前没有这一规定", ["S01"]),
        gap(
            before: Statutes.coercion,
            "《行政强制法》2012年1月1日施行，此前没有这一规定",
            [
                "C11", "C12", "C13", "C14", "P07", "P08", "P10", "P11", "P12", "P12/apparent", "P13", "P14", "P15",
                "P16", "P17", "P18",
            ]
        ),
        gap(
            before: Statutes.litigation,
            "2017年7月1日以前适用修正前的《行政诉讼法》，本系统没有收录",
            ["R11", "R12", "R14", "R15", "R15/simple", "R16", "R16/ruling"]
        ),
        gap(before: Statutes.litigationReading, "2018年2月8日以前的行政诉讼法解释，本系统没有收录", ["P09", "R13"]),
        gap(before: Statutes.policeProcedure, "2019年1月1日以前适用修正前的办案程序规定，本系统没有收录", ["C08"]),
        gap(before: .on(2024, 1, 1), "文书模板为2024年版，此前的没有收录", ["C15", "C16", "C29"]),
        gap(before: .on(2022, 1, 1), "该办法的施行日期没有核对，2022年1月1日以前不推算", ["D06", "D06/delete"]),
    ].flatMap { $0 }

    private static func gap(before statute: Statute, _ reason: String, _ rules: [String]) -> [RuleGap] {
        gap(before: statute.inForceFrom, reason, rules)
    }

    private static func gap(before day: CivilDay, _ reason: String, _ rules: [String]) -> [RuleGap] {
        rules.map { rule in
            let parts = rule.split(separator: "/")
            return RuleGap(
                id: String(parts[0]),
                variant: parts.count > 1 ? String(parts[1]) : "",
                through: day.adding(days: -1),
                reason: reason
            )
        }
    }
}
