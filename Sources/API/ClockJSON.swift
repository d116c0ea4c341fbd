import Law
import Ledger
import LegalTime
import Platform
import Procedure
import Storage

/// A clock as the API writes it.
enum ClockJSON {
    static func write(_ view: ClockView) -> JSON {
        let clock = view.clock
        let terms = clock.terms
        var json: [String: JSON] = [
            "id": .string(clock.id), "rule": .string(terms.rule), "name": .string(terms.name),
            "party": .int(clock.party), "state": .string(view.state.rawValue),
            "trigger": .string(clock.trigger.text(in: .shanghai)), "entry": .int(clock.seq),
            "period": .string(terms.terms.period.chinese), "end": .string(terms.terms.end.rawValue),
            "raw": moment(view.reckoning?.raw), "due": moment(view.reckoning?.due),
            "provisional": .bool(view.reckoning?.isProvisional ?? true), "calendar": .int(view.calendar),
            "certainty": .string(terms.certainty.rawValue),
            "citation": .string(terms.citations.joined(separator: "、")),
            "explanation": .array(view.explanation.map { .string($0) }),
        ]
        if let document = terms.document { json["document"] = .string(document) }
        if let remaining = view.reckoning?.remaining { json["remaining"] = .int(remaining) }
        if let met = clock.met { json["met"] = ["on": .string(met.on.iso), "entry": .int(met.seq)] }
        json["suspensions"] = .array(clock.suspensions.map(suspension))
        json["extensions"] = .array(
            clock.extensions.map {
                ["entry": .int($0.seq), "period": .string($0.period.chinese), "document": .string($0.document)]
            }
        )
        return .object(json)
    }

    /// A row of the list of what falls due.
    static func write(_ row: ClockRow) -> JSON {
        [
            "id": .string(row.id), "case": .string(row.caseID), "caseTitle": .string(row.caseTitle),
            "rule": .string(row.rule), "name": .string(row.name), "party": .int(row.party),
            "holder": .string(row.holder), "raw": row.raw.map { .string($0) } ?? .null,
            "due": row.due.map { .string($0) } ?? .null, "provisional": .bool(row.provisional),
            "calendar": .int(row.calendar),
        ]
    }

    static func write(_ row: ClockMoveRow) -> JSON {
        [
            "clock": .string(row.clock), "case": .string(row.caseID), "caseTitle": .string(row.caseTitle),
            "name": .string(row.name), "holder": .string(row.holder),
            "before": row.before.map { .string($0) } ?? .null, "after": row.after.map { .string($0) } ?? .null,
        ]
    }

    private static func suspension(_ item: ClockSuspension) -> JSON {
        [
            "entry": .int(item.seq), "ground": .string(item.ground), "document": .string(item.document),
            "from": .string(item.from.iso), "to": item.to.map { .string($0.iso) } ?? .null,
        ]
    }

    private static func moment(_ moment: LegalMoment?) -> JSON {
        moment.map { .string($0.text(in: .shanghai)) } ?? .null
    }
}
