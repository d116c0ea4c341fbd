import LegalTime

/// Figures on procedure and on paying.
extension Figures {
    static let procedure: [Figure] = [
        Figure(
            .simpleFine,
            .atMost,
            20_000,
            for: .individual,
            cite: [Statutes.penalty.at(51)],
            .verified,
            since: Statutes.penalty.inForceFrom
        ),
        Figure(
            .simpleFine,
            .atMost,
            300_000,
            for: .organisation,
            cite: [Statutes.penalty.at(51)],
            .verified,
            since: Statutes.penalty.inForceFrom
        ),
        Figure(
            .simpleFine,
            .atMost,
            50_000,
            law: Statutes.publicSecurity.short,
            cite: [Statutes.publicSecurity.at(119)],
            .verified,
            since: Statutes.publicSecurity.inForceFrom
        ),
        Figure(
            .simpleFine,
            .atMost,
            50_000,
            for: .individual,
            law: Statutes.fisheries.short,
            cite: [Statutes.fisheries.at(83)],
            .verified,
            since: Statutes.fisheries.inForceFrom
        ),
        Figure(
            .simpleFine,
            .atMost,
            500_000,
            for: .organisation,
            law: Statutes.fisheries.short,
            cite: [Statutes.fisheries.at(83)],
            .verified,
            since: Statutes.fisheries.inForceFrom
        ),
        Figure(
            .spotCollection,
            .atMost,
            10_000,
            cite: [Statutes.penalty.at(68, item: 1)],
            .verified,
            since: Statutes.penalty.inForceFrom
        ),
        Figure(
            .surchargeRate,
            .exactly,
            30,
            .perMille,
            cite: [Statutes.penalty.at(72, 1, item: 1)],
            .verified,
            since: Statutes.penalty.inForceFrom,
            note: "每日按罚款数额计"
        ),
        Figure(
            .surchargeCeiling,
            .atMost,
            1000,
            .perMille,
            cite: [Statutes.penalty.at(72, 1, item: 1)],
            .verified,
            since: Statutes.penalty.inForceFrom,
            note: "不得超出罚款的数额"
        ),
        Figure(
            .collectiveDiscussion,
            .atLeast,
            50_000_000,
            field: LawField.environment,
            cite: [Statutes.environmentProcedure.at(52)],
            .secondary,
            since: Statutes.environmentProcedure.inForceFrom,
            note: "罚款和没收合计"
        ),
    ]
}
