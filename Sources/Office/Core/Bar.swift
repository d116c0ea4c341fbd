import Law
import Procedure
import Web

/// Why something can't be done yet, as a page says it: what is owed, the way to it, and what that rests on.
struct Bar: Sendable, Hashable {
    let missing: String
    let remedy: String
    /// 《行政处罚法》第六十二条, or a rule of the organ or of the system.
    let basis: String
    /// What the article says, in a sentence; empty where the basis says it itself.
    let gist: String
    /// The act that supplies what is missing.
    var way = Way.none

    enum Way: Sendable, Hashable {
        case none
        /// Title and place of an act that this person may do.
        case here(String, Link)
        /// Who does it, where this person may not.
        case others(String)
    }
}

extension Bar {
    init(_ refusal: Refusal, way: Way = .none) {
        self.init(
            missing: refusal.missing,
            remedy: refusal.remedy,
            basis: refusal.basis.printed,
            gist: refusal.basis.gist,
            way: way
        )
    }

    /// The way is looked up in the acts of the case: to what this person may do leads a link.
    init(_ refusal: Refusal, in caseID: String, denials: [String: String?]) {
        guard let id = refusal.act, let sheet = Acts.named(id) else {
            self.init(refusal)
            return
        }
        switch denials[id] {
        case .some(.none): self.init(refusal, way: .here(sheet.title, .act(caseID, id)))
        case .some(.some(let denial)): self.init(refusal, way: .others(denial))
        case .none: self.init(refusal)
        }
    }
}

extension HTML {
    /// A titled box of bars, for what lies ahead: 作出行政处罚决定 — 暂不能办理.
    mutating func bars(_ title: String, _ bars: [Bar]) {
        tag("section", .class("z-refusal z-ahead"), .aria("label", title)) { $0.barList(title, bars) }
    }

    /// The same for an act that was just asked for: red, read out, and the first to have the focus.
    mutating func refused(_ title: String, _ bars: [Bar]) {
        tag("div", .class("z-notice z-refused"), .role("alert"), .id("errors"), .tabIndex(-1)) { h in
            h.tag("div") { $0.barList(title, bars) }
        }
    }

    private mutating func barList(_ title: String, _ bars: [Bar]) {
        tag("p", .class("z-refusal-title")) { h in
            h.icon(.refused)
            h.text(title)
        }
        tag("ul") { h in
            for bar in bars { h.tag("li") { $0.bar(bar) } }
        }
    }

    private mutating func bar(_ bar: Bar) {
        tag("p") { h in
            h.text("还缺：")
            h.tag("strong", text: bar.missing)
        }
        tag("p") { h in
            h.text(bar.remedy)
            switch bar.way {
            case .none: break
            case .here(let title, let link):
                h.text("：")
                h.tag("a", .href(link), text: title)
            case .others(let who): h.tag("span", .class("z-remedy"), text: "（\(who)）")
            }
        }
        tag("p", .class("z-basis"), text: bar.gist.isEmpty ? bar.basis : "\(bar.basis)：\(bar.gist)")
    }
}
