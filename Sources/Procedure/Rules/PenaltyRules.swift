import Law
import LegalTime
import Powers

/// Rules on a penalty, proposed or decided.
enum PenaltyRules {
    /// Each kind has what it asks for and nothing else, and no kind is named twice.
    static func complete(
        _ kinds: [PenaltyKind],
        fineFen: Int,
        _ terms: PenaltyTerms = PenaltyTerms()
    ) -> [Finding] {
        var findings: [Finding] = []
        if Set(kinds).count != kinds.count { findings.append(.field("kinds", "同一处罚种类只选一次")) }
        if kinds.contains(.fine) && fineFen == 0 { findings.append(.field("fineFen", "选了罚款，应填写大于 0 的金额")) }
        if !kinds.contains(.fine) && fineFen > 0 { findings.append(.field("fineFen", "没有选罚款，金额应为 0")) }
        return findings + amounts(kinds, terms)
    }

    private static func amounts(_ kinds: [PenaltyKind], _ terms: PenaltyTerms) -> [Finding] {
        let gains = amount("gainsFen", terms.gainsFen, kinds.contains(.confiscateGains), "没收违法所得")
        let takesGoods = kinds.contains(.confiscateGoods)
        var findings = gains + amount("goodsFen", terms.goodsFen, takesGoods, "没收非法财物")
        let goods = terms.goods ?? []
        if takesGoods && goods.isEmpty { findings.append(.field("goods", "选了没收非法财物，应列明没收的财物")) }
        if !takesGoods && !goods.isEmpty { findings.append(.field("goods", "没有选没收非法财物，不填清单")) }
        let limited = kinds.filter(\.needsTerms)
        if let kind = limited.first, terms.terms == nil {
            findings.append(.field("terms", "选了\(kind.label)，应写明期限、范围"))
        }
        if limited.isEmpty && terms.terms != nil { findings.append(.field("terms", "所选的处罚种类没有期限、范围，不填")) }
        return findings
    }

    private static func amount(_ field: String, _ fen: Int?, _ isNeeded: Bool, _ kind: String) -> [Finding] {
        if isNeeded && (fen ?? 0) == 0 { return [.field(field, "选了\(kind)，应填写大于 0 的金额")] }
        return !isNeeded && (fen ?? 0) > 0 ? [.field(field, "没有选\(kind)，不填金额")] : []
    }

    /// 第十八条第三款: only the police and who else the law names take somebody's liberty.
    static func detention(_ kinds: [PenaltyKind]) -> [Finding] {
        guard kinds.contains(.detention) else { return [] }
        return [
            .refusal(
                .article(
                    PenaltyLaw.detentionPolice,
                    missing: "限制人身自由的处罚权",
                    remedy: "去掉行政拘留；认为应当拘留的，移送公安机关处理"
                )
            )
        ]
    }
}
