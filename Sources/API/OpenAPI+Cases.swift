import Ledger
import Platform
import Procedure
import Storage
import Web

/// The list of cases: its conditions are those of the page.
extension OpenAPI {
    static var listCases: JSON {
        let text: JSON = ["type": "string", "minLength": 1, "maxLength": 100]
        let day: JSON = ["type": "string", "format": "date"]
        let yuan: JSON = ["type": "integer", "minimum": 0]
        let parameters: [JSON] = [
            query("q", text, "词语、文号、当事人；以空格分开的都要有，英文字母和数字按整段找，三位以上可以只写开头"),
            query("stage", among(Stage.allCases), "办案阶段"), query("unit", text, "承办机构"),
            query("field", text, "领域"), query("item", text, "事项编码"), query("handler", text, "主办人编号"),
            query("procedure", among(CaseKind.allCases), "程序"), query("party", among(PartyKind.allCases), "当事人类型"),
            query("filedFrom", day, "登记日期，自这一日起"), query("filedTo", day, "登记日期，至这一日止"),
            query("decidedFrom", day, "决定日期，自这一日起"), query("decidedTo", day, "决定日期，至这一日止"),
            query("due", among(CaseQuestion.Due.allCases), "期限：overdue 已逾期，near 三个工作日内到期"),
            query("fineFrom", yuan, "罚款不少于，元"), query("fineTo", yuan, "罚款不多于，元"),
            query("sort", among(CaseSort.allCases), "排列，默认 filed（登记，新的在前）；按词语查找时只有 filed"),
            query("cursor", ["type": "string"], "上一页的 next；条件和排列应与上一页相同"),
            query("limit", ["type": "integer", "minimum": 1, "maximum": .int(Page.largest)], "每页条数，默认 50"),
            query("count", ["type": "string", "enum": ["true", "false"]], "true：同时给出符合条件的准确件数 total"),
        ]
        let answer: JSON = [
            "type": "object", "required": ["cases", "next"],
            "properties": [
                "cases": ["type": "array", "items": caseRow],
                "next": [
                    "type": ["string", "null"],
                    "description": "下一页从哪里起；没有下一页为 null。条件很少有案件符合时，一页可能不满而仍有下一页",
                ],
                "total": ["type": "integer"],
            ],
        ]
        return reading("案件列表", .array(parameters), schema: answer)
    }

    private static func among<T: RawRepresentable>(_ values: [T]) -> JSON where T.RawValue == String {
        ["type": "string", "enum": .array(values.map { .string($0.rawValue) })]
    }

    private static var caseRow: JSON {
        let text: JSON = ["type": "string"]
        let perhaps: JSON = ["type": ["string", "null"]]
        let instant: JSON = ["type": "integer", "description": "1970 年以来的毫秒数"]
        return object([
            "id": text, "version": ["type": "integer"], "title": text, "stage": among(Stage.allCases), "parties": text,
            "handler": text, "unit": text, "field": perhaps, "procedure": among(CaseKind.allCases), "number": perhaps,
            "decisionNumber": perhaps, "decidedOn": perhaps, "fineFen": ["type": "integer", "description": "罚款，分"],
            "dueAt": ["type": ["integer", "null"], "description": "本机关应办事项中最早到期的时刻，毫秒数"],
            "openedAt": instant, "updatedAt": instant,
        ])
    }
}
