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
    /// The entry that holds the opinion.
    package var givenSeq: Int?
    /// Sent in anew before there was an opinion: nobody answers this one any more.
    package var isSuperseded = false

    package init(seq: Int, on: CivilDay, report: Int, notices: [Int]) {
        self.seq = seq
        self.on = on
        self.report = report
        self.notices = notices
    }

    package var isOpen: Bool { opinion == nil && !isSuperseded }
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

extension Case {
    /// The last deliberation about a party; a later one takes the place of those before.
    package func discussion(_ party: Int) -> Discussion? { discussions.last { $0.party == party } }
}
