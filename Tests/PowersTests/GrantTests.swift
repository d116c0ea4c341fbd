import Law
import LegalTime
import Powers
import Tables
import Testing

@Suite struct GrantFileTests {
    private static let header = "事项编码,执法主体,权力,起始日,终止日,文件,强制依据\n"

    private func faults(_ rows: String) -> [String] {
        Samples.faults { () throws(TableFaults) in
            _ = try GrantFile.parse(
                Array((Self.header + rows).utf8),
                catalogue: Samples.catalogue,
                subjects: Bodies.all
            )
        }.map(\.text)
    }

    @Test func aPlainGrantIsTakenByIdOrName() {
        #expect(faults("SR001,yunxi,,2022-01-01,,批复（演示）,\n").isEmpty)
        #expect(faults("SR001,云溪区横林镇人民政府,处罚,2022-01-01,2023-01-01,决定（演示）,\n").isEmpty)
    }

    static let wrong: [(rows: String, fault: String)] = [
        ("XX1,yunxi,,2022-01-01,,文,\n", "第 2 行“事项编码”：没有编码是 XX1 的事项"),
        ("SR001,nobody,,2022-01-01,,文,\n", "第 2 行“执法主体”：没有登记执法主体“nobody”"),
        ("HB002,yunxi,,2026-08-14,,文,\n", "第 2 行“起始日”：赋权早于法律施行：HB002 自 2026-08-15 起才有效"),
        ("YL005,yunxi,,2025-03-14,,文,\n", "第 2 行“起始日”：赋权早于法律施行：YL005 自 2025-03-15 起才有效"),
        ("SR001,henglin,,2022-01-01,,,\n", "第 2 行“文件”：赋予乡镇街道的处罚权应当有公布的决定（《行政处罚法》第二十四条第一款）"),
        ("SL001,shuili,,2022-01-01,,,\n", "第 2 行“文件”：委托应当有公布的委托书（《行政处罚法》第二十条第一款）"),
        ("SR001,yunxi,,2022-01-01,,,\n", "第 2 行“文件”：没有填写"),
        ("SR001,yunxi,,2021-12-31,,文,\n", "第 2 行“起始日”：早于云溪区综合行政执法局成为执法主体的日子 2022-01-01"),
        ("SR001,yunxi,,2023-01-01,2022-12-31,文,\n", "第 2 行“起始日”：起始日 2023-01-01 晚于终止日 2022-12-31"),
        ("SR001,yunxi,,2022-1-1,,文,\n", "第 2 行“起始日”：“2022-1-1”不是一个日子，应当写成 2026-08-15 这样"),
        ("SR001,yunxi,许可,2022-01-01,,文,\n", "第 2 行“权力”：“许可”应当是处罚、强制措施之一"),
        (
            "SR001,yunxi,,2022-01-01,2023-01-01,文,\nSR001,yunxi,,2023-01-01,,文,\n",
            "第 3 行“起始日”：和第 2 行是同一事项、同一主体的赋权，期间重叠"
        ),
        (
            "SC006,yunxi,强制措施,2022-01-01,,文,\n", "第 2 行“强制依据”：采取强制措施要有自己的依据，处罚权不带来强制措施权"
        ),
        ("SC006,yunxi,处罚,2022-01-01,,文,《行政强制法》第九条\n", "第 2 行“强制依据”：处罚的赋权不带强制措施；强制措施另写一行"),
        ("SL001,shuili,强制措施,2022-01-01,,文,《行政强制法》第九条\n", "第 2 行“权力”：行政强制措施权不得委托（《行政强制法》第十七条第一款）"),
        ("SC006,yunxi,强制措施,2022-01-01,,文,《行政强制法》第七十二条\n", "第 2 行“强制依据”：《行政强制法》只有七十一条，没有第七十二条"),
    ]

    @Test(arguments: wrong)
    func aWrongGrantIsNamedByRowAndColumn(_ c: (rows: String, fault: String)) {
        #expect(faults(c.rows) == [c.fault])
    }

    @Test func grantsThatFollowEachOtherAreTaken() {
        #expect(faults("SR001,yunxi,,2023-01-02,,文,\nSR001,yunxi,,2022-01-01,2023-01-01,文,\n").isEmpty)
        #expect(faults("SC006,yunxi,,2022-01-01,,文,\nSC006,yunxi,强制措施,2022-01-01,,文,《行政强制法》第九条\n").isEmpty)
    }

    @Test func aGrantThatCoversTwoIsOverBoth() {
        let rows = "SR001,yunxi,,2022-01-01,,文,\nSR001,yunxi,,2022-02-01,2022-03-01,文,\nSR001,yunxi,,2022-04-01,,文,\n"
        #expect(faults(rows).count == 2)
    }

    @Test func anUnknownColumnIsAFault() {
        let table = "事项编码,执法主体,起始日,文件,领导\nSR001,yunxi,2022-01-01,文,\n"
        let list = Samples.faults { () throws(TableFaults) in
            _ = try GrantFile.parse(Array(table.utf8), catalogue: Samples.catalogue, subjects: Bodies.all)
        }
        #expect(list.map(\.column) == ["领导"])
    }
}

@Suite struct MayHandleTests {
    private static func grant(
        _ item: String,
        _ subject: String,
        _ power: Grant.Power = .penalty,
        from: String = "2022-01-01",
        to: String? = nil,
        department: String = ""
    ) -> Grant {
        Grant(
            item: item,
            subject: subject,
            power: power,
            from: Samples.day(from),
            to: to.map(Samples.day),
            document: "文",
            origin: ItemOrigin(department: department)
        )
    }

    static let register = PowersRegister(
        catalogue: Samples.catalogue,
        subjects: Bodies.all + [Bodies.subject("old", name: "云溪区城管局", code: "云城", validTo: Samples.day("2024-12-31"))],
        grants: [
            grant("SR001", "yunxi", department: "云溪区住建局"), grant("SR002", "yunxi", to: "2025-12-31"),
            grant("SR004", "henglin", from: "2024-01-01"), grant("SL001", "shuili"), grant("SR001", "old"),
            grant("HB001", "yunxi"), grant("HB002", "henglin", from: "2026-08-15"), grant("SC006", "yunxi"),
            grant("SC006", "yunxi", .measure), grant("SR005", "henglin", department: "云溪区住建局"),
        ],
        squads: [
            Squad(
                id: "hl",
                name: "横林中队",
                ownedBy: "yunxi",
                usedBy: "云溪区横林镇人民政府",
                handlesFor: ["yunxi", "henglin"],
                from: Samples.day("2023-01-01"),
                to: Samples.day("2026-12-31")
            )
        ]
    )

    static let day = "2026-10-20"

    /// Nothing stands in the way.
    @Test(
        arguments: [
            ("SR001", "yunxi", day, nil), ("SR001", "yunxi", day, "hl"), ("SR002", "yunxi", "2025-12-31", nil),
            ("SR004", "henglin", day, "hl"), ("SL001", "shuili", day, nil), ("SR001", "old", "2024-12-31", nil),
            // Its edition has lapsed, but acts of its time are still punished, also by who holds what continues it.
            ("HB001", "yunxi", day, nil), ("HB001", "henglin", day, nil), ("HB002", "henglin", day, nil),
        ] as [(String, String, String, String?)]
    )
    func whoHoldsThePowerMayHandle(_ item: String, _ subject: String, _ on: String, _ unit: String?) {
        let bars = Self.register.mayHandle(item, subject: subject, on: Samples.day(on), unit: unit)
        #expect(bars.isEmpty, "\(bars)")
    }

    static let barred: [(item: String, subject: String, on: String, unit: String?, basis: String, reason: String)] = [
        ("XX", "yunxi", day, nil, "系统规则：事项清单", "没有编码是 XX"),
        ("SR001", "nobody", day, nil, "《行政处罚法》第十七条", "没有编号是 nobody"),
        ("GA001", "yunxi", day, nil, "《行政处罚法》第十七条", "没有 GA001"),
        ("SR005", "yunxi", day, nil, "《行政处罚法》第十八条第二款", "没有 SR005"),
        ("SR001", "henglin", day, nil, "《行政处罚法》第二十四条第二款", "没有 SR001"),
        ("SR004", "henglin", "2023-12-31", nil, "《行政处罚法》第二十四条第二款", "没有 SR004"),
        ("SL002", "shuili", day, nil, "《行政处罚法》第二十条第一款", "没有 SL002"),
        ("SR002", "yunxi", "2026-01-01", nil, "《行政处罚法》第十七条", "没有 SR002"),
        ("HB002", "yunxi", day, nil, "《行政处罚法》第十七条", "没有 HB002"),
        ("HB002", "henglin", "2026-08-14", nil, "系统规则：事项的有效期", "到 2026-08-15 才生效"),
        ("SR001", "old", "2025-01-01", nil, "《行政处罚法》第十七条", "不是有效的执法主体"),
        ("SR001", "yunxi", "2022-06-01", "hl", "系统规则：办案机构", "不在有效期内"),
        ("SR001", "yunxi", day, "zz", "系统规则：办案机构", "没有编号是 zz 的中队"),
        ("SL001", "shuili", day, "hl", "《行政处罚法》第二十条第四款", "不能以云溪区水利局的名义"),
        ("SR001", "old", "2024-01-01", "hl", "《行政处罚法》第十七条", "不能以云溪区城管局的名义"),
    ]

    @Test(arguments: barred)
    func whoDoesNotHoldThePowerIsToldWhy(
        _ c: (item: String, subject: String, on: String, unit: String?, basis: String, reason: String)
    ) {
        let bars = Self.register.mayHandle(c.item, subject: c.subject, on: Samples.day(c.on), unit: c.unit)
        #expect(bars.contains { $0.basis.printed == c.basis && $0.reason.contains(c.reason) }, "\(bars)")
        #expect(bars.allSatisfy { !$0.remedy.isEmpty })
    }

    @Test func theRemedyNamesTheGrantThatIsNear() {
        let lapsed = Self.register.mayHandle("SR002", subject: "yunxi", on: Samples.day(Self.day))
        #expect(lapsed.first?.remedy.contains("2022-01-01 至 2025-12-31") == true)
        let continued = Self.register.mayHandle("HB002", subject: "yunxi", on: Samples.day(Self.day))
        #expect(continued.first?.remedy.contains("有 HB001 的赋权") == true)
    }

    @Test func aPenaltyPowerBringsNoSeizure() {
        let day = Samples.day(Self.day)
        #expect(Self.register.mayMeasure("SC006", subject: "yunxi", on: day).isEmpty)
        #expect(Self.register.mayMeasure("SR001", subject: "yunxi", on: day).map(\.basis.printed) == ["《行政强制法》第十七条第二款"])
        #expect(
            Self.register.mayMeasure("SR004", subject: "henglin", on: day).map(\.basis.printed) == ["《行政强制法》第十七条第一款"]
        )
        #expect(Self.register.mayMeasure("XX", subject: "yunxi", on: day).count == 1)
        #expect(Self.register.mayMeasure("SC006", subject: "zz", on: day).count == 1)
        // A measure alone lets nobody punish.
        let seizing = PowersRegister(
            catalogue: Samples.catalogue,
            subjects: [Bodies.organ],
            grants: [Self.grant("SR001", "yunxi", .measure)],
            squads: []
        )
        #expect(seizing.mayHandle("SR001", subject: "yunxi", on: day).count == 1)
    }

    @Test func aSubjectWhosePartsDoNotFitMayNotHandle() {
        let register = PowersRegister(
            catalogue: Samples.catalogue,
            subjects: [Bodies.subject(seal: "云溪区水利局"), Bodies.town],
            grants: [Self.grant("SR001", "yunxi")],
            squads: []
        )
        let bars = register.mayHandle("SR001", subject: "yunxi", on: Samples.day(Self.day))
        #expect(bars.count == 1 && bars[0].reason.contains("印章"))
    }

    @Test func holdersAndDepartmentsAreListed() {
        let holders = Self.register.holders(of: "HB001", on: Samples.day(Self.day)).map(\.id)
        #expect(holders == ["yunxi", "henglin"])
        #expect(Self.register.departments.map(\.name) == ["云溪区住建局"])
        #expect(Self.register.departments.map(\.items) == [["SR001", "SR005"]])
        #expect(Self.register.doubles.isEmpty)
        let twice = PowersRegister(
            catalogue: .empty,
            subjects: [Bodies.organ, Bodies.subject("other", name: "云溪区城管局")],
            grants: [],
            squads: []
        )
        #expect(twice.doubles == ["机关代字“云综执”有 2 个执法主体在用"])
    }
}
