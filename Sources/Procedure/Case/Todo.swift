/// Something that somebody has to do next (待办); a pure function of the case.
package struct Todo: Sendable, Hashable {
    package let act: String
    /// Which party it concerns, 0 for the whole case.
    package let party: Int
    package let person: String?
    /// Everyone with this duty; of a leader's, those of `unit`.
    package let duty: Duty?
    package let unit: String
    /// The entry that made it.
    package let cause: Int
    /// The clock (期限) of the case that limits it, by rule; `nil` where none does.
    package let clock: String?

    package init(
        act: String,
        party: Int = 0,
        person: String? = nil,
        duty: Duty? = nil,
        unit: String = "",
        cause: Int,
        clock: String? = nil
    ) {
        self.act = act
        self.party = party
        self.person = person
        self.duty = duty
        self.unit = unit
        self.cause = cause
        self.clock = clock
    }
}

extension Case {
    /// What the case waits for, in the order in which it arose.
    package var todos: [Todo] {
        if archive != nil { return [] }
        return signing + pending + (isClosed || filing.isRefused ? archiving : progress)
    }

    /// Signatures that open approvals wait for; the head's own act is among what the stage asks for.
    private var signing: [Todo] {
        approvals.filter(\.isOpen).flatMap { approval -> [Todo] in
            switch approval.turn {
            case .persons(let ids):
                return ids.map {
                    Todo(
                        act: Countersign.sheet.id,
                        party: approval.party,
                        person: $0,
                        cause: approval.turnSince,
                        clock: approval.matter.clock
                    )
                }
            case .duty(let duty):
                return [
                    Todo(
                        act: SignApproval.sheet.id,
                        party: approval.party,
                        duty: duty,
                        unit: duty == .leader ? unit : "",
                        cause: approval.turnSince,
                        clock: approval.matter.clock
                    )
                ]
            case .head:
                return [
                    Todo(
                        act: headAct(approval),
                        party: approval.party,
                        duty: .approver,
                        cause: approval.turnSince,
                        clock: approval.matter.clock
                    )
                ].filter { !$0.act.isEmpty }
            case .nobody: return []
            }
        }
    }

    /// What was asked of somebody and is not answered yet, whatever the stage.
    private var pending: [Todo] { pendingReviews + pendingRecusals + pendingReplies + pendingSeals + pendingInquiry }

    private var progress: [Todo] {
        switch filing {
        case .awaiting: return []
        case .returned: return [mine(ResubmitFiling.sheet.id)]
        case .approved, .notNeeded: break
        case .refused: return []
        }
        return kind == .simple ? simpleProgress : ordinaryProgress
    }

    func mine(_ act: String, _ party: Int = 0, cause: Int? = nil, clock: String? = nil) -> Todo {
        Todo(act: act, party: party, person: leadingHandler, cause: cause ?? version, clock: clock)
    }

    /// The first handler who has not withdrawn.
    var leadingHandler: String? { handlers.first { !recused.contains($0) } ?? handlers.first }
}

extension Case {
    /// Of a decision, what the report proposes for the party; before a penalty the deliberation where it is owed.
    private func headAct(_ approval: Approval) -> String {
        guard approval.matter == .decision else { return approval.matter.headAct }
        switch proposal(approval.party) {
        case .exemption: return DecideExemption.sheet.id
        case .withdrawal: return EndInvestigation.sheet.id
        case .penalty, .transfer:
            let isOwed = DiscussionRules.isOwed(approval.party, self)
            return isOwed ? DiscussCollectively.sheet.id : approval.matter.headAct
        }
    }
}

extension Matter {
    /// The act of the head that ends the approval; empty where the handler's own act follows.
    var headAct: String {
        switch self {
        case .filing: ApproveFiling.sheet.id
        case .notice: ""
        case .decision: DecidePenalty.sheet.id
        case .closing: ApproveClosing.sheet.id
        }
    }

    /// The rule of the clock that limits it.
    var clock: String? {
        switch self {
        case .filing: nil
        case .notice, .decision: DecisionClock.rule
        case .closing: "C28"
        }
    }
}
