import LegalTime

/// Administrative regulations on procedure (行政法规).
extension Statutes {
    static let handOver = Statute(
        "HANDOVER",
        "行政执法机关移送涉嫌犯罪案件的规定",
        version: .on(2020, 8, 7),
        from: .on(2020, 8, 7),
        articles: 20
    )
    static let split = Statute(
        "SPLIT",
        "罚款决定与罚款收缴分离实施办法",
        version: .on(1997, 11, 17),
        from: .on(1998, 1, 1),
        articles: 17
    )
    static let openInformation = Statute(
        "OGI",
        "中华人民共和国政府信息公开条例",
        short: "政府信息公开条例",
        version: .on(2019, 4, 3),
        from: .on(2019, 5, 15),
        articles: 56
    )
    static let supervision = Statute(
        "SUPERVISION",
        "行政执法监督条例",
        version: .on(2025, 12, 17),
        from: .on(2026, 2, 1),
        articles: 44
    )

    static let regulations: [Statute] = [
        handOver, split, openInformation, supervision,
    ]
}
