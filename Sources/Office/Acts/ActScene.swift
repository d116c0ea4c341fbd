import LegalTime
import Platform
import Powers
import Procedure
import Web

/// Everything that the page of one act is made from.
struct ActScene {
    let visit: Visit
    let act: AnyAct
    /// The case as it stands now; `nil` for the act that opens one.
    let view: CaseView?
    let choices: ActChoices
    var offers = ActOffers(facts: FormOffers(now: Instant(milliseconds: 0)), last: [:], zone: .shanghai)
    var aids = AidList(phrases: [:], known: [:], items: [])
    /// The phrases of a form that opens a case, where the items are known from the form alone.
    var book = PhraseBook()
    /// The catalogue, for acts that open a case.
    var powers: ShelvedPowers?

    var action: Link { view.map { .act($0.file.id, act.id) } ?? .newCase(by: act) }

    /// The form before anybody typed; `party` is the one that somebody chose.
    func blank(_ asked: [String: String] = [:], party: Int? = nil) -> ActForm {
        var form = ActForm(fields: act.form, choices: choices)
        if let view {
            form.values = ActValues.text(act.draft(view.file, party: party), act.form)
            // Drafts leave out what is as in an empty act, and there the party is the first.
            for field in act.form where form.values[field.name] == nil {
                if case .party = field.control { form.values[field.name] = "1" }
            }
            form.drafted = form.values["party"].flatMap { Int($0) }
        } else {
            offerMyself(&form)
        }
        offers.fill(&form.values, act.form)
        form.values.merge(asked) { _, asked in asked }
        return form
    }

    /// The form as it was sent.
    func filled(_ sent: Form) -> ActForm {
        var form = ActForm(fields: act.form, choices: choices)
        form.values = sent.values
        for name in [Envelope.occurredAt, Envelope.place] { form.values[name] = sent[name] }
        form.drafted = sent[Envelope.drafted].flatMap { Int($0) }
        return form
    }

    /// The form as it was kept: every field as it was left, be it empty.
    func restored(_ values: [String: String]) -> ActForm {
        var form = ActForm(fields: act.form, choices: choices)
        form.values = values
        form.drafted = values[Envelope.drafted].flatMap { Int($0) }
        return form
    }

    /// What fills fields in at a press, for the items that the case or the form names.
    func aids(_ form: ActForm) -> [String: [Aid]] {
        var list = aids
        if view == nil {
            let codes = form.values.filter { $0.key.hasPrefix("violations.") && $0.key.hasSuffix(".item") }.map(\.value)
            let area = codes.first.flatMap { powers?.catalogue.editions(of: $0).last?.field }
            list = AidList(
                phrases: book.phrases(for: act.id, items: Set(codes), area: area),
                known: aids.known,
                items: aids.items
            )
        }
        return list.aids(form)
    }

    /// The items that words mean: the one of that code, else those that have the words.
    func items(_ words: String, on day: CivilDay?) -> [CatalogueItem] {
        guard let powers else { return [] }
        let day = day ?? offers.zone.day(of: offers.facts.now)
        if let item = powers.catalogue.edition(of: words, on: day) { return [item] }
        let hits = powers.index.search(SearchQuery(words), filter: .init(validOn: day), limit: 6).hits
        return hits.map(\.item)
    }

    func page(_ form: ActForm, key: String) -> ActPage.Model {
        var model = ActPage.Model(title: act.title, action: action, about: view.map { ActPage.About($0) }, form: form)
        model.carried = .init(token: visit.token, key: key, version: view?.file.version)
        model.form?.aids = aids(form)
        model.papers = act.papers.map { ActPage.Paper(kind: $0.rawValue, title: $0.title) }
        adapt(&model)
        return model
    }

    /// Why the act can't be done in this case at all now.
    var bars: [Bar] { next.map { bars($0.refusals) } ?? [] }

    func bars(_ refusals: [Refusal]) -> [Bar] {
        guard let view else { return refusals.map { Bar($0) } }
        let denials = Dictionary(view.next.map { ($0.sheet.id, $0.denial) }, uniquingKeysWith: { first, _ in first })
        return refusals.map { Bar($0, in: view.file.id, denials: denials) }
    }

    var denial: String? {
        view == nil ? Authority.denial(.act(act.id), by: visit.principal, on: nil) : next?.denial
    }

    /// Entries that came after `version`: 李明（承办人） 批准立案 · 今天 14:05.
    func moved(since version: Int?) -> [String] {
        guard let view, let version else { return [] }
        return view.entries.filter { $0.seq > version && $0.act.id != RenderDocument.sheet.id }
            .map { ActPage.About.line($0, now: view.now) }
    }

    private var next: NextView? { view?.next.first { $0.sheet.id == act.id } }

    private func adapt(_ model: inout ActPage.Model) {
        guard act.id == RectifyFact.sheet.id, let view, var form = model.form else { return }
        let rectification = Rectification(view: view)
        guard let target = rectification.target(form.values) else {
            model.form = nil
            model.picks = rectification.picks()
            model.notice = model.notice ?? Notice(.info, "请选择要更正的事实。审批和决定的内容不能更正，应依法另行变更。")
            return
        }
        rectification.adapt(&form, to: target)
        model.form = form
        model.intro = rectification.intro(target)
    }

    /// Whoever registers a case is as a rule its first officer.
    private func offerMyself(_ form: inout ActForm) {
        guard choices.officers.contains(where: { $0.value == visit.principal.id }) else { return }
        let first = act.form.first { field in
            if case .officer = field.control { return true }
            return false
        }
        if let first { form.values[first.name] = visit.principal.id }
    }
}

extension Link {
    /// The query item of `newCase` that names the act.
    static let opening = "act"

    /// The form of an act that opens a case.
    static func newCase(by act: AnyAct) -> Link {
        act.id == Acts.registration.id ? .newCase : newCase.with("act", act.id)
    }
}

extension HTML {
    /// One button for each act that opens a case; the first is what most cases begin with.
    mutating func openingButtons() {
        for act in Acts.openings {
            if act.id == Acts.registration.id {
                linkButton("登记案件", .primary, to: .newCase)
            } else {
                linkButton(act.title, to: .newCase(by: act))
            }
        }
    }
}

extension ActPage.About {
    init(_ view: CaseView) {
        let file = view.file
        var terms = [CasePage.Term(term: "案号", text: file.number ?? "尚未立案")]
        terms.append(.init(term: "当事人", text: file.parties.map(\.name).joined(separator: "、")))
        terms.append(.init(term: "案情", text: file.summary))
        terms.append(.init(term: "发生", text: "\(file.happenedOn?.chinese ?? "")，\(file.place)"))
        let latest = view.entries.suffix(4).reversed().map { Self.line($0, now: view.now) }
        self.init(id: file.id, title: file.title, stage: CaseStage(file.stage), terms: terms, latest: latest)
    }

    static func line(_ entry: EntryView, now: Instant) -> String {
        let time = OrganZone.shanghai.spoken(entry.head.recordedAt, now: now)
        return "\(time) \(entry.act.done)，\(CaseHappenings.who(entry.head.actor))"
    }
}
