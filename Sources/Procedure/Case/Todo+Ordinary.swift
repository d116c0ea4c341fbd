extension Case {
    /// 普通程序: what the stage of each party asks for; closing comes when nothing else is left.
    var ordinaryProgress: [Todo] {
        var list = report == nil && !isSettled ? [investigation] : []
        for (index, track) in tracks.enumerated() where report != nil || track.isSettled {
            if let step = step(of: track, index + 1) { list.append(step) }
            if let publication = publication(of: track, index + 1) { list.append(publication) }
        }
        return list.isEmpty && isPerformed && approval(.closing) == nil
            ? [mine(RequestClosing.sheet.id, clock: "C28")] : list
    }

    /// Whether nothing is left to do towards any party.
    private var isPerformed: Bool { tracks.allSatisfy { $0.stage == .performed && !$0.isOnItsWay } }

    /// Evidence first, then the report.
    private var investigation: Todo {
        mine(
            hasProof ? ConcludeInvestigation.sheet.id : RecordInterview.sheet.id,
            clock: DecisionClock.rule
        )
    }

    private func step(of track: PartyTrack, _ number: Int) -> Todo? {
        // A report that came after the notice and proposes no penalty any more: nobody waits for an answer.
        if let notice = track.notice, !track.isSettled, !proposes(.penalty, number), report?.seq ?? 0 > notice.seq {
            return afterReport(number)
        }
        switch track.stage {
        case .investigating: return afterReport(number)
        case .noticed: return mine(RecordStatement.sheet.id, number, cause: track.notice?.seq, clock: "C17")
        case .answered:
            if reviewIsOwed, !hasReviewed(track) { return reviewing }
            guard approval(.decision, party: number) == nil else { return nil }
            return mine(SubmitApproval.sheet.id, number, clock: DecisionClock.rule)
        case .decided: return service(of: track, number)
        case .served: return mine(RecordPayment.sheet.id, number, cause: track.service?.seq, clock: "P01")
        default: return nil
        }
    }

    /// The review that is owed: sent in, waited for, or supplemented first.
    private var reviewing: Todo? {
        if currentReview?.isOpen == true { return nil }
        let act = hasMoreSinceReview ? SubmitLegalReview.sheet.id : ConcludeInvestigation.sheet.id
        return mine(act, cause: currentReview?.givenSeq, clock: DecisionClock.rule)
    }

    /// What the report proposes for the party; a penalty unless it says otherwise.
    private func afterReport(_ number: Int) -> Todo? {
        let cause = report?.seq
        switch proposal(number) {
        case .penalty: return mine(GivePriorNotice.sheet.id, number, cause: cause, clock: DecisionClock.rule)
        case .exemption, .withdrawal:
            guard approval(.decision, party: number) == nil else { return nil }
            return mine(SubmitApproval.sheet.id, number, cause: cause, clock: DecisionClock.rule)
        case .transfer: return mine(TransferCase.sheet.id, number, cause: cause, clock: DecisionClock.rule)
        }
    }

    /// Printed and sealed, then served by the officers who were asked to, or by those who handle the case.
    private func service(of track: PartyTrack, _ number: Int) -> Todo? {
        guard let document = track.document.flatMap(document), document.isSealed else { return nil }
        return Todo(
            act: ServeDecision.sheet.id,
            party: number,
            person: servers(number).first,
            cause: track.serviceTask?.seq ?? document.seals.last?.seq ?? document.seq,
            clock: "C24"
        )
    }

    /// Published or not, the file says so before the case is closed.
    private func publication(of track: PartyTrack, _ number: Int) -> Todo? {
        guard let decision = track.decision, track.publication == nil else { return nil }
        return mine(RecordPublication.sheet.id, number, cause: decision.seq, clock: "D03")
    }

    var archiving: [Todo] {
        [Todo(act: ArchiveCase.sheet.id, duty: .archivist, cause: closing?.seq ?? version, clock: "C29")]
    }
}
