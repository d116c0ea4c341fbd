import Web

/// What the page of a form says of its draft (草稿).
enum DraftMark {
    /// That the form goes on where it was left, and the way back to an empty one.
    static func restored(_ time: String, _ h: inout HTML) {
        h.tag("div", .class("z-notice z-info z-restored"), .role("status")) { h in
            h.icon(.info)
            h.tag("p", text: "已恢复 \(time) 的草稿，可以接着填。")
            h.button("放弃草稿", .plain, name: Envelope.draft, value: "drop")
        }
    }

    static func button(_ h: inout HTML) {
        h.button("存为草稿", .plain, name: Envelope.draft, value: "save")
    }

    /// `drafts.js` says here what it kept, and when.
    static func state(_ h: inout HTML) {
        h.tag("p", .class("z-draft-state"), .id("draft-state"), .role("status")) { _ in }
    }
}
