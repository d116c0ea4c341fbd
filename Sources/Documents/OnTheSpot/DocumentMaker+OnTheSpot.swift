import Law
import LegalTime
import Powers
import Procedure

/// 当场行政处罚决定书
extension DocumentMaker {
    static func make(_ act: PunishOnTheSpot, _ scene: FormScene) throws -> Made {
        let subject = scene.subject
        let isPaidLater = act.fineFen > 0 && act.collection == nil
        let contents = try OnTheSpotContents(
            organ: subject.name,
            party: printed(act.party),
            happenedAt: act.happenedAt.printed,
            place: act.place,
            facts: act.facts,
            evidence: act.evidence + recording(act),
            correction: correction(act),
            hearingOfParty: hearing(act),
            reasons: act.reasons,
            violated: [act.violation.breaks.printed],
            basis: [act.violation.punishedBy.printed],
            penalties: act.kinds.map { $0 == .fine ? DecisionContents.fine(fen: act.fineFen) : $0.label },
            fineFen: act.fineFen,
            payment: isPaidLater ? payment(subject.account) : nil,
            collection: collection(act),
            remedies: Remedies.onTheSpot(subject),
            officers: act.officers.map { officer($0, scene.people, on: act.day) },
            refusal: act.signing == .refused ? act.refusalNote ?? "" : nil,
            decidedAt: act.decidedAt.printed,
            decidedOn: act.day.iso
        )
        return Made(party: 1, form: contents)
    }

    /// 行政处罚法 article 47: the recording is evidence too.
    private static func recording(_ act: PunishOnTheSpot) -> [String] {
        guard let camera = act.camera, let from = act.cameraFrom, let to = act.cameraTo else { return [] }
        return ["执法记录仪音像记录（设备编号\(camera)，\(from.printed)至\(to.printed)）"]
    }

    /// 行政处罚法 article 28 paragraph 1: the order comes with the penalty, if it did not come before.
    private static func correction(_ act: PunishOnTheSpot) -> String {
        guard let result = act.correction else { return "本机关同时责令当事人改正上述违法行为。" }
        let earlier = act.orderedOn.flatMap { $0 < act.day ? $0 : nil }
        return "\(earlier.map { "本机关于\($0.chinese)" } ?? "执法人员当场")责令当事人改正上述违法行为，当事人\(result.label)。"
    }

    /// 行政处罚法 articles 44, 45 and 52.
    private static func hearing(_ act: PunishOnTheSpot) -> String {
        let told = "执法人员当场向当事人出示执法证件，告知拟作出的行政处罚内容及事实、理由、依据和依法享有的陈述、申辩等权利，并听取了当事人的意见。"
        guard let statement = act.statement, let review = act.review else { return told + "当事人没有提出陈述、申辩。" }
        return told + "当事人提出陈述、申辩：\(statement.closed)经复核，\(review.label)。"
    }

    private static func collection(_ act: PunishOnTheSpot) -> OnTheSpotContents.Collection? {
        act.collection.map {
            OnTheSpotContents.Collection(basis: $0.article.citation.printed, receipt: act.receipt ?? "")
        }
    }

    private static func officer(
        _ id: String,
        _ officers: [String: OfficerFact],
        on day: CivilDay
    ) -> OnTheSpotContents.Officer {
        let officer = officers[id]
        return OnTheSpotContents.Officer(
            name: officer?.name ?? "",
            certificate: officer?.certificate(on: day)?.number ?? ""
        )
    }
}

extension String {
    /// With a full stop at its end.
    var closed: String { last.map { "。！？；".contains($0) } == true ? self : self + "。" }
}
