import Ledger
import Platform
import Procedure
import Web

/// Units and people, and the orders that change them; the orders' fields are their forms' own.
extension OpenAPI {
    static var organisationPaths: [String: JSON] {
        let on = query("on", day, "这一日的；不填为今天")
        return [
            Route.apiOrganisation.rawValue: [
                "get": reading("机构，以及这一日的委托和授权", [on, cursor, limit], schema: ref("Organisation"))
            ],
            Route.apiPeople.rawValue: [
                "get": reading(
                    "人员：任职、执法证和法制审核资格",
                    [on, query("unit", string, "机构编号"), cursor, limit],
                    schema: object([
                        "on": day, "version": integer, "people": listOf(ref("Person")), "next": orNull("string"),
                    ])
                )
            ],
            Route.apiPerson.rawValue: [
                "parameters": [path("person", "人员编号")],
                "get": reading("一名人员的全部任职、证件、委托和授权", [on], schema: personHistory),
            ],
            Route.apiOrganisationChanges.rawValue: [
                "get": reading(
                    "机构和人员的变更记录，新的在前",
                    [cursor, limit],
                    schema: object([
                        "changes": listOf(
                            object(["version": integer, "at": instant, "by": string, "change": string])
                        ),
                        "next": orNull("string"),
                    ])
                ),
                "post": changeOrganisation,
            ],
        ]
    }

    static var organisationSchemas: [String: JSON] {
        var schemas: [String: JSON] = ["Organisation": organisation, "Person": person, "Span": span]
        for order in OrganisationOrder.all { schemas[name(order)] = schema(order) }
        return schemas
    }

    private static var changeOrganisation: JSON {
        let orders = OrganisationOrder.all
        let references = orders.map { ($0.id, JSON.string("#/components/schemas/\(name($0))")) }
        let match: JSON = [
            "name": "If-Match", "in": "header", "schema": string, "description": "机构和人员的版本，如 \"12\"；不符则 412",
        ]
        return writing(
            "变更机构和人员；由系统管理员办理，请假委托由本人办理",
            body: [
                "oneOf": .array(orders.map { ref(name($0)) }),
                "discriminator": [
                    "propertyName": "order", "mapping": .object(Dictionary(uniqueKeysWithValues: references)),
                ],
            ],
            success: "201",
            schema: object(["id": string, "version": integer, "change": string]),
            parameters: [match]
        )
    }

    /// `add-post` → `OrderAddPost`, so that it is told from acts of cases.
    private static func name(_ order: OrganisationOrder) -> String {
        "Order" + order.id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    private static func schema(_ order: OrganisationOrder) -> JSON {
        var properties: [String: JSON] = ["order": ["const": .string(order.id)]]
        var required: [JSON] = ["order"]
        if let target = order.target {
            properties["id"] = ["type": "string", "description": .string("\(target.title)的编号")]
            required.append("id")
        }
        for field in order.fields {
            properties[field.name] = schema(field)
            if field.required { required.append(.string(field.name)) }
        }
        return [
            "type": "object", "title": .string(order.title), "properties": .object(properties),
            "required": .array(required), "additionalProperties": false,
        ]
    }

    private static func schema(_ field: OrderField) -> JSON {
        var type: JSON = "string"
        var schema: [String: JSON] = [:]
        switch field.kind {
        case .text, .password, .unit, .town, .person: break
        case .day: schema["format"] = "date"
        case .flag: type = "boolean"
        case .choice(let choices): schema["enum"] = .array(choices.map { .string($0.value) })
        case .matters:
            type = "array"
            schema["items"] = choice(OrganisationDesk.matters.map(\.id))
            schema["minItems"] = 1
            schema["uniqueItems"] = true
        }
        schema["type"] = field.required ? type : [type, "null"]
        schema["description"] = .string(field.hint.isEmpty ? field.label : "\(field.label)：\(field.hint)")
        return .object(schema)
    }

    private static var organisation: JSON {
        object([
            "on": day, "version": integer, "next": orNull("string"),
            "units": listOf(
                object([
                    "id": string, "name": string, "kind": choice(UnitKind.allCases.map(\.rawValue)),
                    "parent": orNull("string"), "usedBy": orNull("string"), "scope": string, "span": ref("Span"),
                ])
            ),
            "delegations": listOf(delegation), "authorisations": listOf(authorisation),
        ])
    }

    private static var span: JSON { object(["from": day, "to": dayOrNull, "endedOn": dayOrNull]) }

    private static var personHead: [String: JSON] {
        let standing = object([
            "id": string, "number": string, "span": ref("Span"),
            "state": choice(["valid", "ending", "lapsed", "revoked", "notYet"]), "daysLeft": orNull("integer"),
        ])
        let post = object([
            "id": string, "person": string, "unit": string, "duty": string, "title": string,
            "kind": choice(PostKind.allCases.map(\.rawValue)), "document": string, "span": ref("Span"),
        ])
        return [
            "id": string, "name": string, "auxiliary": boolean, "active": boolean, "unit": orNull("string"),
            "posts": listOf(post), "duties": listOf(choice(Duty.posts.map(\.rawValue))),
            "certificate": orNothing(standing),
            "qualifications": listOf(
                object([
                    "id": string, "kind": choice(QualificationKind.allCases.map(\.rawValue)), "document": string,
                    "span": ref("Span"),
                ])
            ),
        ]
    }

    private static var person: JSON { object(personHead) }

    private static var personHistory: JSON {
        let certificate = object(["id": string, "number": string, "span": ref("Span")])
        return object(
            personHead.merging([
                "version": integer, "certificates": listOf(certificate), "delegations": listOf(delegation),
                "authorisations": listOf(authorisation),
            ]) { _, new in new }
        )
    }

    private static var delegation: JSON {
        object([
            "id": string, "person": string, "delegate": string, "duty": string, "reason": string,
            "document": string, "span": ref("Span"),
        ])
    }

    private static var authorisation: JSON {
        object([
            "id": string, "person": string, "unit": string, "matters": listOf(string), "document": string,
            "span": ref("Span"),
        ])
    }
}
