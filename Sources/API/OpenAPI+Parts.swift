import Ledger
import Procedure

/// A party, an approval, a penalty and a clock in the description.
extension OpenAPI {
    static var party: JSON {
        object([
            "name": string, "kind": choice(PartyKind.self), "uscc": orNull("string"), "idNumber": orNull("string"),
            "representative": orNull("string"), "address": string, "phone": orNull("string"),
            "confirmed": orNothing(confirmed), "agents": listOf(agent),
            "stage": choice(Stage.allCases.map(\.rawValue)), "orders": listOf(order), "notices": listOf(notice),
            "answer": orNothing(["type": "object", "required": ["kind", "on"], "properties": ["on": day]]),
            "answered": boolean, "decision": orNothing(decision), "exemption": orNothing(exemption),
            "ending": orNothing(["type": "object", "required": ["kind", "entry"]]),
            "serviceTask": orNothing(object(["entry": integer, "officers": listOf(string), "by": dayOrNull])),
            "attempts": listOf(object(["entry": integer, "method": string, "on": day, "reason": string])),
            "service": orNothing(object(["entry": integer, "method": string, "servedOn": day, "recipient": string])),
            "payments": listOf(object(["entry": integer, "fen": integer, "on": day, "receipt": string])),
            "owedFen": integer, "paidFen": integer,
            "publication": orNothing(object(["entry": integer, "published": boolean, "on": day])),
        ])
    }

    private static var confirmed: JSON {
        object([
            "entry": integer, "on": day, "recipient": string, "address": string, "phone": string,
            "consents": boolean, "electronic": orNull("string"),
        ])
    }

    private static var agent: JSON {
        object([
            "entry": integer, "name": string, "kind": choice(AgentKind.self), "scope": choice(MandateScope.self),
            "powers": listOf(choice(AgentPower.self)), "from": day, "to": dayOrNull,
        ])
    }

    private static var order: JSON {
        object([
            "entry": integer, "deliveredOn": day, "correctBy": day,
            "inspections": listOf(object(["entry": integer, "on": day, "result": choice(CorrectionResult.self)])),
        ])
    }

    private static var notice: JSON {
        object(["entry": integer, "penalty": ref("Penalty"), "deliveredOn": day, "answerBy": day])
    }

    private static var decision: JSON {
        object([
            "entry": integer, "number": string, "document": string, "fineFen": integer,
            "kinds": listOf(choice(PenaltyKind.self)), "penalty": ref("Penalty"), "decidedOn": day,
        ])
    }

    private static var exemption: JSON {
        object([
            "entry": integer, "number": string, "document": string, "ground": choice(ExemptionGround.self),
            "decidedOn": day,
        ])
    }

    static var penalty: JSON {
        object([
            "kinds": listOf(choice(PenaltyKind.self)), "fineFen": integer, "gainsFen": integer, "goodsFen": integer,
        ])
    }

    static var approval: JSON {
        [
            "type": "object",
            "required": ["matter", "party", "entry", "road", "signatures", "added", "turn", "state"],
            "properties": [
                "matter": choice(Matter.self), "party": integer, "entry": integer,
                "road": object(["document": string, "steps": listOf(string)]), "signatures": listOf(signature),
                "added": listOf(object(["person": string, "by": string, "signed": boolean])),
                "turn": orNothing(["type": "object"]),
                "state": choice(["open", "withdrawn", "returned", "finished"]),
                "returned": object(["reason": string, "by": string]), "finishedBy": integer,
            ],
        ]
    }

    private static var signature: JSON {
        object([
            "entry": integer, "person": string, "name": string, "duty": string, "opinion": string, "added": boolean,
            "on": day,
        ])
    }

    static var clock: JSON {
        [
            "type": "object", "required": ["id", "rule", "name", "party", "state", "due", "explanation"],
            "properties": [
                "id": string, "rule": string, "name": string, "party": integer,
                "state": choice(["running", "suspended", "met"]), "due": orNull("string"),
                "provisional": boolean, "explanation": listOf(string),
            ],
        ]
    }
}

/// The words of the description.
extension OpenAPI {
    static let string: JSON = ["type": "string"]
    static let integer: JSON = ["type": "integer"]
    static let boolean: JSON = ["type": "boolean"]
    static let day: JSON = ["type": "string", "format": "date"]
    static let dayOrNull: JSON = ["type": ["string", "null"], "format": "date"]

    static func listOf(_ items: JSON) -> JSON { ["type": "array", "items": items] }

    static func orNull(_ type: String) -> JSON { ["type": [.string(type), "null"]] }

    static func orNothing(_ schema: JSON) -> JSON { ["anyOf": [schema, ["type": "null"]]] }

    static func ref(_ name: String) -> JSON { ["$ref": .string("#/components/schemas/\(name)")] }

    static func choice(_ values: [String]) -> JSON { ["type": "string", "enum": .array(values.map { .string($0) })] }

    /// The values with their words, as forms and documents say them.
    static func choice<Value: Labelled>(_ type: Value.Type) -> JSON {
        let words = type.allCases.map { "\($0.rawValue) \($0.label)" }.joined(separator: "；")
        return [
            "type": "string", "enum": .array(type.allCases.map { .string($0.rawValue) }),
            "description": .string(words),
        ]
    }
}
