package import LegalTime

/// An item in a subject's hands, from a day to a day, by a document (赋权).
package struct Grant: Hashable, Sendable {
    package enum Power: String, CaseIterable, Sendable, TableWord {
        case penalty
        /// Sealing and seizure (查封、扣押): it needs its own basis, a penalty power brings none.
        case measure

        package var chinese: String {
            switch self {
            case .penalty: "处罚"
            case .measure: "强制措施"
            }
        }
    }

    package let item: String
    /// The legal subject's id.
    package let subject: String
    package let power: Power
    package let from: CivilDay
    /// Last day, itself included; `nil` while it lasts.
    package let to: CivilDay?
    /// The published decision that gives it; a town and a delegating organ can't be without one.
    package let document: String
    /// The articles that give the measure; empty for a penalty.
    package let measureBasis: CitedArticles
    /// From which department the power came, since when and by which document.
    package let origin: ItemOrigin
    package let note: String

    package init(
        item: String,
        subject: String,
        power: Power = .penalty,
        from: CivilDay,
        to: CivilDay? = nil,
        document: String,
        measureBasis: CitedArticles = CitedArticles(text: "", citations: []),
        origin: ItemOrigin = ItemOrigin(),
        note: String = ""
    ) {
        self.item = item
        self.subject = subject
        self.power = power
        self.from = from
        self.to = to
        self.document = document
        self.measureBasis = measureBasis
        self.origin = origin
        self.note = note
    }

    package func isValid(on day: CivilDay) -> Bool { day >= from && to.map { day <= $0 } ?? true }
}

/// A squad (中队): it holds no power, and handles in a subject's name.
package struct Squad: Hashable, Sendable {
    package let id: String
    package let name: String
    /// The subject whose staff it is (区属).
    package let ownedBy: String
    /// The town that uses and manages it (镇用镇管); empty where nobody else does.
    package let usedBy: String
    /// The subjects in whose name it may handle.
    package let handlesFor: [String]
    package let from: CivilDay
    package let to: CivilDay?

    package init(
        id: String,
        name: String,
        ownedBy: String,
        usedBy: String = "",
        handlesFor: [String],
        from: CivilDay,
        to: CivilDay? = nil
    ) {
        self.id = id
        self.name = name
        self.ownedBy = ownedBy
        self.usedBy = usedBy
        self.handlesFor = handlesFor
        self.from = from
        self.to = to
    }

    package func isValid(on day: CivilDay) -> Bool { day >= from && to.map { day <= $0 } ?? true }
}

/// A department from which powers came (原行使部门), with the items that it gave.
package struct Department: Hashable, Sendable {
    package let name: String
    package let items: [String]
}
