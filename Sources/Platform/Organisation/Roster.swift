package import LegalTime
import Procedure
package import Storage

/// The organisation in time as one value: units, people, posts, certificates, delegations, authorisations.
package struct Roster: Sendable {
    package let organ: String
    package let version: Int
    /// By id.
    package let people: [String: Member]
    /// The periods of each unit by its id, earliest first.
    package let units: [String: [UnitRow]]
    package let posts: [PostRow]
    package let certificates: [String: [CertificateRow]]
    package let qualifications: [String: [QualificationRow]]
    package let delegations: [DelegationRow]
    package let authorisations: [AuthorisationRow]

    /// A person as the organisation knows them; without password.
    package struct Member: Sendable, Hashable {
        package let id: String
        package let login: String
        package let name: String
        /// The unit to which the person belongs, by id.
        package let unit: String
        package let auxiliary: Bool
        package let active: Bool

        package init(id: String, login: String, name: String, unit: String, auxiliary: Bool, active: Bool) {
            self.id = id
            self.login = login
            self.name = name
            self.unit = unit
            self.auxiliary = auxiliary
            self.active = active
        }
    }

    package init(
        organ: String,
        version: Int = 0,
        people: [Member],
        units: [UnitRow],
        posts: [PostRow] = [],
        certificates: [CertificateRow] = [],
        qualifications: [QualificationRow] = [],
        delegations: [DelegationRow] = [],
        authorisations: [AuthorisationRow] = []
    ) {
        self.organ = organ
        self.version = version
        self.people = Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.units = Dictionary(grouping: units, by: \.unit).mapValues(Self.inOrder)
        self.posts = posts
        self.certificates = Dictionary(grouping: certificates, by: \.person).mapValues(Self.inOrder)
        self.qualifications = Dictionary(grouping: qualifications, by: \.person).mapValues(Self.inOrder)
        self.delegations = delegations
        self.authorisations = authorisations
    }

    /// What a person holds on a day.
    package func held(by person: String, on day: CivilDay) -> [HeldDuty] {
        on(day).held(by: person)
    }

    /// The organisation as it stands on a day.
    package func on(_ day: CivilDay) -> RosterDay { RosterDay(self, on: day) }

    /// What stands in a unit's place on a day; `nil` before it was made and after it was dissolved.
    package func unit(_ id: String, on day: CivilDay) -> UnitRow? {
        units[id]?.first { $0.head.span.holds(on: day.iso) }
    }

    private static func inOrder<Row: DatedRow>(_ rows: [Row]) -> [Row] {
        rows.sorted { ($0.head.span.from, $0.head.id) < ($1.head.span.from, $1.head.id) }
    }
}

extension Roster {
    /// Everything that is kept of an organ's organisation, in the snapshot of `c`.
    package init(organ: String, version: Int, on c: any SQLConnection) throws {
        self.init(
            organ: organ,
            version: version,
            people: try Self.pages { try People.list(organ: organ, after: $0?.id ?? "", on: c) }.map(Member.init),
            units: try Self.all(organ, on: c),
            posts: try Self.all(organ, on: c),
            certificates: try Self.all(organ, on: c),
            qualifications: try Self.all(organ, on: c),
            delegations: try Self.all(organ, on: c),
            authorisations: try Self.all(organ, on: c)
        )
    }

    private static func all<Row: DatedRow>(_ organ: String, on c: any SQLConnection) throws -> [Row] {
        try pages { try DatedStore<Row>.list(organ: organ, after: $0?.head.id ?? "", on: c) }
    }

    /// Page after page, until one is not full.
    private static func pages<Row>(_ page: (Row?) throws -> [Row]) throws -> [Row] {
        var rows: [Row] = []
        while true {
            let next = try page(rows.last)
            rows += next
            if next.count < Page.largest { return rows }
        }
    }
}

extension Roster.Member {
    init(_ row: PersonRow) {
        self.init(
            id: row.id,
            login: row.login,
            name: row.name,
            unit: row.unit,
            auxiliary: row.auxiliary,
            active: row.active
        )
    }
}
