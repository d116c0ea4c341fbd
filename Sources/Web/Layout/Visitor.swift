/// Who is signed in, as far as pages need to know.
package struct Visitor: Sendable, Hashable {
    package var organ: String
    package var person: String
    package var name: String
    /// The unit (机构、中队) in words.
    package var unit: String
    /// What the person may do, as the register of people words it: `handler`, `approver`.
    package var duties: [String]
    /// Where this person may go.
    package var places: [Layout.Place]
    /// The token that every form of this session carries.
    package var csrf: String

    package init(
        organ: String,
        person: String,
        name: String,
        unit: String,
        duties: [String] = [],
        places: [Layout.Place] = Layout.Place.allCases,
        csrf: String
    ) {
        self.organ = organ
        self.person = person
        self.name = name
        self.unit = unit
        self.duties = duties
        self.places = places
        self.csrf = csrf
    }
}
