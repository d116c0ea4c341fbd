package import LegalTime

/// The declaration of an act (办案行为): everything that form, schema, validation, handbook and gate need to know of it.
package struct Sheet<A: Act>: Sendable {
    /// Stable id in the API and in stored entries: `decide-penalty`.
    package let id: String
    /// Raised when the fields change their meaning; stored entries name the version that wrote them.
    package let version: Int
    /// As a button says it: `作出处罚决定`.
    package let title: String
    /// As the timeline says it: `作出处罚决定`, `已立案`.
    package let done: String
    /// Who may do it.
    package let duties: [Duty]
    package let fields: [Field<A>]
    /// Bars that need only the case; they feed the list of next acts.
    package let gates: [Gate]
    /// Bars that need the input.
    package let checks: [Check<A>]
    /// The document the act makes.
    package let document: DocumentKind?
    /// The number the act takes for the case itself.
    package let serial: Serial?
    /// Which clocks it starts, meets or changes.
    package let clocks: [ClockEffect<A>]
    /// What a party or the public may read of it, in its own words; `nil` = nothing.
    package let trace: String?
    /// What the form holds before anybody typed.
    package let draft: @Sendable (Case) -> A

    package init(
        id: String,
        version: Int = 1,
        title: String,
        done: String,
        duties: [Duty],
        fields: [Field<A>],
        gates: [Gate] = [],
        checks: [Check<A>] = [],
        document: DocumentKind? = nil,
        serial: Serial? = nil,
        clocks: [ClockEffect<A>] = [],
        trace: String? = nil,
        draft: @escaping @Sendable (Case) -> A = { _ in A() }
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.done = done
        self.duties = duties
        self.fields = fields
        self.gates = gates
        self.checks = checks
        self.document = document
        self.serial = serial
        self.clocks = clocks
        self.trace = trace
        self.draft = draft
    }
}

/// One thing that is done in a case. Its bars stand on the sheet; `apply` never judges.
package protocol Act: Sendable {
    /// Empty values; the codec fills them.
    init()
    static var sheet: Sheet<Self> { get }
    func apply(to file: inout Case, at head: ActHead)
}

/// A bar on an act that needs only the case and the day.
package struct Gate: Sendable {
    package let test: @Sendable (Case, CivilDay) -> Refusal?

    package init(_ test: @escaping @Sendable (Case, CivilDay) -> Refusal?) {
        self.test = test
    }
}

/// A bar on an act that needs its input.
package struct Check<A: Act>: Sendable {
    package let test: @Sendable (A, Case, Facts, ActHead) -> [Finding]

    package init(_ test: @escaping @Sendable (A, Case, Facts, ActHead) -> [Finding]) {
        self.test = test
    }
}

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
    /// The number that the case itself got by this act.
    package var number: String?
    /// What the catalogue said of the items that the act names.
    package var items: [ItemFact]

    package init(
        seq: Int,
        occurredAt: Instant,
        recordedAt: Instant,
        actor: Actor,
        place: String? = nil,
        issued: IssuedDocument? = nil,
        number: String? = nil,
        items: [ItemFact] = []
    ) {
        self.seq = seq
        self.occurredAt = occurredAt
        self.recordedAt = recordedAt
        self.actor = actor
        self.place = place
        self.issued = issued
        self.number = number
        self.items = items
    }
}

/// A series of numbers of one organ and year (文种字).
package struct Serial: Hashable, Sendable {
    /// 文种字: `立`, `罚决`.
    package let word: String

    package init(word: String) {
        self.word = word
    }

    /// The key of the series, one per year: `罚决/2026`.
    package func series(year: Int) -> String { "\(word)/\(year)" }

    /// `云综执罚决〔2026〕12号`
    package func number(code: String, year: Int, value: Int) -> String { "\(code)\(word)〔\(year)〕\(value)号" }
}

/// The statutory forms that acts make (文书).
package enum DocumentKind: String, CaseIterable, Sendable {
    /// 行政处罚决定书
    case decision

    package var title: String {
        switch self {
        case .decision: "行政处罚决定书"
        }
    }

    package var serial: Serial {
        switch self {
        case .decision: Serial(word: "罚决")
        }
    }
}
