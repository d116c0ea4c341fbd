/// How the party stated and defended (陈述申辩方式).
package enum StatementForm: String, Labelled {
    case written, oral

    package var label: String {
        switch self {
        case .written: "书面"
        case .oral: "口头（已制作笔录）"
        }
    }
}
