import Law
import LegalTime
import Platform
import Powers
import Procedure
import Web

extension Services {
    /// What the page of an act needs: the case as it stands, and whom its form may name.
    func scene(_ act: AnyAct, in caseID: String?, _ visit: Visit) async throws -> ActScene {
        var view: CaseView?
        if let caseID { view = try await reader.view(caseID, for: visit.principal) }
        var choices = ActChoices()
        if act.namesOfficers {
            let today = zone.day(of: clock.now())
            choices.officers = try await reader.officers(for: visit.principal).map {
                PageField.Option($0.id, $0.choice(today: today))
            }
        }
        let parties = view?.file.parties ?? []
        choices.parties = parties.indices.map { PageField.Option(String($0 + 1), parties[$0].name) }
        var scene = ActScene(visit: visit, act: act, view: view, choices: choices)
        try await prepare(&scene, for: visit)
        return scene
    }

    /// What a form offers, and what fills it in at a press.
    private func prepare(_ scene: inout ActScene, for visit: Visit) async throws {
        let (act, file) = (scene.act, scene.view?.file)
        let items = file?.violations.compactMap(\.item) ?? []
        scene.offers = ActOffers(
            facts: try await desk.offers(for: act, in: file, for: visit.principal),
            last: try await forms.last(of: act, items: items, for: visit.principal),
            zone: zone
        )
        scene.book = phrases
        guard let file else {
            guard visit.may(.readReference) else { return }
            let powers = try await catalogue.powers(for: visit.principal)
            scene.powers = powers
            let codes = try await forms.lastItems(for: visit.principal)
            let last = codes.compactMap { code in powers.catalogue.edition(of: code, on: today) }
            scene.aids = AidList(phrases: [:], known: [:], items: last.map { ($0.code, $0.name) })
            return
        }
        let found = phrases.phrases(for: act.id, items: Set(items), area: file.field)
        scene.aids = AidList(phrases: found, known: PhraseSlot.known(in: file), items: [])
    }
}

extension AnyAct {
    /// Whether the form lets one choose officers.
    fileprivate var namesOfficers: Bool { form.contains { $0.control.namesOfficers } }
}

extension Control {
    fileprivate var namesOfficers: Bool {
        switch self {
        case .officer: true
        case .record(let fields): fields.contains { $0.control.namesOfficers }
        case .list(let element, _, _): element.namesOfficers
        case .text, .multiline, .money, .integer, .day, .moment, .flag, .choice, .party: false
        }
    }
}

extension OfficerChoice {
    /// As a choice says it: 王敏（横林中队，执法证 33010021001）
    fileprivate func choice(today: CivilDay) -> String {
        var words = [unit, "执法证 \(certificate.number)"]
        if certificate.to < today { words.append("已于 \(certificate.to.iso) 过期") }
        return "\(name)（\(words.joined(separator: "，"))）"
    }
}

extension PhraseSlot {
    /// What a case says in the slots of phrases.
    fileprivate static func known(in file: Case) -> [PhraseSlot: String] {
        var known: [PhraseSlot: String] = [.place: file.place]
        known[.party] = file.parties.map(\.name).joined(separator: "、")
        known[.day] = file.happenedOn?.chinese
        known[.conduct] = file.violations.first?.conduct
        known[.breaks] = file.violations.first?.breaks.printed
        known[.punishedBy] = file.violations.first?.punishedBy.printed
        if file.report != nil { known[.found] = file.found(1) }
        if let fine = file.tracks.first?.notice?.penalty.fineFen {
            known[.fine] = FormInput.yuan(fromFen: fine).replacing(".00", with: "")
        }
        return known
    }
}
