import Platform
import Procedure
import Web

/// A piece of evidence (证据) as the case page lists it.
struct CaseEvidence: Sendable {
    let name: String
    let kind: String
    let taken: String
    /// The entry that brought it.
    let seq: Int
    /// Set aside (已排除), and by which entry.
    let excluded: Int?

    /// So many are shown at once; the rest is one press away.
    private static let first = 8

    static func all(_ view: CaseView) -> [CaseEvidence] {
        view.file.evidence.map {
            CaseEvidence(
                name: $0.name,
                kind: $0.kind.label,
                taken: DueWords.day($0.takenOn, now: view.now),
                seq: $0.seq,
                excluded: $0.excluded
            )
        }
    }

    static func write(_ items: [CaseEvidence], _ h: inout HTML) {
        list(Array(items.prefix(first)), &h)
        guard items.count > first else { return }
        h.details("其余 \(items.count - first) 件") { list(Array(items.dropFirst(first)), &$0) }
    }

    private static func list(_ items: [CaseEvidence], _ h: inout HTML) {
        h.tag("ul", .class("z-list"), .aria("label", "证据")) { h in
            for item in items {
                h.tag("li", .class("z-list-item")) { h in
                    h.tag("div", .class("z-list-main")) { h in
                        h.tag("span", text: item.name)
                        h.tag("p", .class("z-list-more"), text: "\(item.kind) · \(item.taken)取得 · 第 \(item.seq) 条")
                    }
                    if let excluded = item.excluded { h.badge(.near, "已排除", title: "第 \(excluded) 条") }
                }
            }
        }
    }
}
