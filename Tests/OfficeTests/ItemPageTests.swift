import LegalTime
import Powers
import Storage
import Tables
import Testing
import Web

@testable import Office
@testable import Platform

@Suite("Penalty items")
struct ItemPageTests {
    private static let today = CivilDay(iso: "2026-11-21") ?? CivilDay(number: 0)

    /// A power before and after a new law, one that refusal comes before, and one without a fine in figures.
    private static let list = """
        事项编码,领域,事项名称,法律名称,法律版本日期,法律位阶,适用地域,违反条款,处罚条款,当事人类型,处罚种类,改正要求,罚款方式,个人罚款下限,个人罚款上限,单位罚款下限,单位罚款上限,罚款公式,简易程序,生效日,失效日,延续自,原行使部门,划转日期,划转文件,核对标记
        HB008,生态环境(油烟),露天烧烤,中华人民共和国大气污染防治法,2018-10-26,法律,全国,81(3),119(3),个人;单位,罚款,责令改正并处,必须,500,20000,500,20000,,,,2026-08-14,,云溪区生态环境分局,2023-06-01,区划转文件 1 号,处罚条款已核对
        HB009,生态环境(油烟),露天烧烤或提供场地,中华人民共和国生态环境法典,2026-03-12,法律,全国,1132(3),1132(3),个人;单位,罚款,责令改正并处,必须,,,,,staged:base{500-5000};refuse{5000-20000},,2026-08-15,,HB008,,,,
        SR004,市容环卫,擅自占用人行道<设摊>,浙江省城市市容和环境卫生管理条例,2021-09-30,省级地方性法规,浙江,16(1),16(3),个人;单位,罚款,拒不改正,可以,0,50,0,50,,个人和单位,,,,,,,
        GH001,城乡规划,未取得建设工程规划许可证建设,中华人民共和国城乡规划法,2019-04-23,法律,全国,40,64,单位,罚款,责令改正并处,必须,,,,,percent:建设工程造价:5%-10%,,,,,,,,

        """

    private func powers() throws -> ShelvedPowers {
        let catalogue = try CatalogueFile.parse(Array(Self.list.utf8))
        let day = try #require(CivilDay(iso: "2023-06-01"))
        let grants = [
            Grant(item: "HB009", subject: "yunxi", from: day, document: "区公告 2 号"),
            Grant(item: "SR004", subject: "gone", from: day, to: Self.today.adding(days: -1), document: "区公告 3 号"),
        ]
        let squad = Squad(id: "s", name: "横林中队", ownedBy: "yunxi", handlesFor: ["yunxi"], from: day)
        let register = PowersRegister(
            catalogue: catalogue,
            subjects: [Self.organ(day)],
            grants: grants,
            squads: [squad]
        )
        return ShelvedPowers(
            register: register,
            index: ItemIndex(catalogue),
            versions: PowersVersions(catalogue: 3, subjects: 1, squads: 1, grants: 1)
        )
    }

    private static func organ(_ day: CivilDay) -> LegalSubject {
        LegalSubject(
            id: "yunxi",
            name: "云溪区综合行政执法局",
            code: "云综执",
            establishedBy: "省政府批复",
            establishedOn: day,
            reconsiderationBody: "云溪区人民政府",
            court: "云溪区人民法院",
            account: FineAccount(bank: "银行", payee: "财政专户", number: "1"),
            hearing: HearingThreshold(rule: "听证标准", individualFen: 500_000, organisationFen: 5_000_000),
            region: "云溪区"
        )
    }

    private func list(_ question: ItemQuestion) throws -> ItemListPage.Model {
        ItemListPage.Model(question, try powers(), today: Self.today, size: 2, mayImport: false)
    }

    private func page(_ code: String) throws -> ItemPage.Model {
        let powers = try powers()
        let item = try #require(powers.catalogue.editions(of: code).first)
        var model = ItemPage.Model(ItemView(item, powers), powers.register, today: Self.today)
        model.form = model.exampleForm
        if let days = model.example {
            let choice = powers.catalogue.choose(code, actDay: days.act, decisionDay: days.decision)
            model.choice = ItemPage.Choice(choice, act: days.act, decision: days.decision)
        }
        return model
    }

    @Test("the list says basis, range and validity, and goes on page by page")
    func itemList() throws {
        let model = try list(ItemQuestion())
        #expect(model.total == 3)
        #expect(model.rows.map(\.code) == ["GH001", "HB009"])
        #expect(model.next?.path == "/items?from=2")
        expectGolden("items") { ItemListPage.write(model, &$0) }
    }

    @Test("a search keeps its words and filters, each of which can be taken away")
    func filtered() throws {
        let question = ItemQuestion(text: "烧烤", field: "生态环境(油烟)", all: true)
        let model = try list(question)
        #expect(model.rows.map(\.code) == ["HB008", "HB009"] || model.rows.map(\.code) == ["HB009", "HB008"])
        #expect(model.rows.first { $0.code == "HB008" }?.standing == "已失效")
        #expect(model.rows.first { $0.code == "HB008" }?.link.path == "/items/HB008?on=2026-08-14")
        #expect(model.laws.map(\.count).reduce(0, +) == 2)
        let without = question.chips.map(\.without.path)
        #expect(
            without == [
                "/items?field=\(PercentEncoding.encode("生态环境(油烟)"))&all=1",
                "/items?q=\(PercentEncoding.encode("烧烤"))&all=1",
                "/items?q=\(PercentEncoding.encode("烧烤"))&field=\(PercentEncoding.encode("生态环境(油烟)"))",
            ]
        )
    }

    @Test("a search that finds nothing keeps what was asked, and leads back")
    func nothing() throws {
        let model = try list(ItemQuestion(text: "zzz", field: "没有的领域"))
        let page = string { ItemListPage.write(model, &$0) }
        #expect(page.contains("没有符合条件的事项"))
        #expect(page.contains("没有的领域（0）"))
        #expect(page.contains("value=\"zzz\""))
        #expect(page.contains("看全部事项"))
    }

    @Test("ranges are said in short, alike ones together")
    func ranges() throws {
        let catalogue = try powers().catalogue
        let short = catalogue.items.map { "\($0.code) \($0.shortRange)" }
        #expect(
            short == [
                "GH001 单位：处建设工程造价百分之五以上百分之十以下罚款", "HB008 个人、单位：500–20,000 元",
                "HB009 个人、单位：处五百元以上五千元以下罚款；拒不改正的，处五千元以上二万元以下罚款", "SR004 个人、单位：50 元以下",
            ]
        )
    }

    @Test("an item shows basis, fines, who may, both editions and which one stands")
    func item() throws {
        let model = try page("HB009")
        expectGolden("item") { ItemPage.write(model, &$0) }
    }

    @Test("a lapsed edition is carried on by the grant of what continues it")
    func lapsed() throws {
        let model = try page("HB008")
        #expect(model.standing == "已失效")
        #expect(model.carried == ["云溪区综合行政执法局"])
        #expect(model.departments.map(\.term) == ["云溪区生态环境分局"])
        #expect(string { ItemPage.write(model, &$0) }.contains("凭延续本事项的新事项的赋权"))
    }

    @Test("a power that ended is not shown as one that can be used")
    func ended() throws {
        let model = try page("SR004")
        #expect(model.holders.map(\.isCurrent) == [false])
        let page = string { ItemPage.write(model, &$0) }
        #expect(page.contains("没有登记现在行使这一事项的执法主体"))
        #expect(page.contains("已不在册的执法主体（gone）"))
        #expect(page.contains("擅自占用人行道&lt;设摊&gt;"))
        #expect(!page.contains("id=\"editions\""))
    }

    @Test("faults of the two days stand beside their fields")
    func days() throws {
        var model = try page("HB009")
        model.choice = nil
        model.form = FormState(
            values: ["act": "2026-13-01"],
            errors: [.init(field: "act", message: "请填写违法行为发生日")]
        )
        let page = string { ItemPage.write(model, &$0) }
        #expect(page.contains("<a href=\"#f-act\">请填写违法行为发生日</a>"))
    }

    @Test("a preview of a list shows cells before and after, and what is new or gone")
    func preview() throws {
        let old = try CatalogueFile.parse(Array(Self.list.utf8))
        let text = Self.list.replacing("可以,0,50,0,50", with: "可以,0,50,0,100").replacing("GH001", with: "GH901")
        let new = try CatalogueFile.parse(Array(text.utf8))
        let preview = ListPreview(base: 3, rows: new.items.count, changes: new.diff(from: old).map(ListChange.init))
        let file = CarriedFile(FormFile(name: "目录.csv", bytes: Array("a".utf8)))
        let model = ListPreviewPage.Model(preview, .catalogue, file: file, token: "70ce")
        #expect(model.sections.map(\.total) == [1, 1, 1])
        expectGolden("items-preview") { ListPreviewPage.write(model, &$0) }
    }

    @Test("only the lists of powers are imported here", arguments: ["calendar", "x", ""])
    func lists(name: String) {
        #expect(PowerList.named(name) == nil)
        #expect(PowerList.named("grants") == .grants)
    }
}
