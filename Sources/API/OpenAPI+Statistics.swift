import Ledger
import Platform
import Storage
import Web

/// Numbers of cases in the description.
extension OpenAPI {
    static var statisticsPaths: [String: JSON] {
        let month: JSON = ["type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])$", "examples": ["2026-05"]]
        let by: JSON = ["type": "string", "enum": .array(MeasureGroup.allCases.map { .string($0.rawValue) })]
        let parameters: JSON = [
            needed("from", month, "起始月份"),
            needed("to", month, "截止月份，一次最多 \(StatisticsQuestion.mostMonths) 个月"),
            query("by", by, "按机构、领域、事项、月份、阶段或者程序；不填为按机构"),
            query("unit", ["type": "string", "maxLength": 100], "只统计这个机构承办的案件"),
        ]
        return [
            Route.apiStatistics.rawValue: [
                "get": reading("案件统计，与前一期间和上年同期对照", parameters, schema: ref("Statistics"))
            ]
        ]
    }

    static var statisticsSchemas: [String: JSON] {
        let period: JSON = object(["from": string, "to": string])
        let line: JSON = object([
            "key": string, "name": string, "now": ref("Figures"), "before": ref("Figures"),
            "yearBefore": ref("Figures"),
        ])
        return [
            "Statistics": object([
                "by": choice(MeasureGroup.allCases.map(\.rawValue)), "unit": orNull("string"), "period": period,
                "before": period, "yearBefore": period, "open": boolean, "whole": boolean,
                "total": line, "lines": listOf(line),
                "target": [
                    "type": ["object", "null"],
                    "properties": [
                        "closingRateAbovePercent": integer, "document": string, "met": orNull("boolean"),
                    ],
                ],
            ]),
            "Figures": figures,
        ]
    }

    /// By stage a line has registrations only.
    private static var figures: JSON {
        let values = Indicator.allCases.map { indicator -> (String, JSON) in
            var schema: [String: JSON] =
                switch indicator.making {
                case .count, .money: ["type": "integer"]
                case .share: object(["part": integer, "of": integer]).objectValue ?? [:]
                case .mean: object(["sum": integer, "of": integer]).objectValue ?? [:]
                }
            schema["description"] = .string("\(indicator.title)：\(indicator.meaning)")
            return (indicator.rawValue, .object(schema))
        }
        return [
            "type": "object", "properties": .object(Dictionary(uniqueKeysWithValues: values)),
            "required": [.string(Indicator.registered.rawValue)],
        ]
    }
}
