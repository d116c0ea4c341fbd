import Law
import LegalTime

/// 交款: the officers hand what they collected on the spot to the organ, within two working days (行政处罚法 article 71).
///
/// A day too late bars nothing: the money still goes in, and the overrun stays on the clock.
package struct HandInFine: Act {
    var handedIn = CivilDay(number: 0)
    var receiver = ""

    package init() {}

    package static let sheet = Sheet<HandInFine>(
        id: "hand-in-fine",
        title: "交款至本机关",
        done: "当场收缴的罚款已交至本机关",
        duties: [.handler],
        fields: [
            Field("handedIn", "交款之日", \.handedIn, .day, mendable: true).offering(.today),
            Field("receiver", "收款人", \.receiver, .text(max: 50), hint: "本机关收款的人员", mendable: true),
        ],
        gates: [
            SpotRules.onTheSpot,
            SpotRules.collected,
            Gate { file, _ in
                file.simple?.handedIn == nil
                    ? nil : .system("当场收缴的罚款只登记一次交款", missing: "尚未交至本机关的罚款", remedy: "已经登记，有误的用更正办理")
            },
        ],
        checks: [
            Check { act, file, facts, _ in
                SpotRules.day("handedIn", act.handedIn, since: file.simple?.collection?.on, facts)
            }
        ],
        clocks: [
            .meets("P04", party: { _ in 1 }, on: { act, _, _ in act.handedIn }),
            .starts("P05", party: { _ in 1 }, from: { act, _, _ in .day(act.handedIn) }),
        ]
    )

    package func apply(to file: inout Case, at head: ActHead) {
        file.simple?.handedIn = SpotStep(on: handedIn, seq: head.seq)
    }
}
