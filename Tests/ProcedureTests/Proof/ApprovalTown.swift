import LegalTime

@testable import Procedure

/// Up to four people with their duties, a road, and a matter that goes up on it: one world to be explored.
struct ApprovalTown: Sendable {
    /// The officer who handles the case, and three others.
    static let people = ["wangmin", "a", "b", "c"]

    let matter: Matter
    let road: Road
    let duties: [String: Set<Duty>]
    /// What the platform would gather, for each person in each duty.
    private let known: [String: [Duty: Facts]]

    init(matter: Matter, road: Road, duties: [String: Set<Duty>]) {
        self.matter = matter
        self.road = road
        self.duties = duties
        let rule = RoadRule(
            matter: matter,
            steps: road.steps,
            document: road.document,
            days: RuleDays(from: CivilDay(number: 0))
        )
        // No act on the road asks for certificates.
        let officers = Self.people.map {
            ($0, OfficerFact(id: $0, name: $0, certificates: [], duties: duties[$0] ?? []))
        }
        known = duties.reduce(into: [:]) { known, person in
            for duty in person.value {
                known[person.key, default: [:]][duty] = Facts(
                    now: Street.now,
                    actor: Actor(id: person.key, name: person.key, duty: duty, unit: "横林中队"),
                    hearing: nil,
                    officers: Dictionary(uniqueKeysWithValues: officers),
                    duties: person.value,
                    rules: OrganRules(roads: [rule]),
                    calendar: Street.calendar
                )
            }
        }
    }

    /// The matter's own party, 0 where it is the whole case's.
    var party: Int { matter == .filing ? 0 : 1 }

    var name: String {
        let people = Self.people.map { id in
            "\(id)(\((duties[id] ?? []).map(\.rawValue).sorted().joined(separator: "+")))"
        }
        return "\(matter) \(road.steps.map(\.rawValue)) \(people.joined(separator: " "))"
    }

    /// Who acts, in the first duty of the act's that the person holds; the same rule as the platform's gate.
    func facts(_ duties: [Duty], of person: String, in file: Case) -> Facts? {
        guard let first = duties.first(where: { self.duties[person]?.contains($0) ?? false }) else { return nil }
        return first == .handler && !file.handlers.contains(person) ? nil : known[person]?[first]
    }
}

extension ApprovalTown {
    /// What a person may hold besides: nothing, one duty of the road, or two.
    static let holdings: [Set<Duty>] = [
        [], [.leader], [.reviewer], [.approver], [.leader, .reviewer], [.leader, .approver], [.reviewer, .approver],
    ]

    /// Leader and reviewer mean the same to a road, so that of two roads that differ in these only one is explored.
    static let roads: [[Duty]] = [
        [], [.leader], [.leader, .leader], [.leader, .reviewer], [.leader, .leader, .leader],
        [.leader, .leader, .reviewer], [.leader, .reviewer, .leader], [.leader, .reviewer, .reviewer],
    ]

    /// Every assignment: who of the three others holds what (in any order, which is which means nothing), and what the
    /// handler holds besides.
    static func all(_ matter: Matter, road: [Duty]) -> [ApprovalTown] {
        let road = Road(document: "行政处罚审批办法", steps: road)
        var towns: [ApprovalTown] = []
        for handler in holdings.prefix(4) {
            for a in holdings.indices {
                for b in holdings.indices where b >= a {
                    for c in holdings.indices where c >= b {
                        let duties = [
                            "wangmin": handler.union([.handler]), "a": holdings[a], "b": holdings[b], "c": holdings[c],
                        ]
                        towns.append(ApprovalTown(matter: matter, road: road, duties: duties))
                    }
                }
            }
        }
        return towns
    }
}
