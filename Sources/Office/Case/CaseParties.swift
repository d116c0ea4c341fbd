import Web

/// The parties of a case and how far the procedure towards each has come.
enum CaseParties {
    static func write(_ model: CasePage.Model, _ h: inout HTML) {
        for party in model.parties {
            h.tag("div", .class("z-party")) { h in
                h.tag("h3", .class("z-party-name"), text: party.name)
                CasePage.terms(party.data + party.progress, &h)
            }
        }
        switch model.unmasking {
        case .none: break
        case .shown: h.notice(Notice(.near, "正在显示个人信息原文，本次查阅已记录。离开本页后恢复遮挡。"))
        case .offered: offer(model, &h)
        }
    }

    private static func offer(_ model: CasePage.Model, _ h: inout HTML) {
        h.details("显示个人信息原文（将被记录）") { h in
            h.tag("p", text: "查阅人、时间和案件将记入查阅记录。仅限办理本案需要时查阅。")
            h.form(to: .case(model.id), token: model.token) { $0.button("查阅原文", .plain) }
        }
    }
}
