import Ledger
import Procedure

/// A case in the description, part by part.
extension OpenAPI {
    static var caseSchemas: [String: JSON] {
        [
            "Case": file, "Party": party, "Approval": approval, "Penalty": penalty, "Clock": clock,
        ]
    }

    private static var file: JSON {
        object(basics.merging(procedure) { first, _ in first })
    }

    private static var basics: [String: JSON] {
        [
            "id": string, "version": integer, "title": string, "number": orNull("string"),
            "stage": choice(Stage.allCases.map(\.rawValue)), "stageTitle": string, "openedAt": instant,
            "updatedAt": instant, "handlers": listOf(string), "unit": string, "field": orNull("string"),
            "violations": listOf(
                object(["conduct": string, "breaks": string, "punishedBy": string, "item": orNull("string")])
            ),
            "parties": listOf(ref("Party")), "documents": listOf(issued), "entries": listOf(entry),
            "next": listOf(next), "broken": listOf(["type": "object"]), "clocks": listOf(ref("Clock")),
        ]
    }

    private static var procedure: [String: JSON] {
        [
            "kind": choice(["ordinary", "simple"]),
            "filing": ["type": "object", "required": ["state"], "properties": ["state": string]],
            "checks": listOf(
                object([
                    "entry": integer, "on": day, "result": choice(CheckResult.self), "officers": listOf(string),
                    "atScene": boolean,
                ])
            ),
            "interviews": listOf(record(["respondent": string])),
            "scenes": listOf(record(["kind": choice(SceneKind.self), "photos": integer])),
            "evidence": listOf(
                object([
                    "entry": integer, "kind": choice(EvidenceKind.self), "name": string, "takenOn": day,
                    "excluded": orNull("integer"),
                ])
            ),
            "recusals": listOf(
                object([
                    "entry": integer, "person": string, "result": orNull("string"), "decided": orNull("integer"),
                ])
            ),
            "reports": listOf(report), "approvals": listOf(ref("Approval")), "reviews": listOf(review),
            "discussions": listOf(discussion),
            "talks": listOf(object(["entry": integer, "party": integer, "on": day])), "letters": listOf(letter),
            "summonses": listOf(summons), "assistances": listOf(letter),
            "evidenceRequests": listOf(object(["entry": integer, "to": string, "items": listOf(string), "by": day])),
            "onTheSpot": orNothing(onTheSpot), "closing": orNothing(closing), "archive": orNothing(archive),
            "overruns": listOf(
                object(["entry": integer, "rule": string, "party": integer, "reason": string, "on": day])
            ),
            "todos": listOf(todo),
        ]
    }

    private static var issued: JSON {
        object([
            "id": string, "kind": choice(DocumentKind.allCases.map(\.rawValue)), "number": string, "party": integer,
            "ready": boolean, "sha256": orNull("string"),
        ])
    }

    private static var entry: JSON {
        object([
            "seq": integer, "act": string, "done": string, "actor": string,
            "duty": choice(Duty.allCases.map(\.rawValue)), "occurredAt": instant, "recordedAt": instant,
            "hash": string,
        ])
    }

    private static var next: JSON {
        [
            "type": "object", "required": ["act", "title", "allowed", "yours", "duties"],
            "properties": [
                "act": string, "title": string, "allowed": boolean, "yours": boolean, "duties": listOf(string),
                "refusals": listOf(ref("Refusal")),
            ],
        ]
    }

    /// Interviews and records of places have much in common.
    private static func record(_ own: [String: JSON]) -> JSON {
        let common: [String: JSON] = [
            "entry": integer, "startedAt": instant, "endedAt": instant, "place": string, "officers": listOf(string),
            "excluded": orNull("integer"),
        ]
        return object(common.merging(own) { first, _ in first })
    }

    private static var report: JSON {
        object([
            "entry": integer, "on": day, "isMajor": boolean, "triggers": listOf(choice(ReviewTrigger.self)),
            "proposals": listOf(object(["party": integer, "outcome": choice(ProposedOutcome.self)])),
        ])
    }

    private static var review: JSON {
        object([
            "entry": integer, "on": day, "report": integer, "notices": listOf(integer), "opinion": orNull("string"),
            "reviewer": orNull("string"), "givenOn": dayOrNull, "open": boolean,
        ])
    }

    private static var discussion: JSON {
        object([
            "entry": integer, "party": integer, "on": day, "voters": listOf(string), "agreed": boolean,
            "penalty": ref("Penalty"),
        ])
    }

    private static var letter: JSON {
        object([
            "entry": integer, "to": string, "on": day, "replyBy": day, "repliedOn": dayOrNull,
            "response": orNull("string"),
        ])
    }

    private static var summons: JSON {
        object([
            "entry": integer, "respondent": string, "role": choice(RespondentRole.self), "at": instant,
            "place": string, "officers": listOf(string), "interview": orNull("integer"),
        ])
    }

    private static var onTheSpot: JSON {
        object([
            "entry": integer, "number": string, "decidedOn": day, "servedOn": day, "filedOn": dayOrNull,
            "handedInOn": dayOrNull, "bankedOn": dayOrNull,
            "collection": orNothing(
                object(["fen": integer, "ground": choice(CollectionGround.self), "receipt": string, "on": day])
            ),
        ])
    }

    private static var closing: JSON {
        object([
            "entry": integer, "situation": choice(ClosingSituation.self), "closedOn": dayOrNull,
            "returned": orNull("string"),
        ])
    }

    private static var archive: JSON {
        object([
            "entry": integer, "on": day, "volume": string, "pages": integer, "retention": choice(Retention.self),
        ])
    }

    private static var todo: JSON {
        object([
            "act": string, "party": integer, "person": orNull("string"), "duty": orNull("string"), "unit": string,
            "cause": integer, "clock": orNull("string"),
        ])
    }
}
