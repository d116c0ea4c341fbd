import Platform
import Procedure
import Web

extension TodoPage {
    /// What became of one row that was ticked.
    struct Result: Sendable {
        let caseID: String
        let title: String
        let isDone: Bool
        /// 已批准立案，案号…
        let text: String
        var bars: [Bar] = []
        /// Where it can be done on its own form.
        var form: Link?
    }
}

/// 办理结果: row by row, what was not done first.
enum TodoResults {
    static func write(_ results: [TodoPage.Result], _ h: inout HTML) {
        guard !results.isEmpty else { return }
        let (done, left) = (results.filter(\.isDone), results.filter { !$0.isDone })
        h.tag("section", .class("card"), .id("errors"), .tabIndex(-1), .role("status"), .aria("label", "办理结果")) { h in
            h.tag("div", .class("card-header")) { h in
                let rest = left.isEmpty ? "" : "，\(left.count) 项没有办理"
                h.tag("h2", .class("card-title"), text: "已办理 \(done.count) 项\(rest)")
            }
            h.tag("div", .class("card-body")) { h in
                h.tag("ul", .class("z-list"), .aria("label", "办理结果")) { h in
                    for result in left + done { self.result(result, &h) }
                }
            }
        }
    }

    private static func result(_ result: TodoPage.Result, _ h: inout HTML) {
        h.tag("li", .class("z-list-item")) { h in
            h.tag("div", .class("z-list-main")) { h in
                h.tag("a", .href(.case(result.caseID)), text: result.title.isEmpty ? "案件" : result.title)
                h.tag("p", .class("z-list-more"), text: result.text)
                if !result.bars.isEmpty { h.bars("暂不能办理", result.bars) }
                if let form = result.form { h.tag("p") { $0.tag("a", .href(form), text: "打开办理") } }
            }
            h.badge(result.isDone ? .done : .near, result.isDone ? "已办理" : "没有办理")
        }
    }
}

extension TodoPage.Result {
    init(_ outcome: TodoOutcome) {
        let caseID = outcome.pick.caseID
        var bars: [Bar] = []
        var text = ""
        var form: Link? = .act(caseID, outcome.act)
        var isDone = false
        switch outcome.result {
        case .done(let receipt):
            (isDone, form) = (true, nil)
            text = DoneWords.sentence(receipt.json)
        case .refused(let refusals): bars = refusals.map { Bar($0) }
        case .invalid(let errors): text = "还要填写或者更正：\(errors.map(\.message).joined(separator: "；"))"
        case .forbidden(let why):
            form = nil
            text = "您不能办理这一项：\(why)。"
        case .stale:
            form = nil
            text = "这一项已经办理，或者案件在列表显示以后有了新的进展；请按下面的最新内容再决定。"
        case .busy(let why): text = "\(why)。"
        }
        self.init(caseID: caseID, title: outcome.caseTitle, isDone: isDone, text: text, bars: bars, form: form)
    }
}
