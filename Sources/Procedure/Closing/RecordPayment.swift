import Law
import LegalTime

/// 登记缴款: what a party paid of fine and confiscated gains, by the receipt of whoever collects (行政处罚法 article 67).
///
/// Paying in parts, early or late is on record as it was; the surcharge for paying late (加处罚款) belongs to enforcement.
package struct RecordPayment: Act {
    var party = 1
    var fen = 0
    var paidOn = CivilDay(number: 0)
    var receipt = ""
    var collector = ""

    package init() {}

    package static let sheet = Sheet<RecordPayment>(
        id: "record-payment",
        title: "登记缴款",
        done: "登记缴款",
        duties: [.handler],
        fields: [
            Field("party", "当事人", \.party, .party),
            Field("fen", "缴款金额", \.fen, .fen, hint: "罚款和没收的违法所得；分次缴纳的逐次登记。加处罚款在强制执行中办理，不在这里登记"),
            Field("paidOn", "缴款日期", \.paidOn, .day, hint: "填票据上的日期", mendable: true).offering(.today),
            Field("receipt", "票据号码", \.receipt, .text(max: 50), mendable: true),
            Field(
                "collector",
                "代收机构",
                \.collector,
                .text(max: 100),
                hint: "收款的银行或者电子支付系统（行政处罚法第六十七条第三款）",
                mendable: true
            ).offering(.last),
        ],
        gates: [Gate { file, _ in owed(file) }],
        checks: [
            Check { act, file, _, _ in PartyRules.exists(act.party, file) },
            Check { act, file, _, _ in amount(act, file) },
            Check { act, file, facts, _ in day(act, file, facts) },
            Check { act, _, facts, _ in collected(act, facts) },
            Check { act, file, _, _ in
                file.tracks.flatMap(\.payments).contains { $0.receipt == act.receipt }
                    ? [.field("receipt", "本案已登记过这张票据")] : []
            },
        ],
        clocks: [
            .meets("P01", party: { $0.party }) { act, file, _ in
                guard let track = file.track(act.party), track.isPaid else { return nil }
                return track.payments.map(\.on).max()
            },
            ClosingRules.ripens(),
        ],
        trace: "已登记缴款",
        known: ["party"],
        draft: { file, asked in
            var act = RecordPayment()
            act.party = asked ?? (file.tracks.firstIndex { !$0.isPaid } ?? 0) + 1
            act.fen = file.track(act.party).map { $0.owedFen - $0.paidFen } ?? 0
            act.collector = file.tracks.flatMap(\.payments).last?.body ?? ""
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        guard file.tracks.indices.contains(party - 1) else { return }
        file.tracks[party - 1].payments.append(
            Payment(seq: head.seq, fen: fen, on: paidOn, receipt: receipt, body: collector)
        )
    }
}

extension RecordPayment {
    fileprivate static func owed(_ file: Case) -> Refusal? {
        if file.tracks.contains(where: { !$0.isPaid }) { return nil }
        return file.tracks.contains { $0.owedFen > 0 }
            ? .system("罚没款缴清后不再登记缴款", missing: "尚未缴清的罚没款", remedy: "登记有误的，用更正办理；多缴的依法退还")
            : .system(
                "先有罚没决定，后登记缴款",
                missing: "有罚款或者没收违法所得的处罚决定",
                remedy: "先作出处罚决定",
                act: DecidePenalty.sheet.id
            )
    }

    fileprivate static func amount(_ act: RecordPayment, _ file: Case) -> [Finding] {
        guard let track = file.track(act.party) else { return [] }
        guard track.decision != nil else { return [.field("party", "尚未对该当事人作出处罚决定")] }
        let left = track.owedFen - track.paidFen
        if left <= 0 { return [.field("party", "该当事人没有未缴的罚没款")] }
        if act.fen == 0 { return [.field("fen", "应填写大于 0 的金额")] }
        return act.fen > left ? [.field("fen", "超过尚欠的 \(FormInput.yuan(fromFen: left)) 元，请核对金额")] : []
    }

    /// 第六十七条第二款: the organ that decided does not collect; what is collected on the spot goes another way.
    fileprivate static func collected(_ act: RecordPayment, _ facts: Facts) -> [Finding] {
        guard facts.seal.hasPrefix(act.collector) else { return [] }
        return [
            .refusal(
                .article(
                    PenaltyLaw.noSelfCollection,
                    missing: "指定的银行或者电子支付系统收款的票据",
                    remedy: "由当事人到指定的银行或者通过电子支付系统缴纳；依法当场收缴的，在当场处罚中登记"
                )
            )
        ]
    }

    /// A receipt is not older than the document that it pays for: one of the two would be wrong.
    fileprivate static func day(_ act: RecordPayment, _ file: Case, _ facts: Facts) -> [Finding] {
        let future = TimeRules.notFuture("paidOn", act.paidOn, facts)
        guard let decidedOn = file.track(act.party)?.decision?.decidedOn, act.paidOn < decidedOn else { return future }
        return future + [.field("paidOn", "系统规则：票据日期不早于所依据的文书。决定书的日期是 \(decidedOn.iso)，请核对票据")]
    }
}
