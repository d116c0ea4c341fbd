import Law
import LegalTime

/// When a fine may be collected on the spot, and against which receipt (行政处罚法 articles 68 to 70).
extension PunishOnTheSpot {
    static func collectable(_ act: PunishOnTheSpot, _ facts: Facts) -> [Finding] {
        guard let ground = act.collection else { return stray(act) }
        guard act.fineFen > 0 else { return [.field("collection", "没有罚款，不能当场收缴")] }
        return allowed(ground, act) + receipted(act) + NumberRules.receipt(act, facts) + landed(ground, act)
    }

    /// The ground that the officers name holds.
    private static func allowed(_ ground: CollectionGround, _ act: PunishOnTheSpot) -> [Finding] {
        switch ground {
        case .small:
            let figure = Figures.find(.spotCollection, person: .individual, on: act.day)
            guard let figure, !figure.holds(act.fineFen) else { return [] }
            return [
                .refusal(
                    .article(
                        PenaltyLaw.collectSmall,
                        missing: "\(figure.text)的罚款（现为 \(FormInput.yuan(fromFen: act.fineFen)) 元）",
                        remedy: "由当事人在十五日内到银行缴纳；确有其他法定情形的，改选该情形并写明理由"
                    )
                )
            ]
        case .elseLost:
            guard act.collectionReason == nil else { return [] }
            return [
                .refusal(
                    .article(
                        PenaltyLaw.collectElseLost,
                        missing: "不当场收缴事后难以执行的理由",
                        remedy: "写明理由；没有的，由当事人在十五日内到银行缴纳"
                    )
                )
            ]
        case .remote:
            guard act.collectionReason == nil else { return [] }
            return [
                .refusal(
                    .article(
                        PenaltyLaw.collectRemote,
                        missing: "当事人到银行缴纳确有困难并由其提出的情况",
                        remedy: "写明所在地的情况和当事人如何提出；没有的，由当事人在十五日内到银行缴纳"
                    )
                )
            ]
        }
    }

    private static func receipted(_ act: PunishOnTheSpot) -> [Finding] {
        guard act.receipt == nil else { return [] }
        return [
            .refusal(
                .article(
                    PenaltyLaw.specialReceipt,
                    missing: "财政部门统一制发的专用票据",
                    remedy: "出具专用票据并填写号码；没有专用票据的，不得当场收缴"
                )
            )
        ]
    }

    private static func landed(_ ground: CollectionGround, _ act: PunishOnTheSpot) -> [Finding] {
        guard let landed = act.landedOn else { return [] }
        if ground != .remote { return [.field("landedOn", "只在水上当场收缴时填写")] }
        return landed < act.day ? [.field("landedOn", "不能早于收缴之日（\(act.day.iso)）")] : []
    }

    private static func stray(_ act: PunishOnTheSpot) -> [Finding] {
        let filled: [(String, Bool)] = [
            ("collectionReason", act.collectionReason != nil), ("receipt", act.receipt != nil),
            ("landedOn", act.landedOn != nil),
        ]
        return filled.filter(\.1).map { .field($0.0, "没有选当场收缴的情形，不填这一项") }
    }
}
