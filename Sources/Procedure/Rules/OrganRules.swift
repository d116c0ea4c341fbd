package import LegalTime

/// 本机关制度: what the organ has set for itself beyond the law, each rule with the document that sets it.
package struct OrganRules: Hashable, Sendable {
    /// 审批路线, the first that fits counts.
    package var roads: [RoadRule]
    /// Legal review earlier or wider than 行政处罚法 article 58 asks for.
    package var reviews: [ReviewRule]
    /// From which amounts the heads decide together (集体讨论).
    package var discussions: [DiscussionRule]

    package init(roads: [RoadRule] = [], reviews: [ReviewRule] = [], discussions: [DiscussionRule] = []) {
        self.roads = roads
        self.reviews = reviews
        self.discussions = discussions
    }

    package static let none = OrganRules()

    /// The road that a matter with this fine goes on this day; `nil` where the organ has set none.
    package func road(_ matter: Matter, fineFen: Int, on day: CivilDay) -> Road? {
        roads.first { $0.matter == matter && $0.fromFen <= fineFen && $0.days.contains(day) }
            .map { Road(document: $0.document, steps: $0.steps) }
    }

    /// The rule that asks for a legal review before this step.
    package func review(before step: ReviewRule.Step, fineFen: Int, on day: CivilDay) -> ReviewRule? {
        reviews.first { $0.before == step && $0.fromFen <= fineFen && $0.days.contains(day) }
    }

    /// The rule that asks for a collective deliberation about this sum of fine and confiscation.
    package func discussion(of fen: Int, organisation: Bool, on day: CivilDay) -> DiscussionRule? {
        discussions.first {
            $0.days.contains(day) && fen >= (organisation ? $0.organisationFen : $0.individualFen)
        }
    }
}

/// From which day to which an organ's rule holds, both included.
package struct RuleDays: Hashable, Sendable {
    package let from: CivilDay
    package let to: CivilDay?

    package init(from: CivilDay, to: CivilDay? = nil) {
        self.from = from
        self.to = to
    }

    package func contains(_ day: CivilDay) -> Bool { from <= day && to.map { day <= $0 } ?? true }
}

/// By whom a matter is looked through before the head decides (审批路线).
package struct RoadRule: Hashable, Sendable {
    package let matter: Matter
    /// For fines of so much and more, in fen; 0 = all.
    package let fromFen: Int
    /// The duties that sign in this order; the head's own act comes after them.
    package let steps: [Duty]
    package let document: String
    package let days: RuleDays

    package init(matter: Matter, fromFen: Int = 0, steps: [Duty], document: String, days: RuleDays) {
        self.matter = matter
        self.fromFen = fromFen
        self.steps = steps
        self.document = document
        self.days = days
    }
}

/// A legal review that the organ asks for of itself.
package struct ReviewRule: Hashable, Sendable {
    package enum Step: String, CaseIterable, Sendable { case notice, decision }

    package let before: Step
    /// For fines of so much and more, in fen; 0 = all.
    package let fromFen: Int
    package let document: String
    package let days: RuleDays

    package init(before: Step, fromFen: Int = 0, document: String, days: RuleDays) {
        self.before = before
        self.fromFen = fromFen
        self.document = document
        self.days = days
    }
}

/// From which sum of fine and confiscation on, in fen, the heads deliberate together.
package struct DiscussionRule: Hashable, Sendable {
    package let individualFen: Int
    package let organisationFen: Int
    package let document: String
    package let days: RuleDays

    package init(individualFen: Int, organisationFen: Int, document: String, days: RuleDays) {
        self.individualFen = individualFen
        self.organisationFen = organisationFen
        self.document = document
        self.days = days
    }
}
