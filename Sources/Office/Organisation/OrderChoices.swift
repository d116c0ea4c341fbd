import LegalTime
import Platform
import Procedure
import Storage
import Web

/// The choices that fields of an order offer.
struct OrderChoices: Sendable {
    var units: [PageField.Option] = []
    var towns: [PageField.Option] = []
    var people: [PageField.Option] = []
    var matters: [PageField.Option] = []

    /// Units that are not over, and people who have not left.
    init(_ roster: RosterDay) {
        let today = roster.day.iso
        let names = RosterReading(roster, manages: false)
        let standing = roster.roster.units.values.compactMap(\.last).filter { unit in
            unit.head.span.last.map { today <= $0 } ?? true
        }.sorted { ($0.kind, $0.head.id.count, $0.head.id) < ($1.kind, $1.head.id.count, $1.head.id) }
        units = standing.map { PageField.Option($0.unit, $0.name) }
        towns = standing.filter { $0.kind == UnitKind.town.rawValue }.map { PageField.Option($0.unit, $0.name) }
        let members = roster.roster.people.values.filter(\.active)
            .sorted { ($0.unit, $0.id) < ($1.unit, $1.id) }
        people = members.map { member in
            let more = member.auxiliary ? "，辅助人员" : ""
            return PageField.Option(member.id, "\(member.name)（\(names.unitName(member.unit))\(more)）")
        }
        matters = OrganisationDesk.matters.map { PageField.Option($0.id, $0.title) }
    }
}

extension PageField {
    init(_ field: OrderField, _ choices: OrderChoices) {
        let kind: Kind =
            switch field.kind {
            case .text: .line
            case .day: .day
            case .flag: .tick
            case .password: .password
            case .choice(let list): Self.choice(list.map { Option($0.value, $0.label) })
            case .unit: .choice(choices.units)
            case .town: .choice(choices.towns)
            case .person: .choice(choices.people)
            case .matters: .several(choices.matters)
            }
        self.init(
            field.name,
            field.label,
            hint: field.hint.isEmpty ? nil : field.hint,
            required: field.required,
            kind,
            autocomplete: field.isPassword ? "new-password" : "off"
        )
    }

    private static func choice(_ options: [Option]) -> Kind { options.count <= 4 ? .radios(options) : .choice(options) }
}
