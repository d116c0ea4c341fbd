import Documents
import Ledger
import Testing

@Suite("不予行政处罚决定书: contents")
struct ExemptionContentsTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let fault: String
        let change: @Sendable (inout ExemptionDraft) -> Void
        var testDescription: String { fault }
    }

    static let rows: [Row] = [
        Row(fault: "行政机关名称为空") { $0.organ = "" },
        Row(fault: "当事人姓名或名称为空") { $0.party = FormSamples.party(of: "", isPerson: true) },
        Row(fault: "查明的事实为空") { $0.facts = "" },
        Row(fault: "不予处罚的理由为空") { $0.reasons = "" },
        Row(fault: "不予处罚的情形为空") { $0.ground = "" },
        Row(fault: "教育情况为空") { $0.education = " " },
        Row(fault: "救济途径和期限为空") { $0.remedies = "" },
        Row(fault: "证据为空或有空项") { $0.evidence = [""] },
        Row(fault: "不予处罚的依据为空或有空项") { $0.basis = [] },
        Row(fault: "违反的规定或者责令的内容有空项") { $0.violated = [""] },
        Row(fault: "违反的规定或者责令的内容有空项") { $0.orders = [" "] },
        Row(fault: "决定日期不是有效日期") { $0.decidedOn = "" },
    ]

    // 法条：《行政处罚法》第五十七条第一款
    @Test("a field that is empty is refused by its name", arguments: rows)
    func refuses(_ row: Row) {
        var draft = ExemptionDraft()
        row.change(&draft)
        #expect(draft.faults == [row.fault])
    }

    @Test("where no breach was proved, none is named, and nobody is educated")
    func notEstablished() {
        var draft = ExemptionDraft()
        (draft.violated, draft.education) = ([], nil)
        #expect(draft.faults == [])
    }

    @Test("contents come back from JSON as they were", arguments: [true, false])
    func roundTrip(isPerson: Bool) throws {
        var draft = ExemptionDraft()
        draft.party = FormSamples.party(of: "云溪某某公司", isPerson: isPerson)
        draft.education = isPerson ? draft.education : nil
        draft.orders = isPerson ? ["责令监护人加以管教。"] : []
        let contents = try draft.make()
        #expect(try ExemptionContents(json: JSON(parsing: contents.json.canonical)) == contents)
    }

    @Test("the worker's own tests print the same contents")
    func sample() throws {
        try ProjectFiles.keeps("Tests/docworker/exemption.json", ExemptionDraft().make().printed())
    }
}
