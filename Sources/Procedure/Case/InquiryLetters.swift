package import LegalTime

/// Somebody was asked to come and be interviewed (询问通知).
package struct Summons: Sendable, Hashable {
    package let seq: Int
    package let respondent: String
    package let role: RespondentRole
    package let at: Instant
    package let place: String
    package let officers: [String]
    /// The organ's own number, for questions.
    package let phone: String
    /// The entry of the interview that followed.
    package var interview: Int?
}

/// Somebody was asked to hand over evidence (调取证据).
package struct EvidenceRequest: Sendable, Hashable {
    package let seq: Int
    package let to: String
    package let items: [String]
    package let by: CivilDay
    package let phone: String
}

/// Another organ was asked to help (协助调查), and what it answered.
package struct AssistanceRequest: Sendable, Hashable {
    package let seq: Int
    package let to: String
    package let on: CivilDay
    package let replyBy: CivilDay
    package let phone: String
    package var repliedOn: CivilDay?
    package var response: AssistanceResponse?
}

/// What the organ that was asked did (协助情况).
package enum AssistanceResponse: String, Labelled {
    case given, partly, declined

    package var label: String {
        switch self {
        case .given: "已协助"
        case .partly: "部分协助"
        case .declined: "不予协助"
        }
    }
}

extension Case {
    /// The number that the last letter named for questions; the next one starts from it.
    var contactPhone: String {
        let all =
            summonses.map { ($0.seq, $0.phone) } + evidenceRequests.map { ($0.seq, $0.phone) }
            + assistances.map { ($0.seq, $0.phone) }
        return all.max { $0.0 < $1.0 }?.1 ?? ""
    }
}
