import Law

/// 重新报请立案, after what was returned has been mended.
package struct ResubmitFiling: Act {
    var note = ""

    package init() {}

    package static let sheet = Sheet<ResubmitFiling>(
        id: "resubmit-filing",
        title: "重新报请立案",
        done: "重新报请立案",
        duties: [.handler],
        fields: [Field("note", "补正情况", \.note, .multiline(max: 500), hint: "逐条说明已如何补正")],
        gates: [
            Gate { file, _ in
                if case .returned = file.filing { return nil }
                return .system("只有被退回的登记才重新报批", missing: "退回意见", remedy: "待批的请等候审批")
            }
        ],
        sends: SendsUp { _, _ in (.filing, 0, 0) }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        file.filing = .awaiting
        file.sendUp(.filing, party: 0, road: head.road, seq: head.seq)
    }
}
