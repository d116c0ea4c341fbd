import Law
import LegalTime

/// What the way of delivery asks for, and how long the party has to answer.
enum DeliveryRules {
    static func proved(_ act: GivePriorNotice, _ facts: Facts) -> [Finding] {
        let order: [Finding] = act.answerBy > act.deliveredOn ? [] : [.field("answerBy", "应晚于当事人收到日")]
        guard act.delivery != .publicNotice else { return order + announced(act, facts) }
        return TimeRules.notFuture("deliveredOn", act.deliveredOn, facts) + order + left(act)
    }

    /// 民事诉讼法第八十九条: who refuses to take it.
    private static func left(_ act: GivePriorNotice) -> [Finding] {
        guard act.delivery == .onRefusal, act.proof.witness == nil, act.proof.recording == nil else { return [] }
        return [
            .refusal(
                .article(
                    CivilProcedureLaw.serviceOnRefusal,
                    missing: "见证人，或拍照、录像",
                    remedy: "填写见证人，或填写拍照、录像的编号"
                )
            )
        ]
    }

    /// 民事诉讼法第九十五条: cause and course are on file, and the notice counts as delivered when its time has passed; that
    /// day may lie ahead.
    private static func announced(_ act: GivePriorNotice, _ facts: Facts) -> [Finding] {
        var found: [Finding] = []
        if act.proof.reason == nil {
            found.append(
                .refusal(
                    .article(
                        CivilProcedureLaw.publicNoticeRecorded,
                        missing: "公告的原因和经过",
                        remedy: "写明受送达人下落不明，或者用其他方式无法送达的经过"
                    )
                )
            )
        }
        guard let from = act.proof.announcedOn else { return found + [.field("announcedOn", "公告的，应填写发出公告之日")] }
        found += TimeRules.notFuture("announcedOn", from, facts)
        if let day = deemed(from, facts), act.deliveredOn < day {
            found.append(.field("deliveredOn", "\(from.iso) 发出公告的，不早于 \(day.iso) 视为送达"))
        }
        return found
    }

    private static func deemed(_ day: CivilDay, _ facts: Facts) -> CivilDay? {
        guard let terms = ClockStart.terms("C25", on: day, field: nil, facts)?.terms else { return nil }
        let reckoning = try? LegalClock.reckon(terms, from: .day(day), calendar: facts.calendar)
        return reckoning?.due?.day(in: facts.zone)
    }

    /// The law sets no length for statements; where the organ does, the notice may give more days, not fewer.
    static func longEnough(_ act: GivePriorNotice, _ file: Case, _ facts: Facts) -> [Finding] {
        guard let terms = ClockStart.terms("C17", on: act.deliveredOn, field: file.field, facts),
            let due = try? LegalClock.reckon(terms.terms, from: .day(act.deliveredOn), calendar: facts.calendar).due,
            case .day(let last) = due, act.answerBy < last
        else { return [] }
        return [.field("answerBy", "按\(terms.basis)，陈述申辩期限为\(terms.terms.period.chinese)，不早于 \(last.iso)")]
    }
}
