import LegalTime
import Platform
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
        return ActScene(visit: visit, act: act, view: view, choices: choices)
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
