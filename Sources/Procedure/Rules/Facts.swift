package import Law
package import LegalTime
package import Powers

/// Who does an act, and in which duty.
package struct Actor: Hashable, Sendable {
    package let id: String
    package let name: String
    package let duty: Duty
    /// The unit (机构) on whose behalf the person acts; empty for the system.
    package let unit: String

    package init(id: String, name: String, duty: Duty, unit: String = "") {
        self.id = id
        self.name = name
        self.duty = duty
        self.unit = unit
    }

    package static let system = Actor(id: "system", name: "系统", duty: .system)
}

/// An enforcement certificate (行政执法证) and the days on which it holds, both included.
package struct Certificate: Hashable, Sendable {
    package let number: String
    package let from: CivilDay
    package let to: CivilDay

    package init(number: String, from: CivilDay, to: CivilDay) {
        self.number = number
        self.from = from
        self.to = to
    }
}

/// What is known of a person whom an act names as officer.
package struct OfficerFact: Hashable, Sendable {
    package let id: String
    package let name: String
    /// `nil` for people without one; auxiliaries (辅助人员) never have one.
    package let certificate: Certificate?

    package init(id: String, name: String, certificate: Certificate?) {
        self.id = id
        self.name = name
        self.certificate = certificate
    }
}

/// What the catalogue and the grants say of an item on the day of the act.
package struct ItemFact: Hashable, Sendable {
    package let code: String
    package let name: String
    /// 领域: `市容环卫`; rules of a department apply by it.
    package let field: String
    /// Version of the catalogue that said so.
    package let catalogue: Int
    /// Why the organ may not handle it; empty if it may.
    package let bars: [PowerBar]

    package init(code: String, name: String, field: String, catalogue: Int, bars: [PowerBar] = []) {
        self.code = code
        self.name = name
        self.field = field
        self.catalogue = catalogue
        self.bars = bars
    }
}

/// What the platform gathers for a decision; those facts that the act relies on are copied into its entry.
package struct Facts: Sendable {
    package var now: Instant
    package var zone: OrganZone
    package var actor: Actor
    /// From which fine on a hearing may be asked for; `nil` when it is not judged (a fold never judges again).
    package var hearing: HearingThreshold?
    package var officers: [String: OfficerFact]
    /// What the catalogue says of the items that the input names, by code.
    package var items: [String: ItemFact]
    /// The organ's own figures for clocks, with the documents that set them.
    package var policy: ClockPolicy
    /// The calendar that stands now.
    package var calendar: LegalCalendar

    package init(
        now: Instant,
        zone: OrganZone = .shanghai,
        actor: Actor,
        hearing: HearingThreshold?,
        officers: [String: OfficerFact],
        items: [String: ItemFact] = [:],
        policy: ClockPolicy = ClockPolicy(settings: []),
        calendar: LegalCalendar = LegalCalendar(version: 0, tables: [])
    ) {
        self.now = now
        self.zone = zone
        self.actor = actor
        self.hearing = hearing
        self.officers = officers
        self.items = items
        self.policy = policy
        self.calendar = calendar
    }

    package var today: CivilDay { zone.day(of: now) }
}
