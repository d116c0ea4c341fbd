package import LegalTime

/// Who does an act, and in which duty.
package struct Actor: Hashable, Sendable {
    package let id: String
    package let name: String
    package let duty: Duty
    /// The unit (机构) on whose behalf the person acts; empty for the system.
    package let unit: String
    /// In whose stead the person acts, by which document (受委托, 授权); `nil` by one's own post.
    package let authority: String?

    package init(id: String, name: String, duty: Duty, unit: String = "", authority: String? = nil) {
        self.id = id
        self.name = name
        self.duty = duty
        self.unit = unit
        self.authority = authority
    }

    package static let system = Actor(id: "system", name: "系统", duty: .system)
}

/// An enforcement certificate (行政执法证) and the days on which it holds, both included.
package struct Certificate: Hashable, Sendable {
    package let number: String
    package let from: CivilDay
    package let to: CivilDay

    package init(number: String, from: CivilDay, to: CivilDay) {
        self.number = number
        self.from = from
        self.to = to
    }

    package func isValid(on day: CivilDay) -> Bool { from <= day && day <= to }
}

/// What is known of a person whom an act names as officer.
package struct OfficerFact: Hashable, Sendable {
    package let id: String
    package let name: String
    /// Every certificate that the person ever held; auxiliaries (辅助人员) never have one.
    package let certificates: [Certificate]
    /// By what a legal reviewer qualifies (行政处罚法 article 58 paragraph 2); `nil` where nothing is on record.
    package let qualification: ReviewQualification?
    /// The duties that the person holds today; `nil` when it is read back from an entry.
    package let duties: Set<Duty>?

    package init(
        id: String,
        name: String,
        certificates: [Certificate],
        qualification: ReviewQualification? = nil,
        duties: Set<Duty>? = nil
    ) {
        self.id = id
        self.name = name
        self.certificates = certificates
        self.qualification = qualification
        self.duties = duties
    }

    /// The same person with the certificate of that day first, as an entry keeps it.
    func standing(on day: CivilDay) -> OfficerFact {
        guard let first = certificate(on: day), certificates.count > 1 else { return self }
        return OfficerFact(
            id: id,
            name: name,
            certificates: [first] + certificates.filter { $0 != first },
            qualification: qualification,
            duties: duties
        )
    }

    /// The certificate that holds on a day; else the one that ran out last.
    package func certificate(on day: CivilDay) -> Certificate? {
        certificates.first { $0.isValid(on: day) } ?? certificates.max { $0.to < $1.to }
    }
}

/// By what somebody may review for the first time, or reviewed before that was asked (法制审核资格).
package enum ReviewQualification: Hashable, Sendable {
    /// 国家统一法律职业资格: the certificate's number.
    case exam(String)
    /// Reviewed before: the record that says so.
    case experienced(String)

    package var text: String {
        switch self {
        case .exam(let number): "法律职业资格证书 \(number)"
        case .experienced(let record): record
        }
    }
}
