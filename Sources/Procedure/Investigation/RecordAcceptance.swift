import Law
import LegalTime

/// What the organ that a case was sent to did with it (移送接收).
package enum AcceptanceResult: String, Labelled {
    case accepted, returned

    package var label: String {
        switch self {
        case .accepted: "已接收"
        case .returned: "退回"
        }
    }
}

/// 记录移送接收: taken, or sent back; what was sent back is handled again.
package struct RecordAcceptance: Act {
    var party: Int?
    var result = AcceptanceResult.accepted
    var on = CivilDay(number: 0)
    var receipt = ""

    package init() {}

    package static let sheet = Sheet<RecordAcceptance>(
        id: "record-acceptance",
        title: "记录移送接收",
        done: "记录移送接收",
        duties: [.handler],
        fields: [
            Field(optional: "party", "移送的当事人", \.party, .party, hint: "移送的几名当事人一并接收的不填"),
            Field("result", "接收情况", \.result, .choice),
            Field("on", "接收或者退回之日", \.on, .day, mendable: true).offering(.today),
            Field("receipt", "接收回执、退回函", \.receipt, .text(), hint: "名称和文号", mendable: true),
        ],
        gates: [
            ClosingRules.unarchived,
            Gate { file, _ in
                file.tracks.contains(where: \.isOnItsWay)
                    ? nil
                    : .system(
                        "接收的是已经移送的案件",
                        missing: "等待接收的移送",
                        remedy: "没有等待接收的移送",
                        act: TransferCase.sheet.id
                    )
            },
        ],
        checks: [
            Check { act, _, facts, _ in TimeRules.notFuture("on", act.on, facts) },
            Check { act, file, _, _ in sent(act, file) },
        ],
        clocks: [
            .meets(DecisionClock.rule) { act, file, _ in act.result == .accepted && file.isOver ? act.on : nil },
            ClosingRules.ripens(),
        ],
        trace: "移送的案件已有答复"
    )

    package func apply(to file: inout Case, at head: ActHead) {
        for index in file.tracks.indices where party.map({ $0 == index + 1 }) ?? true {
            guard case .transferred(let to, let seq, nil) = file.tracks[index].ending else { continue }
            switch result {
            case .accepted: file.tracks[index].ending = .transferred(to: to, seq: seq, accepted: on)
            case .returned:
                file.tracks[index].ending = nil
                file.tracks[index].sentOn = nil
            }
        }
        // What was not filed because another organ was thought competent is sent up again.
        if result == .returned, case .refused(_, .notOurs, _) = file.filing {
            file.filing = .returned(reason: "受移送机关退回：\(receipt)", by: head.actor)
        }
    }

    private static func sent(_ act: RecordAcceptance, _ file: Case) -> [Finding] {
        if let party = act.party, file.track(party)?.isOnItsWay != true {
            return [.field("party", "该当事人没有等待接收的移送")]
        }
        let meant = act.party.flatMap(file.track).map { [$0] } ?? file.tracks
        let last = meant.filter(\.isOnItsWay).compactMap(\.sentOn).max()
        guard let last, act.on < last else { return [] }
        return [.field("on", "不能早于移送之日（\(last.iso)）")]
    }
}

extension PartyTrack {
    /// Handed over to another organ that has not answered yet.
    package var isOnItsWay: Bool {
        if case .transferred(_, _, nil) = ending { true } else { false }
    }
}

extension Case {
    /// Whether nothing is left to decide: what another organ has not taken yet may come back, and its time runs on.
    package var isOver: Bool { isSettled && !tracks.contains(where: \.isOnItsWay) }
}
