import Law

/// Rules on the road of an approval: whose turn it is, and that nobody signs twice.
enum ApprovalRules {
    /// The open approval that waits for a signature.
    static func signing(_ file: Case) -> Approval? {
        file.approvals.last { if case .duty = $0.turn { true } else { false } }
    }

    /// The open approval that waits for a signature or for the head.
    static func deciding(_ file: Case) -> Approval? {
        signing(file) ?? file.approvals.last { $0.turn == .head && $0.matter != .notice }
    }

    static var someoneSigns: Gate {
        Gate { file, _ in
            signing(file) == nil
                ? .system("审核按审批路线逐级办理", missing: "等待审核的报批", remedy: "没有等待审核的报批；已审核完毕的由负责人决定") : nil
        }
    }

    static var someoneDecides: Gate {
        Gate { file, _ in
            deciding(file) == nil ? .system("退回和加签由正在审批的人办理", missing: "正在审批的报批", remedy: "没有等待审批的报批") : nil
        }
    }

    /// The step waits for one of the actor's duties, and the actor has not signed before.
    static func step(_ matter: Matter, _ party: Int, _ file: Case, _ facts: Facts) -> [Finding] {
        guard let approval = file.approval(matter, party: party), case .duty(let duty) = approval.turn else {
            return [.refusal(over(matter, party, file))]
        }
        return wrongTurn(duty, approval, facts) + separate(approval, file, facts)
    }

    /// It is the actor's turn, be it at a step or as the head.
    static func turn(_ matter: Matter, _ party: Int, _ file: Case, _ facts: Facts) -> [Finding] {
        guard let approval = file.approval(matter, party: party) else { return [.refusal(over(matter, party, file))] }
        switch approval.turn {
        case .duty(let duty): return wrongTurn(duty, approval, facts) + separate(approval, file, facts)
        // Of a notice that all have signed, the handler's own act follows.
        case .head where matter != .notice:
            return wrongTurn(.approver, approval, facts) + separate(approval, file, facts)
        case .head, .persons, .nobody: return [.refusal(over(matter, party, file))]
        }
    }

    /// The matter was sent up and all have signed; the head decides.
    static func atHead(_ matter: Matter, _ party: Int, _ file: Case, _ facts: Facts) -> [Finding] {
        guard let approval = file.approval(matter, party: party) else {
            return [.refusal(unsent(matter))]
        }
        guard approval.turn == .head else { return [.refusal(unsigned(approval))] }
        return separate(approval, file, facts)
    }

    static func unsent(_ matter: Matter) -> Refusal {
        let act =
            switch matter {
            case .filing: ResubmitFiling.sheet.id
            case .closing: RequestClosing.sheet.id
            case .notice, .decision: SubmitApproval.sheet.id
            }
        return .system("先报批，后决定", missing: "承办人的报批（\(matter.label)）", remedy: "由承办人先报请审批", act: act)
    }

    static func unsigned(_ approval: Approval) -> Refusal {
        switch approval.turn {
        case .persons:
            .system("被加签的人会签后才能继续", missing: "会签意见", remedy: "等候会签", act: Countersign.sheet.id)
        default:
            Refusal(
                .organRule(approval.road.document),
                missing: "\(next(approval))的审核意见",
                remedy: "按审批路线由\(next(approval))先审核",
                act: SignApproval.sheet.id
            )
        }
    }

    private static func next(_ approval: Approval) -> String {
        if case .duty(let duty) = approval.turn { duty.title } else { "" }
    }

    private static func wrongTurn(_ duty: Duty, _ approval: Approval, _ facts: Facts) -> [Finding] {
        guard !facts.duties.contains(duty) else { return [] }
        return [
            .refusal(
                .system(
                    "审核按审批路线逐级办理",
                    missing: "\(duty.title)的审核",
                    remedy: "本环节由\(duty.title)办理"
                )
            )
        ]
    }

    /// Who handled the case, or signed before, does not sign again.
    private static func separate(_ approval: Approval, _ file: Case, _ facts: Facts) -> [Finding] {
        if file.investigators.contains(facts.actor.id) { return [.refusal(Gates.handlerApproves)] }
        guard approval.hasSigned(facts.actor.id) else { return [] }
        return [
            .refusal(
                .system("同一人在一次审批中只签一次", missing: "另一人的审批", remedy: "您已在前面的环节签署，请由其他人办理本环节")
            )
        ]
    }

    private static func over(_ matter: Matter, _ party: Int, _ file: Case) -> Refusal {
        let last = file.approvals.last { $0.matter == matter && $0.party == party }
        return switch last?.state {
        case .finished?: .system("一次报批只决定一次", missing: "正在审批的报批", remedy: "该事项已经审批完毕，无需再办")
        case .returned?: .system("退回的报批不再审批", missing: "重新报批", remedy: "该事项已退回承办人，待重新报批")
        case .withdrawn?: .system("撤回的报批不再审批", missing: "重新报批", remedy: "承办人已撤回，待重新报批")
        case .open?: .system("审核按审批路线逐级办理", missing: "轮到您的环节", remedy: "该环节已经办理，或者正等候会签")
        case nil: unsent(matter)
        }
    }
}
