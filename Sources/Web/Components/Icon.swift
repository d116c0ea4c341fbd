/// Small line drawings that stand beside a word; hidden from screen readers, because the word says it.
package enum Icon: Sendable {
    case done, current, open, near, refused, info, document, next, bell

    fileprivate var shape: StaticString {
        switch self {
        case .done: #"<path d="M5 12l5 5L20 7"/>"#
        case .current: #"<circle cx="12" cy="12" r="8"/><circle cx="12" cy="12" r="1.5"/>"#
        case .open: #"<circle cx="12" cy="12" r="8"/>"#
        case .near: #"<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 3"/>"#
        case .refused: #"<circle cx="12" cy="12" r="9"/><path d="M5.7 5.7l12.6 12.6"/>"#
        case .info: #"<circle cx="12" cy="12" r="9"/><path d="M12 8h.01M12 11v5"/>"#
        case .document: #"<path d="M14 3v5h5M14 3H6v18h13V8zM9 13h6M9 17h6"/>"#
        case .bell: #"<path d="M6 9a6 6 0 0 1 12 0c0 6 2 7 2 8H4c0-1 2-2 2-8M10 20a2 2 0 0 0 4 0"/>"#
        case .next: #"<path d="M9 6l6 6-6 6"/>"#
        }
    }
}

extension HTML {
    package mutating func icon(_ icon: Icon) {
        // How it is drawn stands in the style sheet: a list has a hundred of them.
        fixed(#"<svg class="z-icon" viewBox="0 0 24 24" aria-hidden="true">"#)
        fixed(icon.shape)
        fixed("</svg>")
    }
}
