import LegalTime

/// Departments' rules on procedure (部门规章).
extension Statutes {
    static let environmentProcedure = Statute(
        "MEE-P",
        "生态环境行政处罚办法",
        version: .on(2023, 5, 8),
        from: .on(2023, 7, 1)
    )
    static let housingProcedure = Statute(
        "MOHURD-P",
        "住房和城乡建设行政处罚程序规定",
        version: .on(2022, 3, 10),
        from: .on(2022, 5, 1)
    )
    static let marketProcedure = Statute(
        "SAMR-P",
        "市场监督管理行政处罚程序规定",
        version: .on(2021, 7, 2),
        from: .on(2021, 7, 15)
    )
    static let marketHearing2018 = Statute(
        "SAMR-HEARING",
        "市场监督管理行政处罚听证暂行办法",
        version: .on(2018, 12, 21),
        from: .on(2019, 4, 1),
        to: .on(2021, 7, 14)
    )
    static let marketHearing = Statute(
        "SAMR-HEARING",
        "市场监督管理行政处罚听证办法",
        version: .on(2021, 7, 2),
        from: .on(2021, 7, 15)
    )
    static let marketDisclosure = Statute(
        "SAMR-PUB",
        "市场监督管理行政处罚信息公示规定",
        version: .on(2021, 7, 30),
        from: .on(2021, 9, 1),
        articles: 19
    )
    static let healthSecurityProcedure = Statute(
        "NHSA-P",
        "医疗保障行政处罚程序暂行规定",
        version: .on(2021, 6, 11),
        from: .on(2021, 7, 15)
    )
    static let policeProcedure = Statute(
        "PSB-P",
        "公安机关办理行政案件程序规定",
        version: .on(2018, 11, 25),
        from: .on(2019, 1, 1),
        articles: 266
    )
    static let creditRepair = Statute(
        "CREDIT",
        "信用修复管理办法",
        version: .on(2025, 11, 20),
        from: .on(2026, 4, 1),
        articles: 30
    )

    static let rules: [Statute] = [
        environmentProcedure, housingProcedure, marketProcedure, marketHearing2018, marketHearing, marketDisclosure,
        healthSecurityProcedure, policeProcedure, creditRepair,
    ]
}
