import Ledger
import LegalTime
import Procedure

/// Roads of approval, legal reviews and deliberations.
extension CaseJSON {
    static func approval(_ approval: Approval) -> JSON {
        var json: [String: JSON] = [
            "matter": .string(approval.matter.rawValue), "party": .int(approval.party), "entry": .int(approval.seq),
            "road": [
                "document": .string(approval.road.document), "steps": strings(approval.road.steps.map(\.rawValue)),
            ],
            "signatures": .array(approval.signatures.map(signature)),
            "added": .array(
                approval.added.map {
                    ["person": .string($0.person), "by": .string($0.by), "signed": .bool($0.hasSigned)]
                }
            ),
            "turn": turn(approval.turn),
        ]
        switch approval.state {
        case .open: json["state"] = "open"
        case .withdrawn: json["state"] = "withdrawn"
        case .returned(let reason, let by):
            json["state"] = "returned"
            json["returned"] = ["reason": .string(reason), "by": .string(by.name)]
        case .finished(let seq):
            json["state"] = "finished"
            json["finishedBy"] = .int(seq)
        }
        return .object(json)
    }

    private static func signature(_ signature: Signature) -> JSON {
        [
            "entry": .int(signature.seq), "person": .string(signature.actor.id), "name": .string(signature.actor.name),
            "duty": .string(signature.duty.rawValue), "opinion": .string(signature.opinion),
            "added": .bool(signature.isAdded), "on": day(signature.on),
        ]
    }

    /// Whose turn it is: people, a duty, the head, or nobody.
    private static func turn(_ turn: Approval.Turn) -> JSON {
        switch turn {
        case .persons(let ids): ["persons": strings(ids)]
        case .duty(let duty): ["duty": .string(duty.rawValue)]
        case .head: ["duty": .string(Duty.approver.rawValue)]
        case .nobody: .null
        }
    }

    static func review(_ review: LegalReview) -> JSON {
        [
            "entry": .int(review.seq), "on": day(review.on), "report": .int(review.report),
            "notices": .array(review.notices.map { .int($0) }), "opinion": text(review.opinion?.rawValue),
            "reviewer": text(review.reviewer), "givenOn": day(review.givenOn), "open": .bool(review.isOpen),
        ]
    }

    static func discussion(_ discussion: Discussion) -> JSON {
        [
            "entry": .int(discussion.seq), "party": .int(discussion.party), "on": day(discussion.on),
            "voters": strings(discussion.voters), "agreed": .bool(discussion.isAgreed),
            "penalty": penalty(discussion.penalty),
        ]
    }

    static func penalty(_ penalty: Penalty) -> JSON {
        [
            "kinds": strings(penalty.kinds.map(\.rawValue)), "fineFen": .int(penalty.fineFen),
            "gainsFen": .int(penalty.gainsFen), "goodsFen": .int(penalty.goodsFen),
        ]
    }
}
