import Procedure

/// Units and people.
extension OrganisationOrder {
    static let units: [OrganisationOrder] = [
        OrganisationOrder(id: "add-unit", title: "设立机构", target: nil, fields: unitFields) { desk, input, person in
            try await desk.add(unit(input.values), by: person)
        },
        OrganisationOrder(id: "change-unit", title: "变更机构", target: .unit, fields: unitFields) { desk, input, person in
            try await desk.change(unit: input.id, to: unit(input.values), by: person)
            return input.id
        },
        OrganisationOrder(
            id: "end-unit",
            title: "撤销机构",
            target: .unit,
            fields: [OrderField("on", "最后一日", .day, hint: "撤销前先为机构内的人员另行任职")]
        ) { desk, input, person in
            try await desk.end(unit: input.id, on: input.values.text("on"), by: person)
            return input.id
        },
    ]

    static let people: [OrganisationOrder] = [
        OrganisationOrder(
            id: "add-person",
            title: "新增人员",
            target: nil,
            fields: personFields + [password]
        ) { desk, input, person in
            try await desk.add(member(input.values), password: input.values.text("password"), by: person)
        },
        OrganisationOrder(id: "change-person", title: "修改人员", target: .person, fields: personFields) {
            desk,
            input,
            person in
            try await desk.change(person: input.id, to: member(input.values), by: person)
            return input.id
        },
        OrganisationOrder(id: "set-password", title: "重置密码", target: .person, fields: [password]) {
            desk,
            input,
            person in
            try await desk.setPassword(input.values.text("password"), of: input.id, by: person)
            return input.id
        },
        OrganisationOrder(id: "deactivate-person", title: "停用人员", target: .person, fields: []) { desk, input, person in
            try await desk.deactivate(person: input.id, by: person)
            return input.id
        },
        OrganisationOrder(id: "reactivate-person", title: "启用人员", target: .person, fields: []) { desk, input, person in
            try await desk.reactivate(person: input.id, by: person)
            return input.id
        },
    ]

    private static let unitFields = [
        OrderField("name", "机构名称"),
        OrderField("kind", "机构类型", .choice(UnitKind.allCases.map { ($0.rawValue, $0.title) })),
        OrderField("parent", "上级机构", .unit, hint: "中队填派出它的大队（区属）；最上一级不填", required: false),
        OrderField("usedBy", "使用、管理的乡镇街道", .town, hint: "区属镇用镇管的中队填", required: false),
        OrderField("scope", "辖区或者领域", hint: "如：横林镇辖区", required: false),
        OrderField("from", "起始日", .day, hint: "变更的，自这一日起按新的资料；以前的资料保留"),
    ]

    private static let personFields = [
        OrderField("login", "登录名", hint: "2 至 40 个小写字母、数字、点、横线或者下划线"),
        OrderField("name", "姓名", hint: "与执法证一致"),
        OrderField("unit", "所在机构", .unit),
        OrderField("auxiliary", "辅助人员", .flag, hint: "辅助人员不持执法证，不计入两名执法人员", required: false),
    ]

    private static let password = OrderField(
        "password",
        "初始密码",
        .password,
        hint: "至少 \(OrganisationDesk.passwordLength) 位；请本人收到后尽快更换"
    )

    private static func unit(_ values: OrderValues) -> UnitDraft {
        UnitDraft(
            name: values.text("name"),
            kind: values.text("kind"),
            parent: values.optional("parent"),
            usedBy: values.optional("usedBy"),
            scope: values.text("scope"),
            from: values.text("from")
        )
    }

    private static func member(_ values: OrderValues) -> PersonDraft {
        PersonDraft(
            login: values.text("login"),
            name: values.text("name"),
            unit: values.text("unit"),
            auxiliary: values.flag("auxiliary")
        )
    }
}
