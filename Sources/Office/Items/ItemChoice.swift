import Law
import LegalTime
import Powers
import Web

extension ItemPage {
    typealias Day = CivilDay

    /// Which edition stands for an act of one day that is decided on another, and why.
    struct Choice: Sendable {
        let act: String
        let decision: String
        /// The edition that applies, or is proposed; `nil` where the act was no offence.
        let chosen: String?
        let chosenLink: Link?
        let needsReview: Bool
        let reasons: [String]
        let lines: [Line]
        let basis: String
    }

    /// One respect in which two editions were compared.
    struct Line: Sendable {
        let what: String
        let old: String
        let new: String
        /// ↑ 较重
        let weight: String
        let isEqual: Bool
    }
}

/// The card 适用哪一版规定: two days asked for, and the answer with the comparison.
enum ItemChoice {
    static func write(_ model: ItemPage.Model, _ h: inout HTML) {
        h.tag("p", .class("z-remedy"), text: "适用行为时的规定；作出决定时规定已修改的，新规定较轻的适用新规定。")
        h.errorSummary(model.form.errors)
        h.tag("form", .get, .action(Link.item(model.code).at("choice")), .noValidate) { h in
            h.tag("div", .class("z-search")) { h in
                h.field(.init("act", "违法行为发生日", required: true, .day), in: model.form)
                h.field(.init("decision", "决定日", required: true, .day), in: model.form)
                h.tag("div", .class("z-search-press")) { $0.button("比较", .plain) }
            }
        }
        if let choice = model.choice { answer(choice, &h) }
    }

    private static func answer(_ choice: ItemPage.Choice, _ h: inout HTML) {
        h.tag("div", .class("z-answer"), .role("status")) { h in
            h.tag("p", .class("z-remedy"), text: "\(choice.act)发生，\(choice.decision)作出决定：")
            h.tag("p", .class("z-clock-name")) { h in
                chosen(choice, &h)
                if choice.needsReview { h.badge(.near, "须法制审核", title: "以上只是建议，须经法制审核后确定") }
            }
            h.tag("ul") { h in
                for reason in choice.reasons { h.tag("li", text: reason) }
            }
            h.tag("p", .class("z-basis"), text: "依据：\(choice.basis)")
        }
        let different = choice.lines.filter { !$0.isEqual }
        if !different.isEmpty { table("新旧规定不同之处", different, &h) }
        let equal = choice.lines.filter(\.isEqual)
        guard !equal.isEmpty else { return }
        h.details("新旧规定相同之处（\(equal.count)）") { table("新旧规定相同之处", equal, &$0) }
    }

    private static func table(_ caption: String, _ lines: [ItemPage.Line], _ h: inout HTML) {
        h.table(caption, ["比较", "旧规定", "新规定", "新规定轻重"].map { Column($0) }) { h in
            for line in lines {
                h.row { h in
                    h.tag("th", .scope("row")) { $0.tag("span", .class("z-unbroken"), text: line.what) }
                    h.cell(line.old, label: "旧规定")
                    h.cell(line.new, label: "新规定")
                    h.cell(label: "新规定轻重") { $0.tag("strong", .class("z-unbroken"), text: line.weight) }
                }
            }
        }
    }

    private static func chosen(_ choice: ItemPage.Choice, _ h: inout HTML) {
        guard let chosen = choice.chosen, let link = choice.chosenLink else {
            h.tag("strong", text: "没有可以适用的规定，不得处罚")
            return
        }
        h.tag("strong", text: choice.needsReview ? "建议适用 " : "适用 ")
        h.tag("a", .href(link), text: chosen)
    }
}

extension ItemPage.Choice {
    init(_ choice: Choice, act: CivilDay, decision: CivilDay) {
        let item = choice.chosen
        self.init(
            act: act.chinese,
            decision: decision.chinese,
            chosen: item.map { "\($0.code)（\($0.basis)）" },
            chosenLink: item?.link,
            needsReview: choice.needsReview,
            reasons: choice.reasons,
            lines: choice.comparison.map(ItemPage.Line.init),
            basis: choice.basis.map(\.citation.printed).joined(separator: "、")
        )
    }
}

extension ItemPage.Line {
    fileprivate init(_ line: ComparisonLine) {
        let sign =
            switch line.weight {
            case .lighter: "↓ "
            case .heavier: "↑ "
            case .equal, .incomparable: ""
            }
        self.init(
            what: "\(line.subject.chinese)：\(line.respect.chinese)",
            old: line.old,
            new: line.new,
            weight: sign + line.weight.chinese,
            isEqual: line.weight == .equal
        )
    }
}
