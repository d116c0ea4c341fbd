import Ledger
import LegalTime
import Platform
import Testing
import Web

@testable import Office
@testable import Procedure

@Suite("What act forms send")
struct ActInputTests {
    private func form(_ pairs: [(String, String)]) throws -> Form {
        let body = pairs.map { PercentEncoding.encode($0.0) + "=" + PercentEncoding.encode($0.1) }
        return try Form(parsing: Array(body.joined(separator: "&").utf8))
    }

    private func act(_ id: String) throws -> AnyAct { try #require(Acts.named(id)) }

    @Test(
        "what a form shows of stored fields comes back as the same fields",
        arguments: [
            ("register-case", SampleCase.registration), ("record-interview", SampleCase.interview),
            ("give-prior-notice", SampleCase.notice),
        ]
    )
    func roundTrip(id: String, fields: [String: JSON]) throws {
        let act = try act(id)
        let sent = try form(ActValues.text(fields, act.form).map { ($0.key, $0.value) })
        #expect(FormInput.typed(sent.tree, as: act.form) == fields)
    }

    @Test("cells that were pasted from a table stand beside each other, in a line and in a list")
    func pasted() throws {
        let act = try act("give-prior-notice")
        let sent = try form([
            ("evidence", "现场笔录\t1\t份\r\n照片\t6\t\r\n\t\r\n"), ("recipient", "李堃\t本人"), ("facts", "品名\t数量\n苹果\t3"),
        ])
        let typed = FormInput.typed(sent.tree, as: act.form)
        #expect(typed["evidence"] == ["现场笔录 1 份", "照片 6"])
        #expect(typed["recipient"] == "李堃 本人")
        #expect(typed["facts"] == "品名\t数量\n苹果\t3")
    }

    @Test("sealed values never reach a form")
    func sealed() throws {
        let fields: [String: JSON] = ["parties": [["name": "陈一", "address": ["sealed": "00ff"]]]]
        let values = ActValues.text(fields, try act("register-case").form)
        #expect(values == ["parties.0.name": "陈一"])
    }

    @Test("adding a row keeps all that was typed and shows one empty row more")
    func add() throws {
        let sent = try form([
            ("parties.0.name", "甲"), ("parties.1.name", ""), ("summary", "案情"), (Envelope.more, "parties"),
        ])
        var shown = ActForm(fields: try act("register-case").form, values: sent.values)
        #expect(RowEdit.apply(sent, to: &shown))
        #expect(shown.rows(of: "parties", max: 20) == 2)
        #expect(shown.rows(of: "parties", max: 1) == 1)
        #expect(shown.rows(of: "violations", max: 20) == 1)
        #expect(shown.values["summary"] == "案情")
    }

    @Test("taking a row away moves the later ones up", arguments: [0, 1, 2])
    func drop(row: Int) throws {
        let names = ["甲", "乙", "丙"]
        var pairs = names.enumerated().map { ("parties.\($0.offset).name", $0.element) }
        // A row left blank in between is closed up, and the button still means its own row.
        pairs = pairs.map { ($0.0.replacing(".2.", with: ".5."), $0.1) } + [("parties.3.name", "")]
        pairs.append(("parties.\(row == 2 ? 5 : row).\(Envelope.drop)", "yes"))
        let sent = try form(pairs)
        var shown = ActForm(fields: try act("register-case").form, values: sent.values)
        #expect(RowEdit.apply(sent, to: &shown))
        let left = names.enumerated().filter { $0.offset != row }.map(\.element)
        #expect(shown.values == ["parties.0.name": left[0], "parties.1.name": left[1]])
    }

    @Test("rows are added to lists of the form only")
    func foreignRow() throws {
        let sent = try form([(Envelope.more, "summary")])
        var shown = ActForm(fields: try act("register-case").form, values: sent.values)
        #expect(!RowEdit.apply(sent, to: &shown))
        #expect(shown.extraRows.isEmpty)
    }

    @Test("the same form has the same digest whatever token and version it carries, another content has another")
    func digest() throws {
        let act = try act("approve-filing")
        let key = String(repeating: "a", count: 64)
        let one = ActSubmission(
            try form([("opinion", "同意"), ("_version", "1"), ("_key", key), ("_token", "1")]),
            act: act,
            caseID: "0a"
        )
        let two = ActSubmission(
            try form([("opinion", "同意"), ("_version", "2"), ("_key", key), ("_token", "2")]),
            act: act,
            caseID: "0a"
        )
        let other = ActSubmission(try form([("opinion", "不同意"), ("_key", key)]), act: act, caseID: "0a")
        #expect(one.once.key == key)
        #expect(one.once.request == two.once.request)
        #expect(one.once.request != other.once.request)
        #expect((one.version, two.version) == (1, 2))
    }

    @Test("a time that is none is an error among the others, a local time becomes an instant")
    func times() throws {
        let act = try act("approve-filing")
        let wrong = ActSubmission(try form([("_occurredAt", "昨天")]), act: act, caseID: "0a")
        #expect(wrong.errors.map(\.field) == ["occurredAt", "opinion"])
        let right = ActSubmission(
            try form([("_occurredAt", "2026-05-08T14:05"), ("opinion", "同意")]),
            act: act,
            caseID: "0a"
        )
        #expect(right.errors.isEmpty)
        #expect(right.input.occurredAt?.utc == "2026-05-08T06:05:00.000Z")
    }

    @Test(
        "a key that is not one of ours is replaced",
        arguments: [nil, "", "short", String(repeating: "长", count: 40)]
    )
    func keys(sent: String?) {
        #expect(ActSubmission.key(sent).count == 64)
    }
}
