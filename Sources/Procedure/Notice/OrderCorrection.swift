import Law
package import LegalTime

/// 责令改正: an order to one party to correct its breach, at once or by a day (行政处罚法 article 28 paragraph 1).
///
/// The article makes the order the organ's duty when it punishes; it bars no other act. On the street the order often
/// comes before the filing, together with the record of the scene. Items whose fine needs 逾期不改正 ask for the orders and
/// re-inspections that the party's track keeps.
package struct OrderCorrection: Act {
    package var party = 1
    package var correction = ""
    package var deliveredOn = CivilDay(number: 0)
    package var correctBy = CivilDay(number: 0)

    package init() {}

    package static let sheet = Sheet<OrderCorrection>(
        id: "order-correction",
        title: "责令改正",
        done: "责令改正",
        duties: [.handler],
        fields: [
            Field("party", "当事人", \.party, .party),
            Field(
                "correction",
                "责令改正的内容",
                \.correction,
                .multiline(max: 1000),
                hint: "写明改正什么、改到什么程度（行政处罚法第二十八条第一款）；现场发现的，可以在立案前当场责令改正"
            ),
            Field("deliveredOn", "当事人收到日", \.deliveredOn, .day, mendable: true).offering(.today),
            Field("correctBy", "改正期限", \.correctBy, .day, hint: "立即改正的，填收到当日；届满后复查").offering(.today),
        ],
        gates: [Gates.ordinary, Gates.open],
        checks: [
            Check { act, file, _, _ in PartyRules.exists(act.party, file) },
            Check { act, _, facts, _ in
                TimeRules.notFuture("deliveredOn", act.deliveredOn, facts)
                    + (act.correctBy >= act.deliveredOn ? [] : [.field("correctBy", "不能早于当事人收到日")])
            },
        ],
        document: .correctionOrder,
        trace: "已责令改正",
        draft: { file, asked in
            var act = OrderCorrection()
            act.party = asked ?? 1
            act.correction = file.violations.first.map { "立即停止\($0.conduct)" } ?? ""
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        guard file.tracks.indices.contains(party - 1) else { return }
        file.tracks[party - 1].orders.append(
            CorrectionOrder(seq: head.seq, deliveredOn: deliveredOn, correctBy: correctBy)
        )
    }
}
