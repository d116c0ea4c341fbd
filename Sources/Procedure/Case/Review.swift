package import LegalTime

/// A legal review (法制审核): sent in, and the reviewer's opinion.
package struct LegalReview: Sendable, Hashable {
    /// The entry that sent it in.
    package let seq: Int
    package let on: CivilDay
    /// The report and the notices that lay before the reviewer, by entry; later ones want a new review.
    package let report: Int
    package let notices: [Int]
    package var opinion: ReviewOpinion?
    package var reviewer: String?
    package var givenOn: CivilDay?

    package var isOpen: Bool { opinion == nil }
}

/// What a legal review comes to (审核意见).
package enum ReviewOpinion: String, Labelled {
    case agreed, returned, disagreed

    package var label: String {
        switch self {
        case .agreed: "同意"
        case .returned: "退回补充"
        case .disagreed: "不同意"
        }
    }
}

/// A collective deliberation (集体讨论) of the heads about one party.
package struct Discussion: Sendable, Hashable {
    package let seq: Int
    package let party: Int
    package let on: CivilDay
    /// What it settled: the heaviest that may be decided.
    package let penalty: Penalty
    package let voters: [String]
    package let isAgreed: Bool
}
