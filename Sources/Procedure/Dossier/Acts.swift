/// Every act there is, in the order of a case. A new act is one file and one line here.
package enum Acts {
    package static let all: [AnyAct] = [
        AnyAct(RegisterCase.self),
        AnyAct(ApproveFiling.self),
        AnyAct(ReturnFiling.self),
        AnyAct(ResubmitFiling.self),
        AnyAct(SuspendClock.self),
        AnyAct(ResumeClock.self),
        AnyAct(ExtendClock.self),
        AnyAct(RecordInterview.self),
        AnyAct(OrderCorrection.self),
        AnyAct(GivePriorNotice.self),
        AnyAct(RecordStatement.self),
        AnyAct(RecordWaiver.self),
        AnyAct(DecidePenalty.self),
        AnyAct(RenderDocument.self),
        AnyAct(ServeDecision.self),
        AnyAct(RectifyFact.self),
    ]

    private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

    package static func named(_ id: String) -> AnyAct? { byID[id] }

    /// The act that opens a dossier.
    package static var opening: AnyAct { all[0] }
}
