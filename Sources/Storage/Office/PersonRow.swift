/// Someone of the organ: an officer (执法人员), an approver, an auxiliary (辅助人员) or an administrator. What they may do
/// stands in their posts.
package struct PersonRow: Sendable, Equatable {
    package var organ: String
    package var id: String
    /// Unique over all organs.
    package var login: String
    package var name: String
    /// Argon2id PHC string.
    package var password: String
    package var auxiliary: Bool
    /// The unit to which the person belongs, by id.
    package var unit: String
    package var active: Bool
    /// Wrong passwords since the last right one.
    package var failures: Int
    package var lockedUntil: Int?

    package init(
        organ: String,
        id: String,
        login: String,
        name: String,
        password: String,
        auxiliary: Bool = false,
        unit: String,
        active: Bool = true,
        failures: Int = 0,
        lockedUntil: Int? = nil
    ) {
        self.organ = organ
        self.id = id
        self.login = login
        self.name = name
        self.password = password
        self.auxiliary = auxiliary
        self.unit = unit
        self.active = active
        self.failures = failures
        self.lockedUntil = lockedUntil
    }

    static let columns = "organ, id, login, name, password, auxiliary, unit, active, failures, locked_until"

    init(_ row: SQLRow) throws {
        self.init(
            organ: try row.text(0),
            id: try row.text(1),
            login: try row.text(2),
            name: try row.text(3),
            password: try row.text(4),
            auxiliary: try row.bool(5),
            unit: try row.text(6),
            active: try row.bool(7),
            failures: try row.int(8),
            lockedUntil: try row.optionalInt(9)
        )
    }

    var values: [SQLValue] {
        [
            .text(organ), .text(id), .text(login), .text(name), .text(password), SQLValue(auxiliary), .text(unit),
            SQLValue(active), .int(failures), SQLValue(lockedUntil),
        ]
    }
}
