import Web

/// Who may punish an item: the subjects that hold the power, and the squads that handle in their names.
enum ItemHolders {
    static func write(_ model: ItemPage.Model, _ h: inout HTML) {
        let current = model.holders.filter(\.isCurrent)
        if current.isEmpty, model.carried.isEmpty {
            h.tag("p", .class("z-remedy"), text: "没有登记现在行使这一事项的执法主体，不能据此处罚。")
        } else {
            list("现在可以处罚的执法主体", current, &h)
        }
        if !model.carried.isEmpty {
            let names = model.carried.joined(separator: "、")
            h.tag("p", text: "\(names)：凭延续本事项的新事项的赋权，处罚本事项有效期内的行为。")
        }
        if !model.squads.isEmpty {
            h.tag("p", .class("z-basis"), text: "具体办理（以执法主体名义）：\(model.squads.joined(separator: "、"))")
        }
        let others = model.holders.filter { !$0.isCurrent }
        guard !others.isEmpty else { return }
        h.details("以往和尚未生效的赋权（\(others.count)）") { list("以往和尚未生效的赋权", others, &$0) }
    }

    private static func list(_ label: String, _ holders: [ItemPage.Holder], _ h: inout HTML) {
        h.tag("ul", .class("z-list"), .aria("label", label)) { h in
            for holder in holders {
                h.tag("li", .class("z-list-item")) { h in
                    h.tag("div", .class("z-list-main")) { h in
                        h.tag("strong", text: holder.name)
                        h.tag("p", .class("z-list-more"), text: "\(holder.kind) · \(holder.power) · \(holder.period)")
                        h.tag("p", .class("z-list-more"), text: holder.document)
                        if let bar = holder.bar { h.tag("p", .class("z-error"), text: "现在不能行使：\(bar)") }
                    }
                }
            }
        }
    }
}
