import Ledger
import LegalTime
import Platform
import Procedure

/// What was done in a case beside the parties' own tracks.
extension CaseJSON {
    static func procedure(_ view: CaseView) -> [String: JSON] {
        let file = view.file
        return [
            "kind": .string(file.kind.rawValue), "filing": filing(file.filing),
            "checks": .array(file.checks.map(check)),
            "interviews": .array(file.interviews.map(interview)), "scenes": .array(file.scenes.map(scene)),
            "evidence": .array(file.evidence.map(evidence)), "recusals": .array(file.recusals.map(recusal)),
            "reports": .array(file.reports.map(report)), "approvals": .array(file.approvals.map(approval)),
            "reviews": .array(file.reviews.map(review)), "discussions": .array(file.discussions.map(discussion)),
            "talks": .array(file.talks.map { ["entry": .int($0.seq), "party": .int($0.party), "on": day($0.on)] }),
            "summonses": .array(file.summonses.map(summons)),
            "evidenceRequests": .array(file.evidenceRequests.map(request)),
            "assistances": .array(file.assistances.map(assistance)),
            "letters": .array(file.letters.map(letter)), "onTheSpot": file.simple.map(onTheSpot) ?? .null,
            "closing": file.closing.map(closing) ?? .null, "archive": file.archive.map(archive) ?? .null,
            "overruns": .array(file.overruns.map(overrun)), "todos": .array(file.todos.map(todo)),
        ]
    }

    static func day(_ day: CivilDay?) -> JSON { day.map { .string($0.iso) } ?? .null }

    static func strings(_ texts: [String]) -> JSON { .array(texts.map { .string($0) }) }

    static func integer(_ number: Int?) -> JSON { number.map { .int($0) } ?? .null }

    private static func filing(_ filing: Filing) -> JSON {
        switch filing {
        case .awaiting: ["state": "awaiting"]
        case .returned(let reason, let by): ["state": "returned", "reason": .string(reason), "by": .string(by.name)]
        case .approved(let on, let by): ["state": "approved", "on": day(on), "by": .string(by.name)]
        case .refused(let on, let ground, let by):
            ["state": "refused", "on": day(on), "ground": .string(ground.rawValue), "by": .string(by.name)]
        case .notNeeded: ["state": "notNeeded"]
        }
    }

    private static func check(_ check: FilingCheck) -> JSON {
        [
            "entry": .int(check.seq), "on": day(check.on), "result": .string(check.result.rawValue),
            "officers": strings(check.officers), "atScene": .bool(check.atScene),
        ]
    }

    private static func interview(_ interview: Interview) -> JSON {
        [
            "entry": .int(interview.seq), "respondent": .string(interview.respondent),
            "startedAt": .string(interview.startedAt.utc), "endedAt": .string(interview.endedAt.utc),
            "place": .string(interview.place), "officers": strings(interview.officers),
            "excluded": integer(interview.excluded),
        ]
    }

    private static func scene(_ scene: SceneRecord) -> JSON {
        [
            "entry": .int(scene.seq), "kind": .string(scene.kind.rawValue),
            "startedAt": .string(scene.startedAt.utc), "endedAt": .string(scene.endedAt.utc),
            "place": .string(scene.place), "officers": strings(scene.officers), "photos": .int(scene.photos),
            "excluded": integer(scene.excluded),
        ]
    }

    private static func evidence(_ item: EvidenceItem) -> JSON {
        [
            "entry": .int(item.seq), "kind": .string(item.kind.rawValue), "name": .string(item.name),
            "takenOn": day(item.takenOn), "excluded": integer(item.excluded),
        ]
    }

    private static func recusal(_ recusal: Recusal) -> JSON {
        [
            "entry": .int(recusal.seq), "person": .string(recusal.person),
            "result": text(recusal.result?.rawValue), "decided": integer(recusal.decided),
        ]
    }

    private static func report(_ report: InvestigationReport) -> JSON {
        [
            "entry": .int(report.seq), "on": day(report.on), "isMajor": .bool(report.isMajor),
            "triggers": strings(report.triggers.map(\.rawValue)),
            "proposals": .array(
                report.proposals.map { ["party": .int($0.party), "outcome": .string($0.outcome.rawValue)] }
            ),
        ]
    }

    private static func letter(_ letter: SuggestionLetter) -> JSON {
        [
            "entry": .int(letter.seq), "to": .string(letter.to), "on": day(letter.on),
            "replyBy": day(letter.replyBy), "repliedOn": day(letter.repliedOn),
            "response": text(letter.response?.rawValue),
        ]
    }

    private static func summons(_ summons: Summons) -> JSON {
        [
            "entry": .int(summons.seq), "respondent": .string(summons.respondent),
            "role": .string(summons.role.rawValue), "at": .string(summons.at.utc), "place": .string(summons.place),
            "officers": strings(summons.officers), "interview": integer(summons.interview),
        ]
    }

    private static func request(_ request: EvidenceRequest) -> JSON {
        [
            "entry": .int(request.seq), "to": .string(request.to), "items": strings(request.items),
            "by": day(request.by),
        ]
    }

    private static func assistance(_ request: AssistanceRequest) -> JSON {
        [
            "entry": .int(request.seq), "to": .string(request.to), "on": day(request.on),
            "replyBy": day(request.replyBy), "repliedOn": day(request.repliedOn),
            "response": text(request.response?.rawValue),
        ]
    }

    private static func onTheSpot(_ spot: OnTheSpot) -> JSON {
        var json: [String: JSON] = [
            "entry": .int(spot.seq), "number": .string(spot.number), "decidedOn": day(spot.decidedOn),
            "servedOn": day(spot.servedOn), "filedOn": day(spot.filed?.on), "handedInOn": day(spot.handedIn?.on),
            "bankedOn": day(spot.banked?.on), "collection": .null,
        ]
        if let collection = spot.collection {
            json["collection"] = [
                "fen": .int(collection.fen), "ground": .string(collection.ground.rawValue),
                "receipt": .string(collection.receipt), "on": day(collection.on),
            ]
        }
        return .object(json)
    }

    private static func closing(_ closing: Closing) -> JSON {
        [
            "entry": .int(closing.seq), "situation": .string(closing.situation.rawValue),
            "closedOn": day(closing.closedOn), "returned": text(closing.returned),
        ]
    }

    private static func archive(_ archive: Archive) -> JSON {
        [
            "entry": .int(archive.seq), "on": day(archive.on), "volume": .string(archive.volume),
            "pages": .int(archive.pages), "retention": .string(archive.retention.rawValue),
        ]
    }

    /// A time that was over, and how that was explained.
    private static func overrun(_ overrun: Overrun) -> JSON {
        [
            "entry": .int(overrun.seq), "rule": .string(overrun.rule), "party": .int(overrun.party),
            "reason": .string(overrun.reason), "on": day(overrun.on),
        ]
    }

    private static func todo(_ todo: Todo) -> JSON {
        [
            "act": .string(todo.act), "party": .int(todo.party), "person": text(todo.person),
            "duty": text(todo.duty?.rawValue), "unit": .string(todo.unit), "cause": .int(todo.cause),
            "clock": text(todo.clock),
        ]
    }
}
