import Law
import Powers

/// 第六十三条第一款: penalties for which the party may ask for a hearing.
extension PenaltyRules {
    /// What opens the right to a hearing stops here until hearings can be held.
    static func belowHearing(_ penalty: Penalty, _ track: PartyTrack?, _ facts: Facts) -> [Finding] {
        kinds(penalty.kinds) + amounts(penalty, track, facts)
    }

    private static func kinds(_ kinds: [PenaltyKind]) -> [Finding] {
        kinds.compactMap { kind in
            guard let article = kind.hearing else { return nil }
            return stop(article, kind.label, "\(kind.label)须经听证程序，请在听证功能开通后办理")
        }
    }

    /// The organ's figures for fines hold for what is confiscated too.
    private static func amounts(_ penalty: Penalty, _ track: PartyTrack?, _ facts: Facts) -> [Finding] {
        guard let track, let threshold = facts.hearing else { return [] }
        let limit = track.party.kind.isOrganisation ? threshold.organisationFen : threshold.individualFen
        let figure = "\(threshold.rule)：\(FormInput.yuan(fromFen: limit)) 元以上"
        var found: [Finding] = []
        if penalty.fineFen >= limit {
            found.append(stop(PenaltyLaw.hearingLargeFine, figure, "较大数额罚款须经听证程序，请在听证功能开通后办理"))
        }
        if penalty.gainsFen >= limit || penalty.goodsFen >= limit {
            let article = PenaltyLaw.hearingConfiscation
            found.append(stop(article, figure, "没收较大数额违法所得、较大价值非法财物须经听证程序，请在听证功能开通后办理"))
        }
        return found
    }

    private static func stop(_ article: Article, _ cause: String, _ remedy: String) -> Finding {
        .refusal(
            .system(
                "听证程序尚未开通，不得越过",
                missing: "听证权利的告知和听证（\(article.citation.printed)；\(cause)）",
                remedy: remedy
            )
        )
    }
}

extension PenaltyKind {
    /// The item that names the kind; whether 暂扣许可证件 and 限制开展生产经营活动 are 其他较重的行政处罚 is open, and to be safe they are.
    fileprivate var hearing: Article? {
        switch self {
        case .lowerGrade, .revokeLicence: PenaltyLaw.hearingLicence
        case .suspendBusiness, .closeDown, .restrictPractice: PenaltyLaw.hearingClosure
        case .suspendLicence, .restrictBusiness: PenaltyLaw.hearingOtherGrave
        case .warning, .criticism, .fine, .confiscateGains, .confiscateGoods, .detention: nil
        }
    }
}
