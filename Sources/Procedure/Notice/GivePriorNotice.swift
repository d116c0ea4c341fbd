import Law
package import LegalTime

/// 行政处罚事先告知: what is proposed, why, and the right to state and defend, towards one party.
package struct GivePriorNotice: FinedAct {
    package var party = 1
    package var kinds: [PenaltyKind] = []
    package var fineFen = 0
    package var terms = PenaltyTerms()
    package var grounds = FineGrounds()
    package var facts = ""
    package var evidence: [String] = []
    package var reasons = ""
    package var newFacts: String?
    package var delivery = NoticeDelivery.inPerson
    package var proof = DeliveryProof()
    package var deliveredOn = CivilDay(number: 0)
    package var answerBy = CivilDay(number: 0)

    package init() {}

    package static let sheet = Sheet<GivePriorNotice>(
        id: "give-prior-notice",
        title: "行政处罚事先告知",
        done: "事先告知",
        duties: [.handler],
        fields: [Field("party", "当事人", \.party, .party)]
            + PenaltyFields.penalty("拟处罚种类", "拟罚款金额")
            + [
                Field("facts", "查明的事实", \.facts, .multiline(max: 5000)),
                Field("evidence", "证据", \.evidence, .list(of: .text(max: 200), max: 1000), hint: "一行一项"),
                Field("reasons", "理由和裁量", \.reasons, .multiline(max: 5000)),
            ] + PenaltyFields.grounds()
            + [
                Field(
                    optional: "newFacts",
                    "新的事实",
                    \.newFacts,
                    .multiline(max: 2000),
                    hint: "陈述申辩后告知更重处罚的必填（行政处罚法第四十五条第二款）"
                )
            ] + delivery,
        gates: [
            Gates.filed(.system("先立案，后告知")),
            NoticeRules.concluded,
            Gates.undecided,
            NoticeRules.reviewed,
        ],
        checks: [
            Check { act, file, _, _ in PartyRules.exists(act.party, file) },
            Check { act, _, _, _ in PenaltyRules.complete(act.kinds, fineFen: act.fineFen, act.terms) },
            Check { act, _, _, _ in PenaltyRules.detention(act.kinds) },
            Check { act, _, facts, _ in AgeRules.punishable(act.party, reasons: act.reasons, facts) },
            Check { act, file, facts, _ in
                PenaltyRules.belowHearing(act.penalty, file.track(act.party), facts)
            },
            Check { act, file, _, _ in NoticeRules.open(act, file) },
            Check { act, file, facts, _ in NoticeRules.sentUp(act, file, facts) },
            Check { act, file, facts, _ in NoticeRules.reviewed(act, file, facts) },
            Check { act, file, _, _ in NoticeRules.notHeavierForDefence(act, file) },
            Check { act, file, facts, _ in
                FineRules.within(act.penalty, act.grounds, act.party, file, facts)
            },
            Check { act, file, facts, _ in
                RepetitionRules.onceOnly(act.penalty, act.grounds, act.party, file, facts)
            },
            Check { act, _, facts, _ in DeliveryRules.proved(act, facts) },
            Check { act, file, facts, _ in DeliveryRules.longEnough(act, file, facts) },
        ],
        document: .priorNotice,
        clocks: [.starts("C17", party: { $0.party }, from: { act, _, _ in .day(act.deliveredOn) })],
        needs: [.items, .history, .ages],
        trace: "已送交事先告知，您可以陈述、申辩",
        draft: draft
    )

    private static var delivery: [Field<GivePriorNotice>] {
        [
            Field("delivery", "告知方式", \.delivery, .choice, mendable: true).offering(.usual),
            Field(
                "deliveredOn",
                "当事人收到日",
                \.deliveredOn,
                .day,
                hint: "邮寄的填回执上的收件日期；公告的填视为送达之日",
                mendable: true
            ).offering(.today),
            Field("answerBy", "陈述申辩截止日", \.answerBy, .day, hint: "按本机关规定的期限填写").offering(.due("C17")),
            Field(optional: "recipient", "签收人", \.proof.recipient, .text(max: 50), mendable: true),
            Field(
                optional: "record",
                "告知凭证",
                \.proof.record,
                .text(),
                hint: "邮件号、电子送达记录、委托函或转交函文号、公告载体",
                mendable: true
            ),
            Field(optional: "witness", "见证人", \.proof.witness, .text(max: 100), hint: "留置：基层组织或单位代表"),
            Field(optional: "recording", "拍照、录像编号", \.proof.recording, .text(max: 100), hint: "留置：没有见证人的必填"),
            Field(optional: "announcedOn", "发出公告之日", \.proof.announcedOn, .day, hint: "公告的必填", mendable: true),
            Field(
                optional: "cause",
                "公告的原因和经过",
                \.proof.reason,
                .multiline(max: 1000),
                hint: "公告的必填：受送达人下落不明，或者其他方式无法送达的经过"
            ),
        ]
    }

    package func apply(to file: inout Case, at head: ActHead) {
        guard file.tracks.indices.contains(party - 1) else { return }
        file.tracks[party - 1].notices.append(
            PriorNotice(
                seq: head.seq,
                penalty: penalty,
                facts: facts,
                reasons: reasons,
                evidence: evidence,
                deliveredOn: deliveredOn,
                answerBy: answerBy,
                grounds: grounds,
                newFacts: newFacts
            )
        )
        // A new notice opens the right to state and defend again; what was sent up before rested on the old one.
        file.tracks[party - 1].answer = nil
        file.changeApproval(.decision, party: party) { $0.state = .withdrawn }
        file.finishApproval(.notice, party: party, seq: head.seq)
    }

    /// The notice before it, or what the report says.
    private static func draft(_ file: Case, _ asked: Int?) -> GivePriorNotice {
        var act = GivePriorNotice()
        act.party = asked ?? (NoticeRules.next(file) ?? 0) + 1
        act.facts = file.found(act.party)
        act.evidence = file.proofs
        act.reasons = file.report?.analysis ?? ""
        guard let notice = file.track(act.party)?.notice else { return act }
        act.take(notice.penalty)
        act.grounds = notice.grounds
        act.facts = notice.facts
        act.evidence = notice.evidence
        act.reasons = notice.reasons
        return act
    }
}
