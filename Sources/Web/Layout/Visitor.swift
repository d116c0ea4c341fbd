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
    /// `nil` for people who have no to-dos.
    package var bell: Bell?

    /// How much waits for the person (待办数), and from where open pages are told of more.
    package struct Bell: Sendable, Hashable {
        package var count: Int
        /// More than this is not counted.
        package var most: Int
        /// The last event that the page knows of; `nil` if there is none yet.
        package var cursor: Int?

        package init(count: Int, most: Int, cursor: Int? = nil) {
            (self.count, self.most, self.cursor) = (count, most, cursor)
        }

        /// 99+
        package var text: String { count < most ? "\(count)" : "\(most - 1)+" }
    }

    package init(
        organ: String,
        person: String,
        name: String,
        unit: String,
        duties: [String] = [],
        places: [Layout.Place] = Layout.Place.allCases,
        csrf: String,
        bell: Bell? = nil
    ) {
        self.organ = organ
        self.person = person
        self.name = name
        self.unit = unit
        self.duties = duties
        self.places = places
        self.csrf = csrf
        self.bell = bell
    }
}
