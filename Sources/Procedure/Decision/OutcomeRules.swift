import Law
import LegalTime

/// What the three ways to settle a party's part have in common: penalty, exemption, end of the investigation.
enum OutcomeRules {
    /// The head may decide otherwise than the report proposes, and says why.
    static func departs(
        from outcome: ProposedOutcome,
        _ reasons: String?,
        _ party: Int,
        _ file: Case
    ) -> [Finding] {
        guard let track = file.track(party), !track.isSettled, file.report != nil, reasons == nil,
            !file.proposes(outcome, party)
        else { return [] }
        return [.field("departs", "调查终结报告对该当事人的建议是“\(file.proposal(party).label)”，作不同处理的应写明理由")]
    }

    static func field<A: Act>(_ path: any WritableKeyPath<A, String?> & Sendable) -> Field<A> {
        Field(optional: "departs", "与报告建议不同的理由", path, .multiline(max: 2000), hint: "按报告建议办理的不填")
    }

    /// What the head notes on deciding (审批意见); it stands in the dossier and not on the document.
    static func opinion<A: Act>(_ path: any WritableKeyPath<A, String?> & Sendable) -> Field<A> {
        Field(optional: "opinion", "审批意见", path, .multiline(max: 500), hint: "不填的按上列内容决定；记入案卷，不写入决定书")
    }

    /// The time for the decision ends when every party's part is settled.
    static func settles<A: Act>() -> [ClockEffect<A>] {
        [
            .meets(DecisionClock.rule) { _, file, head in
                file.isOver ? OrganZone.shanghai.day(of: head.occurredAt) : nil
            }
        ]
    }

    static func open(_ party: Int, _ file: Case) -> [Finding] {
        file.track(party)?.isSettled == true ? [.field("party", "对该当事人的处理已经决定")] : []
    }

    /// The handler sent it up and the road was gone.
    static func sentUp(_ party: Int, _ file: Case, _ facts: Facts) -> [Finding] {
        guard let track = file.track(party), !track.isSettled, file.report != nil else { return [] }
        return ApprovalRules.atHead(.decision, party, file, facts)
    }

    /// The first open party for which the report proposes this; else the first that is open.
    static func next(_ outcome: ProposedOutcome, _ file: Case) -> Int {
        let open = file.tracks.indices.filter { !file.tracks[$0].isSettled }
        return (open.first { file.proposes(outcome, $0 + 1) } ?? open.first ?? 0) + 1
    }
}
