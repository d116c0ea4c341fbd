import Documents
import Ledger
import Testing

@Suite("行政处罚决定书: contents")
struct DecisionContentsTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let fault: String
        let change: @Sendable (inout DecisionDraft) -> Void
        var testDescription: String { fault }
    }

    static let rows: [Row] = [
        Row(fault: "行政机关名称为空") { $0.organ = "" },
        Row(fault: "当事人姓名或名称为空") { $0.name = " \u{3000}" },
        Row(fault: "当事人公民身份号码为空") { $0.idNumber = "" },
        Row(fault: "当事人住址为空") { $0.address = "\n" },
        Row(fault: "当事人法定代表人（负责人）为空") { $0.representative = "" },
        Row(fault: "违法事实为空") { $0.facts = "" },
        Row(fault: "告知和陈述、申辩情况为空") { $0.hearingOfParty = "" },
        Row(fault: "处罚理由为空") { $0.reasons = "" },
        Row(fault: "救济途径和期限为空") { $0.remedies = "" },
        Row(fault: "证据为空或有空项") { $0.evidence = [] },
        Row(fault: "证据为空或有空项") { $0.evidence = ["照片", " "] },
        Row(fault: "违反的规定为空或有空项") { $0.violated = [] },
        Row(fault: "处罚依据为空或有空项") { $0.basis = [""] },
        Row(fault: "处罚内容为空或有空项") { $0.penalties += [""] },
        Row(fault: "罚款金额无效") { $0.fineFen = -1 },
        Row(fault: "没有罚款，却有缴款方式") { $0.fineFen = 0 },
        Row(fault: "缴款方式为空") { $0.payment = nil },
        Row(fault: "处罚内容没有写明罚款金额的大写，或与罚款金额不一致") { $0.fineFen = 3_000 },
        Row(fault: "处罚内容没有写明罚款金额的大写，或与罚款金额不一致") { $0.penalties = ["罚款人民币300.00元"] },
        Row(fault: "决定日期不是有效日期") { $0.decidedOn = "2026-02-30" },
        Row(fault: "收款银行为空") {
            $0.payment = .init(bank: "", payee: "户", account: "1", days: 15, surcharge: "加处。")
        },
        Row(fault: "缴款期限无效") {
            $0.payment = .init(bank: "行", payee: "户", account: "1", days: 0, surcharge: "加处。")
        },
    ]

    // 法条：《行政处罚法》第五十九条第一款
    @Test("a field that is empty or contradicts another is refused by its name", arguments: rows)
    func refuses(_ row: Row) {
        var draft = DecisionDraft()
        row.change(&draft)
        #expect(draft.faults == [row.fault])
    }

    @Test("all faults come at once")
    func allAtOnce() {
        var draft = DecisionDraft()
        draft.organ = ""
        draft.facts = ""
        #expect(draft.faults == ["行政机关名称为空", "违法事实为空"])
    }

    @Test("a decision without a fine needs no payment")
    func warningOnly() {
        var draft = DecisionDraft()
        (draft.fineFen, draft.penalties, draft.payment) = (0, ["警告"], nil)
        #expect(draft.faults == [])
    }

    @Test("the number may come later, but not after printing")
    func numberLater() throws {
        var draft = DecisionDraft()
        draft.number = ""
        let contents = try draft.make()
        #expect(throws: DecisionFault(fields: ["文书编号为空"])) { try contents.printed() }
    }

    @Test("personal values of a natural person are written as marks, others in clear")
    func seals() throws {
        let sealed = try DecisionDraft().make().json
        #expect(sealed["party"]?["idNumber"] == ["~seal": "330106199001011234"])
        #expect(sealed["party"]?["address"] == ["~seal": "云溪市湖滨区文三路100号3幢502室"])
        var draft = DecisionDraft()
        draft.sealed = false
        #expect(try draft.make().json["party"]?["idNumber"] == "330106199001011234")
    }

    @Test("contents come back from JSON as they were", arguments: [true, false])
    func roundTrip(sealed: Bool) throws {
        var draft = DecisionDraft()
        draft.sealed = sealed
        draft.representative = sealed ? nil : "王喆"
        let contents = try draft.make()
        #expect(try DecisionContents(json: JSON(parsing: contents.json.canonical)) == contents)
    }

    @Test("sealed and opened contents print what was written")
    func opened() throws {
        let contents = try DecisionDraft().make()
        let (sealed, openings) = Sealing.seal(contents.json) { [UInt8](repeating: 7, count: 32) }
        let values = Dictionary(uniqueKeysWithValues: openings.map { ($0.path, $0.value) })
        let opened = try DecisionContents(json: Sealing.open(sealed, with: values))
        #expect(openings.count == 2)
        #expect(try opened.printed() == contents.printed())
    }

    @Test("an erased value is said to be erased, and the rest prints")
    func erased() throws {
        let (sealed, _) = Sealing.seal(try DecisionDraft().make().json) { [UInt8](repeating: 7, count: 32) }
        let party = try DecisionContents(json: sealed).printed()["party"]
        #expect(party?["idNumber"] == "〔已依法删除〕")
        #expect(party?["name"] == "李堃")
    }

    @Test("JSON that lacks a field is refused by the field's name")
    func missing() throws {
        var json = try #require(try DecisionDraft().make().json.objectValue)
        json["reasons"] = nil
        json["fineFen"] = "300"
        #expect(throws: DecisionFault(fields: ["处罚理由为空", "罚款金额无效"])) {
            try DecisionContents(json: .object(json))
        }
    }

    @Test("amounts and the date are printed from the decided values")
    func printed() throws {
        let printed = try DecisionDraft().make().printed()
        #expect(printed["payment"]?["figures"] == "300.00")
        #expect(printed["payment"]?["capitals"] == "叁佰元整")
        #expect(printed["decidedOn"] == "2026年11月21日")
    }

    @Test("the worker's own tests print the same contents")
    func sample() throws {
        try ProjectFiles.keeps("Tests/docworker/decision.json", DecisionDraft().make().printed())
    }
}
