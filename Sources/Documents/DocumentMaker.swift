import Law
import LegalTime
import Powers
package import Procedure

/// Maps an act's `DocumentKind` to the contents of the form, exhaustively.
package enum DocumentMaker {
    /// A form filled in, for a number to follow or to be printed as it is.
    package struct Made: Sendable {
        /// Number of the party that it concerns, 0 for the whole case.
        package let party: Int
        package let form: any FormContents
    }

    /// - Throws: `DecisionFault` naming each field that can't be printed.
    package static func make(_ kind: DocumentKind, _ scene: FormScene) throws -> Made {
        switch (kind, scene.act) {
        case (.decision, let act as DecidePenalty): return try make(act, scene)
        case (.exemption, let act as DecideExemption): return try make(act, scene)
        case (.onTheSpot, let act as PunishOnTheSpot): return try make(act, scene)
        case (.correctionOrder, let act as OrderCorrection): return try make(act, scene)
        case (.filingForm, let act as ApproveFiling): return try make(act, scene)
        case (.interviewRecord, let act as RecordInterview): return try make(act, scene)
        case (.priorNotice, let act as GivePriorNotice): return try make(act, scene)
        case (.serviceReceipt, let act as ServeDecision): return try make(act, scene)
        case (.handlingForm, let act as DecidePenalty): return try handling(act, scene)
        case (.handlingForm, let act as DecideExemption): return try handling(act, scene)
        case (.refusedFilingForm, let act as RefuseFiling): return try make(act, scene)
        case (.closingForm, let act as ApproveClosing): return try make(act, scene)
        case (.archiveSheets, let act as ArchiveCase): return try make(act, scene)
        case (.spotRecordForm, let act as FileForRecord): return try make(act, scene)
        case (.clockForm, let act as SuspendClock): return try make(act, scene)
        case (.clockForm, let act as ResumeClock): return try make(act, scene)
        case (.clockForm, let act as ExtendClock): return try make(act, scene)
        case (.endingForm, let act as EndInvestigation): return try make(act, scene)
        case (.transferLetter, let act as TransferCase): return try make(act, scene)
        case (.suggestionLetter, let act as IssueSuggestionLetter): return try make(act, scene)
        case (.leadForm, let act as RegisterCase): return try make(act, scene)
        case (.filingCheckRecord, let act as RecordFilingCheck): return try make(act, scene)
        case (.sceneRecord, let act as RecordScene): return try make(act, scene)
        case (.evidenceSheet, let act as AddEvidence): return try make(act, scene)
        case (.reinspectionRecord, let act as Reinspect): return try make(act, scene)
        case (.talkRecord, let act as HoldTalk): return try make(act, scene)
        case (.recusalDecision, let act as DecideRecusal): return try make(act, scene)
        case (.investigationReport, let act as ConcludeInvestigation): return try make(act, scene)
        case (.legalOpinion, let act as GiveLegalOpinion): return try make(act, scene)
        case (.statementRecord, let act as RecordStatement): return try make(act, scene)
        case (.waiverStatement, let act as RecordWaiver): return try make(act, scene)
        case (.discussionRecord, let act as DiscussCollectively): return try make(act, scene)
        case (.addressConfirmation, let act as ConfirmAddress): return try make(act, scene)
        case (.mandate, let act as AppointAgent): return try make(act, scene)
        case (.interviewSummons, let act as Summon): return try make(act, scene)
        case (.evidenceRequest, let act as RequestEvidence): return try make(act, scene)
        case (.assistanceLetter, let act as AskAssistance): return try make(act, scene)
        case (.decision, _), (.exemption, _), (.onTheSpot, _), (.correctionOrder, _), (.filingForm, _),
            (.interviewRecord, _), (.priorNotice, _), (.serviceReceipt, _), (.handlingForm, _),
            (.refusedFilingForm, _), (.closingForm, _), (.archiveSheets, _), (.spotRecordForm, _), (.clockForm, _),
            (.endingForm, _), (.transferLetter, _), (.suggestionLetter, _), (.leadForm, _), (.filingCheckRecord, _),
            (.sceneRecord, _), (.evidenceSheet, _), (.reinspectionRecord, _), (.talkRecord, _), (.recusalDecision, _),
            (.investigationReport, _), (.legalOpinion, _), (.statementRecord, _), (.waiverStatement, _),
            (.discussionRecord, _), (.addressConfirmation, _), (.mandate, _), (.interviewSummons, _),
            (.evidenceRequest, _), (.assistanceLetter, _):
            throw DecisionFault(fields: ["这一步骤不制作这种文书"], of: kind)
        }
    }

    static func made<Form: PaperForm>(for party: Int = 0, _ fill: (inout Form) -> Void) throws -> Made {
        Made(party: party, form: try Form(fill))
    }

    static func printed(_ party: Party) -> DecisionContents.Party {
        let isPerson = party.kind == .individual
        return DecisionContents.Party(
            name: party.name,
            kindLabel: party.kind.label,
            idLabel: isPerson ? "公民身份号码" : "统一社会信用代码",
            idNumber: isPerson ? party.idNumber?.plain ?? DecisionContents.erased : party.uscc ?? "",
            address: party.address.plain ?? DecisionContents.erased,
            representativeLabel: representative(party.kind),
            legalRepresentative: isPerson ? nil : party.representative,
            sealed: isPerson
        )
    }

    static func representative(_ kind: PartyKind) -> String {
        switch kind {
        case .soleTrader: "经营者"
        case .legalPerson: "法定代表人"
        case .individual, .otherOrganisation: "负责人"
        }
    }

    /// 行政处罚法 articles 67 paragraph 3 and 72 paragraph 1; the surcharge is said on the decision.
    static func payment(_ account: FineAccount) -> DecisionContents.Payment {
        DecisionContents.Payment(
            bank: account.bank,
            payee: account.payee,
            account: account.number,
            days: 15,
            surcharge: "到期不缴纳罚款的，依据\(PenaltyLaw.surcharge.citation.printed)，每日按罚款数额的百分之三加处罚款，"
                + "加处罚款的数额不超出罚款的数额。"
        )
    }

    static func distinct(_ citations: [Citation]) -> [String] {
        var seen: Set<Citation> = []
        return citations.filter { seen.insert($0).inserted }.map(\.printed)
    }
}
