import LegalTime
import Platform
import Procedure
import Storage
import Web

/// An order with all that its form needs to know: what it concerns, what may be chosen, what is offered at first.
struct OrderScene {
    let order: OrganisationOrder
    let roster: RosterDay
    /// What the order changes or ends; empty where it adds something.
    let id: String
    let visit: Visit
    /// What is said of it, and where its page leads back to.
    private let about: String
    let back: Link
    /// What stands now, where that is changed.
    private let present: [String: String]

    /// `nil` if there is no such thing.
    init?(_ order: OrganisationOrder, on id: String, _ roster: RosterDay, _ visit: Visit) {
        let target = order.target.flatMap { OrderTarget.find($0, id, roster) }
        guard order.target == nil || target != nil else { return nil }
        self.order = order
        self.roster = roster
        self.id = id
        self.visit = visit
        about = target?.about ?? ""
        back = target?.person.map { .organisationPerson($0) } ?? .organisation
        present = order.id.hasPrefix("change-") ? target?.values ?? [:] : [:]
    }

    var action: Link {
        let link = Link.organisationOrder(order.id)
        return id.isEmpty ? link : link.with("id", id)
    }

    /// The form as it is opened; `asked` names whom it is about.
    func blank(_ asked: [String: String]) -> OrderPage.Model {
        var values = present
        let today = roster.day
        for field in order.fields {
            switch field.kind {
            // What is changed is changed from tomorrow on; what is new begins today.
            case .day where field.name == "from":
                values["from"] = (order.id == "change-unit" ? today.adding(days: 1) : today).iso
            case .choice where field.name == "kind" && order.id == "add-post": values["kind"] = PostKind.post.rawValue
            case .person, .unit, .town: values[field.name] = asked[field.name] ?? values[field.name]
            default: break
            }
        }
        if !visit.may(.manageOrganisation) { values["person"] = visit.principal.id }
        return model(FormState(values: values), key: RandomToken.make(), back: asked["person"])
    }

    /// The form again with what was typed.
    func filled(_ sent: Form) -> OrderPage.Model {
        var state = FormState(sent, errors: [])
        state.values[Envelope.password] = nil
        return model(state, key: ActSubmission.key(sent[Envelope.key]), back: sent["person"])
    }

    private func model(_ state: FormState, key: String, back person: String?) -> OrderPage.Model {
        let known = person.flatMap { roster.roster.people[$0]?.id }
        var choices = OrderChoices(roster)
        var model = OrderPage.Model(
            title: order.title,
            about: about,
            consequence: order.consequence,
            action: action,
            back: order.target == nil ? known.map { .organisationPerson($0) } ?? back : back
        )
        let isOwn = !visit.may(.manageOrganisation)
        model.fields = order.fields.map { field in
            // Everybody passes on their own duties only.
            if isOwn, field.name == "person" { choices.people.removeAll { $0.value != visit.principal.id } }
            defer { if isOwn { choices = OrderChoices(roster) } }
            return PageField(field, choices)
        }
        model.state = state
        model.isGrave = order.isGrave
        model.token = visit.token
        model.key = key
        model.version = roster.roster.version
        return model
    }
}

extension OrganisationOrder {
    /// Takes something away.
    fileprivate var isGrave: Bool { ["end-", "revoke-", "deactivate-"].contains { id.hasPrefix($0) } }

    fileprivate var consequence: String {
        switch id {
        case "deactivate-person": "停用后立即不能登录；现有的任职、委托和授权到昨天为止，记录留存备查。本人承办的案件请先变更承办人。"
        case "reactivate-person": "启用后可以登录；以前的任职不会恢复，需要重新登记。"
        case "revoke-delegation": "撤回后，受委托人从今天起不再代行；已经代为办理的仍然有效。"
        case "set-password": "重置后，本人在各处的登录立即退出，须用新密码登录。"
        default: ""
        }
    }
}
