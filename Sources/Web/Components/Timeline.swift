/// What happened, in order, and where the case stands.
extension HTML {
    /// A list of happenings; fill it with `happening`.
    package mutating func timeline(_ label: String, _ items: (inout HTML) throws -> Void) rethrows {
        try tag("ol", .class("z-timeline"), .aria("label", label), content: items)
    }

    /// One happening: when (`dateTime` is the machine's form), what, and more under it.
    package mutating func happening(
        when: String,
        dateTime: String,
        title: String,
        tone: Tone = .done,
        _ content: ((inout HTML) throws -> Void)? = nil
    ) rethrows {
        try tag("li", .class(tone.itemClass)) { h in
            h.tag("time", .dateTime(dateTime), .title(dateTime), text: when)
            try h.tag("div") { h in
                h.tag("p", .class("z-happening"), text: title)
                if let content { try content(&h) }
            }
        }
    }

    /// The stages of a procedure with the present one marked: ●登记─●立案─◐告知─○决定.
    package mutating func steps(_ label: String, _ names: [String], current: Int) {
        tag("ol", .class("z-steps"), .aria("label", label)) { h in
            for (index, name) in names.enumerated() {
                let tone: Tone = index < current ? .done : index == current ? .current : .neutral
                h.tag("li", .class(tone.itemClass), index == current ? .aria("current", "step") : nil) { h in
                    h.icon(tone.icon)
                    h.text(name)
                    if index < current { h.tag("span", .class("z-unseen"), text: "（已完成）") }
                }
            }
        }
    }
}

extension Tone {
    fileprivate var itemClass: StaticString {
        switch self {
        case .neutral: "z-item"
        case .current: "z-item z-current"
        case .done: "z-item z-done"
        case .near: "z-item z-near"
        case .refused: "z-item z-refused"
        }
    }
}
