package import Ledger

/// Why something can't be done yet: the article, what is missing, and the way to it.
package struct RefusalNote: Sendable {
    /// The article: 行政处罚法 第四十四条.
    package let basis: String
    /// What is still owed: 事先告知.
    package let missing: String
    /// What to do.
    package let remedy: String
    /// Where to do it.
    package let link: Link?

    package init(basis: String, missing: String, remedy: String, link: Link? = nil) {
        self.basis = basis
        self.missing = missing
        self.remedy = remedy
        self.link = link
    }

    /// Reads a refusal as it stands in a `Problem`.
    package init(_ json: JSON, link: Link? = nil) {
        self.init(
            basis: json["basis"]?.stringValue ?? "",
            missing: json["missing"]?.stringValue ?? "",
            remedy: json["remedy"]?.stringValue ?? "",
            link: link
        )
    }
}

extension HTML {
    /// `refusals("作出处罚决定 — 暂不能办理", notes)`
    package mutating func refusals(_ title: String, _ notes: [RefusalNote]) {
        tag("section", .class("z-refusal"), .aria("label", title)) { h in
            h.tag("p", .class("z-refusal-title")) { h in
                h.icon(.refused)
                h.text(title)
            }
            h.tag("ul") { h in
                for note in notes { h.tag("li") { $0.refusal(note) } }
            }
        }
    }

    private mutating func refusal(_ note: RefusalNote) {
        if !note.missing.isEmpty {
            tag("p") { h in
                h.tag("strong", text: note.missing)
                if !note.basis.isEmpty { h.text("（\(note.basis)）") }
            }
        } else if !note.basis.isEmpty {
            tag("p", text: note.basis)
        }
        guard !note.remedy.isEmpty else { return }
        tag("p", .class("z-remedy")) { h in
            if let link = note.link {
                h.tag("a", .href(link), text: note.remedy)
            } else {
                h.text(note.remedy)
            }
        }
    }
}
