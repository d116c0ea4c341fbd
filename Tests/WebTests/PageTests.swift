import Testing
import Web

@Suite("Layout and components")
struct PageTests {
    private let visitor = Visitor(organ: "o", person: "p", name: "某某", unit: "横林中队", csrf: "t0ken")

    @Test("a page has its language, a skip link, landmarks and the way out")
    func shell() {
        let page = string(
            Layout(assets: Assets()).page("案件", here: .cases, visitor: visitor, notices: [.init(.done, "已立案")]) { h in
                h.pageHeader("案件")
            }
        )
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\">"))
        #expect(page.contains("<title>案件 · 执法平台</title>"))
        #expect(page.contains("<a class=\"z-skip\" href=\"#main\">跳到正文</a>"))
        #expect(page.contains("<main id=\"main\""))
        #expect(page.contains("href=\"/cases\" aria-current=\"page\">案件</a>"))
        #expect(page.contains("<form method=\"post\" action=\"/sign-out\""))
        #expect(page.contains("<input type=\"hidden\" name=\"_token\" value=\"t0ken\">"))
        #expect(page.contains("role=\"status\""))
        #expect(!page.contains("style="))
        #expect(!page.contains("<script>"))
    }

    @Test("an unknown visitor sees no navigation")
    func stranger() {
        let page = string(Layout(assets: Assets()).page("登录") { _ in })
        #expect(!page.contains("<nav"))
        #expect(!page.contains("sign-out"))
    }

    @Test("a field with an error keeps what was typed, and label, hint and error belong to it")
    func field() {
        var h = HTML()
        let state = FormState(
            values: ["parties.0.name": "<某>"],
            errors: [.init(field: "parties.0.name", message: "请写全称")]
        )
        h.errorSummary(state.errors)
        h.field(.init("parties.0.name", "当事人", hint: "与证件一致", required: true), in: state)
        let written = string(h)
        #expect(written.contains("<a href=\"#f-parties.0.name\">请写全称</a>"))
        #expect(written.contains("<label class=\"form-label\" for=\"f-parties.0.name\">当事人</label>"))
        #expect(written.contains("id=\"f-parties.0.name\" name=\"parties.0.name\" required aria-invalid=\"true\""))
        #expect(written.contains("aria-describedby=\"f-parties.0.name-hint f-parties.0.name-error\""))
        #expect(written.contains("value=\"&lt;某&gt;\""))
    }

    @Test("a choice shows what was chosen")
    func choices() {
        let options: [Field.Option] = [.init("a", "甲"), .init("b", "乙")]
        var h = HTML()
        h.field(.init("one", "一", .choice(options)), in: .init(values: ["one": "b"]))
        h.field(.init("few", "几", .several(options)), in: .init(values: ["few.1": "b"]))
        h.field(.init("either", "或", required: true, .radios(options)), in: .init(values: ["either": "a"]))
        h.field(.init("sure", "确认", required: true, .tick), in: .init(values: ["sure": "true"]))
        let written = string(h)
        #expect(written.contains("<option value=\"b\" selected>乙</option>"))
        #expect(written.contains("name=\"few.1\" value=\"b\" checked>"))
        #expect(written.contains("name=\"few.0\" value=\"a\">"))
        #expect(written.contains("name=\"either\" value=\"a\" checked required>"))
        #expect(written.contains("type=\"checkbox\" value=\"true\" checked>"))
    }

    @Test("a password is never written back")
    func password() {
        var h = HTML()
        h.field(.init("password", "口令", required: true, .password), in: .init(values: ["password": "hunter2"]))
        #expect(!string(h).contains("hunter2"))
    }

    @Test("a form with files says so, and its file field offers what may be chosen")
    func files() {
        var h = HTML()
        h.form(to: .newCase, token: "70ce", files: true) { h in
            h.field(.init("table", "文件", required: true, .file(".csv")), in: .init(values: ["table": "C:\\a.csv"]))
        }
        let written = string(h)
        #expect(written.contains("enctype=\"multipart/form-data\""))
        #expect(written.contains("type=\"file\" accept=\".csv\""))
        #expect(!written.contains("a.csv\""))
    }

    @Test("a refusal says the article, what is missing, and leads to it")
    func refusal() {
        var h = HTML()
        h.refusals(
            "作出处罚决定 — 暂不能办理",
            [.init(basis: "行政处罚法 第四十四条", missing: "事先告知", remedy: "先发事先告知书", link: .act("1", "notify"))]
        )
        let written = string(h)
        #expect(written.contains("<strong>事先告知</strong>（行政处罚法 第四十四条）"))
        #expect(written.contains("<a href=\"/cases/1/acts/notify\">先发事先告知书</a>"))
    }

    @Test("a state is a word and an icon, never a colour alone")
    func badge() {
        var h = HTML()
        h.badge(.near, "还剩 3 个工作日")
        #expect(string(h).contains("aria-hidden=\"true\""))
        #expect(string(h).hasSuffix("还剩 3 个工作日</span>"))
    }
}
