import Web

/// 一个处罚事项: its basis, what it costs, who may punish it, and which edition stands when.
enum ItemPage {
    struct Model: Sendable {
        let code: String
        let name: String
        let field: String
        let validity: String
        let tone: Tone
        let standing: String
        let basis: [CasePage.Term]
        let marks: [String]
        let penalty: [CasePage.Term]
        /// 对个人…, one for each subject.
        let fines: [String]
        let holders: [Holder]
        /// Who punishes what was done while a lapsed edition stood.
        let carried: [String]
        let squads: [String]
        let departments: [CasePage.Term]
        let editions: [Edition]
        let conflicts: [Edition]
        let version: Int
        /// Days for which the editions are compared before anybody asks.
        var example: (act: Day, decision: Day)?
        var form = FormState()
        var choice: Choice?
    }

    /// Who holds or held the power, by which document, from when to when.
    struct Holder: Sendable {
        let name: String
        let kind: String
        let power: String
        let period: String
        let document: String
        /// Why the subject can't use it now all the same.
        let bar: String?
        let isCurrent: Bool
    }

    /// One edition of the power beside the others.
    struct Edition: Sendable {
        let code: String
        let name: String
        let link: Link
        let validity: String
        let tone: Tone
        let standing: String
        let basis: String
        let fines: [String]
        let kinds: String
        let correction: String
        let isShown: Bool
    }

    static func write(_ model: Model, _ h: inout HTML) {
        h.tag("div", .class("z-page-header")) { h in
            h.tag("div") { h in
                h.tag("h1", .class("page-title"), text: model.name)
                h.tag("p", .class("z-subtitle")) { h in
                    h.text("\(model.field) · \(model.code) · \(model.validity) ")
                    h.badge(model.tone, model.standing)
                }
            }
            h.tag("div", .class("z-actions")) { $0.linkButton("返回事项", to: .items) }
        }
        h.columns(
            main: { h in
                h.card("罚款和处罚", id: "penalty") { penalty(model, &$0) }
                h.card("依据", id: "basis") { basis(model, &$0) }
                if model.editions.count > 1 { editions("沿革", id: "editions", model.editions, &h) }
                if !model.conflicts.isEmpty { conflicts(model.conflicts, &h) }
                h.card("适用哪一版规定", id: "choice") { ItemChoice.write(model, &$0) }
            },
            side: { h in
                h.card("谁可以处罚", id: "holders") { ItemHolders.write(model, &$0) }
                h.card("原行使部门", id: "departments") { departments(model, &$0) }
                h.tag("p", .class("z-hint"), text: "据事项目录第 \(model.version) 版")
            }
        )
    }

    private static func penalty(_ model: Model, _ h: inout HTML) {
        h.tag("ul", .class("z-fines"), .aria("label", "罚款")) { h in
            if model.fines.isEmpty { h.tag("li", text: "条款没有罚款") }
            for fine in model.fines { h.tag("li", text: fine) }
        }
        CasePage.terms(model.penalty, &h)
    }

    private static func basis(_ model: Model, _ h: inout HTML) {
        CasePage.terms(model.basis, &h)
        guard !model.marks.isEmpty else { return }
        h.tag("p", .class("z-basis"), text: "核对：\(model.marks.joined(separator: "，"))")
    }

    private static func departments(_ model: Model, _ h: inout HTML) {
        guard !model.departments.isEmpty else {
            h.tag("p", .class("z-remedy"), text: "目录没有写明原来由哪个部门行使。")
            return
        }
        CasePage.terms(model.departments, &h)
    }

    private static func conflicts(_ conflicts: [Edition], _ h: inout HTML) {
        h.notice(Notice(.near, "对同一行为，下列事项的规定不一致，选用前须经法制审核。"))
        editions("冲突事项", id: "conflicts", conflicts, &h)
    }

    /// Side by side on the desk, one under the other on a phone.
    private static func editions(_ title: String, id: String, _ editions: [Edition], _ h: inout HTML) {
        h.card(title, id: id) { h in
            h.tag("div", .class("z-editions")) { h in
                for edition in editions { self.edition(edition, &h) }
            }
        }
    }

    private static func edition(_ edition: Edition, _ h: inout HTML) {
        h.tag("section", .class("z-edition"), .aria("label", "\(edition.code) \(edition.validity)")) { h in
            h.tag("h3", .class("z-party-name")) { h in
                if edition.isShown {
                    h.text("\(edition.code)（本页）")
                } else {
                    h.tag("a", .href(edition.link), text: edition.code)
                }
            }
            h.tag("p", .class("z-edition-state")) { h in
                h.badge(edition.tone, edition.standing)
                h.text(" \(edition.validity)")
            }
            CasePage.terms(
                [
                    .init(term: "事项", text: edition.name), .init(term: "依据", text: edition.basis),
                    .init(term: "罚款", text: edition.fines.isEmpty ? "没有" : edition.fines.joined(separator: "\n")),
                    .init(term: "种类", text: edition.kinds), .init(term: "改正", text: edition.correction),
                ],
                &h
            )
        }
    }
}
