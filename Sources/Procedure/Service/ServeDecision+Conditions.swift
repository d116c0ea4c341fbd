import Law
import LegalTime

/// Each method's own conditions, and the day on which it takes effect.
extension ServeDecision {
    /// What an article asks for before this way may be taken.
    static func conditions(_ act: ServeDecision, _ file: Case) -> [Finding] {
        switch act.method {
        case .electronic where !consented(act, file):
            return [
                .refusal(
                    .article(
                        PenaltyLaw.electronicService,
                        missing: "当事人同意并签订的电子送达确认书",
                        remedy: "先登记当事人同意电子送达的送达地址确认书，或改用其他送达方式",
                        act: ConfirmAddress.sheet.id
                    )
                )
            ]
        case .onRefusal where act.witness == nil && act.recording == nil:
            return [
                .refusal(
                    .article(
                        CivilProcedureLaw.serviceOnRefusal,
                        missing: "见证人，或拍照、录像",
                        remedy: "填写见证人，或填写拍照、录像的编号"
                    )
                )
            ]
        case .publicNotice where act.reason == nil && (file.track(act.party)?.attempts.isEmpty ?? true):
            return [
                .refusal(
                    .article(
                        CivilProcedureLaw.publicNotice,
                        missing: "下落不明的查找经过，或者其他方式未能送达的记录",
                        remedy: "在“事由和经过”中写明怎样查找；用其他方式未送达的，先登记未送达",
                        act: RecordServiceAttempt.sheet.id
                    )
                )
            ]
        default: return []
        }
    }

    /// A consent that was given later does not cover what was sent before.
    private static func consented(_ act: ServeDecision, _ file: Case) -> Bool {
        if act.consented == true { return true }
        return file.track(act.party)?.party.confirmed.map { $0.consents && $0.on <= act.servedOn } ?? false
    }

    /// What the record of this way has to hold.
    static func particulars(_ act: ServeDecision, _ file: Case) -> [Finding] {
        var found: [Finding] = []
        if act.reason == nil, let told = act.method.explained { found.append(.field("reason", told)) }
        if act.channel == nil, let told = act.method.channel { found.append(.field("channel", told)) }
        if let signer = act.signer, !act.method.isSignedFor {
            found.append(.field("signer", "\(act.method.label)没有签收人，不填“\(signer.label)”"))
        } else if let signer = act.signer, let kind = file.track(act.party)?.party.kind, !signer.maySign(for: kind) {
            let who = Signer.allCases.filter { $0.maySign(for: kind) }.map(\.label).joined(separator: "、")
            let article = CivilProcedureLaw.whoMaySign.citation.printed
            found.append(.field("signer", "当事人是\(kind.label)，可以签收的有：\(who)（\(article)）"))
        }
        return found + notice(act)
    }

    /// Medium and day belong to a public notice, and to nothing else.
    private static func notice(_ act: ServeDecision) -> [Finding] {
        var found: [Finding] = []
        if act.method == .publicNotice {
            if act.medium == nil { found.append(.field("medium", "公告送达应写明公告媒介")) }
            if act.publishedOn == nil { found.append(.field("publishedOn", "公告送达应写明公告日")) }
        } else {
            if act.medium != nil { found.append(.field("medium", "只用于公告送达")) }
            if act.publishedOn != nil { found.append(.field("publishedOn", "只用于公告送达")) }
        }
        return found
    }

    /// Only a public notice takes effect on a day to come.
    static func days(_ act: ServeDecision, _ file: Case, _ facts: Facts) -> [Finding] {
        guard act.method == .publicNotice else {
            return notFuture(act, facts)
                + ServiceRules.notBefore("servedOn", act.servedOn, act.party, file)
        }
        guard let published = act.publishedOn else { return [] }
        let found =
            TimeRules.notFuture("publishedOn", published, facts)
            + ServiceRules.notBefore("publishedOn", published, act.party, file)
        guard found.isEmpty, let effect = effect(of: published, file, facts), act.servedOn != effect else {
            return found
        }
        return [.field("servedOn", "公告自 \(published.iso) 起满期限视为送达，应填 \(effect.iso)")]
    }

    /// What has not come to pass has not taken effect, by the method's own article.
    private static func notFuture(_ act: ServeDecision, _ facts: Facts) -> [Finding] {
        guard act.servedOn > facts.today else { return [] }
        let article = act.method.effect
        return [.field("servedOn", "不能晚于今天（\(facts.today.iso)）：\(article.gist)（\(article.citation.printed)）")]
    }

    /// 第九十五条: the day on which the notice counts as service; `nil` where no calendar is known, as when a fold looks
    /// back.
    private static func effect(of published: CivilDay, _ file: Case, _ facts: Facts) -> CivilDay? {
        guard facts.calendar.version > 0, let terms = ClockStart.terms("C25", on: published, field: file.field, facts)
        else { return nil }
        let reckoned = try? LegalClock.reckon(terms.terms, from: .day(published), calendar: facts.calendar)
        return reckoned?.due?.day(in: facts.zone)
    }
}
