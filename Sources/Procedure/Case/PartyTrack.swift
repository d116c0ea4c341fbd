package import LegalTime

/// What has happened towards one party.
package struct PartyTrack: Sendable, Hashable {
    package var party: Party
    /// 委托代理人, in the order in which they were appointed.
    package var agents: [Agent] = []
    /// Notices in order; the last one counts.
    package var notices: [PriorNotice] = []
    package var answer: Answer?
    /// 陈述申辩, every one of them; `answer` is about the last notice only.
    package var statements: [Statement] = []
    package var orders: [CorrectionOrder] = []
    /// 处罚决定
    package var decision: PenaltyDecision?
    /// 不予处罚决定
    package var exemption: Exemption?
    /// 移送有管辖权的机关, 撤销立案 or 终止调查: how the track ended without a decision.
    package var ending: TrackEnding?
    /// The day of the letter by which it was handed over to another organ.
    package var sentOn: CivilDay?
    /// Attempts to serve, tasks and the service of the decision's document.
    package var attempts: [ServiceAttempt] = []
    package var serviceTask: ServiceTask?
    package var service: ServiceRecord?
    package var payments: [Payment] = []
    package var publication: Publication?

    package init(party: Party) {
        self.party = party
    }

    package var notice: PriorNotice? { notices.last }

    /// Whether something was decided, or the track ended otherwise; nothing more is investigated then.
    package var isSettled: Bool { decision != nil || exemption != nil || ending != nil }

    /// Id of the document that has to be served: of the decision, of whatever kind.
    package var document: String? { decision?.document ?? exemption?.document }

    /// In fen, what was paid of the fine and of what was confiscated.
    package var paidFen: Int { payments.reduce(0) { $0 + $1.fen } }

    /// In fen, fine and confiscated gains.
    package var owedFen: Int { decision.map { $0.penalty.fineFen + $0.penalty.gainsFen } ?? 0 }

    package var isPaid: Bool { paidFen >= owedFen }
}

/// A prior notice (事先告知) given to a party.
package struct PriorNotice: Sendable, Hashable {
    package let seq: Int
    package let penalty: Penalty
    package let facts: String
    package let reasons: String
    package let evidence: [String]
    package let deliveredOn: CivilDay
    /// The last day on which the party may state and defend.
    package let answerBy: CivilDay
    /// What its fine is reckoned from; the decision goes by it where it says nothing else.
    package var grounds = FineGrounds()
    /// Facts that came up after the notice before it (新的事实).
    package var newFacts: String?
}

/// An order to correct (责令改正); `correctBy` is the last day.
package struct CorrectionOrder: Sendable, Hashable {
    package let seq: Int
    package let deliveredOn: CivilDay
    package let correctBy: CivilDay
    /// 复查; the last one counts.
    package var inspections: [Reinspection] = []

    package init(seq: Int, deliveredOn: CivilDay, correctBy: CivilDay) {
        self.seq = seq
        self.deliveredOn = deliveredOn
        self.correctBy = correctBy
    }

    package var result: CorrectionResult? { inspections.last?.result }
}

/// A re-inspection (复查): whether the breach was corrected.
package struct Reinspection: Sendable, Hashable {
    package let seq: Int
    package let on: CivilDay
    package let result: CorrectionResult
}

/// What a re-inspection found (复查结论).
package enum CorrectionResult: String, Labelled {
    case corrected, partly, notCorrected, refused

    package var label: String {
        switch self {
        case .corrected: "已改正"
        case .partly: "部分改正"
        case .notCorrected: "逾期未改正"
        case .refused: "拒不改正"
        }
    }
}

/// What the party said to the notice (陈述申辩), or that it gave the right up (放弃).
package enum Answer: Sendable, Hashable {
    case statement(review: StatementReview, opinion: String, on: CivilDay)
    case waiver(on: CivilDay)
}

/// That the party stated and defended (陈述申辩), by which entry.
package struct Statement: Sendable, Hashable {
    package let seq: Int
    package let on: CivilDay
    package let form: StatementForm
    /// It came after the last day of the notice; it is reviewed all the same.
    package let isLate: Bool
}
