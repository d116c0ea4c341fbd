/// Someone who signs in: an officer (执法人员), an approver, an auxiliary (辅助人员) or an administrator.
package struct PersonRow: Sendable, Equatable {
    package var organ: String
    package var id: String
    /// Unique over all organs.
    package var login: String
    package var name: String
    /// Argon2id PHC string.
    package var password: String
    /// What the person may do; words without spaces.
    package var duties: [String]
    /// Number of the enforcement certificate (执法证件).
    package var certificate: String?
    /// First day of its validity, `2026-11-21`.
    package var certificateFrom: String?
    /// Last day of its validity, `2026-11-21`.
    package var certificateTo: String?
    package var auxiliary: Bool
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
        duties: [String],
        certificate: String? = nil,
        certificateFrom: String? = nil,
        certificateTo: String? = nil,
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
        self.duties = duties
        self.certificate = certificate
        self.certificateFrom = certificateFrom
        self.certificateTo = certificateTo
        self.auxiliary = auxiliary
        self.unit = unit
        self.active = active
        self.failures = failures
        self.lockedUntil = lockedUntil
    }

    static let columns =
        """
        organ, id, login, name, password, duties, certificate, certificate_from, certificate_to,
        auxiliary, unit, active, failures, locked_until
        """

    init(_ row: SQLRow) throws {
        self.init(
            organ: try row.text(0),
            id: try row.text(1),
            login: try row.text(2),
            name: try row.text(3),
            password: try row.text(4),
            duties: try row.text(5).split(separator: " ").map(String.init),
            certificate: try row.optionalText(6),
            certificateFrom: try row.optionalText(7),
            certificateTo: try row.optionalText(8),
            auxiliary: try row.bool(9),
            unit: try row.text(10),
            active: try row.bool(11),
            failures: try row.int(12),
            lockedUntil: try row.optionalInt(13)
        )
    }

    var values: [SQLValue] {
        [
            .text(organ), .text(id), .text(login), .text(name), .text(password),
            .text(duties.joined(separator: " ")), SQLValue(certificate), SQLValue(certificateFrom),
            SQLValue(certificateTo), SQLValue(auxiliary), .text(unit), SQLValue(active), .int(failures),
            SQLValue(lockedUntil),
        ]
    }
}
