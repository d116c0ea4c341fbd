extension Case {
    /// 普通程序: what the stage of each party asks for.
    var ordinaryProgress: [Todo] {
        if report == nil && !isSettled { return [investigation] }
        let list = tracks.indices.compactMap { progress(of: tracks[$0], number: $0 + 1) }
        return list.isEmpty && isPerformed && signingIsOver ? [mine("request-closing", clock: "C28")] : list
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

    private var signingIsOver: Bool { approval(.closing) == nil }

    private func progress(of track: PartyTrack, number: Int) -> Todo? {
        // A report that came after the notice and proposes no penalty any more: nobody waits for an answer.
        if let notice = track.notice, !track.isSettled, !proposes(.penalty, number), report?.seq ?? 0 > notice.seq {
            return afterReport(number)
        }
        switch track.stage {
        case .investigating: return afterReport(number)
        case .noticed: return mine(RecordStatement.sheet.id, number, cause: track.notice?.seq, clock: "C17")
        case .answered:
            guard approval(.decision, party: number) == nil else { return nil }
            if reviewIsOwed, !hasReviewed(track) { return reviewing }
            return mine(SubmitApproval.sheet.id, number, clock: DecisionClock.rule)
        case .decided: return service(of: track, number)
        case .served: return mine("record-payment", number, cause: track.service?.seq, clock: "P01")
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

    /// Printed, then sealed, then served by two officers.
    private func service(of track: PartyTrack, _ number: Int) -> Todo? {
        guard let document = track.document.flatMap(document), document.print != nil else { return nil }
        guard document.isSealed else {
            return Todo(
                act: "affix-seal",
                party: number,
                duty: .sealKeeper,
                cause: document.seq,
                clock: "C24"
            )
        }
        return Todo(
            act: ServeDecision.sheet.id,
            party: number,
            person: track.serviceTask?.officers.first ?? leadingHandler,
            cause: document.seq,
            clock: "C24"
        )
    }

    var archiving: [Todo] {
        [Todo(act: "archive-case", duty: .archivist, cause: closing?.seq ?? version, clock: "C29")]
    }

    var pendingReviews: [Todo] {
        reviews.filter(\.isOpen).map {
            Todo(act: GiveLegalOpinion.sheet.id, duty: .reviewer, cause: $0.seq, clock: "C21")
        }
    }

    var pendingRecusals: [Todo] {
        // One after the other; the next shows once this one is decided.
        recusals.filter { $0.result == nil }.prefix(1).map {
            Todo(act: DecideRecusal.sheet.id, duty: .approver, cause: $0.seq, clock: RecusalClock.rule)
        }
    }

    var pendingReplies: [Todo] {
        letters.filter { $0.repliedOn == nil }.map { mine("record-suggestion-reply", cause: $0.seq) }
    }
}
