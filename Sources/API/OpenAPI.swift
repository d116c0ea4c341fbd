package import Ledger
import Platform
import Procedure
import Web

/// The description of the API (OpenAPI 3.1), made from the acts' own sheets.
package enum OpenAPI {
    package static let document: JSON = [
        "openapi": "3.1.0",
        "info": [
            "title": "执法平台接口", "version": "1",
            "description": "案件登记、办案行为、读取和导出；日历和期限；处罚事项和权力清单；机构和人员；号段；案件统计。时间为 RFC 3339，金额为分。",
        ],
        "security": [["bearer": []]],
        "paths": .object(paths),
        "components": [
            "securitySchemes": ["bearer": ["type": "http", "scheme": "bearer"]],
            "schemas": .object(schemas),
        ],
    ]

    private static var paths: [String: JSON] {
        [
            Route.apiCases.rawValue: ["get": listCases, "post": registerCase],
            Route.apiCase.rawValue: ["parameters": [caseID], "get": showCase],
            Route.apiActs.rawValue: ["parameters": [caseID], "post": doAct],
            Route.apiExport.rawValue: ["parameters": [caseID], "get": export],
            Route.apiDocument.rawValue: [
                "parameters": [caseID, path("document", "文书编号")], "get": document(of: "application/pdf", "文书"),
            ],
            Route.apiCheckpoint.rawValue: ["get": open(document(of: "text/plain", "公证日志最新的检查点"))],
            Route.apiConsistency.rawValue: ["get": open(consistency)],
        ].merging(todoPaths) { first, _ in first }.merging(calendarPaths) { first, _ in first }
            .merging(itemPaths) { first, _ in first }.merging(organisationPaths) { first, _ in first }
            .merging(numberPaths) { first, _ in first }.merging(statisticsPaths) { first, _ in first }
    }

    private static var schemas: [String: JSON] {
        var schemas: [String: JSON] = [
            "Problem": problem, "Receipt": receipt, "Refusal": refusal, "TableFault": tableFault,
            "TodoResult": todoResult,
        ]
        for more in [caseSchemas, organisationSchemas, numberSchemas, statisticsSchemas] {
            schemas.merge(more) { first, _ in first }
        }
        for act in Acts.all where !act.duties.contains(.system) { schemas[name(act)] = schema(act) }
        return schemas
    }

    /// `decide-penalty` → `DecidePenalty`
    private static func name(_ act: AnyAct) -> String {
        act.id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    /// An act's own fields with the envelope beside them.
    private static func schema(_ act: AnyAct) -> JSON {
        guard case .object(var schema) = act.schema, case .object(var properties)? = schema["properties"] else {
            return act.schema
        }
        properties["act"] = ["const": .string(act.id)]
        properties["occurredAt"] = ["type": "string", "format": "date-time", "description": "发生时间；不填为现在"]
        properties["occurredPlace"] = ["type": "string", "maxLength": 200, "description": "办理地点"]
        schema["properties"] = .object(properties)
        schema["title"] = .string(act.title)
        // The one act that a body need not name is the registration, by its address.
        if act.id != Acts.registration.id {
            schema["required"] = .array(["act"] + (schema["required"]?.arrayValue ?? []))
        }
        return .object(schema)
    }

    private static var registerCase: JSON {
        operation(
            "登记案件，或者当场处罚",
            body: ["oneOf": .array(Acts.openings.map { ["$ref": .string("#/components/schemas/\(name($0))")] })],
            success: "201"
        )
    }

    private static var doAct: JSON {
        let acts = Acts.all.filter { !Acts.opens($0.id) && !$0.duties.contains(.system) }
        let body: JSON = [
            "oneOf": .array(acts.map { ["$ref": .string("#/components/schemas/\(name($0))")] }),
            "discriminator": [
                "propertyName": "act",
                "mapping": .object(
                    Dictionary(
                        uniqueKeysWithValues: acts.map { ($0.id, JSON.string("#/components/schemas/\(name($0))")) }
                    )
                ),
            ],
        ]
        return operation("办理", body: body, success: "201", conditional: true)
    }

    private static func operation(_ summary: String, body: JSON, success: String, conditional: Bool = false) -> JSON {
        let match: JSON = [
            "name": "If-Match", "in": "header", "schema": ["type": "string"], "description": "案件版本，如 \"7\"；不符则 412",
        ]
        return writing(
            summary,
            body: body,
            success: success,
            schema: ["$ref": "#/components/schemas/Receipt"],
            parameters: conditional ? [match] : []
        )
    }

    /// A POST that counts once under its key.
    static func writing(
        _ summary: String,
        body: JSON,
        success: String = "200",
        schema: JSON,
        parameters: [JSON] = []
    ) -> JSON {
        let key: JSON = [
            "name": "Idempotency-Key", "in": "header", "schema": ["type": "string", "minLength": 1, "maxLength": 200],
            "description": "同一键重发同样的内容，只办理一次",
        ]
        return [
            "summary": .string(summary), "parameters": .array([key] + parameters),
            "requestBody": ["required": true, "content": ["application/json": ["schema": body]]],
            "responses": .object(
                problems.merging([
                    success: ["description": "已记录", "content": ["application/json": ["schema": schema]]]
                ]) { _, new in new }
            ),
        ]
    }

    private static var showCase: JSON {
        reading(
            "案件",
            [query("unmask", ["type": "string", "enum": ["true", "false"]], "显示个人信息原文（记录在案）")],
            schema: ref("Case")
        )
    }

    private static var export: JSON {
        var json = document(of: "application/x-tar", "案卷包").objectValue ?? [:]
        json["parameters"] = [
            query("since", ["type": "integer", "minimum": 1], "已持有的检查点的大小"),
            query("sealed", ["type": "string", "enum": ["true", "false"]], "true：个人信息不打开"),
        ]
        return .object(json)
    }

    private static var consistency: JSON {
        let size: JSON = ["type": "integer", "minimum": 1]
        return reading("公证日志的一致性证明", [needed("from", size, "较早的大小"), needed("to", size, "较晚的大小")])
    }

    static func reading(_ summary: String, _ parameters: JSON, schema: JSON = ["type": "object"]) -> JSON {
        [
            "summary": .string(summary), "parameters": parameters,
            "responses": .object(
                problems.merging([
                    "200": [
                        "description": .string(summary),
                        "content": ["application/json": ["schema": schema]],
                    ]
                ]) { _, new in new }
            ),
        ]
    }

    private static func document(of type: String, _ what: String) -> JSON {
        [
            "summary": .string(what),
            "responses": .object(
                problems.merging(["200": ["description": .string(what), "content": .object([type: [:]])]]) { _, new in
                    new
                }
            ),
        ]
    }

    /// Without a token: what anyone may keep to prove a later change.
    private static func open(_ operation: JSON) -> JSON {
        guard case .object(var object) = operation else { return operation }
        object["security"] = []
        return .object(object)
    }

    static var problems: [String: JSON] {
        let content: JSON = ["application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]]
        let names = [
            "400": "无法读取", "401": "尚未登录", "403": "无权办理", "404": "没有找到", "405": "方法不对", "408": "接收超时", "409": "暂不能办理",
            "412": "版本已旧", "413": "内容过大", "415": "内容类型不符", "422": "内容需要更正", "503": "暂时不可用",
        ]
        return names.mapValues { ["description": .string($0), "content": content] }
    }

    /// A parameter that has to be there.
    static func needed(_ name: String, _ schema: JSON, _ description: String) -> JSON {
        guard case .object(var object) = query(name, schema, description) else { return .null }
        object["required"] = true
        return .object(object)
    }

    static func query(_ name: String, _ schema: JSON, _ description: String) -> JSON {
        ["name": .string(name), "in": "query", "schema": schema, "description": .string(description)]
    }

    static func path(_ name: String, _ description: String) -> JSON {
        [
            "name": .string(name), "in": "path", "required": true, "schema": ["type": "string"],
            "description": .string(description),
        ]
    }

    private static var caseID: JSON { path("case", "案件编号") }

    private static var problem: JSON {
        [
            "type": "object", "required": ["type", "title", "status"],
            "properties": [
                "type": ["type": "string"], "title": ["type": "string"], "status": ["type": "integer"],
                "detail": ["type": "string"],
                "errors": [
                    "type": "array",
                    "items": [
                        "type": "object",
                        "properties": ["field": ["type": "string"], "message": ["type": "string"]],
                    ],
                ],
                "refusals": ["type": "array", "items": ["$ref": "#/components/schemas/Refusal"]],
                "faults": ["type": "array", "items": ["$ref": "#/components/schemas/TableFault"]],
            ],
        ]
    }

    private static var refusal: JSON {
        [
            "type": "object", "required": ["basis", "kind", "missing", "remedy"],
            "properties": [
                "basis": ["type": "string"], "kind": ["enum": ["article", "organRule", "system"]],
                "gist": ["type": "string"], "missing": ["type": "string"], "remedy": ["type": "string"],
                "act": ["type": "string"],
            ],
        ]
    }

    private static var receipt: JSON {
        [
            "type": "object", "required": ["case", "version", "act", "hash", "recordedAt"],
            "properties": [
                "case": ["type": "string"], "version": ["type": "integer"], "act": ["type": "string"],
                "done": ["type": "string"], "hash": ["type": "string"], "recordedAt": ["type": "string"],
                "number": ["type": "string"], "document": ["type": "object"], "forms": ["type": "array"],
            ],
        ]
    }
}
