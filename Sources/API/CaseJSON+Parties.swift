import Ledger
import LegalTime
import Platform
import Procedure

/// A party with the procedure towards it.
extension CaseJSON {
    static func party(_ view: PartyView, _ track: PartyTrack, _ file: Case) -> JSON {
        [
            "name": .string(view.name), "kind": .string(track.party.kind.rawValue), "uscc": text(view.uscc),
            "idNumber": text(view.idNumber), "representative": text(view.representative),
            "address": .string(view.address), "phone": text(view.phone),
            "confirmed": view.confirmed.map(confirmed) ?? .null, "agents": .array(track.agents.map(agent)),
            "stage": .string(track.stage.rawValue),
            "orders": .array(track.orders.map(order)), "notices": .array(track.notices.map(notice)),
            "answer": track.answer.map(answer) ?? .null, "answered": .bool(track.answer != nil),
            "decision": track.decision.map { decision($0, file) } ?? .null,
            "exemption": track.exemption.map { exemption($0, file) } ?? .null,
            "ending": track.ending.map(ending) ?? .null,
            "serviceTask": track.serviceTask.map(task) ?? .null, "attempts": .array(track.attempts.map(attempt)),
            "service": track.service.map(service) ?? .null, "payments": .array(track.payments.map(payment)),
            "owedFen": .int(track.owedFen), "paidFen": .int(track.paidFen),
            "publication": track.publication.map {
                ["entry": .int($0.seq), "published": .bool($0.isPublished), "on": day($0.on)]
            } ?? .null,
        ]
    }

    private static func confirmed(_ view: ConfirmedView) -> JSON {
        [
            "entry": .int(view.seq), "on": day(view.on), "recipient": .string(view.recipient),
            "address": .string(view.address), "phone": .string(view.phone), "consents": .bool(view.consents),
            "electronic": text(view.electronic),
        ]
    }

    private static func agent(_ agent: Agent) -> JSON {
        [
            "entry": .int(agent.seq), "name": .string(agent.name), "kind": .string(agent.kind.rawValue),
            "scope": .string(agent.scope.rawValue), "powers": strings(agent.powers.map(\.rawValue)),
            "from": day(agent.from), "to": day(agent.to),
        ]
    }

    private static func order(_ order: CorrectionOrder) -> JSON {
        [
            "entry": .int(order.seq), "deliveredOn": day(order.deliveredOn), "correctBy": day(order.correctBy),
            "inspections": .array(
                order.inspections.map {
                    ["entry": .int($0.seq), "on": day($0.on), "result": .string($0.result.rawValue)]
                }
            ),
        ]
    }

    private static func notice(_ notice: PriorNotice) -> JSON {
        [
            "entry": .int(notice.seq), "penalty": penalty(notice.penalty), "deliveredOn": day(notice.deliveredOn),
            "answerBy": day(notice.answerBy),
        ]
    }

    private static func answer(_ answer: Answer) -> JSON {
        switch answer {
        case .waiver(let on): ["kind": "waiver", "on": day(on)]
        case .statement(let review, let opinion, let on):
            [
                "kind": "statement", "on": day(on), "review": .string(review.rawValue), "opinion": .string(opinion),
            ]
        }
    }

    private static func decision(_ decision: PenaltyDecision, _ file: Case) -> JSON {
        [
            "entry": .int(decision.seq), "number": .string(file.document(decision.document)?.number ?? ""),
            "document": .string(decision.document), "fineFen": .int(decision.penalty.fineFen),
            "kinds": strings(decision.penalty.kinds.map(\.rawValue)), "penalty": penalty(decision.penalty),
            "decidedOn": day(decision.decidedOn),
        ]
    }

    private static func exemption(_ exemption: Exemption, _ file: Case) -> JSON {
        [
            "entry": .int(exemption.seq), "number": .string(file.document(exemption.document)?.number ?? ""),
            "document": .string(exemption.document), "ground": .string(exemption.ground.rawValue),
            "decidedOn": day(exemption.decidedOn),
        ]
    }

    private static func ending(_ ending: TrackEnding) -> JSON {
        switch ending {
        case .transferred(let to, let seq, let accepted):
            ["kind": "transferred", "to": .string(to), "entry": .int(seq), "acceptedOn": day(accepted)]
        case .withdrawn(let seq): ["kind": "withdrawn", "entry": .int(seq)]
        case .terminated(let seq): ["kind": "terminated", "entry": .int(seq)]
        }
    }

    private static func task(_ task: ServiceTask) -> JSON {
        ["entry": .int(task.seq), "officers": strings(task.officers), "by": day(task.by)]
    }

    private static func attempt(_ attempt: ServiceAttempt) -> JSON {
        [
            "entry": .int(attempt.seq), "method": .string(attempt.method.rawValue), "on": day(attempt.on),
            "reason": .string(attempt.reason),
        ]
    }

    private static func service(_ service: ServiceRecord) -> JSON {
        [
            "entry": .int(service.seq), "method": .string(service.method.rawValue), "servedOn": day(service.servedOn),
            "recipient": .string(service.recipient),
        ]
    }

    private static func payment(_ payment: Payment) -> JSON {
        [
            "entry": .int(payment.seq), "fen": .int(payment.fen), "on": day(payment.on),
            "receipt": .string(payment.receipt),
        ]
    }
}
