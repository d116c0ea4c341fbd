package import LegalTime

/// What surrounds an act: when, by whom, where, and what was issued with it.
package struct ActHead: Sendable, Hashable {
    package let seq: Int
    /// When it happened, as claimed (发生时间); clocks run on it.
    package let occurredAt: Instant
    /// When the server took it (记录时间); order goes by it.
    package let recordedAt: Instant
    package let actor: Actor
    package let place: String?
    package var issued: IssuedDocument?
    /// Records and approval forms that it made.
    package var forms: [IssuedDocument]
    /// The number that the case itself got by this act.
    package var number: String?
    /// What the catalogue said of the items that the act names.
    package var items: [ItemFact]
    /// The road of the approval that the act sends up, as the organ's rule has it that day.
    package var road: Road?

    package init(
        seq: Int,
        occurredAt: Instant,
        recordedAt: Instant,
        actor: Actor,
        place: String? = nil,
        issued: IssuedDocument? = nil,
        forms: [IssuedDocument] = [],
        number: String? = nil,
        items: [ItemFact] = [],
        road: Road? = nil
    ) {
        self.seq = seq
        self.occurredAt = occurredAt
        self.recordedAt = recordedAt
        self.actor = actor
        self.place = place
        self.issued = issued
        self.forms = forms
        self.number = number
        self.items = items
        self.road = road
    }
}
