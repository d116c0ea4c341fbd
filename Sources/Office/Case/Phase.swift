import Procedure

/// The parts of the procedure, in the law's order, by which a case page groups what can be done.
enum Phase: Int, CaseIterable, Sendable {
    case filing, inquiry, notice, review, decision, service, performance, closing, clocks

    var title: String {
        switch self {
        case .filing: "立案"
        case .inquiry: "调查取证"
        case .notice: "告知和陈述申辩"
        case .review: "审核和报批"
        case .decision: "决定"
        case .service: "用印和送达"
        case .performance: "履行和公示"
        case .closing: "结案和归档"
        case .clocks: "期限和更正"
        }
    }

    /// The acts of each part, by id.
    static let acts: [Phase: [String]] = [
        .filing: [
            "record-filing-check", "extend-filing-check", "refuse-filing", "approve-filing", "return-filing",
            "resubmit-filing", "file-for-record",
        ],
        .inquiry: [
            "record-interview", "record-scene", "add-evidence", "exclude-evidence", "order-correction", "reinspect",
            "confirm-address", "appoint-agent", "summon", "request-evidence", "ask-assistance",
            "record-assistance-reply", "apply-recusal", "decide-recusal", "change-handlers", "hold-talk",
            "issue-suggestion-letter",
            "record-suggestion-reply", "conclude-investigation", "end-investigation", "transfer-case",
            "record-acceptance",
        ],
        .notice: ["give-prior-notice", "record-statement", "record-waiver"],
        .review: [
            "submit-legal-review", "give-legal-opinion", "discuss-collectively", "submit-approval", "sign-approval",
            "add-signer", "countersign", "return-approval", "withdraw-approval",
        ],
        .decision: ["decide-penalty", "decide-exemption", "punish-on-the-spot"],
        .service: ["request-seal", "affix-seal", "assign-service", "record-service-attempt", "serve-decision"],
        .performance: ["record-payment", "hand-in-fine", "bank-fine", "record-publication"],
        .closing: ["request-closing", "approve-closing", "archive-case"],
        .clocks: ["suspend-clock", "resume-clock", "extend-clock", "explain-overrun", "rectify-fact"],
    ]

    private static let byAct = Dictionary(
        acts.flatMap { phase, ids in ids.map { ($0, phase) } },
        uniquingKeysWith: { first, _ in first }
    )

    init(act: String) { self = Self.byAct[act] ?? .clocks }

    /// The part in which a case stands.
    init(_ stage: Stage) {
        switch stage {
        case .registered, .returned, .notFiled: self = .filing
        case .investigating: self = .inquiry
        case .noticed: self = .notice
        case .answered: self = .review
        case .decided: self = .service
        case .served: self = .performance
        case .performed, .closing, .closed, .archived: self = .closing
        }
    }

    /// The steps that a case goes through from its beginning to its end; the first that is barred is said in full.
    static let road = [
        "approve-filing", "conclude-investigation", "give-prior-notice", "decide-penalty", "affix-seal",
        "serve-decision", "request-closing", "approve-closing", "archive-case",
    ]
}
