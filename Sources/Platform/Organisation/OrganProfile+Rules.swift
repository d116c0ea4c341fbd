package import Ledger
import LegalTime
package import Procedure

/// The organ's own rules of procedure (本机关制度), each with the document that sets it.
extension OrganProfile {
    /// Throws the name of the field that is missing or wrong; an organ without rules of its own has none.
    package static func rules(_ json: JSON) throws(OrganFault) -> OrganRules {
        guard let rules = json["rules"] else { return .none }
        guard rules.objectValue != nil else { throw OrganFault(field: "rules") }
        return OrganRules(
            roads: try list(rules, "roads", road),
            reviews: try list(rules, "reviews", review),
            discussions: try list(rules, "discussions", discussion)
        )
    }

    private static func list<T>(
        _ json: JSON,
        _ key: String,
        _ read: (JSON, String) throws(OrganFault) -> T
    ) throws(OrganFault) -> [T] {
        guard let value = json[key] else { return [] }
        guard let items = value.arrayValue else { throw OrganFault(field: "rules.\(key)") }
        var list: [T] = []
        for (index, item) in items.enumerated() { list.append(try read(item, "rules.\(key).\(index)")) }
        return list
    }

    private static func road(_ json: JSON, _ path: String) throws(OrganFault) -> RoadRule {
        guard let matter = json["matter"]?.stringValue.flatMap(Matter.init(rawValue:)) else {
            throw OrganFault(field: "\(path).matter")
        }
        guard let names = json["steps"]?.arrayValue else { throw OrganFault(field: "\(path).steps") }
        let steps = names.compactMap { $0.stringValue.flatMap(Duty.init(rawValue:)) }
        // The head's own act comes after the road; a handler does not sign what a handler sends up.
        guard steps.count == names.count, steps.allSatisfy({ [.leader, .reviewer, .approver].contains($0) }) else {
            throw OrganFault(field: "\(path).steps")
        }
        return RoadRule(
            matter: matter,
            fromFen: try fen(json, "fromFen", path) ?? 0,
            steps: steps,
            document: try document(json, path),
            days: try days(json, path)
        )
    }

    private static func review(_ json: JSON, _ path: String) throws(OrganFault) -> ReviewRule {
        guard let step = json["before"]?.stringValue.flatMap(ReviewRule.Step.init(rawValue:)) else {
            throw OrganFault(field: "\(path).before")
        }
        return ReviewRule(
            before: step,
            fromFen: try fen(json, "fromFen", path) ?? 0,
            document: try document(json, path),
            days: try days(json, path)
        )
    }

    private static func discussion(_ json: JSON, _ path: String) throws(OrganFault) -> DiscussionRule {
        guard let individual = try fen(json, "individualFen", path) else {
            throw OrganFault(field: "\(path).individualFen")
        }
        guard let organisation = try fen(json, "organisationFen", path) else {
            throw OrganFault(field: "\(path).organisationFen")
        }
        return DiscussionRule(
            individualFen: individual,
            organisationFen: organisation,
            document: try document(json, path),
            days: try days(json, path)
        )
    }

    private static func document(_ json: JSON, _ path: String) throws(OrganFault) -> String {
        guard let document = json["document"]?.stringValue, !document.isEmpty else {
            throw OrganFault(field: "\(path).document")
        }
        return document
    }

    private static func days(_ json: JSON, _ path: String) throws(OrganFault) -> RuleDays {
        guard let from = json["from"]?.stringValue.flatMap(CivilDay.init(iso:)) else {
            throw OrganFault(field: "\(path).from")
        }
        let to = json["to"]?.stringValue.flatMap(CivilDay.init(iso:))
        if json["to"] != nil, to == nil { throw OrganFault(field: "\(path).to") }
        return RuleDays(from: from, to: to)
    }

    private static func fen(_ json: JSON, _ key: String, _ path: String) throws(OrganFault) -> Int? {
        guard let value = json[key] else { return nil }
        guard let fen = value.intValue, fen >= 0 else { throw OrganFault(field: "\(path).\(key)") }
        return fen
    }
}
