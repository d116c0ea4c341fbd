import LegalTime
import Platform
import Procedure
import Storage
import Web

/// The conditions of the list of cases, as a form that asks and changes nothing.
enum CaseListForm {
    static func write(_ model: CaseListPage.Model, _ h: inout HTML) {
        let question = model.question
        h.tag(
            "form",
            .get,
            .action(.cases),
            .class("z-filter"),
            .aria("label", "筛选案件"),
            .data("tidy", "yes")
        ) { h in
            h.tag("div", .class("z-filter-row")) { h in
                words(question, &h)
                choice("stage", "阶段", Stage.allCases.map { ($0.rawValue, $0.title) }, question.stage?.rawValue, &h)
                choice(
                    "sort",
                    "排列",
                    CaseSort.allCases.map { ($0.rawValue, $0.title) },
                    question.sort?.rawValue,
                    "按默认",
                    &h
                )
                h.button("查找")
            }
            // What is asked for stands in the chips below; a mistake has to be seen where it was made.
            h.details("更多条件", open: !model.faults.isEmpty) { h in
                h.tag("div", .class("z-filter-more")) { more(model, &$0) }
            }
        }
    }

    private static func more(_ model: CaseListPage.Model, _ h: inout HTML) {
        let (question, choices) = (model.question, model.choices)
        choice("unit", "承办机构", choices.units.map { ($0, $0) }, question.unit, &h)
        choice("field", "领域", choices.fields.map { ($0, $0) }, question.field, &h)
        line("item", "事项编码", question.item ?? "", &h)
        let handlers = choices.handlersByName.map { ($0, choices.handlers[$0] ?? $0) }
        choice("handler", "主办人", handlers, question.handler, &h)
        choice("procedure", "程序", CaseKind.allCases.map { ($0.rawValue, $0.label) }, question.kind?.rawValue, &h)
        choice("party", "当事人类型", PartyKind.allCases.map { ($0.rawValue, $0.label) }, question.partyKind?.rawValue, &h)
        choice("due", "期限", CaseQuestion.Due.allCases.map { ($0.rawValue, $0.title) }, question.due?.rawValue, &h)
        day("filedFrom", "登记日期，自", question.filedFrom, &h)
        day("filedTo", "登记日期，至", question.filedTo, &h)
        day("decidedFrom", "决定日期，自", question.decidedFrom, &h)
        day("decidedTo", "决定日期，至", question.decidedTo, &h)
        yuan("fineFrom", "罚款不少于（元）", question.fineFrom, &h)
        yuan("fineTo", "罚款不多于（元）", question.fineTo, &h)
    }

    private static func words(_ question: CaseQuestion, _ h: inout HTML) {
        h.tag("div", .class("z-filter-words")) { h in
            h.tag("label", .class("form-label"), .for("filter-", "q"), text: "词语、文号、当事人")
            h.void(
                "input",
                attributes: [
                    .id("filter-", "q"), .name("q"), .type("search"), .class("form-control"), .autocomplete("off"),
                    .value(question.words), .maxLength(CaseQuestion.longestWords), .placeholder("如：占道经营、横林路、2026 12号"),
                ]
            )
        }
    }

    private static func choice(
        _ name: String,
        _ label: String,
        _ choices: [(value: String, word: String)],
        _ chosen: String?,
        _ any: String = "不限",
        _ h: inout HTML
    ) {
        h.tag("div") { h in
            h.tag("label", .class("form-label"), .for("filter-", name), text: label)
            h.tag("select", .id("filter-", name), .name(name), .class("form-select")) { h in
                h.tag("option", .value(""), text: any)
                for choice in choices {
                    h.tag("option", .value(choice.value), choice.value == chosen ? .selected : nil, text: choice.word)
                }
                // What was asked for and is not on the list is still what was asked for.
                if let chosen, !choices.contains(where: { $0.value == chosen }) {
                    h.tag("option", .value(chosen), .selected, text: chosen)
                }
            }
        }
    }

    private static func choice(
        _ name: String,
        _ label: String,
        _ choices: [(value: String, word: String)],
        _ chosen: String?,
        _ h: inout HTML
    ) {
        choice(name, label, choices, chosen, "不限", &h)
    }

    private static func line(_ name: String, _ label: String, _ value: String, _ h: inout HTML) {
        input(name, label, [.value(value), .autocomplete("off"), .maxLength(40)], &h)
    }

    private static func day(_ name: String, _ label: String, _ day: CivilDay?, _ h: inout HTML) {
        input(name, label, [.type("date"), .value(day?.iso ?? "")], &h)
    }

    private static func yuan(_ name: String, _ label: String, _ yuan: Int?, _ h: inout HTML) {
        input(name, label, [.inputMode("numeric"), .value(yuan.map { "\($0)" } ?? ""), .autocomplete("off")], &h)
    }

    private static func input(_ name: String, _ label: String, _ more: [Attribute], _ h: inout HTML) {
        h.tag("div") { h in
            h.tag("label", .class("form-label"), .for("filter-", name), text: label)
            h.void("input", attributes: [.id("filter-", name), .name(name), .class("form-control")] + more)
        }
    }
}
