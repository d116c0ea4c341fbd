import Ledger
import Storage
import Web

/// Number blocks in the description.
extension OpenAPI {
    static var numberPaths: [String: JSON] {
        let block = path("block", "号段编号")
        let reason: JSON = ["type": "string", "minLength": 1, "maxLength": 200, "description": "原因"]
        let numbers: JSON = object(["block": string, "returned": listOf(integer)])
        return [
            Route.apiNumbers.rawValue: [
                "get": reading(
                    "本人领用的号段，每页 20 个",
                    [cursor],
                    schema: object(["accounts": listOf(ref("NumberAccount")), "next": orNull("string")])
                ),
                "post": writing("发放号段", body: issuing, success: "201", schema: ref("NumberAccount")),
            ],
            Route.apiNumberSeries.rawValue: [
                "get": reading("发放过号段的种类和合计", [], schema: object(["series": listOf(ref("NumberSeries"))]))
            ],
            Route.apiNumberAccounts.rawValue: [
                "get": reading(
                    "一种号码逐个号段的去向，每页 20 个",
                    [needed("series", string, "种类，如 当罚决/2026"), cursor],
                    schema: object([
                        "series": ref("NumberSeries"), "accounts": listOf(ref("NumberAccount")),
                        "next": orNull("string"),
                    ])
                )
            ],
            Route.apiNumberSpoils.rawValue: [
                "post": writing(
                    "登记作废：由领用人办理",
                    body: object(["series": string, "value": integer, "reason": reason], closed: true),
                    schema: ref("BlockNumber")
                )
            ],
            Route.apiNumberReturn.rawValue: [
                "parameters": [block],
                "post": writing("缴回未用号码", body: object(["reason": reason], closed: true), schema: numbers),
            ],
            Route.apiNumberClosing.rawValue: [
                "parameters": [block],
                "post": writing("核销号段", body: object([:], closed: true), schema: ref("NumberAccount")),
            ],
        ]
    }

    static var numberSchemas: [String: JSON] {
        [
            "NumberSeries": object([
                "series": string, "title": string, "blocks": integer, "open": integer, "issued": integer,
                "used": integer, "spoiled": integer, "returned": integer, "unused": integer,
            ]),
            "BlockNumber": object([
                "series": string, "value": integer, "number": string, "block": string,
                "state": choice(BlockNumberState.allCases.map(\.rawValue)), "case": orNull("string"),
                "reason": orNull("string"), "at": instant, "by": string,
            ]),
            "NumberAccount": object([
                "block": string, "series": string, "title": string, "person": string, "first": integer,
                "last": integer, "firstNumber": string, "lastNumber": string, "issuedAt": instant,
                "issuedBy": string, "closedAt": ["type": ["string", "null"], "format": "date-time"],
                "closedBy": orNull("string"), "used": listOf(ref("BlockNumber")),
                "spoiled": listOf(ref("BlockNumber")), "returned": listOf(integer), "unused": listOf(integer),
            ]),
        ]
    }

    private static var issuing: JSON {
        let count: JSON = ["type": "integer", "minimum": 1, "maximum": .int(NumberBlocks.largest)]
        func body(_ kind: String, _ more: [String: JSON], needs: [JSON]) -> JSON {
            let own: [String: JSON] = ["kind": ["const": .string(kind)], "person": string, "count": count]
            return [
                "type": "object", "additionalProperties": false,
                "properties": .object(own.merging(more) { first, _ in first }),
                "required": .array(["kind", "person", "count"] + needs),
            ]
        }
        let year: JSON = ["type": ["integer", "null"], "description": "决定书的年份；不填为今年"]
        let first: JSON = ["type": "string", "description": "票据上印的第一个号码"]
        return [
            "oneOf": [
                body("onTheSpot", ["year": year], needs: []), body("receipts", ["first": first], needs: ["first"]),
            ]
        ]
    }
}
