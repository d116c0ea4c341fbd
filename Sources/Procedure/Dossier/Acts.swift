/// Every act there is, in the order of a case. A new act is one file and one line here.
package enum Acts {
    package static let all: [AnyAct] =
        openings + [
            AnyAct(RecordFilingCheck.self),
            AnyAct(ExtendFilingCheck.self),
            AnyAct(ApproveFiling.self),
            AnyAct(RefuseFiling.self),
            AnyAct(ReturnFiling.self),
            AnyAct(ResubmitFiling.self),
            AnyAct(SubmitApproval.self),
            AnyAct(SignApproval.self),
            AnyAct(AddSigner.self),
            AnyAct(Countersign.self),
            AnyAct(ReturnApproval.self),
            AnyAct(WithdrawApproval.self),
            AnyAct(SuspendClock.self),
            AnyAct(ResumeClock.self),
            AnyAct(ExtendClock.self),
            AnyAct(ExplainOverrun.self),
            AnyAct(ConfirmAddress.self),
            AnyAct(AppointAgent.self),
            AnyAct(Summon.self),
            AnyAct(RecordInterview.self),
            AnyAct(RecordScene.self),
            AnyAct(RequestEvidence.self),
            AnyAct(AddEvidence.self),
            AnyAct(ExcludeEvidence.self),
            AnyAct(AskAssistance.self),
            AnyAct(RecordAssistanceReply.self),
            AnyAct(ChangeHandlers.self),
            AnyAct(ApplyRecusal.self),
            AnyAct(DecideRecusal.self),
            AnyAct(OrderCorrection.self),
            AnyAct(Reinspect.self),
            AnyAct(ConcludeInvestigation.self),
            AnyAct(TransferCase.self),
            AnyAct(RecordAcceptance.self),
            AnyAct(SubmitLegalReview.self),
            AnyAct(GiveLegalOpinion.self),
            AnyAct(GivePriorNotice.self),
            AnyAct(RecordStatement.self),
            AnyAct(RecordWaiver.self),
            AnyAct(DiscussCollectively.self),
            AnyAct(DecidePenalty.self),
            AnyAct(DecideExemption.self),
            AnyAct(EndInvestigation.self),
            AnyAct(RenderDocument.self),
            AnyAct(AffixSeal.self),
            AnyAct(RequestSeal.self),
            AnyAct(AssignService.self),
            AnyAct(RecordServiceAttempt.self),
            AnyAct(ServeDecision.self),
            AnyAct(FileForRecord.self),
            AnyAct(HandInFine.self),
            AnyAct(BankFine.self),
            AnyAct(RecordPublication.self),
            AnyAct(RecordPayment.self),
            AnyAct(HoldTalk.self),
            AnyAct(IssueSuggestionLetter.self),
            AnyAct(RecordSuggestionReply.self),
            AnyAct(RequestClosing.self),
            AnyAct(ApproveClosing.self),
            AnyAct(ArchiveCase.self),
            AnyAct(RectifyFact.self),
        ]

    private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

    package static func named(_ id: String) -> AnyAct? { byID[id] }

    /// Acts that open a dossier.
    package static let openings = [AnyAct(RegisterCase.self), AnyAct(PunishOnTheSpot.self)]

    package static func opens(_ id: String) -> Bool { openings.contains { $0.id == id } }

    /// The act that registers a case of the ordinary procedure.
    package static var registration: AnyAct { openings[0] }

    /// What people may do in a dossier that is open, in the order of the law.
    package static let following = all.filter { !opens($0.id) && !$0.duties.contains(.system) }
}
