import Platform
import Storage
import Web

/// The question that the page answers: months, by what, of which unit, which indicator.
enum StatisticsForm {
    static func write(_ model: StatisticsPage.Model, _ h: inout HTML) {
        h.query(to: .statistics) { h in
            h.tag("div", .class("z-statistics-question")) { h in
                month("from", "起始月份", model.form, &h)
                month("to", "截止月份", model.form, &h)
                choice("by", "统计维度", groups, model.question.by.rawValue, model.form, &h)
                choice("unit", "承办机构", units(model), model.question.unit ?? "", model.form, &h)
                choice("show", "对照的指标", indicators(model), model.shown.rawValue, model.form, &h)
                h.tag("button", .class("btn btn-primary"), .type("submit"), text: "统计")
            }
        }
    }

    private static let groups = [MeasureGroup.unit, .field, .item, .month, .stage, .procedure].map {
        ($0.rawValue, "按\($0.title)")
    }

    private static func units(_ model: StatisticsPage.Model) -> [(String, String)] {
        let all = [("", model.report.isWhole ? "全机关" : "您负责的全部机构")]
        // One that has no cases in these months, and was asked for all the same.
        let asked = model.question.unit.map { [$0] } ?? []
        return all + (model.report.units + asked.filter { !model.report.units.contains($0) }).map { ($0, $0) }
    }

    private static func indicators(_ model: StatisticsPage.Model) -> [(String, String)] {
        model.report.indicators.map { ($0.rawValue, $0.title) }
    }

    private static func month(_ name: String, _ label: String, _ form: FormState, _ h: inout HTML) {
        h.tag("div") { h in
            h.tag("label", .class("form-label"), .for("f-", name), text: label)
            h.void(
                "input",
                attributes: [
                    .id("f-", name), .name(name), .type("month"), .class("form-control"), .placeholder("如 2026-05"),
                    // What is no month such a control does not take; the error says it.
                    .value(Month(form.values[name] ?? "")?.text ?? ""), .required,
                ] + invalid(name, form)
            )
            errors(name, form, &h)
        }
    }

    private static func choice(
        _ name: String,
        _ label: String,
        _ options: [(value: String, word: String)],
        _ chosen: String,
        _ form: FormState,
        _ h: inout HTML
    ) {
        h.tag("div") { h in
            h.tag("label", .class("form-label"), .for("f-", name), text: label)
            h.tag("select", attributes: [.id("f-", name), .name(name), .class("form-select")] + invalid(name, form)) {
                h in
                for option in options {
                    h.tag(
                        "option",
                        .value(option.value),
                        option.value == chosen ? .selected : nil,
                        text: option.word
                    )
                }
            }
            errors(name, form, &h)
        }
    }

    private static func invalid(_ name: String, _ form: FormState) -> [Attribute] {
        form.errors.contains { $0.field == name }
            ? [.aria("invalid", "true"), .aria("describedby", "f-\(name)-error")] : []
    }

    private static func errors(_ name: String, _ form: FormState, _ h: inout HTML) {
        let messages = form.errors.filter { $0.field == name }.map(\.message)
        guard !messages.isEmpty else { return }
        h.tag("p", .class("z-error"), .id("f-", name, "-error")) { h in
            h.icon(.refused)
            h.text(messages.joined(separator: "；"))
        }
    }
}
