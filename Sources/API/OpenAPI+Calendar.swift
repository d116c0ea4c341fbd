import Ledger
import Web

/// The calendar, what falls due by it, and what imports have in common.
extension OpenAPI {
    static var calendarPaths: [String: JSON] {
        let moves = reading("这一版日历变动的期限", [cursor, limit])
        return [
            Route.apiClocks.rawValue: ["get": listClocks],
            Route.apiCalendar.rawValue: ["get": reading("日历：有放假安排的年份和各版本", [])],
            Route.apiCalendarYear.rawValue: [
                "parameters": [year], "get": reading("一年的每一日是工作日、周末、放假还是调休上班", []),
                "post": importing("导入一年的放假安排", ["text/csv"]),
            ],
            Route.apiCalendarMoves.rawValue: ["parameters": [path("version", "日历的版本")], "get": moves],
        ]
    }

    private static var listClocks: JSON {
        let day: JSON = ["type": "string", "format": "date"]
        return reading(
            "到期的期限，先到期的在前",
            [
                query("holder", ["type": "string"], "承办人编号"), query("from", day, "这一日起到期的"),
                query("through", day, "到这一日为止到期的"), cursor, limit,
            ]
        )
    }

    /// A table in one of the media types; with `preview=true` nothing is taken.
    static func importing(_ summary: String, _ types: [String]) -> JSON {
        let file: JSON = ["schema": ["type": "string", "format": "binary"]]
        let object: JSON = ["application/json": ["schema": ["type": "object"]]]
        let match: JSON = [
            "name": "If-Match", "in": "header", "schema": ["type": "string"],
            "description": "预览时的版本，如 \"3\"；其后又有导入的，则 412",
        ]
        return [
            "summary": .string(summary),
            "parameters": [
                query("preview", ["type": "string", "enum": ["true", "false"]], "true：只比较变动，不导入"), match,
            ],
            "requestBody": [
                "required": true,
                "content": .object(Dictionary(uniqueKeysWithValues: types.map { ($0, file) })),
            ],
            "responses": .object(
                problems.merging([
                    "200": ["description": "预览：变动的内容", "content": object],
                    "201": ["description": "已导入，成为新的版本", "content": object],
                ]) { _, new in new }
            ),
        ]
    }

    static var tableFault: JSON {
        [
            "type": "object", "required": ["row", "column", "reason", "text"],
            "properties": [
                "row": ["type": "integer", "description": "与表格软件显示的行号一致；0 为整个文件"],
                "column": ["type": "string", "description": "表头的列名；空为整行"],
                "reason": ["type": "string"], "text": ["type": "string"],
            ],
        ]
    }

    static var cursor: JSON { query("cursor", ["type": "string"], "上一页的 next") }

    static var limit: JSON {
        query("limit", ["type": "integer", "minimum": 1, "maximum": 200], "每页条数，默认 50")
    }

    private static var year: JSON { path("year", "年份") }
}
