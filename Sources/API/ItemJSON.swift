import Law
import Ledger
import LegalTime
import Platform
import Powers

/// Items and powers as the API writes them.
enum ItemJSON {
    static func write(_ item: CatalogueItem) -> JSON {
        [
            "code": .string(item.code), "field": .string(item.field), "name": .string(item.name),
            "law": law(item.law), "violated": articles(item.violated), "penalty": articles(item.penalty),
            "subjects": .array(item.subjects.map { .string($0.rawValue) }),
            "penaltyKinds": .array(item.penaltyKinds.map { .string($0.word) }),
            "correction": .string(item.correction.rawValue), "mode": .string(item.mode.rawValue),
            "fines": fines(item), "fineText": .array(item.fineLines.map { .string($0) }),
            "simple": .string(item.simple.rawValue), "validFrom": day(item.validFrom), "validTo": day(item.validTo),
            "replaces": strings(item.replaces), "conflicts": strings(item.conflicts), "origin": origin(item.origin),
            "note": .string(item.note), "verified": .array(item.verified.map { .string($0.rawValue) }),
        ]
    }

    static func write(_ view: ItemView) -> JSON {
        [
            "item": write(view.item), "version": .int(view.version),
            "editions": .array(view.lineage.map(write)), "conflicts": .array(view.conflicts.map(write)),
            "grants": .array(view.grants.map(grant)), "squads": .array(view.squads.map(squad)),
        ]
    }

    static func write(_ choice: Choice, act: CivilDay, decision: CivilDay) -> JSON {
        [
            "act": .string(act.iso), "decision": .string(decision.iso),
            "byActDay": choice.byActDay.map(write) ?? .null, "newer": .array(choice.newer.map(write)),
            "chosen": choice.chosen.map(write) ?? .null, "needsReview": .bool(choice.needsReview),
            "reasons": strings(choice.reasons),
            "basis": .array(choice.basis.map { .string($0.citation.printed) }),
            "comparison": .array(
                choice.comparison.map { line in
                    [
                        "subject": .string(line.subject.rawValue), "respect": .string(line.respect.rawValue),
                        "newerCode": .string(line.newerCode), "old": .string(line.old), "new": .string(line.new),
                        "weight": .string(line.weight.rawValue), "text": .string(line.text),
                    ]
                }
            ),
        ]
    }

    static func write(_ preview: ListPreview) -> JSON {
        [
            "base": .int(preview.base), "rows": .int(preview.rows), "added": .int(preview.count(.added)),
            "removed": .int(preview.count(.removed)), "changed": .int(preview.count(.changed)),
            "changes": .array(preview.changes.prefix(largestPreview).map(change)),
        ]
    }

    /// So many changes are listed; the counts are exact.
    static let largestPreview = 1000

    private static func change(_ change: ListChange) -> JSON {
        [
            "kind": .string(change.kind.rawValue), "code": .string(change.code), "name": .string(change.name),
            "fields": .array(
                change.fields.map {
                    ["column": .string($0.column), "before": .string($0.before), "after": .string($0.after)]
                }
            ),
        ]
    }

    private static func law(_ law: ItemLaw) -> JSON {
        [
            "title": .string(law.title), "version": .string(law.version.iso), "level": .string(law.level.rawValue),
            "jurisdiction": .string(law.jurisdiction),
        ]
    }

    private static func articles(_ articles: CitedArticles) -> JSON {
        ["text": .string(articles.text), "printed": .string(articles.printed)]
    }

    private static func fines(_ item: CatalogueItem) -> JSON {
        var fines: [String: JSON] = [:]
        for subject in FineSubject.allCases {
            guard let formula = item.fines[subject] else { continue }
            var fine: [String: JSON] = [
                "formula": .string(formula.text), "text": .string(formula.chinese(item.mode)),
            ]
            if case .amount(let span) = formula {
                fine["minFen"] = .int(span.lower)
                fine["maxFen"] = .int(span.upper)
            }
            fines[subject.rawValue] = .object(fine)
        }
        return .object(fines)
    }

    private static func origin(_ origin: ItemOrigin) -> JSON {
        [
            "department": .string(origin.department), "concentratedSince": day(origin.concentratedSince),
            "document": .string(origin.document),
        ]
    }

    private static func grant(_ view: GrantView) -> JSON {
        let grant = view.grant
        return [
            "item": .string(grant.item), "subject": .string(grant.subject),
            "subjectName": view.subject.map { .string($0.name) } ?? .null, "power": .string(grant.power.rawValue),
            "from": .string(grant.from.iso), "to": day(grant.to), "document": .string(grant.document),
            "measureBasis": articles(grant.measureBasis), "origin": origin(grant.origin), "note": .string(grant.note),
        ]
    }

    private static func squad(_ squad: Squad) -> JSON {
        [
            "id": .string(squad.id), "name": .string(squad.name), "ownedBy": .string(squad.ownedBy),
            "usedBy": .string(squad.usedBy), "handlesFor": strings(squad.handlesFor), "from": .string(squad.from.iso),
            "to": day(squad.to),
        ]
    }

    private static func day(_ day: CivilDay?) -> JSON { day.map { .string($0.iso) } ?? .null }

    private static func strings(_ strings: [String]) -> JSON { .array(strings.map { .string($0) }) }
}
