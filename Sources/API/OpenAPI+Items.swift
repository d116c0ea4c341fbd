import Ledger
import Web

/// Penalty items and the lists of who holds which power.
extension OpenAPI {
    static var itemPaths: [String: JSON] {
        let code = path("item", "事项编码")
        let day: JSON = ["type": "string", "format": "date"]
        let words = query("q", ["type": "string", "maxLength": 200], "词语、条款（如 道路管理条例 27条）或者编码")
        return [
            Route.apiItems.rawValue: ["get": listItems(words, day), "post": takeList],
            Route.apiItemSuggestions.rawValue: ["get": reading("边输入边提示：领域、法律、事项名称", [words])],
            Route.apiItemVersions.rawValue: ["get": reading("一份清单的各版本，新的在前", [list])],
            Route.apiItem.rawValue: [
                "parameters": [code],
                "get": reading("一个事项：依据、罚款、沿革、赋权", [query("on", day, "这一日有效的一版；不填为今天")]),
            ],
            Route.apiItemChoice.rawValue: [
                "parameters": [code],
                "get": reading(
                    "违法行为和决定分别在某日的，适用哪一版，为什么",
                    [needed("act", day, "违法行为发生日"), needed("decision", day, "决定日")]
                ),
            ],
        ]
    }

    private static func listItems(_ words: JSON, _ day: JSON) -> JSON {
        reading(
            "处罚事项，最相近的在前",
            [
                words, query("field", ["type": "string"], "领域"), query("law", ["type": "string"], "法律名称"),
                query("on", day, "这一日有效的；不填为全部版本"), cursor, limit,
            ]
        )
    }

    private static var takeList: JSON {
        let types = ["text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"]
        guard case .object(var operation) = importing("整份导入事项目录或者权力清单", types) else { return .null }
        operation["parameters"] = .array([list] + (operation["parameters"]?.arrayValue ?? []))
        return .object(operation)
    }

    private static var list: JSON {
        query("list", ["type": "string", "enum": ["catalogue", "subjects", "squads", "grants"]], "清单；不填为事项目录")
    }
}
