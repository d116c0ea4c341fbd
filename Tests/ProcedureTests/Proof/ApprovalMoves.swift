import LegalTime

@testable import Procedure

/// One thing that somebody tries on the road, typed: exploring needs no codec.
enum ApprovalMove: Hashable {
    case submit, withdraw, resubmit, sign, countersign, sendBack, returnFiling, decide
    case add(String)

    static let all: [ApprovalMove] =
        [.submit, .withdraw, .resubmit, .sign, .countersign, .sendBack, .returnFiling, .decide]
        + ApprovalTown.people.map { .add($0) }
}

/// What came of trying it.
enum Tried {
    case forbidden
    case barred([Finding])
    case done(Case)
}

extension ApprovalTown {
    func attempt(_ move: ApprovalMove, by person: String, in file: Case) -> Tried {
        switch move {
        case .submit:
            var act = SubmitApproval()
            act.party = 1
            act.opinion = "拟罚款五十元"
            return attempt(act, person, file)
        case .withdraw:
            var act = WithdrawApproval()
            act.matter = matter
            act.party = party
            act.reason = "材料有误"
            return attempt(act, person, file)
        case .resubmit: return attempt(ResubmitFiling(), person, file)
        case .sign:
            var act = SignApproval()
            act.matter = matter
            act.party = party
            return attempt(act, person, file)
        case .countersign:
            var act = Countersign()
            act.matter = matter
            act.party = party
            return attempt(act, person, file)
        case .sendBack:
            var act = ReturnApproval()
            act.matter = matter
            act.party = party
            return attempt(act, person, file)
        case .returnFiling: return attempt(ReturnFiling(), person, file)
        case .add(let other):
            var act = AddSigner()
            act.matter = matter
            act.party = party
            act.person = other
            return attempt(act, person, file)
        case .decide:
            if matter == .filing { return attempt(ApproveFiling(), person, file) }
            var act = DecidePenalty()
            act.kinds = [.fine]
            act.fineFen = 5000
            return attempt(act, person, file)
        }
    }

    private func attempt<A: Act>(_ act: A, _ person: String, _ file: Case) -> Tried {
        let sheet = A.sheet
        guard let facts = facts(sheet.duties, of: person, in: file), let known = Acts.named(sheet.id) else {
            return .forbidden
        }
        var head = ActHead(
            seq: file.version + 1,
            occurredAt: facts.now,
            recordedAt: facts.now,
            actor: facts.actor,
            road: sheet.sends == nil ? nil : road
        )
        let found =
            sheet.gates.compactMap { $0.test(file, facts.standing) }.map { .refusal($0) }
            + sheet.checks.flatMap { $0.test(act, file, facts, head) }
        guard found.isEmpty else { return .barred(found) }
        if let kind = sheet.document {
            head.issued = IssuedDocument(id: "d", kind: kind, number: "1", party: 1)
        }
        var after = file
        let recorded = RecordedAct(sheet: known, fields: [:], head: head, officers: [:])
        act.apply(to: &after, at: head, recorded)
        after.version = head.seq
        return .done(after)
    }
}
