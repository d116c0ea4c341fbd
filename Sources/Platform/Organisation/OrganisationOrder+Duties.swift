import Procedure

/// Posts, papers, delegations and authorisations.
extension OrganisationOrder {
    static let posts: [OrganisationOrder] = [
        OrganisationOrder(
            id: "add-post",
            title: "登记任职",
            target: nil,
            fields: [
                OrderField("person", "人员", .person), OrderField("unit", "任职机构", .unit),
                OrderField("duty", "职责", .choice(Duty.posts.map { ($0.rawValue, $0.title) })),
                OrderField("title", "职务名称", hint: "如：中队长", required: false),
                OrderField("kind", "任职类型", .choice(PostKind.allCases.map { ($0.rawValue, $0.title) })),
                OrderField("document", "任职文件", hint: "统筹法制审核的必填", required: false),
            ] + days(to: false)
        ) { desk, input, person in
            let values = input.values
            let draft = PostDraft(
                person: values.text("person"),
                unit: values.text("unit"),
                duty: values.text("duty"),
                title: values.text("title"),
                kind: values.text("kind"),
                document: values.text("document"),
                from: values.text("from"),
                to: values.optional("to")
            )
            return try await desk.add(draft, by: person)
        },
        ending("end-post", "终止任职", .post) { try await $0.end(post: $1, on: $2, by: $3) },
    ]

    static let certificates: [OrganisationOrder] = [
        OrganisationOrder(
            id: "add-certificate",
            title: "登记执法证",
            target: nil,
            fields: [OrderField("person", "人员", .person), OrderField("number", "证号")] + days(to: true)
        ) { desk, input, person in
            let values = input.values
            let draft = CertificateDraft(
                person: values.text("person"),
                number: values.text("number"),
                from: values.text("from"),
                to: values.text("to")
            )
            return try await desk.add(draft, by: person)
        },
        ending("end-certificate", "收回执法证", .certificate) { try await $0.end(certificate: $1, on: $2, by: $3) },
    ]

    static let qualifications: [OrganisationOrder] = [
        OrganisationOrder(
            id: "add-qualification",
            title: "登记法制审核资格",
            target: nil,
            fields: [
                OrderField("person", "人员", .person),
                OrderField("kind", "资格类型", .choice(QualificationKind.allCases.map { ($0.rawValue, $0.title) })),
                OrderField("document", "证书编号或者证明文件"), OrderField("from", "取得之日", .day),
            ]
        ) { desk, input, person in
            let values = input.values
            let draft = QualificationDraft(
                person: values.text("person"),
                kind: values.text("kind"),
                document: values.text("document"),
                from: values.text("from")
            )
            return try await desk.add(draft, by: person)
        },
        ending("end-qualification", "终止法制审核资格", .qualification) {
            try await $0.end(qualification: $1, on: $2, by: $3)
        },
    ]

    static let delegations: [OrganisationOrder] = [
        OrganisationOrder(
            id: "add-delegation",
            title: "登记请假委托",
            target: nil,
            fields: [
                OrderField("person", "委托人", .person), OrderField("delegate", "受委托人", .person),
                OrderField(
                    "duty",
                    "委托的职责",
                    .choice(Duty.posts.filter(\.isDelegable).map { ($0.rawValue, $0.title) }),
                    hint: "承办的案件不能委托，由改派办理"
                ),
                OrderField("reason", "请假事由"),
                OrderField("document", "文件", hint: "委托行政机关负责人职责的必填", required: false),
            ] + days(to: true),
            operations: [.manageOrganisation, .delegateOwnDuty]
        ) { desk, input, person in
            let values = input.values
            let draft = DelegationDraft(
                person: values.text("person"),
                delegate: values.text("delegate"),
                duty: values.text("duty"),
                reason: values.text("reason"),
                document: values.text("document"),
                from: values.text("from"),
                to: values.text("to")
            )
            return try await desk.add(draft, by: person)
        },
        OrganisationOrder(
            id: "revoke-delegation",
            title: "撤回委托",
            target: .delegation,
            fields: [],
            operations: [.manageOrganisation, .delegateOwnDuty]
        ) { desk, input, person in
            try await desk.revoke(delegation: input.id, by: person)
            return input.id
        },
    ]

    static let authorisations: [OrganisationOrder] = [
        OrganisationOrder(
            id: "add-authorisation",
            title: "登记授权",
            target: nil,
            fields: [
                OrderField("person", "被授权人", .person), OrderField("unit", "任职机构", .unit),
                OrderField("matters", "授权的事项", .matters, hint: "法律规定由负责人本人决定的事项不能授权"),
                OrderField("document", "授权文件"),
            ] + days(to: true)
        ) { desk, input, person in
            let values = input.values
            let draft = AuthorisationDraft(
                person: values.text("person"),
                unit: values.text("unit"),
                matters: values.list("matters"),
                document: values.text("document"),
                from: values.text("from"),
                to: values.text("to")
            )
            return try await desk.add(draft, by: person)
        },
        ending("end-authorisation", "终止授权", .authorisation) {
            try await $0.end(authorisation: $1, on: $2, by: $3)
        },
    ]

    private static func days(to required: Bool) -> [OrderField] {
        [
            OrderField("from", "起始日", .day),
            OrderField("to", "最后一日", .day, hint: required ? "含当日" : "不填为长期", required: required),
        ]
    }

    private static func ending(
        _ id: String,
        _ title: String,
        _ target: Target,
        _ end: @escaping @Sendable (OrganisationDesk, String, String?, Principal) async throws -> Void
    ) -> OrganisationOrder {
        let on = OrderField("on", "最后一日", .day, hint: "不填为立即终止，昨天为最后一日", required: false)
        return OrganisationOrder(id: id, title: title, target: target, fields: [on]) { desk, input, person in
            try await end(desk, input.id, input.values.optional("on"), person)
            return input.id
        }
    }
}
