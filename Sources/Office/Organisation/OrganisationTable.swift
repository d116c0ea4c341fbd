import Web

/// Units one below the other, each with its people.
enum OrganisationTable {
    private static let columns = ["姓名", "职务", "执法证", "法制审核资格"]

    static func write(_ group: OrganisationPage.Group, _ h: inout HTML) {
        h.tag("div", .class("table-responsive")) { h in
            h.tag("table", .class("table table-vcenter z-table z-organisation")) { h in
                h.tag("caption", .class("z-unseen"), text: "\(group.title)：机构和人员")
                if group.units.contains(where: { !$0.people.isEmpty }) {
                    h.tag("thead") { h in
                        h.tag("tr") { h in
                            for column in columns { h.tag("th", .scope("col"), text: column) }
                        }
                    }
                }
                for unit in group.units { self.unit(unit, &h) }
            }
        }
    }

    private static func unit(_ unit: OrganisationPage.Unit, _ h: inout HTML) {
        h.tag("tbody", .class(style(unit.depth)), .id("unit-", unit.id)) { h in
            h.tag("tr", .class("z-unit-row")) { h in
                h.tag("th", .scope("rowgroup"), .columnSpan(columns.count)) { heading(unit, &$0) }
            }
            for person in unit.people {
                h.tag("tr", .class("z-row")) { self.person(person, &$0) }
            }
        }
    }

    private static func heading(_ unit: OrganisationPage.Unit, _ h: inout HTML) {
        h.tag("strong", text: unit.name)
        let notes = [unit.kind, unit.notes].filter { !$0.isEmpty }.joined(separator: " · ")
        h.tag("span", .class("z-unit-notes"), text: notes)
        for action in unit.actions {
            h.tag(
                "a",
                .class("z-quiet"),
                .href(action.link),
                .aria("label", "\(action.title)：\(unit.name)"),
                text: action.title
            )
        }
    }

    private static func person(_ person: OrganisationPage.Person, _ h: inout HTML) {
        h.tag("th", .scope("row")) { h in
            h.tag("a", .class("z-row-link"), .href(person.link), text: person.name)
            if person.isAuxiliary { mark("辅助人员", &h) }
            if person.isGone { mark("现已离岗", &h) }
        }
        h.cell(label: "职务") { h in
            if person.duties.isEmpty { h.text(person.isAuxiliary ? "协助执法" : "没有任职") }
            for duty in person.duties { h.tag("p", .class("z-duty"), text: duty) }
        }
        h.cell(label: "执法证") { certificate(person, &$0) }
        h.cell(label: "法制审核资格") { h in
            if person.qualifications.isEmpty { none(&h) }
            for qualification in person.qualifications { h.tag("p", .class("z-duty"), text: qualification) }
        }
    }

    private static func mark(_ word: String, _ h: inout HTML) {
        h.text(" ")
        h.tag("span", .class("z-badge"), text: word)
    }

    private static func certificate(_ person: OrganisationPage.Person, _ h: inout HTML) {
        guard let certificate = person.certificate else { return none(&h) }
        h.tag("span", .class("z-unbroken"), .title(certificate.span), text: certificate.number)
        h.text(" ")
        h.tag("span", .class("z-unbroken z-remedy"), text: certificate.until)
        if certificate.tone != .done {
            h.text(" ")
            h.badge(certificate.tone, certificate.word)
        }
    }

    private static func none(_ h: inout HTML) {
        h.tag("span", .class("z-nothing"), text: "—")
    }

    private static func style(_ depth: Int) -> StaticString {
        switch depth {
        case 0: "z-unit"
        case 1: "z-unit z-unit-1"
        case 2: "z-unit z-unit-2"
        default: "z-unit z-unit-3"
        }
    }
}
