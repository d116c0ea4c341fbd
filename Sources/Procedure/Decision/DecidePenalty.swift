import Law
import LegalTime

/// 作出处罚决定 on one party; makes the decision's document with its frozen number and contents.
package struct DecidePenalty: Act {
    package var party = 1
    package var kinds: [PenaltyKind] = []
    package var fineFen = 0
    package var facts = ""
    package var evidence: [String] = []
    package var reasons = ""

    package init() {}

    package static let sheet = Sheet<DecidePenalty>(
        id: "decide-penalty",
        title: "作出行政处罚决定",
        done: "作出行政处罚决定",
        duties: [.approver],
        fields: [
            Field("party", "当事人", \.party, .party),
            Field("kinds", "处罚种类", \.kinds, .list(of: .choice, max: 3)),
            Field("fineFen", "罚款金额", \.fineFen, .fen, hint: "不罚款的填 0"),
            Field("facts", "认定的事实", \.facts, .multiline(max: 5000)),
            Field("evidence", "证据", \.evidence, .list(of: .text(max: 200), max: 100), hint: "一行一项"),
            Field("reasons", "理由和裁量", \.reasons, .multiline(max: 3000)),
        ],
        gates: [
            Gates.filed(.article(PenaltyLaw.filing)),
            Gate { file, _ in investigated(file) },
            Gates.concluded,
            Gate { file, _ in noticed(file) },
            Gate { file, standing in heard(file, standing.today) },
            Gate { file, _ in stillOpen(file) },
        ],
        checks: [
            Gates.separate(),
            Check { act, file, _, _ in PartyRules.exists(act.party, file) },
            Check { act, _, _, _ in PenaltyRules.complete(act.kinds, fineFen: act.fineFen) },
            Check { act, file, facts, _ in ready(act, file, facts.today) },
            Check { act, file, facts, _ in sentUp(act, file, facts) },
            Check { act, file, facts, _ in PenaltyRules.belowHearing(act.penalty, file.track(act.party), facts) },
            Check { act, file, _, _ in notHeavier(act, file) },
        ],
        document: .decision,
        clocks: [
            .meets(DecisionClock.rule) { _, file, head in
                file.isSettled ? OrganZone.shanghai.day(of: head.occurredAt) : nil
            },
            .meets("C17", party: { $0.party }, on: { _, _, head in OrganZone.shanghai.day(of: head.occurredAt) }),
            .starts("C24", party: { $0.party }) { _, _, head in
                .day(OrganZone.shanghai.day(of: head.occurredAt))
            },
        ],
        trace: "已作出行政处罚决定",
        draft: { file in
            var act = DecidePenalty()
            act.party = (file.tracks.firstIndex { $0.notice != nil && !$0.isSettled } ?? 0) + 1
            guard let notice = file.track(act.party)?.notice else { return act }
            act.kinds = notice.penalty.kinds
            act.fineFen = notice.penalty.fineFen
            act.facts = notice.facts
            act.evidence = notice.evidence
            act.reasons = notice.reasons
            return act
        }
    )

    package var penalty: Penalty { Penalty(kinds: kinds, fineFen: fineFen) }

    package func apply(to file: inout Case, at head: ActHead) {
        guard file.tracks.indices.contains(party - 1), let document = head.issued?.id else { return }
        file.tracks[party - 1].decision = PenaltyDecision(
            seq: head.seq,
            penalty: penalty,
            facts: facts,
            evidence: evidence,
            reasons: reasons,
            decidedOn: OrganZone.shanghai.day(of: head.occurredAt),
            document: document
        )
        file.finishApproval(.decision, party: party, seq: head.seq)
    }
}

extension DecidePenalty {
    /// 第四十条: no penalty without evidence on file.
    fileprivate static func investigated(_ file: Case) -> Refusal? {
        file.interviews.isEmpty && file.scenes.isEmpty
            ? .article(
                PenaltyLaw.factsFirst,
                missing: "调查取证的记录（至少一份笔录）",
                remedy: "先制作询问笔录，查明事实",
                act: RecordInterview.sheet.id
            ) : nil
    }

    /// 第六十二条: no decision without notice.
    fileprivate static func noticed(_ file: Case) -> Refusal? {
        file.tracks.contains { $0.notice != nil } ? nil : unnoticed
    }

    /// 第六十二条: no decision before the party was heard, gave the right up, or let its time pass.
    fileprivate static func heard(_ file: Case, _ today: CivilDay) -> Refusal? {
        let noticed = file.tracks.filter { $0.notice != nil && $0.decision == nil }
        guard !noticed.isEmpty, !noticed.contains(where: { isHeard($0, today) }) else { return nil }
        return unheard(noticed.compactMap(\.notice?.answerBy).min())
    }

    fileprivate static func stillOpen(_ file: Case) -> Refusal? {
        file.isSettled
            ? .system("每名当事人只作一个决定", missing: "尚未作出决定的当事人", remedy: "如决定确有错误，应依法变更或撤销") : nil
    }

    /// The same bars as the gates, for the party that the input names.
    fileprivate static func ready(_ act: DecidePenalty, _ file: Case, _ today: CivilDay) -> [Finding] {
        guard let track = file.track(act.party) else { return [] }
        if track.isSettled { return [.field("party", "已对该当事人作出决定")] }
        guard let notice = track.notice else { return [.refusal(unnoticed)] }
        return isHeard(track, today) ? [] : [.refusal(unheard(notice.answerBy))]
    }

    /// 第四十五条第二款 after a defence, 第四十四条 otherwise: what was not announced can't be decided.
    fileprivate static func notHeavier(_ act: DecidePenalty, _ file: Case) -> [Finding] {
        guard let track = file.track(act.party), let notice = track.notice,
            act.penalty.isHeavier(than: notice.penalty)
        else { return [] }
        if case .statement = track.answer {
            return [
                .refusal(
                    .article(
                        PenaltyLaw.noHeavierForDefence,
                        missing: "不重于事先告知的处罚",
                        remedy: "按告知的种类和金额以内决定；确有新的事实的，重新告知",
                        act: GivePriorNotice.sheet.id
                    )
                )
            ]
        }
        return [
            .refusal(
                .article(
                    PenaltyLaw.priorNotice,
                    missing: "对拟作出的更重处罚的告知",
                    remedy: "重新送交事先告知，再作决定",
                    act: GivePriorNotice.sheet.id
                )
            )
        ]
    }

    /// The handler sent it up, the road was gone; of a party that is barred otherwise, that comes first.
    fileprivate static func sentUp(_ act: DecidePenalty, _ file: Case, _ facts: Facts) -> [Finding] {
        guard let track = file.track(act.party), !track.isSettled, isHeard(track, facts.today) else { return [] }
        return ApprovalRules.atHead(.decision, act.party, file, facts)
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
