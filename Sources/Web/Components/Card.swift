/// The larger blocks of a page.
extension HTML {
    /// The page's one first-rank heading, what stands under it, and buttons at its right.
    package mutating func pageHeader(
        _ title: String,
        subtitle: String? = nil,
        actions: ((inout HTML) -> Void)? = nil
    ) {
        tag("div", .class("z-page-header")) { h in
            h.tag("div") { h in
                h.tag("h1", .class("page-title"), text: title)
                if let subtitle { h.tag("p", .class("z-subtitle"), text: subtitle) }
            }
            if let actions { h.tag("div", .class("z-actions"), content: actions) }
        }
    }

    /// A titled box. `id` is for links to it.
    package mutating func card(
        _ title: String,
        id: String? = nil,
        actions: ((inout HTML) -> Void)? = nil,
        _ body: (inout HTML) throws -> Void
    ) rethrows {
        try tag("section", .class("card"), id.map { .id($0) }, .aria("label", title)) { h in
            h.tag("div", .class("card-header")) { h in
                h.tag("h2", .class("card-title"), text: title)
                if let actions { h.tag("div", .class("card-actions"), content: actions) }
            }
            try h.tag("div", .class("card-body"), content: body)
        }
    }

    /// Two columns on the desk, one under the other on the phone; the first is the wider.
    package mutating func columns(
        main: (inout HTML) throws -> Void,
        side: (inout HTML) throws -> Void
    ) rethrows {
        try tag("div", .class("z-columns")) { h in
            try h.tag("div", .class("z-column"), content: main)
            try h.tag("div", .class("z-column"), content: side)
        }
    }

    /// More, one press away.
    package mutating func details(
        _ summary: String,
        open: Bool = false,
        _ body: (inout HTML) throws -> Void
    ) rethrows {
        try tag("details", .class("z-details"), open ? .open : nil) { h in
            h.tag("summary", text: summary)
            try h.tag("div", .class("z-details-body"), content: body)
        }
    }

    /// Why there is nothing, and what to do next.
    package mutating func empty(_ title: String, hint: String? = nil, next: (word: String, link: Link)? = nil) {
        tag("div", .class("z-empty")) { h in
            h.tag("p", .class("z-empty-title"), text: title)
            if let hint { h.tag("p", .class("z-hint"), text: hint) }
            if let next { h.linkButton(next.word, to: next.link) }
        }
    }

    /// Terms and what they are: 当事人 / 某某公司.
    package mutating func definitions(_ rows: [(term: String, text: String)]) {
        tag("dl", .class("z-definitions")) { h in
            for row in rows { h.definition(row.term) { $0.text(row.text) } }
        }
    }

    /// One row of a definition list whose content is more than text; stands inside `tag("dl", .class("z-definitions"))`.
    package mutating func definition(_ term: String, _ content: (inout HTML) throws -> Void) rethrows {
        try tag("div") { h in
            h.tag("dt", text: term)
            try h.tag("dd", content: content)
        }
    }
}
