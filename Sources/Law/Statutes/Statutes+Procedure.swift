import LegalTime

/// Laws on procedure.
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
    static let civilProcedure = Statute(
        "CPL",
        "中华人民共和国民事诉讼法",
        short: "民事诉讼法",
        aliases: ["民诉法"],
        version: .on(2023, 9, 1),
        from: .on(2024, 1, 1),
        articles: 306
    )

    static let procedural: [Statute] = [penalty, coercion, reconsideration, litigation, civilProcedure]
}
