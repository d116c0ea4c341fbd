package import Law
package import LegalTime
package import Powers

/// What the platform gathers for a decision; those facts that the act relies on are copied into its entry.
package struct Facts: Sendable {
    package var now: Instant
    package var zone: OrganZone
    package var actor: Actor
    /// From which fine on a hearing may be asked for; `nil` when it is not judged (a fold never judges again).
    package var hearing: HearingThreshold?
    package var officers: [String: OfficerFact]
    /// Every duty that the actor holds today.
    package var duties: Set<Duty>
    /// The organ's own rules; none when a fold looks back.
    package var rules: OrganRules
    /// Other cases of the same parties, if the sheet asks for them.
    package var history: [HistoryFact]
    /// Full years (周岁) of each natural person on the day of the breach, by the party's number, if the sheet asks for
    /// them; one whose identity number is not known is left out.
    package var ages: [Int: Int]
    /// Records at which the named officers were elsewhere, if the sheet asks for them.
    package var presences: [PresenceFact]
    /// The numbers of blocks that the input names; one that no block has is left out. `nil` when they were not looked
    /// up, and then they are not judged.
    package var numbers: [NumberClaim: HeldNumber]?
    /// Whether the organ gives out its special receipts in blocks; if not, their numbers are looked up nowhere.
    package var receiptsInBlocks: Bool
    /// What the catalogue says of the items that the input names, by code.
    package var items: [String: ItemFact]
    /// Text of the legal subject's seal (印章); empty when it is not judged.
    package var seal: String
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
        duties: Set<Duty> = [],
        rules: OrganRules = .none,
        history: [HistoryFact] = [],
        ages: [Int: Int] = [:],
        presences: [PresenceFact] = [],
        numbers: [NumberClaim: HeldNumber]? = nil,
        receiptsInBlocks: Bool = false,
        items: [String: ItemFact] = [:],
        seal: String = "",
        policy: ClockPolicy = ClockPolicy(settings: []),
        calendar: LegalCalendar = .untabled
    ) {
        self.now = now
        self.zone = zone
        self.actor = actor
        self.hearing = hearing
        self.officers = officers
        self.duties = duties.union([actor.duty])
        self.rules = rules
        self.history = history
        self.ages = ages
        self.presences = presences
        self.numbers = numbers
        self.receiptsInBlocks = receiptsInBlocks
        self.items = items
        self.seal = seal
        self.policy = policy
        self.calendar = calendar
    }

    package var today: CivilDay { zone.day(of: now) }

    package var standing: Standing { Standing(today: today, rules: rules) }
}
