import Law
import LegalTime
import Powers

/// What may be decided on the spot, and how (行政处罚法 articles 51 and 52).
extension PunishOnTheSpot {
    static func times(_ act: PunishOnTheSpot, _ facts: Facts) -> [Finding] {
        let future = TimeRules.notFuture("decidedAt", act.decidedAt, facts)
        return act.happenedAt <= act.decidedAt ? future : future + [.field("happenedAt", "不能晚于决定时间")]
    }

    /// An order to correct that came before, and what it came to on the day of the decision.
    static func ordered(_ act: PunishOnTheSpot) -> [Finding] {
        guard act.correction != nil else {
            let filled = [("orderedOn", act.orderedOn), ("correctBy", act.correctBy)].filter { $0.1 != nil }
            return filled.map { .field($0.0, "没有填写责令改正的结果，不填这一项") }
        }
        let orderedOn = act.orderedOn ?? act.day
        var findings: [Finding] = []
        if orderedOn > act.day { findings.append(.field("orderedOn", "不能晚于决定之日（\(act.day.iso)）")) }
        if let by = act.correctBy, by < orderedOn {
            findings.append(.field("correctBy", "不能早于责令改正之日（\(orderedOn.iso)）"))
        }
        return findings
    }

    /// What the articles of the item allow, once only, and in time: as in any decision, on the case as it will be.
    static func lawful(_ act: PunishOnTheSpot, _ file: Case, _ facts: Facts, _ head: ActHead) -> [Finding] {
        var after = file
        act.apply(to: &after, at: head)
        return FineRules.within(act.penalty, act.grounds, 1, after, facts)
            + RepetitionRules.onceOnly(act.penalty, act.grounds, 1, after, facts)
            + PenaltyRules.belowHearing(act.penalty, after.track(1), facts)
            + LimitationRules.passed(after, facts)
    }

    /// Its camera, and that its officers were nowhere else when it was made.
    static func recorded(_ act: PunishOnTheSpot, _ file: Case, _ facts: Facts) -> [Finding] {
        let use = CameraUse(number: act.camera, from: act.cameraFrom, to: act.cameraTo, reason: act.noCamera)
        let span = use.meets(act.happenedAt.adding(seconds: -1), act.decidedAt.adding(seconds: 1))
        let stay = Stay(
            officers: act.officers,
            place: act.place,
            from: act.decidedAt.adding(seconds: -SpotRules.presence),
            to: act.decidedAt
        )
        return use.required() + use.faults(facts) + span + PresenceRules.elsewhere(stay, file, facts)
    }

    /// 第三十条, by the number that was just typed.
    static func ofAge(_ act: PunishOnTheSpot) -> [Finding] {
        act.party.age(on: OrganZone.shanghai.day(of: act.happenedAt))
            .map { AgeRules.punishable(age: $0, reasons: act.reasons) } ?? []
    }

    /// 第五十一条: nothing but a warning and a fine.
    static func light(_ act: PunishOnTheSpot) -> [Finding] {
        let others = act.kinds.filter { ![.warning, .fine, .detention].contains($0) }
        guard !others.isEmpty else { return [] }
        return [
            .refusal(
                .article(
                    PenaltyLaw.onTheSpot,
                    missing: "可以当场作出的处罚（只有警告和罚款；现有\(others.map(\.label).joined(separator: "、"))）",
                    remedy: "按普通程序登记案件，报请立案",
                    act: RegisterCase.sheet.id
                )
            )
        ]
    }

    /// 第五十一条, or the statute that says otherwise: how much may be fined on the spot on that day.
    static func small(_ act: PunishOnTheSpot, _ facts: Facts) -> [Finding] {
        guard act.fineFen > 0 else { return [] }
        guard let figure = act.ceiling(facts) else {
            return [.field("decidedAt", "系统中没有这一天适用的当场处罚罚款上限，请核对日期")]
        }
        guard !figure.holds(act.fineFen) else { return [] }
        let basis = figure.law == nil ? PenaltyLaw.onTheSpot : figure.article("当场处罚的罚款上限")
        return [
            .refusal(
                .article(
                    basis,
                    missing: "对\(act.person.label)\(figure.text)的罚款（现为 \(FormInput.yuan(fromFen: act.fineFen)) 元）",
                    remedy: "罚款超过上限的，按普通程序登记案件，报请立案",
                    act: RegisterCase.sheet.id
                )
            )
        ]
    }

    private var person: FigurePerson { party.kind.isOrganisation ? .organisation : .individual }

    private func ceiling(_ facts: Facts) -> Figure? {
        let item = violation.item.flatMap { facts.items[$0] }
        return Figures.find(
            .simpleFine,
            person: person,
            law: item?.item?.law.title ?? violation.punishedBy.law,
            field: item?.field,
            on: day
        )
    }
}

extension FigurePerson {
    fileprivate var label: String {
        switch self {
        case .individual: "公民"
        case .organisation: "法人或者其他组织"
        }
    }
}

extension Figure {
    /// The article that sets it; of an article that is not cited, the Penalty Law's own.
    fileprivate func article(_ gist: String) -> Article {
        citations.first.map { Article($0, "\(gist)：\(text)") } ?? PenaltyLaw.onTheSpot
    }
}
