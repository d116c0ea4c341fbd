import LegalTime
import Web

/// 机构: the units of a day with their people, their posts and certificates, and what holds beside the posts.
enum OrganisationPage {
    struct Model: Sendable {
        let day: CivilDay
        let isToday: Bool
        /// 机构 20 个，人员 30 名（辅助人员 1 名）
        let count: String
        var question = FormState()
        var groups: [Group] = []
        /// Certificates that run out or have run out.
        var lapsing: [Lapsing] = []
        var delegations: [Given] = []
        var authorisations: [Given] = []
        /// The newest changes; empty on days other than today.
        var changes: [Change] = []
        /// What this person may begin.
        var actions: [Action] = []
    }

    struct Action: Sendable, Hashable {
        let title: String
        let link: Link
    }

    /// 执法机关, 乡镇街道, 主管部门
    struct Group: Sendable {
        let title: String
        let id: String
        var units: [Unit] = []
    }

    struct Unit: Sendable {
        let id: String
        let name: String
        let kind: String
        /// How far below the first of its group it stands.
        let depth: Int
        /// 横林镇辖区，区属镇用镇管：由横林镇使用、管理
        let notes: String
        var people: [Person] = []
        var actions: [Action] = []
    }

    struct Person: Sendable {
        let name: String
        let link: Link
        let isAuxiliary: Bool
        /// Left since.
        let isGone: Bool
        /// 中队长（办案机构负责人）; what others gave stands after the posts.
        let duties: [String]
        let certificate: Certificate?
        let qualifications: [String]
    }

    struct Certificate: Sendable {
        let number: String
        /// 2024年1月1日至2028年12月31日
        let span: String
        /// 至2028年12月31日
        let until: String
        let tone: Tone
        let word: String
    }

    struct Lapsing: Sendable {
        let name: String
        let link: Link
        let certificate: Certificate
    }

    /// A delegation or an authorisation.
    struct Given: Sendable {
        let title: String
        let more: String
        var action: Action?
    }

    struct Change: Sendable {
        let when: String
        let text: String
    }

    static func write(_ model: Model, _ h: inout HTML) {
        h.pageHeader("机构和人员", subtitle: "\(model.isToday ? "今天，" : "")\(model.day.chinese)：\(model.count)") { h in
            for action in model.actions { h.linkButton(action.title, to: action.link) }
        }
        h.errorSummary(model.question.errors)
        question(model, &h)
        if !model.isToday {
            h.notice(.init(.info, "您看到的是\(model.day.chinese)的机构、任职和证件，按现有记录推算；不是今天的。"))
        }
        h.columns(main: { groups(model, &$0) }, side: { side(model, &$0) })
    }

    private static func question(_ model: Model, _ h: inout HTML) {
        h.query(to: .organisation) { h in
            h.tag("div", .class("z-day-question")) { h in
                h.field(PageField("on", "看哪一日的", required: true, .day), in: model.question)
                h.tag("button", .class("btn"), .type("submit"), text: "查看")
                if !model.isToday { h.linkButton("回到今天", to: .organisation) }
            }
        }
    }

    private static func groups(_ model: Model, _ h: inout HTML) {
        guard !model.groups.isEmpty else {
            h.tag("section", .class("card"), .aria("label", "机构")) { h in
                h.empty("\(model.day.chinese)还没有机构", next: ("看今天的", .organisation))
            }
            return
        }
        for group in model.groups {
            h.tag("section", .class("card"), .id(group.id), .aria("label", group.title)) { h in
                h.tag("div", .class("card-header")) { $0.tag("h2", .class("card-title"), text: group.title) }
                OrganisationTable.write(group, &h)
            }
        }
        h.tag(
            "p",
            .class("z-remedy"),
            text: "辅助人员协助巡查、劝阻和送达，不能单独实施执法行为，不计入两名执法人员，不签署执法文书。"
        )
    }

    private static func side(_ model: Model, _ h: inout HTML) {
        let count = model.lapsing.count
        h.card(count == 0 ? "执法证到期" : "执法证到期 \(count)", id: "lapsing") { lapsing(model.lapsing, &$0) }
        h.card("请假委托", id: "delegations") { given(model.delegations, "这一日没有委托。", &$0) }
        h.card("授权", id: "authorisations") { given(model.authorisations, "这一日没有授权。", &$0) }
        guard !model.changes.isEmpty else { return }
        h.card("变更记录", id: "changes", actions: { $0.tag("a", .href(.organisationChanges), text: "全部") }) { h in
            OrganisationChangesPage.list(model.changes, &h)
        }
    }

    private static func lapsing(_ items: [Lapsing], _ h: inout HTML) {
        guard !items.isEmpty else {
            h.tag("p", .class("z-remedy"), text: "没有已过期或者 30 日内到期的执法证。")
            return
        }
        h.tag("ul", .class("z-list"), .aria("label", "已过期和 30 日内到期的执法证")) { h in
            for item in items {
                h.tag("li", .class("z-list-item")) { h in
                    h.tag("div", .class("z-list-main")) { h in
                        h.tag("a", .href(item.link), text: item.name)
                        h.tag("p", .class("z-list-more"), text: "\(item.certificate.number)，\(item.certificate.span)")
                    }
                    h.badge(item.certificate.tone, item.certificate.word)
                }
            }
        }
    }

    static func given(_ items: [Given], _ none: String, _ h: inout HTML) {
        guard !items.isEmpty else {
            h.tag("p", .class("z-remedy"), text: none)
            return
        }
        h.tag("ul", .class("z-list")) { h in
            for item in items {
                h.tag("li", .class("z-list-item")) { h in
                    h.tag("div", .class("z-list-main")) { h in
                        h.tag("span", text: item.title)
                        h.tag("p", .class("z-list-more"), text: item.more)
                    }
                    if let action = item.action {
                        h.tag(
                            "a",
                            .class("z-quiet"),
                            .href(action.link),
                            .aria("label", "\(action.title)：\(item.title)"),
                            text: action.title
                        )
                    }
                }
            }
        }
    }
}
