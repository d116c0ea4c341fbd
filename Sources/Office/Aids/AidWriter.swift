import Platform
import Procedure
import Web

extension HTML {
    /// The aids of a field, under it. Each is a button that sends the form to be filled in; `aids.js` fills it in at once.
    mutating func aids(_ aids: [Aid], of field: String, label: String, action: Link) {
        guard !aids.isEmpty else { return }
        tag(
            "div",
            .class("z-aids"),
            .data("for", field),
            .role("group"),
            .aria("label", "帮助填写：\(label)")
        ) { h in
            for (place, aid) in aids.enumerated() {
                h.tag(
                    "button",
                    attributes: [
                        .class("btn z-aid"), .type("submit"), .name(Envelope.fill), .value("\(field)|\(place)"),
                        .formAction(action.at("f-" + field)),
                    ] + aid.script
                ) { $0.text(aid.name) }
            }
        }
    }
}

extension Aid {
    /// What the script needs to do the same without the server.
    fileprivate var script: [Attribute] {
        switch kind {
        case .phrase(let text): [.data("text", text)]
        case .ago(let minutes): [.data("ago", "\(minutes)")]
        case .party: [.data("party", "")]
        case .item: []
        }
    }
}
