import Law
import LegalTime

/// What each ground of 不予处罚 asks for.
enum ExemptionRules {
    static func complete(_ act: DecideExemption) -> [Finding] {
        var found: [Finding] = []
        if act.ground.needsEducation && act.education == nil { found.append(.refusal(uneducated)) }
        if act.ground.needsGuardian && act.guardian == nil {
            found.append(.field("guardian", "应写明责令监护人管教或者看管、治疗的情况"))
        }
        if act.ground.needsProof && act.proof == nil {
            found.append(.field("proof", act.ground == .noFault ? "应写明当事人提供的证据" : "应写明证明其精神、智力状况的材料"))
        }
        return found
    }

    /// 第三十三条第三款
    private static var uneducated: Refusal {
        .article(PenaltyLaw.education, missing: "对当事人的教育", remedy: "对当事人进行教育，并写明何时、由谁、如何教育")
    }

    /// Whether what is on file speaks against the ground.
    static func holds(_ act: DecideExemption, _ file: Case, _ facts: Facts) -> [Finding] {
        guard let track = file.track(act.party) else { return [] }
        switch act.ground {
        case .minorCorrected: return corrected(act.ground, track)
        case .firstOffence: return corrected(act.ground, track) + first(act.party, file, facts)
        case .minor: return young(track.party, facts.ages[act.party])
        case .incapable: return person(track.party)
        case .limitation: return late(file, facts)
        case .noFault, .notEstablished: return []
        }
    }

    /// 第三十三条第一款, both sentences: 及时改正.
    private static func corrected(_ ground: ExemptionGround, _ track: PartyTrack) -> [Finding] {
        guard let order = track.orders.last, !track.circumstances.isEmpty || order.isUncorrected else { return [] }
        return [
            .refusal(
                .article(
                    ground.article,
                    missing: "及时改正（复查记录为\(order.result?.label ?? "未改正")）",
                    remedy: "没有及时改正的，不适用这一情形；已经改正的，先记录复查"
                )
            )
        ]
    }

    /// 第三十三条第一款 second sentence: 初次违法. What this organ knows of the party speaks against it.
    private static func first(_ party: Int, _ file: Case, _ facts: Facts) -> [Finding] {
        let items = Set(file.violations.compactMap(\.item))
        let earlier = facts.history.first {
            $0.party == party && $0.isPunished && $0.caseID != file.id && !items.isDisjoint(with: $0.items)
        }
        guard let earlier else { return [] }
        return [
            .refusal(
                .article(
                    PenaltyLaw.firstOffence,
                    missing: "初次违法（当事人因同一事项受过处罚：\(earlier.number)）",
                    remedy: "不是初次违法的，不适用这一情形"
                )
            )
        ]
    }

    /// 第三十条, by the identity number where it is known here.
    private static func young(_ party: Party, _ age: Int?) -> [Finding] {
        guard person(party).isEmpty else { return person(party) }
        guard let age, age >= 14 else { return [] }
        return [
            .refusal(
                .article(
                    PenaltyLaw.minors,
                    missing: "违法行为发生日不满十四周岁（按公民身份号码为 \(age) 周岁）",
                    remedy: "已满十四周岁不满十八周岁的，从轻或者减轻处罚"
                )
            )
        ]
    }

    private static func person(_ party: Party) -> [Finding] {
        party.kind == .individual ? [] : [.field("ground", "只适用于自然人")]
    }

    /// 第三十六条: where both days are stated, they have to bear it out.
    private static func late(_ file: Case, _ facts: Facts) -> [Finding] {
        guard file.discoveredOn != nil, let limit = LimitationRules.limit(file, facts),
            !LimitationRules.hasPassed(file, facts)
        else { return [] }
        return [
            .refusal(
                .article(
                    PenaltyLaw.limitation,
                    missing: "追责期限的届满（期限到 \(limit.last.chinese)，此前已被发现）",
                    remedy: "没有超过追责期限的，不适用这一情形"
                )
            )
        ]
    }
}

extension CorrectionOrder {
    /// The last re-inspection says that the breach goes on.
    fileprivate var isUncorrected: Bool { result == .notCorrected || result == .refused }
}
