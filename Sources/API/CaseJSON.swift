import Law
package import Ledger
import LegalTime
package import Platform
import Procedure
import Web

/// A case as the API writes it.
package enum CaseJSON {
    package static func write(_ view: CaseView) -> JSON {
        let file = view.file
        let basics: [String: JSON] = [
            "id": .string(file.id), "version": .int(file.version), "title": .string(file.title),
            "number": text(file.number), "stage": .string(file.stage.rawValue), "stageTitle": .string(file.stage.title),
            "openedAt": .string(file.openedAt.utc), "updatedAt": .string(file.updatedAt.utc),
            "handlers": .array(file.handlers.map { .string($0) }), "unit": .string(file.unit),
            "field": text(file.field), "violations": .array(file.violations.map(violation)),
            "parties": .array(zip(view.parties, file.tracks).map { party($0, $1, file) }),
            "documents": .array(file.documents.map(document)),
            "entries": .array(view.entries.map(entry)),
            "next": .array(view.next.map(next)),
            "broken": .array(file.broken.map(broken)),
            "clocks": .array(view.clocks.map(ClockJSON.write)),
        ]
        return .object(basics.merging(procedure(view)) { first, _ in first })
    }

    private static func violation(_ violation: Violation) -> JSON {
        [
            "conduct": .string(violation.conduct), "breaks": .string(violation.breaks.printed),
            "punishedBy": .string(violation.punishedBy.printed), "item": text(violation.item),
        ]
    }

    private static func document(_ document: IssuedDocument) -> JSON {
        [
            "id": .string(document.id), "kind": .string(document.kind.rawValue), "number": .string(document.number),
            "party": .int(document.party), "ready": .bool(document.print != nil),
            "sha256": text(document.print?.sha256),
        ]
    }

    private static func entry(_ entry: EntryView) -> JSON {
        [
            "seq": .int(entry.seq), "act": .string(entry.act.id), "done": .string(entry.act.done),
            "actor": .string(entry.head.actor.name), "duty": .string(entry.head.actor.duty.rawValue),
            "occurredAt": .string(entry.head.occurredAt.utc), "recordedAt": .string(entry.head.recordedAt.utc),
            "hash": .string(entry.hash.hex),
        ]
    }

    private static func next(_ next: NextView) -> JSON {
        var json: [String: JSON] = [
            "act": .string(next.sheet.id), "title": .string(next.sheet.title), "allowed": .bool(next.isAllowed),
            "yours": .bool(next.denial == nil), "duties": .array(next.sheet.duties.map { .string($0.rawValue) }),
        ]
        if !next.isAllowed { json["refusals"] = .array(next.refusals.map(\.json)) }
        return .object(json)
    }

    private static func broken(_ bar: BrokenBar) -> JSON {
        var json: [String: JSON] = ["seq": .int(bar.seq), "act": .string(bar.act)]
        switch bar.finding {
        case .refusal(let refused): json["refusal"] = refused.json
        case .field(let error): json["field"] = ["field": .string(error.field), "message": .string(error.message)]
        }
        return .object(json)
    }

    static func text(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }
}
