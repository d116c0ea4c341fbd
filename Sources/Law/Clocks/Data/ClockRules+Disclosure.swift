import LegalTime

/// Clocks of disclosure (公开、公示), information and statistics.
extension ClockRules {
    static let disclosure: [ClockRule] = [
        ClockRule(
            "D01",
            "公示行政处罚结果（三项制度）",
            from: "作出决定之日",
            by: .agency,
            terms: .working(7),
            cite: [],
            documents: [SourceDocument.threeSystems],
            .secondary,
            since: .on(2018, 12, 5),
            note: "地方目录规定二十个工作日的，七个工作日更稳妥"
        ),
        ClockRule(
            "D02",
            "公示其他执法结果（三项制度）",
            from: "作出决定之日",
            by: .agency,
            terms: .working(20),
            cite: [],
            documents: [SourceDocument.threeSystems],
            .secondary,
            since: .on(2018, 12, 5),
            note: "基层政务公开标准目录：处罚决定二十个工作日内"
        ),
        ClockRule(
            "D03",
            "“双公示”信息上网",
            from: "作出决定之日",
            by: .agency,
            terms: .working(7),
            cite: [],
            documents: [SourceDocument.doublePublication],
            .verified,
            since: .on(2018, 7, 25)
        ),
        ClockRule(
            "D04",
            "公示行政处罚信息（市场监管）",
            from: "作出决定之日",
            by: .agency,
            terms: .working(20),
            cite: [Statutes.marketDisclosure.at(9)],
            .verified,
            since: Statutes.marketDisclosure.inForceFrom,
            fields: [LawField.market]
        ),
        ClockRule(
            "D04",
            variant: "other-province",
            "推送行政处罚信息（当事人登记地在外省）",
            from: "作出决定之日",
            by: .agency,
            terms: .working(10),
            cite: [Statutes.marketDisclosure.at(10)],
            .verified,
            since: Statutes.marketDisclosure.inForceFrom,
            fields: [LawField.market]
        ),
        ClockRule(
            "D04",
            variant: "other-province-display",
            "协助公示外省推送的行政处罚信息",
            from: "收到行政处罚信息之日",
            by: .agency,
            terms: .working(10),
            cite: [Statutes.marketDisclosure.at(10)],
            .verified,
            since: Statutes.marketDisclosure.inForceFrom,
            fields: [LawField.market]
        ),
        ClockRule(
            "D05",
            "撤回已公开的行政处罚决定并说明理由",
            from: "决定被变更、撤销、确认违法或者确认无效之日",
            by: .agency,
            terms: .working(3),
            cite: [Statutes.penalty.at(48, 2), Statutes.penalty.at(85)],
            .verified,
            since: Statutes.penalty.inForceFrom,
            note: "住房和城乡建设另见《住房和城乡建设行政处罚程序规定》第十条第二款"
        ),
        ClockRule(
            "D06",
            "网上公开行政处罚结果（浙江）",
            from: "决定生效之日",
            by: .agency,
            terms: .working(20),
            cite: [],
            documents: [SourceDocument.zhejiangDisclosure],
            .secondary,
            since: .on(2022, 1, 1)
        ),
        ClockRule(
            "D06",
            variant: "delete",
            "删除网上公开的行政处罚结果（浙江）",
            from: "应当删除之日",
            by: .agency,
            terms: .working(5),
            cite: [],
            documents: [SourceDocument.zhejiangDisclosure],
            .secondary,
            since: .on(2022, 1, 1)
        ),
        ClockRule(
            "D15",
            "公开有一定社会影响的处罚决定（住房和城乡建设）",
            from: "作出决定之日",
            by: .agency,
            terms: .working(7),
            cite: [Statutes.housingProcedure.at(10, 1)],
            .memory,
            since: Statutes.housingProcedure.inForceFrom,
            fields: [LawField.housing],
            note: "“七日”已核对原文；是否为工作日未核对，暂按工作日计"
        ),
    ]

    static let information: [ClockRule] = [
        ClockRule(
            "D07",
            "主动公开政府信息",
            from: "信息形成或者变更之日",
            by: .agency,
            terms: .working(20),
            cite: [Statutes.openInformation.at(26)],
            .verified,
            since: Statutes.openInformation.inForceFrom,
            note: "法律、法规对公开的期限另有规定的，从其规定"
        ),
        ClockRule(
            "D08",
            "答复政府信息公开申请",
            from: "收到申请之日",
            by: .agency,
            terms: .working(20),
            cite: [Statutes.openInformation.at(33, 2)],
            .verified,
            since: Statutes.openInformation.inForceFrom,
            extensions: [.working(20, by: "政府信息公开工作机构负责人", Statutes.openInformation.at(33, 2))],
            exclusions: Exclusion.grounds(["征求第三方和其他机关意见"], Statutes.openInformation.at(33, 3))
        ),
        ClockRule(
            "D09",
            "第三方对公开提出意见",
            from: "收到征求意见书之日",
            by: .anyone,
            terms: .working(15),
            cite: [Statutes.openInformation.at(32)],
            .verified,
            since: Statutes.openInformation.inForceFrom
        ),
        ClockRule(
            "D10",
            "提交并公布政府信息公开工作年度报告",
            from: "报告所涉年度的任何一日",
            by: .agency,
            terms: nil,
            annual: AnnualDay(month: 1, day: 31),
            cite: [Statutes.openInformation.at(49, 1)],
            .verified,
            since: Statutes.openInformation.inForceFrom
        ),
        ClockRule(
            "D11",
            "公布上年度行政执法数据并报告",
            from: "数据所涉年度的任何一日",
            by: .agency,
            terms: nil,
            annual: AnnualDay(month: 1, day: 31),
            cite: [],
            documents: [SourceDocument.threeSystems],
            .secondary,
            since: .on(2018, 12, 5)
        ),
    ]
}
