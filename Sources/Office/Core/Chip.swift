import Web

/// A filter of a list that can be pressed, and says how much it would show.
struct Chip: Sendable {
    let word: String
    /// `12`, `999+`; `nil` where none is kept.
    let count: String?
    let link: Link
    let isChosen: Bool
}

extension HTML {
    mutating func chips(_ label: String, _ chips: [Chip]) {
        tag("nav", .class("z-chips"), .aria("label", label)) { h in
            for chip in chips {
                let current = chip.isChosen ? Attribute.aria("current", "page") : nil
                h.tag("a", .class("z-chip"), .href(chip.link), current) { h in
                    h.text(chip.word)
                    if let count = chip.count { h.tag("span", .class("z-count"), text: " \(count)") }
                }
            }
        }
    }
}
