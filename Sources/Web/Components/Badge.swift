/// The state of something, in a word and an icon; the colour only repeats what they say.
package enum Tone: Sendable {
    /// Nothing to say by colour.
    case neutral
    /// Under way.
    case current
    /// Done (green).
    case done
    /// Near the limit (amber).
    case near
    /// Past the limit or refused (red).
    case refused

    var icon: Icon {
        switch self {
        case .neutral: .open
        case .current: .current
        case .done: .done
        case .near: .near
        case .refused: .refused
        }
    }

    var badgeClass: StaticString {
        switch self {
        case .neutral: "z-badge"
        case .current: "z-badge z-current"
        case .done: "z-badge z-done"
        case .near: "z-badge z-near"
        case .refused: "z-badge z-refused"
        }
    }
}

extension HTML {
    /// `badge(.done, "已送达")`
    package mutating func badge(_ tone: Tone, _ word: String, title: String? = nil) {
        tag("span", .class(tone.badgeClass), title.map { .title($0) }) { h in
            h.icon(tone.icon)
            h.text(word)
        }
    }

    /// A message about what was just done; read out at once if something was refused.
    package mutating func notice(_ notice: Notice) {
        let (style, icon): (StaticString, Icon) =
            switch notice.kind {
            case .done: ("z-notice z-done", .done)
            case .info: ("z-notice", .info)
            case .near: ("z-notice z-near", .near)
            case .refused: ("z-notice z-refused", .refused)
            }
        tag("div", .class(style), .role(notice.kind == .refused ? "alert" : "status")) { h in
            h.icon(icon)
            h.tag("p", text: notice.text)
        }
    }
}
