import Ledger
import Platform
import Procedure
import Web

/// To-dos, and deciding several of them at once.
extension OpenAPI {
    static var todoPaths: [String: JSON] {
        [
            Route.apiTodos.rawValue: ["get": listTodos],
            Route.apiTodoDecisions.rawValue: ["post": decideTodos],
        ]
    }

    private static var listTodos: JSON {
        let size: JSON = ["type": "integer", "minimum": 1, "maximum": .int(TodoQuery.most)]
        return reading(
            "本人的待办，先到期的在前",
            [
                query("act", ["type": "string", "enum": .array(Acts.following.map { .string($0.id) })], "办理事项"), cursor,
                query("limit", size, "每页条数，默认 \(TodoQuery.most)"),
            ],
            schema: object([
                "todos": ["type": "array", "items": todo], "next": ["type": ["string", "null"]],
            ])
        )
    }

    private static var todo: JSON {
        object([
            "todo": ["type": "string"], "case": ["type": "string"], "caseTitle": ["type": "string"],
            "act": ["type": "string", "description": "要办的事"], "title": ["type": "string"],
            "party": ["type": "integer", "description": "当事人序号；0 为全案"], "unit": ["type": "string"],
            "since": instant, "cause": ["type": "integer", "description": "产生这项待办的条目"],
            "version": ["type": "integer", "description": "列出时的案件版本；只对这一版办理"],
            "dueAt": ["type": ["string", "null"], "format": "date-time", "description": "最迟办理的时刻"],
            "decidable": ["type": "boolean", "description": "能否从列表同意或者退回"],
        ])
    }

    private static var decideTodos: JSON {
        let item: JSON = object(
            [
                "todo": ["type": "string", "maxLength": 300], "cause": ["type": "integer"],
                "version": ["type": "integer"],
            ],
            closed: true
        )
        let body: JSON = [
            "type": "object", "additionalProperties": false, "required": ["items", "agree"],
            "properties": [
                "items": ["type": "array", "items": item, "minItems": 1, "maxItems": .int(TodoQuery.most)],
                "agree": ["type": "boolean", "description": "true 同意，false 退回"],
                "opinion": ["type": ["string", "null"], "description": "意见；退回的必填。同意而不填的，按表单预填的意见"],
            ],
        ]
        let results: JSON = object([
            "results": ["type": "array", "items": ["$ref": "#/components/schemas/TodoResult"]]
        ])
        return writing("同意或者退回若干待办，逐项给出结果", body: body, schema: results)
    }

    static var todoResult: JSON {
        [
            "type": "object", "required": ["todo", "case", "act", "result"],
            "properties": [
                "todo": ["type": "string"], "case": ["type": "string"], "act": ["type": "string"],
                "result": [
                    "enum": ["done", "refused", "invalid", "forbidden", "stale", "busy"],
                    "description": "stale：已经办理，或者案件已有新的进展",
                ],
                "receipt": ["$ref": "#/components/schemas/Receipt"],
                "refusals": ["type": "array", "items": ["$ref": "#/components/schemas/Refusal"]],
                "errors": ["type": "array", "items": ["type": "object"]], "detail": ["type": "string"],
            ],
        ]
    }

    static var instant: JSON { ["type": "string", "format": "date-time"] }

    /// An object all of whose properties are there.
    static func object(_ properties: [String: JSON], closed: Bool = false) -> JSON {
        var schema: [String: JSON] = [
            "type": "object", "properties": .object(properties),
            "required": .array(properties.keys.sorted().map { .string($0) }),
        ]
        if closed { schema["additionalProperties"] = false }
        return .object(schema)
    }
}
