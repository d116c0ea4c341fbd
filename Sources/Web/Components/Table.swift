/// Tables whose rows are links.
///
/// ```swift
/// h.table("案件", [.init("案由"), .init("金额", .number), .init("状态")]) { h in
///     for row in rows {
///         h.row(to: .case(row.id), lead: row.title) { h in
///             h.cell(row.amount, .number)
///             h.cell { $0.badge(.done, row.stage) }
///         }
///     }
/// }
/// ```
/// On a phone each row becomes a block; `data-label` then says what the value is, so cells name their column.
package struct Column: Sendable {
    package enum Kind: Sendable { case text, number }

    package let title: String
    package let kind: Kind

    package init(_ title: String, _ kind: Kind = .text) {
        self.title = title
        self.kind = kind
    }
}

extension HTML {
    /// - Parameters:
    ///   - caption: what the table lists; for screen readers.
    ///   - dense: with more rows on a screen.
    ///   - numbers: every cell but the row's head is a number, and so none says that it is.
    package mutating func table(
        _ caption: String,
        _ columns: [Column],
        dense: Bool = false,
        numbers: Bool = false,
        _ rows: (inout HTML) throws -> Void
    ) rethrows {
        let style: StaticString =
            dense
            ? "table table-vcenter z-table z-dense"
            : numbers ? "table table-vcenter z-table z-all-numbers" : "table table-vcenter z-table"
        try tag("div", .class("table-responsive")) { h in
            try h.tag("table", .class(style)) { h in
                h.tag("caption", .class("z-unseen"), text: caption)
                h.tag("thead") { h in
                    h.tag("tr") { h in
                        for column in columns {
                            h.tag(
                                "th",
                                .scope("col"),
                                column.kind == .number ? .class("z-number") : nil,
                                text: column.title
                            )
                        }
                    }
                }
                try h.tag("tbody", content: rows)
            }
        }
    }

    /// A row that leads to `link`; the first cell carries the link and names the row.
    package mutating func row(to link: Link, lead: String, _ cells: (inout HTML) throws -> Void) rethrows {
        try tag("tr", .class("z-row")) { h in
            h.tag("th", .scope("row")) { $0.tag("a", .class("z-row-link"), .href(link), text: lead) }
            try cells(&h)
        }
    }

    /// A row that leads nowhere.
    package mutating func row(_ cells: (inout HTML) throws -> Void) rethrows {
        try tag("tr", content: cells)
    }

    /// - Parameter label: the column's title, shown before the value on a phone.
    package mutating func cell(_ text: String, _ kind: Column.Kind = .text, label: String? = nil, title: String? = nil)
    {
        tag(
            "td",
            kind == .number ? .class("z-number") : nil,
            label.map { .data("label", $0) },
            title.map { .title($0) },
            text: text
        )
    }

    package mutating func cell(
        _ kind: Column.Kind = .text,
        label: String? = nil,
        _ content: (inout HTML) throws -> Void
    ) rethrows {
        try tag("td", kind == .number ? .class("z-number") : nil, label.map { .data("label", $0) }, content: content)
    }
}
