import Law
import LegalTime

/// Why a piece of evidence is set aside (排除的理由).
package enum ExclusionReason: String, Labelled {
    case unlawful, untrue, unrelated

    package var label: String {
        switch self {
        case .unlawful: "以非法手段取得（行政处罚法第四十六条第三款）"
        case .untrue: "经查证不属实（行政处罚法第四十六条第二款）"
        case .unrelated: "与案件事实没有关联"
        }
    }
}

/// 排除证据: a record or a piece of evidence that proves nothing any more; it stays on file.
package struct ExcludeEvidence: Act {
    var entry = 0
    var ground = ExclusionReason.unlawful
    var reasons = ""

    package init() {}

    package static let sheet = Sheet<ExcludeEvidence>(
        id: "exclude-evidence",
        title: "排除证据",
        done: "排除证据",
        duties: [.reviewer, .leader, .approver, .handler],
        fields: [
            Field("entry", "排除第几条", \.entry, .integer(1...100_000), hint: "该笔录或者证据在案卷中的条目序号"),
            Field("ground", "排除的理由", \.ground, .choice),
            Field("reasons", "说明", \.reasons, .multiline(max: 2000), hint: "写明怎样取得、怎样查证，为什么不能作为定案的根据"),
        ],
        gates: [
            Gates.undecided,
            Gates.open,
            Gate { file, _ in
                file.hasProof ? nil : .system("排除的是在案的证据", missing: "没有被排除的笔录或者证据", remedy: "案卷中没有可以排除的证据")
            },
        ],
        checks: [
            Check { act, file, _, _ in
                switch file.counts(entry: act.entry) {
                case true?: []
                case false?: [.field("entry", "第 \(act.entry) 条已经被排除")]
                case nil: [.field("entry", "第 \(act.entry) 条不是笔录或者证据")]
                }
            }
        ]
    )

    package func apply(to file: inout Case, at head: ActHead) {
        for index in file.interviews.indices where file.interviews[index].seq == entry {
            file.interviews[index].excluded = head.seq
        }
        for index in file.scenes.indices where file.scenes[index].seq == entry {
            file.scenes[index].excluded = head.seq
        }
        for index in file.evidence.indices where file.evidence[index].seq == entry {
            file.evidence[index].excluded = head.seq
        }
        file.exclusions.append(EvidenceExclusion(seq: head.seq, entry: entry, ground: ground))
    }
}
