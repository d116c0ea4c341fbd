package import Ledger
import LegalTime
package import Procedure

/// The contents of a form (文书内容), complete as the law asks; what they can't say in full they don't say at all.
///
/// The number is the one field that may come later: it is taken inside the transaction that freezes the contents.
package protocol FormContents: Sendable, Equatable {
    static var kind: DocumentKind { get }
    /// Every name that the template may read, and must: a test compares both ways.
    static var fieldPaths: Set<String> { get }
    var number: String { get }
    /// The document's own day, `2026-11-21`.
    var decidedOn: String { get }
    /// As they stand in an entry; personal values of natural persons are marks to be sealed.
    var json: JSON { get }
    /// What the template reads.
    var data: JSON { get }
    /// Reads contents out of an entry, opened or not: a sealed value that is not there reads as erased.
    init(json: JSON) throws(DecisionFault)
}

extension FormContents {
    /// The template's data; throws while the number is missing that the form bears.
    package func printed() throws(DecisionFault) -> JSON {
        guard Self.kind.serial == nil || !number.isBlank else { throw DecisionFault(fields: ["文书编号为空"], of: Self.kind) }
        return data
    }

    /// The same under a number that is none yet, to be looked at.
    package func numbered(_ text: String) throws(DecisionFault) -> any FormContents {
        guard Self.kind.serial != nil else { return self }
        return try Self(json: .object((json.objectValue ?? [:]).merging(["number": .string(text)]) { _, new in new }))
    }

    /// `json` with the values that print otherwise than they are kept; what only they print is left out.
    func data(printing printed: [String: JSON], without left: Set<String> = []) -> JSON {
        let kept = (json.objectValue ?? [:]).filter { !left.contains($0.key) }
        let day: [String: JSON] = ["decidedOn": .string(CivilDay.printed(decidedOn))]
        return .object(kept.merging(printed.merging(day) { own, _ in own }) { _, new in new })
    }

    /// Every text that will be printed, for asking beforehand whether the fonts have all its characters.
    package var texts: [String] { data.strings }
}

extension DocumentKind {
    /// The contents that this form has.
    package var contents: any FormContents.Type {
        switch self {
        case .decision: DecisionContents.self
        case .exemption: ExemptionContents.self
        case .onTheSpot: OnTheSpotContents.self
        case .correctionOrder: CorrectionOrderNotice.self
        case .filingForm: FilingForm.self
        case .interviewRecord: InterviewRecord.self
        case .priorNotice: PenaltyNotice.self
        case .serviceReceipt: ServiceReceipt.self
        case .handlingForm: HandlingForm.self
        case .refusedFilingForm: RefusedFilingForm.self
        case .closingForm: ClosingForm.self
        case .archiveSheets: ArchiveSheets.self
        case .spotRecordForm: SpotRecordForm.self
        case .clockForm: ClockForm.self
        case .endingForm: EndingForm.self
        case .transferLetter: TransferNotice.self
        case .suggestionLetter: SuggestionNotice.self
        case .leadForm: LeadForm.self
        case .filingCheckRecord: FilingCheckRecord.self
        case .sceneRecord: SiteRecord.self
        case .evidenceSheet: EvidenceSheet.self
        case .reinspectionRecord: ReinspectionRecord.self
        case .talkRecord: TalkRecord.self
        case .recusalDecision: RecusalDecisionNotice.self
        case .investigationReport: ConclusionReport.self
        case .legalOpinion: LegalOpinion.self
        case .statementRecord: StatementRecord.self
        case .waiverStatement: WaiverStatement.self
        case .discussionRecord: DiscussionRecord.self
        case .addressConfirmation: AddressConfirmation.self
        case .mandate: Mandate.self
        case .interviewSummons: InterviewSummons.self
        case .evidenceRequest: EvidenceRequestNotice.self
        case .assistanceLetter: AssistanceLetter.self
        }
    }
}
