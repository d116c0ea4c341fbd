import LegalTime
import Platform
import Procedure
import Web

/// What a form holds where the case knows nothing: today, the usual choice, what the same person last gave.
struct ActOffers {
    let facts: FormOffers
    let last: [String: String]
    let zone: OrganZone

    func fill(_ values: inout [String: String], _ form: [FormField], prefix: String = "") {
        for field in form {
            let name = prefix + field.name
            switch field.control {
            case .record(let inner): fill(&values, inner, prefix: name + ".")
            case .list(.record(let inner), _, _):
                // What a list holds already was known; a new one begins with one row.
                if !values.keys.contains(where: { $0.hasPrefix(name + ".") }) {
                    fill(&values, inner, prefix: name + ".0.")
                }
            default: if values[name] == nil, let offer = field.offer { values[name] = value(offer, field) }
            }
        }
    }

    private func value(_ offer: Offer, _ field: FormField) -> String? {
        switch offer {
        case .today: zone.day(of: facts.now).iso
        case .now: zone.local(facts.now)
        case .usual: if case .choice(let choices) = field.control { choices.first?.value } else { nil }
        case .last: last[field.name]
        case .seal: facts.seal.isEmpty ? nil : facts.seal
        case .due(let rule): facts.dues[rule]?.iso
        }
    }
}
