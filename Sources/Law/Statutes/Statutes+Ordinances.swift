import LegalTime

/// Administrative regulations whose breach is punished (行政法规).
extension Statutes {
    static let ordinances: [Statute] = [
        Statute(
            "REGISTRATION",
            "中华人民共和国市场主体登记管理条例",
            short: "市场主体登记管理条例",
            version: .on(2021, 7, 27),
            from: .on(2022, 3, 1),
            articles: 55
        ),
        Statute(
            "WAGES",
            "保障农民工工资支付条例",
            version: .on(2019, 12, 30),
            from: .on(2020, 5, 1),
            articles: 64
        ),
        Statute(
            "HIGHWAY",
            "公路安全保护条例",
            version: .on(2011, 3, 7),
            from: .on(2011, 7, 1),
            articles: 77
        ),
        Statute(
            "PESTICIDE",
            "农药管理条例",
            version: .on(2022, 3, 29),
            from: .on(2022, 5, 1),
            articles: 66
        ),
        Statute(
            "LABOUR-SUPERVISION",
            "劳动保障监察条例",
            version: .on(2004, 11, 1),
            from: .on(2004, 12, 1),
            articles: 36
        ),
        Statute(
            "OLD-TREES",
            "古树名木保护条例",
            version: .on(2025, 1, 25),
            from: .on(2025, 3, 15),
            articles: 30,
            lists: [17]
        ),
        Statute(
            "STREETS",
            "城市道路管理条例",
            version: .on(2019, 3, 24),
            from: .on(2019, 3, 24),
            articles: 45,
            lists: [42]
        ),
        Statute(
            "DRAINAGE",
            "城镇排水与污水处理条例",
            version: .on(2013, 10, 2),
            from: .on(2014, 1, 1),
            articles: 59
        ),
        Statute(
            "GAS",
            "城镇燃气管理条例",
            version: .on(2016, 2, 6),
            from: .on(2016, 2, 6),
            articles: 55
        ),
        Statute(
            "BUILDING-QUALITY",
            "建设工程质量管理条例",
            version: .on(2019, 4, 23),
            from: .on(2019, 4, 23),
            articles: 82
        ),
        Statute(
            "UNLICENSED",
            "无证无照经营查处办法",
            version: .on(2017, 8, 6),
            from: .on(2017, 10, 1),
            articles: 19
        ),
        Statute(
            "FIREWORKS",
            "烟花爆竹安全管理条例",
            version: .on(2016, 2, 6),
            from: .on(2016, 2, 6),
            articles: 46
        ),
        Statute(
            "PROPERTY",
            "物业管理条例",
            version: .on(2018, 3, 19),
            from: .on(2018, 3, 19),
            articles: 67
        ),
        Statute(
            "CHILD-LABOUR",
            "禁止使用童工规定",
            version: .on(2002, 10, 1),
            from: .on(2002, 12, 1),
            articles: 14
        ),
        Statute(
            "LAND-R",
            "中华人民共和国土地管理法实施条例",
            short: "土地管理法实施条例",
            version: .on(2021, 7, 2),
            from: .on(2021, 9, 1),
            articles: 67
        ),
    ]
}
