import HTTPTypes
import Hummingbird
import Ledger
import LegalTime
import Platform
import Powers
import Procedure
import Storage
import Web

/// Looking up penalty items.
struct ItemHandlers: Sendable {
    let services: Services

    private static let pageSize = 30

    func register(on site: Site) {
        site.get(.items, services.signedIn { visit, request, _ in try await list(visit, request) })
        site.get(.itemSuggestions, services.signedIn { visit, request, _ in try await suggest(visit, request) })
        site.get(
            .item,
            services.signedIn { visit, request, context in
                try await show(try context.parameter(.item), visit, request)
            }
        )
        ListImportHandlers(services: services).register(on: site)
    }

    private func list(_ visit: Visit, _ request: Request) async throws -> Response {
        let question = ItemQuestion(request)
        let powers = try await services.catalogue.powers(for: visit.principal)
        let model = ItemListPage.Model(
            question,
            powers,
            today: services.today,
            size: Self.pageSize,
            mayImport: visit.may(.importReference)
        )
        return services.page("处罚事项", here: .items, visit) { ItemListPage.write(model, &$0) }
    }

    /// For the search box while somebody types: what to offer, and where each leads.
    private func suggest(_ visit: Visit, _ request: Request) async throws -> Response {
        let powers = try await services.catalogue.powers(for: visit.principal)
        let text = request.uri.queryParameters.get("q") ?? ""
        let suggestions = powers.index.suggest(text).map { suggestion -> JSON in
            [
                "kind": .string(suggestion.kind.word), "text": .string(suggestion.text),
                "count": .int(suggestion.count), "link": .string(suggestion.link.path),
            ]
        }
        return .json(["suggestions": .array(suggestions)])
    }

    private func show(_ code: String, _ visit: Visit, _ request: Request) async throws -> Response {
        let asked = ChoiceQuestion(request)
        let day = request.uri.queryParameters.get("on").flatMap(CivilDay.init(iso:)) ?? services.today
        let view = try await services.catalogue.item(code, on: day, for: visit.principal)
        let powers = try await services.catalogue.powers(for: visit.principal)
        var model = ItemPage.Model(view, powers.register, today: services.today)
        var errors = asked.errors
        let days = asked.days ?? (asked.isAsked ? nil : model.example)
        if let days, errors.isEmpty {
            do {
                let choice = try await services.catalogue.choose(
                    code,
                    actDay: days.act,
                    decisionDay: days.decision,
                    for: visit.principal
                )
                model.choice = ItemPage.Choice(choice, act: days.act, decision: days.decision)
            } catch CaseFault.invalid(let faults) {
                errors = faults.map { FieldProblem(field: $0.field, message: $0.message) }
            }
        }
        model.form = asked.isAsked ? FormState(values: asked.typed, errors: errors) : model.exampleForm
        return services.page(
            view.item.name,
            here: .items,
            visit,
            status: errors.isEmpty ? .ok : .unprocessableContent
        ) { ItemPage.write(model, &$0) }
    }
}

/// The two days that a choice of editions is asked for.
struct ChoiceQuestion: Sendable {
    /// As they were typed.
    let typed: [String: String]
    let days: (act: CivilDay, decision: CivilDay)?
    let errors: [FieldProblem]

    var isAsked: Bool { !typed.isEmpty }

    init(_ request: Request) {
        let query = request.uri.queryParameters
        var typed: [String: String] = [:]
        for name in ["act", "decision"] { typed[name] = query.get(name) }
        self.typed = typed
        let act = typed["act"].flatMap(CivilDay.init(iso:))
        let decision = typed["decision"].flatMap(CivilDay.init(iso:))
        days = act.flatMap { act in decision.map { (act, $0) } }
        var errors: [FieldProblem] = []
        if !typed.isEmpty, act == nil { errors.append(.init(field: "act", message: "请填写违法行为发生日")) }
        if !typed.isEmpty, decision == nil { errors.append(.init(field: "decision", message: "请填写决定日")) }
        self.errors = errors
    }
}

extension Suggestion.Kind {
    var word: String {
        switch self {
        case .field: "领域"
        case .law: "法律"
        case .item: "事项"
        }
    }
}

extension Suggestion {
    var link: Link {
        switch kind {
        case .field: ItemQuestion(field: text).link()
        case .law: ItemQuestion(law: text).link()
        case .item: ItemQuestion(text: text).link()
        }
    }
}
