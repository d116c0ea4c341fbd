import Ledger
import LegalTime
import Powers

/// How the facts that an act relied on stand in its entry.
extension EntryBody {
    static func item(_ fact: ItemFact) -> JSON {
        [
            "code": .string(fact.code), "name": .string(fact.name), "field": .string(fact.field),
            "catalogue": .int(fact.catalogue),
        ]
    }

    static func item(_ json: JSON) -> ItemFact? {
        guard let code = json["code"]?.stringValue, let name = json["name"]?.stringValue,
            let field = json["field"]?.stringValue, let catalogue = json["catalogue"]?.intValue
        else { return nil }
        return ItemFact(code: code, name: name, field: field, catalogue: catalogue)
    }

    static func actor(_ json: JSON?) -> Actor? {
        guard let id = json?["id"]?.stringValue, let name = json?["name"]?.stringValue,
            let duty = json?["duty"]?.stringValue.flatMap(Duty.init(rawValue:))
        else { return nil }
        return Actor(
            id: id,
            name: name,
            duty: duty,
            unit: json?["unit"]?.stringValue ?? "",
            authority: json?["authority"]?.stringValue
        )
    }

    static func issued(_ json: JSON?) -> IssuedDocument? {
        guard let id = json?["id"]?.stringValue, let number = json?["number"]?.stringValue,
            let party = json?["party"]?.intValue,
            let kind = json?["kind"]?.stringValue.flatMap(DocumentKind.init(rawValue:))
        else { return nil }
        return IssuedDocument(id: id, kind: kind, number: number, party: party)
    }

    static func form(_ json: JSON) -> IssuedDocument? {
        guard let id = json["id"]?.stringValue, let party = json["party"]?.intValue,
            let kind = json["kind"]?.stringValue.flatMap(DocumentKind.init(rawValue:))
        else { return nil }
        return IssuedDocument(id: id, kind: kind, number: "", party: party)
    }

    static func officer(_ fact: OfficerFact) -> JSON {
        var object: [String: JSON] = ["name": .string(fact.name)]
        // The one that the act relied on; others say nothing about it.
        if let certificate = fact.certificates.first {
            object["certificate"] = .string(certificate.number)
            object["from"] = .string(certificate.from.iso)
            object["to"] = .string(certificate.to.iso)
        }
        switch fact.qualification {
        case .exam(let number)?: object["exam"] = .string(number)
        case .experienced(let record)?: object["experienced"] = .string(record)
        case nil: break
        }
        return .object(object)
    }

    static func officer(_ id: String, _ json: JSON) -> OfficerFact {
        var certificates: [Certificate] = []
        if let number = json["certificate"]?.stringValue,
            let from = json["from"]?.stringValue.flatMap(CivilDay.init(iso:)),
            let to = json["to"]?.stringValue.flatMap(CivilDay.init(iso:))
        {
            certificates = [Certificate(number: number, from: from, to: to)]
        }
        let exam = json["exam"]?.stringValue.map { ReviewQualification.exam($0) }
        let experienced = json["experienced"]?.stringValue.map { ReviewQualification.experienced($0) }
        return OfficerFact(
            id: id,
            name: json["name"]?.stringValue ?? id,
            certificates: certificates,
            qualification: exam ?? experienced
        )
    }

    static func actor(_ actor: Actor) -> JSON {
        var object: [String: JSON] = [
            "id": .string(actor.id), "name": .string(actor.name), "duty": .string(actor.duty.rawValue),
            "unit": .string(actor.unit),
        ]
        if let authority = actor.authority { object["authority"] = .string(authority) }
        return .object(object)
    }

    static func json(_ road: Road) -> JSON {
        ["document": .string(road.document), "steps": .array(road.steps.map { .string($0.rawValue) })]
    }

    static func road(_ json: JSON) -> Road? {
        guard let document = json["document"]?.stringValue, let names = json["steps"]?.arrayValue else { return nil }
        let steps = names.compactMap { $0.stringValue.flatMap(Duty.init(rawValue:)) }
        return steps.count == names.count ? Road(document: document, steps: steps) : nil
    }
}
