import Law
import LegalTime

/// What officers have to do before and at a decision on the spot.
extension PunishOnTheSpot {
    static func formalities(_ act: PunishOnTheSpot) -> [Finding] {
        var refusals: [Refusal] = []
        if !act.certificatesShown {
            refusals.append(
                .article(PenaltyLaw.onTheSpotForm, missing: "出示执法证件", remedy: "先向当事人出示执法证件，再作出决定并勾选")
            )
        }
        if !act.told {
            refusals.append(
                .article(
                    PenaltyLaw.priorNotice,
                    missing: "对拟作出的处罚内容及事实、理由、依据和陈述、申辩权利的告知",
                    remedy: "先当面告知当事人，再作出决定并勾选"
                )
            )
        }
        if !act.heard {
            refusals.append(
                .article(
                    PenaltyLaw.hearTheParty,
                    missing: "对当事人陈述、申辩的听取",
                    remedy: "先听取当事人的陈述、申辩，再作出决定并勾选"
                )
            )
        }
        if act.statement != nil && act.review == nil {
            refusals.append(
                .article(
                    PenaltyLaw.hearTheParty,
                    missing: "对当事人陈述、申辩的复核",
                    remedy: "对当事人提出的事实、理由和证据进行复核，填写复核结论"
                )
            )
        }
        if act.signing == .refused && act.refusalNote == nil {
            refusals.append(
                .article(
                    PenaltyLaw.onTheSpotRefusal,
                    missing: "当事人拒绝签收的注明",
                    remedy: "在决定书上注明拒绝签收的情况，并照填“拒绝签收的注明”"
                )
            )
        }
        let stray: [Finding] =
            act.statement == nil && act.review != nil ? [.field("review", "没有填写陈述、申辩，不填复核结论")] : []
        return refusals.map { .refusal($0) } + stray
    }
}
