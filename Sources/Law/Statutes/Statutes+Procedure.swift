import LegalTime

/// Laws on procedure (程序法).
extension Statutes {
    static let penalty = Statute(
        "APL",
        "中华人民共和国行政处罚法",
        short: "行政处罚法",
        version: .on(2021, 1, 22),
        from: .on(2021, 7, 15),
        articles: 86
    )
    static let coercion = Statute(
        "ACL",
        "中华人民共和国行政强制法",
        short: "行政强制法",
        version: .on(2011, 6, 30),
        from: .on(2012, 1, 1),
        articles: 71
    )
    static let reconsideration = Statute(
        "ARL",
        "中华人民共和国行政复议法",
        short: "行政复议法",
        version: .on(2023, 9, 1),
        from: .on(2024, 1, 1),
        articles: 90
    )
    static let litigation = Statute(
        "ALL",
        "中华人民共和国行政诉讼法",
        short: "行政诉讼法",
        version: .on(2017, 6, 27),
        from: .on(2017, 7, 1),
        articles: 103
    )
    static let litigationReading = Statute(
        "ALL-I",
        "最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释",
        aliases: ["行政诉讼法解释", "行诉法解释"],
        version: .on(2018, 2, 6),
        from: .on(2018, 2, 8),
        articles: 163
    )
    static let civilProcedure2017 = Statute(
        "CPL",
        "中华人民共和国民事诉讼法",
        short: "民事诉讼法",
        aliases: ["民诉法"],
        version: .on(2017, 6, 27),
        from: .on(2017, 7, 1),
        to: .on(2021, 12, 31),
        articles: 284
    )
    static let civilProcedure2021 = Statute(
        "CPL",
        "中华人民共和国民事诉讼法",
        short: "民事诉讼法",
        aliases: ["民诉法"],
        version: .on(2021, 12, 24),
        from: .on(2022, 1, 1),
        to: .on(2023, 12, 31),
        articles: 291
    )
    static let civilProcedure = Statute(
        "CPL",
        "中华人民共和国民事诉讼法",
        short: "民事诉讼法",
        aliases: ["民诉法"],
        version: .on(2023, 9, 1),
        from: .on(2024, 1, 1),
        articles: 306
    )
    static let civilProcedureReading = Statute(
        "CPL-I",
        "最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释",
        aliases: ["民事诉讼法解释", "民诉法解释"],
        version: .on(2022, 4, 1),
        from: .on(2022, 4, 10),
        articles: 550
    )
    static let civilCode = Statute(
        "CC",
        "中华人民共和国民法典",
        short: "民法典",
        version: .on(2020, 5, 28),
        from: .on(2021, 1, 1),
        articles: 1260
    )
    static let publicSecurity = Statute(
        "PSAL",
        "中华人民共和国治安管理处罚法",
        short: "治安管理处罚法",
        version: .on(2025, 6, 27),
        from: .on(2026, 1, 1)
    )

    static let procedural: [Statute] = [
        penalty, coercion, reconsideration, litigation, litigationReading, civilProcedure2017, civilProcedure2021,
        civilProcedure, civilProcedureReading, civilCode, publicSecurity,
    ]
}
