import Law
import LegalTime

/// Rules on evidence: what each kind needs, and that something on file proves the facts.
enum EvidenceRules {
    /// What is missing of the particulars of its kind.
    static func particulars(_ kind: EvidenceKind, _ given: EvidenceParticulars, _ file: Case) -> [Finding] {
        switch kind {
        case .documentary:
            return missing("form", given.form == nil, "书证应写明是原件还是复制件")
                + missing("signature", given.form == .copy && given.signature == nil, "书证是复制件的，应由持有人核对并签名或者盖章")
        case .physical: return physical(given)
        case .audiovisual, .electronic: return recorded(kind, given)
        case .testimony:
            return missing("witnessName", given.witnessName == nil, "证人证言应写明证人姓名")
                + missing("witnessFacts", given.witnessFacts == nil, "证人证言应写明证人的基本情况")
                + missing("signature", given.signature == nil, "证人证言应有证人的签名或者盖章")
        case .statement:
            let number = given.party
            return missing("party", number == nil, "应写明是哪名当事人的陈述")
                + missing("party", number != nil && file.track(number ?? 0) == nil, "本案只有 \(file.tracks.count) 名当事人")
                + missing("signature", given.signature == nil, "当事人的陈述应有其签名或者盖章；拒绝签名的，写明情况")
        case .expert: return expert(given)
        case .inspection:
            return missing("photos", (given.photos ?? 0) == 0 && given.drawing == nil, "勘验笔录、现场笔录应附照片或者勘验图")
        }
    }

    private static func physical(_ given: EvidenceParticulars) -> [Finding] {
        missing("form", given.form == nil, "物证应写明是原物还是照片、复制品")
            + missing("kept", given.form == .original && given.kept == nil, "物证是原物的，应写明存放地点")
            + missing("photos", given.form == .copy && (given.photos ?? 0) == 0, "物证不是原物的，应附照片")
    }

    private static func recorded(_ kind: EvidenceKind, _ given: EvidenceParticulars) -> [Finding] {
        missing("carrier", given.carrier == nil, "\(kind.label)应写明载体")
            + missing("maker", given.maker == nil, "\(kind.label)应写明制作人")
            + missing("madeAt", given.madeAt == nil, "\(kind.label)应写明制作或者提取的时间")
            + missing("integrity", given.integrity == nil, "\(kind.label)应写明校验值，或者怎样保证没有改动")
    }

    private static func expert(_ given: EvidenceParticulars) -> [Finding] {
        missing("institution", given.institution == nil, "鉴定意见应写明鉴定机构")
            + missing("qualification", given.qualification == nil, "鉴定意见应写明鉴定机构和鉴定人的资质")
            + missing("commission", given.commission == nil, "鉴定意见应写明委托书文号")
            + missing("report", given.report == nil, "鉴定意见应写明意见书文号")
            + missing("signature", given.signature == nil, "鉴定意见应有鉴定人签名和鉴定机构盖章")
    }

    private static func missing(_ field: String, _ isMissing: Bool, _ message: String) -> [Finding] {
        isMissing ? [.field("particulars.\(field)", message)] : []
    }
}

extension EvidenceRules {
    /// 第四十一条第二款: what nobody looked at, or what was found wanting, is no evidence.
    static func monitoring(_ kind: EvidenceKind, _ given: EvidenceParticulars, _ facts: Facts) -> [Finding] {
        guard let review = given.monitoring else { return [] }
        guard kind == .audiovisual || kind == .electronic else {
            return [.field("particulars.monitoring", "电子技术监控记录是视听资料或者电子数据；其他证据不填")]
        }
        guard review == .passed else {
            return [
                .refusal(
                    .article(
                        PenaltyLaw.monitoringReviewed,
                        missing: review == .failed ? "经审核符合要求的监控记录" : "对监控记录的人工审核",
                        remedy: review == .failed ? "不得作为证据，另行取证" : "由人工审核记录内容是否真实、清晰、完整、准确后再添加"
                    )
                )
            ]
        }
        return missing("device", given.device == nil, "电子技术监控记录应写明设备编号和已公布的设置地点")
            + missing("toldOn", given.toldOn == nil, "应当及时告知当事人监控记录的违法事实，写明告知之日（行政处罚法第四十一条第三款）")
            + (given.toldOn.map { TimeRules.notFuture("particulars.toldOn", $0, facts) } ?? [])
    }

    /// The first of these that is missing bars the end of the investigation.
    static func proven(_ file: Case) -> Refusal? {
        if file.hasProof { return nil }
        let article =
            switch file.exclusions.last?.ground {
            case .unlawful: PenaltyLaw.illegalEvidence
            case .untrue: PenaltyLaw.evidenceVerified
            case .unrelated, nil: PenaltyLaw.factsFirst
            }
        return .article(
            article,
            missing: file.exclusions.isEmpty ? "调查取证的记录（至少一份笔录或者证据）" : "没有被排除的笔录或者证据",
            remedy: file.exclusions.isEmpty ? "先制作询问笔录或者现场笔录，查明事实" : "重新依法取证；违法事实不能成立的，依法处理",
            act: RecordInterview.sheet.id
        )
    }
}
