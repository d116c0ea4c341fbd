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
    /// The document the act makes: with a number and contents that its entry freezes.
    package let document: DocumentKind?
    /// The records and approval forms (笔录、审批表) that the act makes: without a number, printed from the dossier.
    package let forms: [DocumentKind]
    /// The number the act takes for the case itself.
    package let serial: Serial?
    /// Which clocks it starts, meets or changes.
    package let clocks: [ClockEffect<A>]
    /// What has to be known beyond the case and its people.
    package let needs: Set<Need>
    /// The matter that it sends up for approval, if it does.
    package let sends: SendsUp<A>?
    /// Fields that name numbers of blocks in officers' hands.
    package let numbers: [NumberField]
    /// What a party or the public may read of it, in its own words; `nil` = nothing.
    package let trace: String?
    /// Fields whose value the draft knows, even where it equals an empty one.
    package let known: Set<String>
    /// What the form holds before anybody typed: for the party that was asked for, else for the one whose turn it is.
    private let drafted: @Sendable (Case, Int?) -> A

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
        forms: [DocumentKind] = [],
        serial: Serial? = nil,
        clocks: [ClockEffect<A>] = [],
        needs: Set<Need> = [],
        sends: SendsUp<A>? = nil,
        numbers: [NumberField] = [],
        trace: String? = nil,
        known: Set<String> = [],
        draft: @escaping @Sendable (Case, Int?) -> A = { _, _ in A() }
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
        self.forms = forms
        self.serial = serial
        self.clocks = clocks
        self.needs = needs
        self.sends = sends
        self.numbers = numbers
        self.trace = trace
        self.known = known
        drafted = draft
    }

    /// What the form holds before anybody typed.
    package func draft(_ file: Case, party: Int? = nil) -> A { drafted(file, party) }
}

/// One thing that is done in a case. Its bars stand on the sheet; `apply` never judges.
package protocol Act: Sendable {
    /// Empty values; the codec fills them.
    init()
    static var sheet: Sheet<Self> { get }
    func apply(to file: inout Case, at head: ActHead)
}

/// Facts beyond the case that an act's bars ask for; the platform gathers what the sheet names.
package enum Need: Sendable, Hashable {
    /// What the catalogue says of the items of the case's breaches.
    case items
    /// Other cases of the same parties.
    case history
    /// Other records at which the named officers were at that time.
    case presences
    /// How old the parties were on the day of the breach.
    case ages
}

/// That an act sends a matter up for approval (报批): which, for whom, and from what fine the road is chosen.
package struct SendsUp<A: Act>: Sendable {
    let matter: @Sendable (A, Case) -> (matter: Matter, party: Int, fineFen: Int)?

    init(_ matter: @escaping @Sendable (A, Case) -> (matter: Matter, party: Int, fineFen: Int)?) {
        self.matter = matter
    }
}

/// A bar on an act that needs only the case and what stands on the day.
package struct Gate: Sendable {
    package let test: @Sendable (Case, Standing) -> Refusal?

    package init(_ test: @escaping @Sendable (Case, Standing) -> Refusal?) {
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
