import Law
import LegalTime

/// 缴付银行: the organ pays what its officers handed in to the bank, within two working days (行政处罚法 article 71).
package struct BankFine: Act {
    var banked = CivilDay(number: 0)
    var voucher = ""

    package init() {}

    package static let sheet = Sheet<BankFine>(
        id: "bank-fine",
        title: "缴付指定银行",
        done: "当场收缴的罚款已缴付银行",
        duties: [.leader, .intake],
        fields: [
            Field("banked", "缴付之日", \.banked, .day, mendable: true).offering(.today),
            Field("voucher", "银行缴款凭证号", \.voucher, .text(max: 60), mendable: true),
        ],
        gates: [
            SpotRules.onTheSpot,
            SpotRules.collected,
            Gate { file, _ in
                file.simple?.collection == nil || file.simple?.handedIn != nil
                    ? nil
                    : .system(
                        "先交至本机关，后缴付银行",
                        missing: "执法人员的交款",
                        remedy: "由执法人员先登记交款",
                        act: HandInFine.sheet.id
                    )
            },
            Gate { file, _ in
                file.simple?.banked == nil
                    ? nil : .system("当场收缴的罚款只登记一次缴付", missing: "尚未缴付银行的罚款", remedy: "已经登记，有误的用更正办理")
            },
        ],
        checks: [
            Check { act, file, facts, _ in SpotRules.day("banked", act.banked, since: file.simple?.handedIn?.on, facts)
            }
        ],
        clocks: [.meets("P05", party: { _ in 1 }, on: { act, _, _ in act.banked })]
    )

    package func apply(to file: inout Case, at head: ActHead) {
        file.simple?.banked = SpotStep(on: banked, seq: head.seq)
    }
}
