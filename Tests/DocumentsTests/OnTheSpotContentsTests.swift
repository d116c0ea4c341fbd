import Documents
import Ledger
import Procedure
import Testing

@Suite("当场行政处罚决定书: contents")
struct OnTheSpotContentsTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let fault: String
        let change: @Sendable (inout OnTheSpotDraft) -> Void
        var testDescription: String { fault }
    }

    static let rows: [Row] = [
        Row(fault: "行政机关名称为空") { $0.organ = "" },
        Row(fault: "当事人姓名或名称为空") { $0.party = FormSamples.party(of: " ", isPerson: true) },
        Row(fault: "违法时间为空") { $0.happenedAt = "" },
        Row(fault: "违法地点为空") { $0.place = "\n" },
        Row(fault: "违法事实为空") { $0.facts = "" },
        Row(fault: "责令改正为空") { $0.correction = "" },
        Row(fault: "告知和陈述、申辩情况为空") { $0.hearingOfParty = "" },
        Row(fault: "处罚理由为空") { $0.reasons = " " },
        Row(fault: "救济途径和期限为空") { $0.remedies = "" },
        Row(fault: "拒绝签收的注明为空") { $0.refusal = "" },
        Row(fault: "决定时间为空") { $0.decidedAt = "" },
        Row(fault: "证据为空或有空项") { $0.evidence = [] },
        Row(fault: "违反的规定为空或有空项") { $0.violated = [""] },
        Row(fault: "处罚依据为空或有空项") { $0.basis = [] },
        Row(fault: "处罚内容为空或有空项") { $0.penalties += [""] },
        Row(fault: "罚款金额无效") { $0.fineFen = -1 },
        Row(fault: "没有罚款，却有缴款方式") { $0.fineFen = 0 },
        Row(fault: "缴款方式为空") { $0.payment = nil },
        Row(fault: "已当场收缴，却有到银行缴款的方式") { $0.collection = .init(basis: "据", receipt: "1") },
        Row(fault: "处罚内容没有写明罚款金额的大写，或与罚款金额不一致") { $0.fineFen = 3_000 },
        Row(fault: "执法人员不是两人") { $0.officers.removeLast() },
        Row(fault: "执法人员姓名或执法证号为空") { $0.officers[1] = .init(name: "李强", certificate: " ") },
        Row(fault: "决定日期不是有效日期") { $0.decidedOn = "2026-02-30" },
        Row(fault: "专用票据号码为空") {
            $0.collect()
            $0.collection = .init(basis: "据", receipt: "")
        },
    ]

    // 法条：《行政处罚法》第五十二条第二款
    @Test("a field that is empty or contradicts another is refused by its name", arguments: rows)
    func refuses(_ row: Row) {
        var draft = OnTheSpotDraft()
        row.change(&draft)
        #expect(draft.faults == [row.fault])
    }

    @Test("the fault names the form")
    func names() {
        #expect(
            DecisionFault(fields: ["违法地点为空"], of: .onTheSpot).message == "当场行政处罚决定书不能制作：违法地点为空"
        )
    }

    @Test("a fine is paid at the bank or collected on the spot, a warning neither")
    func payments() {
        var draft = OnTheSpotDraft()
        #expect(draft.faults == [])
        draft.collect()
        #expect(draft.faults == [])
        (draft.collection, draft.fineFen, draft.penalties) = (nil, 0, ["警告"])
        #expect(draft.faults == [])
    }

    @Test("contents come back from JSON as they were", arguments: [true, false])
    func roundTrip(collected: Bool) throws {
        var draft = OnTheSpotDraft()
        if collected { draft.collect() }
        draft.party = FormSamples.party(of: "云溪某某公司", isPerson: collected)
        draft.refusal = collected ? "拒签" : nil
        draft.reasons = collected ? "初次违法" : nil
        let contents = try draft.make()
        #expect(try OnTheSpotContents(json: JSON(parsing: contents.json.canonical)) == contents)
    }

    @Test("personal values of a natural person are written as marks, and read as erased when they are gone")
    func seals() throws {
        let contents = try OnTheSpotDraft().make()
        #expect(contents.json["party"]?["idNumber"] == ["~seal": "330106199001011234"])
        let (sealed, _) = Sealing.seal(contents.json) { [UInt8](repeating: 7, count: 32) }
        let party = try OnTheSpotContents(json: sealed).printed()["party"]
        #expect(party?["idNumber"] == "〔已依法删除〕")
    }

    @Test("amounts are printed from the fen, in figures and capitals")
    func amounts() throws {
        var draft = OnTheSpotDraft()
        #expect(try draft.make().printed()["payment"]?["capitals"] == "伍拾元整")
        draft.collect()
        let collection = try draft.make().printed()["collection"]
        #expect(collection?["figures"] == "50.00")
        #expect(collection?["capitals"] == "伍拾元整")
    }

    @Test("the number may come later, but not after printing")
    func numberLater() throws {
        var draft = OnTheSpotDraft()
        draft.number = ""
        let contents = try draft.make()
        #expect(throws: DecisionFault(fields: ["文书编号为空"], of: .onTheSpot)) { try contents.printed() }
    }

    @Test("the worker's own tests print the same contents")
    func sample() throws {
        var draft = OnTheSpotDraft()
        draft.collect()
        try ProjectFiles.keeps("Tests/docworker/on-the-spot.json", draft.make().printed())
    }
}
