package import Procedure

/// A duty that a person holds on a day: in which unit, and by what.
package struct HeldDuty: Sendable, Hashable {
    /// By what a duty is held.
    package enum Via: Sendable, Hashable {
        /// 任职: a post of the person's own.
        case post
        /// 委托: during somebody's leave.
        case delegation(from: String, document: String)
        /// 授权: decides these matters (ids of acts) as 行政机关负责人.
        case authorisation(document: String, matters: [String])
        /// 统筹: a reviewer of the county's pool who serves this unit.
        case pool(document: String)
    }

    package let duty: Duty
    /// The unit's name as of that day.
    package let unit: String
    package let unitID: String
    package let via: Via
    /// Names of units whose cases belong to this duty where it goes by unit: this one and those below it, under all
    /// names that they have had.
    package let covers: [String]
    /// Of these, the units whose to-dos come here: those below only while they have nobody with this duty.
    package let watches: [String]

    package init(
        _ duty: Duty,
        unit: String,
        unitID: String,
        via: Via = .post,
        covers: [String]? = nil,
        watches: [String]? = nil
    ) {
        self.duty = duty
        self.unit = unit
        self.unitID = unitID
        self.via = via
        self.covers = covers ?? [unit]
        self.watches = watches ?? [unit]
    }

    /// Whether an act belongs to it: an authorisation holds for its matters only, and what a statute reserves is done by
    /// those whom it names.
    package func includes(act: String) -> Bool {
        switch via {
        case .post, .pool: true
        case .delegation: !ReservedMatter.all.contains { $0.act == act }
        case .authorisation(_, let matters): matters.contains(act) && !ReservedMatter.all.contains { $0.act == act }
        }
    }

    /// In whose stead the person acts, as entries and documents say it; `nil` for a post of their own.
    package var authority: String? {
        switch via {
        case .post: nil
        case .delegation(let name, let document): "受\(name)委托" + Self.cited(document)
        case .authorisation(let document, _): "经授权" + Self.cited(document)
        case .pool(let document): "统筹法制审核" + Self.cited(document)
        }
    }

    private static func cited(_ document: String) -> String { document.isEmpty ? "" : "（\(document)）" }

    /// One's own before what others gave.
    var rank: Int {
        switch via {
        case .post: 0
        case .pool: 1
        case .delegation: 2
        case .authorisation: 3
        }
    }
}
