import Powers
import Tables
import Testing

@Suite struct CatalogueFaultTests {
    @Test func thePlainSheetIsTaken() throws {
        #expect(try ItemSheet().parse().items.map(\.code) == ["T001", "T002"])
    }

    /// One cell changed: the column that is blamed, and why.
    static let cells: [(column: ItemColumn, text: String, blamed: ItemColumn, reason: String)] = [
        (.code, "", .code, "没有填写"),
        (.code, "A 1", .code, "只能用字母"),
        (.field, "", .field, "没有填写"),
        (.name, "", .name, "没有填写"),
        (.name, String(repeating: "长", count: 501), .name, "超过 500 个字"),
        (.law, "", .law, "没有填写"),
        (.lawVersion, "", .lawVersion, "没有填写"),
        (.lawVersion, "2026-02-29", .lawVersion, "不是一个日子"),
        (.lawLevel, "宪法", .lawLevel, "应当是法律、行政法规、省级地方性法规"),
        (.penalty, "", .penalty, "没有填写"),
        (.penalty, "46", .penalty, "只有四十五条，没有第四十六条"),
        (.penalty, "第四十六条", .penalty, "只有四十五条"),
        (.penalty, "《行政处罚法》第八十七条", .penalty, "没有第八十七条"),
        (.penalty, "四二", .penalty, "四二"),
        (.penalty, "42(", .penalty, "括号"),
        (.violated, "0", .violated, "缺少条号"),
        (.violated, "27;", .violated, "缺少条号"),
        (.subjects, "", .subjects, "没有填写"),
        (.subjects, "法人", .subjects, "应当是个人、单位"),
        (.subjects, "责任人员", .subjects, "应当是个人、单位"),
        (.subjects, "单位", .individualMax, "当事人类型里没有个人"),
        (.penaltyKinds, "罚金", .penaltyKinds, "应当是警告、通报批评"),
        (.penaltyKinds, "罚款;罚款", .penaltyKinds, "写了两次"),
        (.penaltyKinds, "警告", .penaltyKinds, "处罚种类里应当写“罚款”"),
        (.correction, "也许", .correction, "应当是无、责令改正并处、逾期不改"),
        (.mode, "", .mode, "应当是必须、可以、无之一"),
        (.mode, "无", .mode, "罚款方式不能是“无”"),
        (.individualMax, "-5", .individualMax, "负数"),
        (.individualMax, "100.5", .individualMax, "不是整元"),
        (.individualMax, "五百", .individualMax, "不是以元为单位"),
        (.individualMax, "0", .individualMax, "上限应当大于 0"),
        (.organisationMin, "20001", .organisationMin, "下限 20001 高于上限 20000"),
        (.organisationMax, "", .organisationMax, "写了下限，没有写上限"),
        (.formula, "percent:工程造价:5%-10%", .formula, "既有罚款幅度又有罚款公式"),
        (.formula, "percent::5%-10%", .formula, "没有写按什么计算"),
        (.formula, "percent:工程造价:10%-5%", .formula, "下限高于上限"),
        (.formula, "负责人{5-6}", .formula, "不是以元为单位"),
        (.formula, "责任人员{5-6}", .formula, "固定的幅度应当写在"),
        (.formula, "责任人员{staged:refuse{5-6}}|责任人员{staged:refuse{5-6}}", .formula, "写了两次"),
        (.formula, "责任人员{staged:refuse{5-6}}|老板{staged:refuse{5-6}}", .formula, "应当是个人、单位、责任人员之一"),
        (.simple, "可以", .simple, "应当是不可以、个人、单位"),
        (.validFrom, "2026/8/15", .validFrom, "应当写成 2026-08-15 这样"),
        (.validFrom, "2026-02-30", .validFrom, "不是一个日子"),
        (.validFrom, "2019-03-23", .validFrom, "早于法律的版本日期 2019-03-24"),
        (.validTo, "2026-13-01", .validTo, "不是一个日子"),
        (.replaces, "T999", .replaces, "没有编码是 T999 的事项"),
        (.replaces, "T001", .replaces, "指向了自己"),
        (.replaces, "T002;T002", .replaces, "写了两次"),
        (.replaces, "甲", .replaces, "不是事项编码"),
        (.conflicts, "T999", .conflicts, "没有编码是 T999 的事项"),
        (.concentratedSince, "昨天", .concentratedSince, "不是一个日子"),
        (.verified, "看过了", .verified, "应当是处罚条款已核对"),
    ]

    @Test(arguments: cells)
    func aWrongCellIsNamedByRowAndColumn(
        _ c: (column: ItemColumn, text: String, blamed: ItemColumn, reason: String)
    ) {
        var sheet = ItemSheet()
        sheet.set(c.column, c.text)
        let faults = sheet.faults
        #expect(
            faults.contains { $0.row == 2 && $0.column == c.blamed.title && $0.reason.contains(c.reason) },
            "\(faults.map(\.text))"
        )
        #expect(faults.allSatisfy { $0.row == 2 })
    }

    @Test func aFineIsNeededWhereThereIsAModeForIt() {
        var sheet = ItemSheet()
        for column in [ItemColumn.individualMax, .organisationMin, .organisationMax] { sheet.set(column, "") }
        #expect(sheet.faults.map(\.column) == ["罚款公式"])
        sheet.set(.mode, "无")
        #expect(sheet.faults.map(\.column) == ["罚款方式"])
        sheet.set(.penaltyKinds, "警告")
        #expect(sheet.faults.isEmpty)
    }

    @Test func theFirstDayMayNotBeAfterTheLast() {
        var sheet = ItemSheet()
        sheet.set(.validFrom, "2026-08-16")
        sheet.set(.validTo, "2026-08-15")
        #expect(sheet.faults.map(\.text) == ["第 2 行“生效日”：生效日 2026-08-16 晚于失效日 2026-08-15"])
    }

    @Test func anItemMayNotBeginBeforeItsCodeIsInForce() {
        var sheet = ItemSheet()
        sheet.set(.validFrom, "2026-08-14", row: 3)
        #expect(sheet.faults.map(\.text) == ["第 3 行“生效日”：2026-08-14 早于这一版法律的施行日 2026-08-15"])
        sheet.set(.validFrom, "2026-08-15", row: 3)
        #expect(sheet.faults.isEmpty)
    }

    @Test func anItemMayNotOutliveItsLaw() {
        var sheet = ItemSheet()
        sheet.set(.law, "中华人民共和国大气污染防治法")
        sheet.set(.lawVersion, "2018-10-26")
        sheet.set(.validTo, "2026-08-15")
        #expect(sheet.faults.map(\.column) == ["失效日"])
        sheet.set(.validTo, "")
        #expect(sheet.faults.map(\.column) == ["失效日"])
        sheet.set(.validTo, "2026-08-14")
        #expect(sheet.faults.isEmpty)
    }

    @Test func editionsOfACodeMayFollowEachOtherButNotOverlap() throws {
        var sheet = ItemSheet()
        sheet.add("T003", to: "2025-12-31")
        sheet.add("T003", from: "2026-01-01")
        #expect(try sheet.parse().editions(of: "T003").count == 2)
        sheet.add("T003", from: "2026-06-01", to: "2026-07-01")
        #expect(sheet.faults.map(\.text) == ["第 6 行“事项编码”：编码 T003 在第 5 行已经有了，两行的有效期重叠"])
    }

    @Test func theSameCodeTwiceWithoutDaysOverlaps() {
        var sheet = ItemSheet()
        sheet.add("T001")
        #expect(sheet.faults.map(\.row) == [4])
    }

    @Test func aChainOfReplacementsMayNotOverlap() throws {
        var sheet = ItemSheet()
        sheet.add("T003", to: "2025-12-31")
        sheet.add("T004", from: "2026-01-01", replaces: "T003")
        #expect(try sheet.parse().descendants(of: "T003") == ["T004"])
        sheet.set(.validFrom, "2025-12-31", row: 5)
        #expect(sheet.faults.map(\.row) == [5])
        #expect(sheet.faults.map(\.column) == ["延续自"])
        sheet.set(.validFrom, "", row: 5)
        #expect(sheet.faults.count == 1)
    }

    @Test func replacementsCannotRunInACircle() {
        var sheet = ItemSheet()
        sheet.add("T003", from: "2025-01-01", to: "2025-12-31", replaces: "T004")
        sheet.add("T004", from: "2026-01-01", to: "2026-12-31", replaces: "T003")
        #expect(sheet.faults.map(\.row) == [4])
    }

    @Test func allFaultsAreSaidAtOnceAndNothingIsTaken() {
        var sheet = ItemSheet()
        sheet.set(.name, "")
        sheet.set(.mode, "随便")
        sheet.set(.individualMax, "x", row: 3)
        #expect(sheet.faults.map(\.row) == [2, 2, 3])
    }

    @Test func theFaultNamesTheHeaderThatTheFileHas() {
        var sheet = ItemSheet()
        sheet.header[0] = "item_id"
        sheet.set(.code, "")
        #expect(sheet.faults.map(\.column) == ["item_id"])
    }

    @Test func columnsThatAreUnknownDoubledOrMissingAreFaults() {
        var sheet = ItemSheet()
        sheet.header[0] = "代码"
        #expect(
            sheet.faults.map(\.text) == [
                "第 1 行“代码”：不认识这一列；列名见事项清单的说明", "第 1 行“事项编码”：表头里没有这一列",
            ]
        )
        sheet = ItemSheet()
        sheet.header[1] = "item_id"
        #expect(sheet.faults.map(\.reason) == ["和“事项编码”是同一列", "表头里没有这一列"])
    }

    @Test func aTableWithoutRowsIsNoList() {
        var sheet = ItemSheet()
        sheet.rows = []
        #expect(sheet.faults.map(\.reason) == ["表里没有一个事项"])
        #expect(Samples.faults { () throws(TableFaults) in _ = try CatalogueFile.parse([]) }.count == 1)
    }

    @Test func aLawThatTheRegisterDoesNotKnowIsTakenUnchecked() throws {
        var sheet = ItemSheet()
        sheet.set(.law, "云溪市小餐饮管理办法")
        sheet.set(.penalty, "第九百条")
        #expect(try sheet.parse().items[0].penalty.printed == "《云溪市小餐饮管理办法》第九百条")
    }

    @Test func randomBytesNeverTrap() {
        var random = SplitMix64(seed: 5)
        for _ in 0..<300 {
            var bytes = Array(Samples.itemBytes.prefix(6000))
            for _ in 0..<Int.random(in: 1...20, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            let taken = try? CatalogueFile.parse(bytes)
            if let taken { #expect(throws: Never.self) { try CatalogueFile.parse(CatalogueFile.write(taken)) } }
        }
    }
}
