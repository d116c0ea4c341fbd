/// The tables of the organisation: units, dated posts, certificates, delegations, authorisations.
enum PeopleInTime {
    static let statements: [String] = []
}
