import LegalTime

/// Laws whose breach is punished (实体法).
extension Statutes {
    static let code = Statute(
        "CODE",
        "中华人民共和国生态环境法典",
        short: "生态环境法典",
        aliases: ["法典"],
        version: .on(2026, 3, 12),
        from: .on(2026, 8, 15),
        articles: 1242
    )
    static let fisheries = Statute(
        "FISHERIES",
        "中华人民共和国渔业法",
        short: "渔业法",
        version: .on(2025, 12, 27),
        from: .on(2026, 5, 1)
    )
    static let land = Statute(
        "LAND",
        "中华人民共和国土地管理法",
        short: "土地管理法",
        version: .on(2019, 8, 26),
        from: .on(2020, 1, 1),
        articles: 87
    )
    static let air = Statute(
        "AIR",
        "中华人民共和国大气污染防治法",
        short: "大气污染防治法",
        version: .on(2018, 10, 26),
        from: .on(2018, 10, 26),
        to: .on(2026, 8, 14),
        articles: 129
    )
    static let noise = Statute(
        "NOISE",
        "中华人民共和国噪声污染防治法",
        short: "噪声污染防治法",
        version: .on(2021, 12, 24),
        from: .on(2022, 6, 5),
        to: .on(2026, 8, 14),
        articles: 90
    )
    static let solidWaste = Statute(
        "WASTE",
        "中华人民共和国固体废物污染环境防治法",
        short: "固体废物污染环境防治法",
        version: .on(2020, 4, 29),
        from: .on(2020, 9, 1),
        to: .on(2026, 8, 14),
        articles: 126
    )
    static let planning = Statute(
        "PLANNING",
        "中华人民共和国城乡规划法",
        short: "城乡规划法",
        version: .on(2019, 4, 23),
        from: .on(2019, 4, 23),
        articles: 70
    )
    static let building = Statute(
        "BUILDING",
        "中华人民共和国建筑法",
        short: "建筑法",
        version: .on(2019, 4, 23),
        from: .on(2019, 4, 23),
        articles: 85
    )
    static let airDefence = Statute(
        "DEFENCE",
        "中华人民共和国人民防空法",
        short: "人民防空法",
        version: .on(2009, 8, 27),
        from: .on(2009, 8, 27),
        articles: 53
    )
    static let farmProduce = Statute(
        "PRODUCE",
        "中华人民共和国农产品质量安全法",
        short: "农产品质量安全法",
        version: .on(2022, 9, 2),
        from: .on(2023, 1, 1),
        articles: 81
    )
    static let animalDisease = Statute(
        "ANIMAL",
        "中华人民共和国动物防疫法",
        short: "动物防疫法",
        version: .on(2021, 1, 22),
        from: .on(2021, 5, 1),
        articles: 113
    )
    static let labour = Statute(
        "LABOUR",
        "中华人民共和国劳动法",
        short: "劳动法",
        version: .on(2018, 12, 29),
        from: .on(2018, 12, 29),
        articles: 107
    )
    static let labourContract = Statute(
        "CONTRACT",
        "中华人民共和国劳动合同法",
        short: "劳动合同法",
        version: .on(2012, 12, 28),
        from: .on(2013, 7, 1),
        articles: 98
    )
    static let workSafety = Statute(
        "SAFETY",
        "中华人民共和国安全生产法",
        short: "安全生产法",
        version: .on(2021, 6, 10),
        from: .on(2021, 9, 1),
        articles: 119
    )
    static let advertising = Statute(
        "ADVERTISING",
        "中华人民共和国广告法",
        short: "广告法",
        version: .on(2021, 4, 29),
        from: .on(2021, 4, 29),
        articles: 74
    )
    static let forest = Statute(
        "FOREST",
        "中华人民共和国森林法",
        short: "森林法",
        version: .on(2019, 12, 28),
        from: .on(2020, 7, 1),
        articles: 84
    )
    static let soilConservation = Statute(
        "SOIL",
        "中华人民共和国水土保持法",
        short: "水土保持法",
        version: .on(2010, 12, 25),
        from: .on(2011, 3, 1),
        articles: 60
    )
    static let water = Statute(
        "WATER",
        "中华人民共和国水法",
        short: "水法",
        version: .on(2016, 7, 2),
        from: .on(2016, 7, 2),
        articles: 82
    )
    static let flood = Statute(
        "FLOOD",
        "中华人民共和国防洪法",
        short: "防洪法",
        version: .on(2016, 7, 2),
        from: .on(2016, 7, 2),
        articles: 65
    )
    static let fire = Statute(
        "FIRE",
        "中华人民共和国消防法",
        short: "消防法",
        version: .on(2021, 4, 29),
        from: .on(2021, 4, 29),
        articles: 74
    )
    static let food2021 = Statute(
        "FOOD",
        "中华人民共和国食品安全法",
        short: "食品安全法",
        version: .on(2021, 4, 29),
        from: .on(2021, 4, 29),
        to: .on(2025, 11, 30),
        articles: 154
    )
    static let food = Statute(
        "FOOD",
        "中华人民共和国食品安全法",
        short: "食品安全法",
        version: .on(2025, 9, 12),
        from: .on(2025, 12, 1)
    )

    static let substantive: [Statute] = [
        code, fisheries, land, air, noise, solidWaste, planning, building, airDefence, farmProduce, animalDisease,
        labour, labourContract, workSafety, advertising, forest, soilConservation, water, flood, fire, food2021, food,
    ]
}
