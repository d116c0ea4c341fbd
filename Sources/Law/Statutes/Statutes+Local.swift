import LegalTime

/// Regulations of provinces and cities (地方性法规).
extension Statutes {
    static let local: [Statute] = [
        Statute(
            "ZJ-APPEARANCE",
            "浙江省城市市容和环境卫生管理条例",
            version: .on(2021, 9, 30),
            from: .on(2021, 9, 30),
            articles: 47
        ),
        Statute(
            "ZJ-RIVERS",
            "浙江省河道管理条例",
            version: .on(2020, 11, 27),
            from: .on(2020, 11, 27),
            articles: 54
        ),
        Statute(
            "ZJ-GAS",
            "浙江省燃气管理条例",
            version: .on(2020, 9, 24),
            from: .on(2020, 9, 24),
            articles: 52
        ),
        Statute(
            "ZJ-WASTE",
            "浙江省生活垃圾管理条例",
            version: .on(2020, 12, 24),
            from: .on(2021, 5, 1),
            articles: 52
        ),
        Statute(
            "ZJ-DEFENCE",
            "浙江省实施〈中华人民共和国人民防空法〉办法",
            aliases: ["浙江省实施〈人民防空法〉办法"],
            version: .on(2020, 11, 27),
            from: .on(2020, 11, 27),
            articles: 35
        ),
        Statute(
            "HZ-GREEN",
            "杭州市城市绿化管理条例",
            version: .on(2011, 6, 9),
            from: .on(2011, 10, 1),
            articles: 45,
            lists: [21]
        ),
    ]
}
