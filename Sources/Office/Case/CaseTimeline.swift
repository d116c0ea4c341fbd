import Platform
import Web

extension CasePage {
    /// One entry of the dossier.
    struct Happening: Sendable {
        let seq: Int
        let title: String
        /// 今天 14:05
        let when: String
        /// `2026-11-21T14:05+08:00`
        let dateTime: String
        /// 李明（承办人，横林中队）
        let who: String
        let place: String?
        /// When it was recorded, if that was later than it happened.
        let recorded: String?
        /// The number that it gave to the case.
        let gave: String?
        let papers: [Paper]
        let fields: [Detail]
        /// Hexadecimal, whole.
        let hash: String
    }

    /// A document or form that the entry made; `nil` as a link while it is printed.
    struct Paper: Sendable, Hashable {
        let title: String
        let link: Link?
    }

    struct Detail: Sendable, Hashable {
        let label: String
        let text: String
        /// What it was corrected to, and by which entry.
        let corrected: String?
        /// Where it is corrected, if this person may.
        let correct: Link?
    }
}

/// The dossier (案卷), newest entry first.
enum CaseTimeline {
    /// From so many bytes on a page holds no more entries, so that it stays quick on any line.
    private static let fullPage = 52 * 1024
    private static let fewest = 3

    static func write(_ model: CasePage.Model, _ h: inout HTML) {
        if model.isOlder {
            h.tag("p") { $0.tag("a", .href(.case(model.id).at("dossier")), text: "回到最新的条目") }
        }
        guard let timeline = model.timeline else { return }
        var written = 0
        h.timeline("案卷条目，新的在前") { h in
            for entry in timeline.entries {
                guard written < fewest || h.bytes.count < fullPage else { break }
                let item = timeline.happening(entry)
                h.happening(when: item.when, dateTime: item.dateTime, title: item.title) { self.item(item, &$0) }
                written += 1
            }
        }
        let rest = timeline.entries.dropFirst(written)
        guard written > 0, !rest.isEmpty else { return }
        let last = timeline.entries[written - 1].seq
        h.actions { h in
            h.linkButton("更早的 \(rest.count) 条", to: .case(model.id).with("before", "\(last)").at("dossier"))
        }
    }

    private static func item(_ item: CasePage.Happening, _ h: inout HTML) {
        h.tag("p", .class("z-list-more")) { h in
            h.text(item.who)
            if let place = item.place { h.text(" · \(place)") }
            if let recorded = item.recorded { h.text(" · \(recorded) 补录") }
        }
        if let gave = item.gave { h.tag("p", text: gave) }
        for paper in item.papers { h.tag("p") { self.paper(paper, &$0) } }
        h.details("第 \(item.seq) 条的内容") { details(item, &$0) }
    }

    private static func paper(_ paper: CasePage.Paper, _ h: inout HTML) {
        guard let link = paper.link else { return h.text("\(paper.title)（制作中）") }
        h.tag("a", .href(link)) { h in
            h.icon(.document)
            h.text(paper.title)
        }
    }

    private static func details(_ item: CasePage.Happening, _ h: inout HTML) {
        h.tag("dl", .class("z-definitions")) { h in
            for field in item.fields { h.definition(field.label) { self.field(field, &$0) } }
            h.definition("条目哈希") { h in
                h.tag("code", .title(item.hash), text: String(item.hash.prefix(12)))
                h.tag("span", .class("z-remedy"), text: " 本条内容的指纹，核验时对照")
            }
        }
    }

    private static func field(_ field: CasePage.Detail, _ h: inout HTML) {
        if let corrected = field.corrected {
            h.tag("del", text: field.text)
            h.tag("p", text: corrected)
        } else {
            h.tag("span", .class("z-kept-lines"), text: field.text)
        }
        guard let correct = field.correct else { return }
        h.text(" ")
        h.tag("a", .class("z-quiet"), .href(correct), .aria("label", "更正：\(field.label)"), text: "更正")
    }
}
