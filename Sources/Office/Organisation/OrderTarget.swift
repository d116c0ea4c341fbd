import Platform
import Procedure
import Storage

/// What an order names: said in words, with the person whom it concerns, and as it stands now.
struct OrderTarget {
    var about = ""
    var person: String?
    var values: [String: String] = [:]

    static func find(_ target: OrganisationOrder.Target, _ id: String, _ roster: RosterDay) -> OrderTarget? {
        let (all, words) = (roster.roster, RosterReading(roster, manages: false))
        switch target {
        case .unit: return all.units[id]?.last.map { OrderTarget($0) }
        case .person: return all.people[id].map { OrderTarget($0, words) }
        case .post: return Self.row(all.posts, id, \.person, words) { "\(words.unitName($0.unit))\($0.words)" }
        case .certificate: return Self.row(all.certificates.values.joined(), id, \.person, words) { "执法证 \($0.number)" }
        case .qualification:
            return Self.row(all.qualifications.values.joined(), id, \.person, words) {
                QualificationKind(rawValue: $0.kind)?.title ?? $0.kind
            }
        case .delegation:
            return Self.row(all.delegations, id, \.fromPerson, words) {
                "委托\(words.name($0.toPerson))代行\(Duty(rawValue: $0.duty)?.title ?? $0.duty)"
            }
        case .authorisation:
            return Self.row(all.authorisations, id, \.person, words) { row in
                row.matters.map { Acts.named($0)?.title ?? $0 }.joined(separator: "、")
            }
        }
    }

    private init(_ unit: UnitRow) {
        about = "\(unit.name)，\(unit.head.span.spoken)"
        values = [
            "name": unit.name, "kind": unit.kind, "parent": unit.parent ?? "", "usedBy": unit.usedBy ?? "",
            "scope": unit.scope,
        ]
    }

    private init(_ member: Roster.Member, _ words: RosterReading) {
        (about, person) = ("\(member.name)（\(words.unitName(member.unit))）", member.id)
        values = [
            "login": member.login, "name": member.name, "unit": member.unit,
            "auxiliary": member.auxiliary ? "true" : "",
        ]
    }

    private init(about: String, person: String) {
        (self.about, self.person) = (about, person)
    }

    private static func row<Row: DatedRow>(
        _ rows: some Sequence<Row>,
        _ id: String,
        _ person: (Row) -> String,
        _ words: RosterReading,
        _ say: (Row) -> String
    ) -> OrderTarget? {
        rows.first { $0.head.id == id }.map { row in
            let who = person(row)
            return OrderTarget(about: "\(words.name(who))：\(say(row))，\(row.head.span.spoken)", person: who)
        }
    }
}
