import Law
import LegalTime

/// Bars on the decision, each by the article that itself states it.
enum DecisionRules {
    /// 第四十条, 第四十六条: no penalty without evidence on file that counts.
    static var investigated: Gate {
        Gate { file, _ in EvidenceRules.proven(file) }
    }

    /// 第六十二条: no decision without notice.
    static var noticed: Gate {
        Gate { file, _ in file.tracks.contains { $0.notice != nil } ? nil : unnoticed }
    }

    /// 第六十二条: no decision before the party was heard, gave the right up, or let its time pass.
    static var heard: Gate {
        Gate { file, standing in
            let noticed = file.tracks.filter { $0.notice != nil && !$0.isSettled }
            guard !noticed.isEmpty, !noticed.contains(where: { isHeard($0, standing.today) }) else { return nil }
            return unheard(noticed.compactMap(\.notice?.answerBy).min())
        }
    }

    static var stillOpen: Gate {
        Gate { file, _ in
            file.isSettled
                ? .system("每名当事人只作一个决定", missing: "尚未作出决定的当事人", remedy: "如决定确有错误，应依法变更或撤销") : nil
        }
    }

    /// The same bars as the gates, for the party that the input names.
    static func ready(_ act: DecidePenalty, _ file: Case, _ today: CivilDay) -> [Finding] {
        guard let track = file.track(act.party) else { return [] }
        if track.decision != nil { return [.field("party", "已对该当事人作出决定")] }
        if track.isSettled { return [.field("party", "对该当事人的处理已经决定")] }
        guard let notice = track.notice else { return [.refusal(unnoticed)] }
        return isHeard(track, today) ? [] : [.refusal(unheard(notice.answerBy))]
    }

    /// 第四十五条第二款 after a defence, 第四十四条 otherwise: what was not announced can't be decided.
    static func notHeavier(_ act: DecidePenalty, _ file: Case) -> [Finding] {
        guard let track = file.track(act.party), let notice = track.notice,
            act.penalty.isHeavier(than: notice.penalty)
        else { return [] }
        let hasDefended = if case .statement = track.answer { true } else { false }
        return [
            .refusal(
                .article(
                    hasDefended ? PenaltyLaw.noHeavierForDefence : PenaltyLaw.priorNotice,
                    missing: hasDefended ? "不重于事先告知的处罚" : "对拟作出的更重处罚的告知",
                    remedy: hasDefended ? "按告知的种类和金额以内决定；确有新的事实的，重新告知" : "重新送交事先告知，再作决定",
                    act: GivePriorNotice.sheet.id
                )
            )
        ]
    }

    /// The handler sent it up, the road was gone; of a party that is barred otherwise, that comes first.
    static func sentUp(_ act: DecidePenalty, _ file: Case, _ facts: Facts) -> [Finding] {
        guard let track = file.track(act.party), !track.isSettled, isHeard(track, facts.today) else { return [] }
        return ApprovalRules.atHead(.decision, act.party, file, facts)
    }

    /// 第三十六条 bars the penalty too, whoever filed the case.
    static func inTime(_ file: Case, _ facts: Facts) -> [Finding] {
        guard !file.isSettled else { return [] }
        return LimitationRules.passed(file, facts).map { finding in
            guard case .refusal(let late) = finding else { return finding }
            let remedy = "不再给予行政处罚，作出不予处罚决定；发生日、发现日或者危害后果填错的，先更正"
            return .refusal(Refusal(late.basis, missing: late.missing, remedy: remedy, act: DecideExemption.sheet.id))
        }
    }

    /// What the decision leaves unsaid of its fine stands in the notice.
    static func grounds(_ act: DecidePenalty, _ file: Case) -> FineGrounds {
        act.grounds.completed(by: file.track(act.party)?.notice?.grounds)
    }

    /// What the notice said, and what became of the defence.
    static func reasons(_ notice: PriorNotice, _ answer: Answer?) -> String {
        guard case .statement(let review, _, _) = answer else { return notice.reasons }
        return "\(notice.reasons)\n当事人的陈述、申辩经复核，\(review.label)。"
    }

    private static func isHeard(_ track: PartyTrack, _ today: CivilDay) -> Bool {
        guard let notice = track.notice else { return false }
        return track.answer != nil || today > notice.answerBy
    }

    private static var unnoticed: Refusal {
        .article(
            PenaltyLaw.noNoticeNoDecision,
            missing: "事先告知",
            remedy: "先向当事人告知拟处罚内容及事实、理由、依据",
            act: GivePriorNotice.sheet.id
        )
    }

    private static func unheard(_ answerBy: CivilDay?) -> Refusal {
        let until = answerBy.map { "，或等陈述申辩期限（到 \($0.chinese)）届满" } ?? ""
        return .article(
            PenaltyLaw.noNoticeNoDecision,
            missing: "当事人的陈述申辩或明确放弃",
            remedy: "记录当事人的陈述申辩或放弃\(until)",
            act: RecordStatement.sheet.id
        )
    }
}
