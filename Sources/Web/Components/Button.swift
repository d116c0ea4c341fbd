/// What can be pressed.
package enum ButtonKind: Sendable {
    /// The one thing to do here (blue, filled).
    case primary
    case plain
    /// Something that takes away; its word says what.
    case grave

    var style: StaticString {
        switch self {
        case .primary: "btn btn-primary"
        case .plain: "btn"
        case .grave: "btn z-grave"
        }
    }
}

extension HTML {
    /// The button that submits the form it stands in.
    /// - Parameters:
    ///   - name: with `value`, sent along when this button is the one pressed.
    package mutating func button(
        _ word: String,
        _ kind: ButtonKind = .primary,
        name: String? = nil,
        value: String? = nil
    ) {
        tag(
            "button",
            .class(kind.style),
            .type("submit"),
            name.map { .name($0) },
            value.map { .value($0) },
            text: word
        )
    }

    /// A link that looks like a button.
    package mutating func linkButton(_ word: String, _ kind: ButtonKind = .plain, to link: Link) {
        tag("a", .class(kind.style), .href(link), text: word)
    }

    /// Buttons side by side.
    package mutating func actions(_ buttons: (inout HTML) throws -> Void) rethrows {
        try tag("div", .class("z-actions"), content: buttons)
    }

    /// A form that is posted, with the hidden token.
    /// - Parameters:
    ///   - token: `visitor.csrf`, or before sign-in the token of `FormToken`.
    ///   - draft: whether `drafts.js` keeps what is typed, through the form's own button.
    ///   - files: whether files come along; `WebContext.upload` reads it then.
    package mutating func form(
        to link: Link,
        token: String,
        id: String? = nil,
        files: Bool = false,
        draft: Bool = false,
        _ content: (inout HTML) throws -> Void
    ) rethrows {
        // Our own error summary says more than the browser's bubbles, in the same words as the server.
        try tag(
            "form",
            .post,
            .action(link),
            id.map { .id($0) },
            .noValidate,
            draft ? .data("draft", "") : nil,
            files ? .fixed("enctype", "multipart/form-data") : .fixed("accept-charset", "utf-8")
        ) { h in
            h.hidden(Form.tokenField, token)
            try content(&h)
        }
    }

    /// A form that asks and changes nothing (filters, search).
    package mutating func query(to link: Link, _ content: (inout HTML) throws -> Void) rethrows {
        try tag("form", .get, .action(link), .role("search"), content: content)
    }

    package mutating func hidden(_ name: String, _ value: String) {
        void("input", .type("hidden"), .name(name), .value(value))
    }
}
