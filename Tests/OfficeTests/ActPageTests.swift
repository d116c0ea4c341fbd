import Codes
import Ledger
import LegalTime
import Testing
import Web

@testable import Office
@testable import Procedure

@Suite("Act forms")
struct ActPageTests {
    private func golden(_ name: String, _ model: ActPage.Model) {
        expectGolden(name) { ActPage.write(model, &$0) }
    }

    @Test("the registration form has every control, and the registering officer first")
    func registration() throws {
        let scene = try SampleCase().scene("register-case")
        golden("act-register", scene.page(scene.blank(), key: "0ce"))
    }

    @Test("a decision is drafted from the notice, in yuan")
    func decision() throws {
        var sample = try SampleCase.investigated()
        try sample.perform("conclude-investigation", SampleCase.report)
        try sample.perform("give-prior-notice", SampleCase.notice)
        let scene = try sample.scene("decide-penalty", by: SampleCase.approver)
        let form = scene.blank()
        #expect(form.values["fineFen"] == "1200.50")
        #expect(form.values["kinds.0"] == "fine")
        #expect(form.values["party"] == "1")
        #expect(form.values["evidence"] == "陈一的询问笔录\n现场照片 3 张")
        golden("act-decide", scene.page(form, key: "0ce"))
    }

    @Test("errors stand beside their fields, rows and lines, and the summary names them")
    func errors() throws {
        let scene = try SampleCase().scene("register-case")
        var form = scene.blank()
        form.values = ["parties.0.name": "某公司", "parties.1.name": "陈一", "summary": "案情"]
        ActErrors.place(
            [
                FieldError("happenedOn", "必填：违法行为发生日"), FieldError("parties.1.uscc", Uscc.message),
                FieldError("violations", "至少填 1 项"), FieldError("occurredAt", "办理时间不能晚于现在"),
                FieldError("", "文书无法制作"),
            ],
            on: &form
        )
        #expect(form.summary.map(\.field) == ["happenedOn", "parties.1.uscc", "violations", "_occurredAt", ""])
        #expect(form.summary.map(\.message)[1].hasPrefix("当事人 2：统一社会信用代码应为"))
        #expect(form.summary.map(\.message)[2] == "涉嫌违法行为：至少填 1 项")
        golden("act-register-errors", scene.page(form, key: "0ce"))
    }

    @Test("an error in one line of a list says which")
    func lines() throws {
        let scene = try SampleCase.investigated().scene("give-prior-notice")
        var form = scene.blank()
        ActErrors.place([FieldError("evidence.2", "最多 200 字，现有 250 字"), FieldError("kinds.0", "应为下列之一")], on: &form)
        #expect(form.errors[0] == FieldProblem(field: "evidence", message: "第 3 项：最多 200 字，现有 250 字"))
        #expect(form.errors[1].field == "kinds")
    }

    @Test("what the law bars is said with its article and leads to what is missing")
    func bars() throws {
        var sample = try SampleCase.investigated()
        try sample.perform("conclude-investigation", SampleCase.report)
        try sample.perform("give-prior-notice", SampleCase.notice)
        let scene = try sample.scene("decide-penalty", by: SampleCase.approver)
        var model = scene.page(scene.blank(), key: "0ce")
        model.bars = scene.bars
        model.form = nil
        golden("act-barred", model)
    }

    @Test("a case that moved on says what was done meanwhile")
    func moved() throws {
        let scene = try SampleCase.investigated().scene("give-prior-notice")
        var model = scene.page(scene.blank(), key: "0ce")
        model.moved = scene.moved(since: 1)
        #expect(model.carried.version == 3)
        #expect(model.moved == ["今天 16:05 批准立案，王芳（行政机关负责人，局机关）", "今天 17:05 制作询问笔录，李明（承办人，横林中队）"])
        let page = string { ActPage.write(model, &$0) }
        #expect(page.contains("本案有了新的办理"))
        #expect(page.contains("name=\"_version\" value=\"3\""))
    }

    @Test("a correction is typed in the control of the fact that it mends")
    func rectification() throws {
        let scene = try SampleCase.investigated().scene("rectify-fact")
        golden("act-rectify", scene.page(scene.blank(["entry": "1", "field": "source"]), key: "0ce"))
        let personal = scene.page(scene.blank(["entry": "1", "field": "parties.0.idNumber"]), key: "0ce")
        #expect(personal.form?.values["value"] == nil)
        let text = scene.page(scene.blank(["entry": "1", "field": "summary"]), key: "0ce")
        #expect(text.form?.values["value"]?.hasPrefix("巡查发现") == true)
    }

    @Test(
        "a correction of nothing, of what is not there, or of what decides over rights shows what can be corrected",
        arguments: [[:], ["entry": "9", "field": "place"], ["entry": "2", "field": "opinion"], ["entry": "x"]]
    )
    func picking(asked: [String: String]) throws {
        let scene = try SampleCase.investigated().scene("rectify-fact")
        let model = scene.page(scene.blank(asked), key: "0ce")
        #expect(model.form == nil)
        #expect(model.picks.map(\.title) == ["第 1 条：登记案件，报请立案", "第 3 条：制作询问笔录"])
    }
}
