import Law
import LegalTime

/// Bars on the prior notice.
enum NoticeRules {
    /// The law does not say it; a notice of facts that are still looked for would have to be given again.
    static var concluded: Gate {
        Gate { file, _ in
            file.report == nil
                ? .system(
                    "先调查终结，后告知",
                    missing: "调查终结报告",
                    remedy: "先制作调查终结报告",
                    act: ConcludeInvestigation.sheet.id
                ) : nil
        }
    }

    /// The organ's rule on a review before any notice, whatever the fine.
    static var reviewed: Gate {
        Gate { file, standing in
            guard let rule = standing.rules.review(before: .notice, fineFen: 0, on: standing.today),
                file.tracks.allSatisfy({ $0.isSettled || !file.hasReviewed($0) })
            else { return nil }
            return ReviewRules.owed(.organRule(rule.document), file)
        }
    }

    static func reviewed(_ act: GivePriorNotice, _ file: Case, _ facts: Facts) -> [Finding] {
        guard let track = file.track(act.party),
            let rule = facts.rules.review(before: .notice, fineFen: act.fineFen, on: facts.today),
            !file.hasReviewed(track, proposing: act.penalty)
        else { return [] }
        return [.refusal(ReviewRules.owed(.organRule(rule.document), file))]
    }

    static func open(_ act: GivePriorNotice, _ file: Case) -> [Finding] {
        guard let track = file.track(act.party), track.isSettled else { return [] }
        return [.field("party", track.decision == nil ? "对该当事人的办理已经终了，不能再告知" : "已对该当事人作出决定，不能再告知")]
    }

    /// Where the organ has a road for notices, all on it have signed before the handler gives the notice.
    static func sentUp(_ act: GivePriorNotice, _ file: Case, _ facts: Facts) -> [Finding] {
        guard let road = facts.rules.road(.notice, fineFen: act.fineFen, on: facts.today) else { return [] }
        guard let approval = file.approval(.notice, party: act.party) else {
            return [
                .refusal(
                    Refusal(
                        .organRule(road.document),
                        missing: "事先告知的审批",
                        remedy: "先报请审批事先告知，再送交当事人",
                        act: SubmitApproval.sheet.id
                    )
                )
            ]
        }
        guard approval.road == road else { return [.refusal(otherRoad(road))] }
        return approval.turn == .head ? [] : [.refusal(ApprovalRules.unsigned(approval))]
    }

    /// It was sent up with another amount than the notice has.
    private static func otherRoad(_ road: Road) -> Refusal {
        Refusal(
            .organRule(road.document),
            missing: "按拟罚款金额确定的审批路线",
            remedy: "撤回后填写拟罚款金额，重新报请审批",
            act: WithdrawApproval.sheet.id
        )
    }

    /// 第四十五条第二款: after a defence only new facts let a notice be heavier than the one that was answered.
    static func notHeavierForDefence(_ act: GivePriorNotice, _ file: Case) -> [Finding] {
        guard let track = file.track(act.party), let before = track.notice, track.hasDefended,
            act.newFacts == nil, act.penalty.isHeavier(than: before.penalty)
        else { return [] }
        return [
            .refusal(
                .article(
                    PenaltyLaw.noHeavierForDefence,
                    missing: "陈述申辩以后查明的新的事实",
                    remedy: "按不重于前次告知的处罚告知；确有新的事实的，写明新的事实及其证据"
                )
            )
        ]
    }

    /// The first party that waits for a notice.
    static func next(_ file: Case) -> Int? {
        let open = file.tracks.indices.filter { !file.tracks[$0].isSettled }
        return open.first { file.tracks[$0].notice == nil && file.proposes(.penalty, $0 + 1) }
            ?? open.first { file.tracks[$0].notice == nil } ?? open.first
    }
}

extension PartyTrack {
    /// Whether the party ever stated and defended, whatever notice it was about.
    var hasDefended: Bool {
        if case .statement = answer { return true }
        return !statements.isEmpty
    }
}

extension Case {
    /// What the report proposes for a party; a penalty unless it says otherwise.
    func proposal(_ party: Int) -> ProposedOutcome {
        report?.proposals.first { $0.party == party }?.outcome ?? .penalty
    }

    /// What the report found of a party.
    package func found(_ party: Int) -> String {
        let own = report?.proposals.first { $0.party == party }?.facts
        return own ?? report?.facts ?? summary
    }

    func proposes(_ outcome: ProposedOutcome, _ party: Int) -> Bool { proposal(party) == outcome }
}
