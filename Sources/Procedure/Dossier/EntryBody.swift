package import Ledger
import LegalTime

/// How an act is written in its entry, and read back; the layout of docs/dossier-format.md.
package enum EntryBody {
    /// The body of an accepted act. The ledger adds organ, dossier, sequence and previous hash.
    package static func write(_ act: AcceptedAct) -> [String: JSON] {
        write(
            RecordedAct(
                sheet: act.sheet,
                fields: act.fields,
                head: act.head,
                officers: act.officers,
                terms: act.terms
            )
        )
    }

    /// The body of an act as it was recorded; what it issued is there without contents.
    static func write(_ act: RecordedAct) -> [String: JSON] {
        let head = act.head
        var body: [String: JSON] = [
            "act": .string(act.sheet.id),
            "actVersion": .int(act.sheet.version),
            "actor": [
                "id": .string(head.actor.id), "name": .string(head.actor.name),
                "duty": .string(head.actor.duty.rawValue), "unit": .string(head.actor.unit),
            ],
            "occurredAt": .string(head.occurredAt.utc),
            "recordedAt": .string(head.recordedAt.utc),
            "fields": .object(act.fields),
        ]
        if let place = head.place { body["place"] = .string(place) }
        if !act.officers.isEmpty { body["officers"] = .object(act.officers.mapValues(officer)) }
        if !head.items.isEmpty { body["items"] = .array(head.items.map(item)) }
        if !act.terms.isEmpty { body["clocks"] = .array(act.terms.map(\.json)) }
        if let number = head.number { add(number: number, to: &body) }
        if let issued = head.issued { add(issued: issued, contents: [:], to: &body) }
        return body
    }

    /// Adds the number that the act gave to the case.
    package static func add(number: String, to body: inout [String: JSON]) {
        body["number"] = .string(number)
    }

    /// Adds the document that the act made, with its frozen number and contents.
    package static func add(issued document: IssuedDocument, contents: JSON, to body: inout [String: JSON]) {
        body["issued"] = [
            "id": .string(document.id), "kind": .string(document.kind.rawValue), "number": .string(document.number),
            "party": .int(document.party), "contents": contents,
        ]
    }

    /// Puts the number that was taken into a document that the entry already holds.
    package static func number(issued document: IssuedDocument, in body: inout [String: JSON]) {
        guard case .object(var issued)? = body["issued"], case .object(var contents)? = issued["contents"] else {
            return
        }
        contents["number"] = .string(document.number)
        issued["contents"] = .object(contents)
        issued["number"] = .string(document.number)
        body["issued"] = .object(issued)
    }

    /// The frozen contents of the document that an entry made.
    package static func contents(of body: JSON) -> JSON? { body["issued"]?["contents"] }

    package static func read(_ body: JSON) throws(DossierFault) -> RecordedAct {
        let seq = body["seq"]?.intValue ?? 0
        guard let id = body["act"]?.stringValue, let sheet = Acts.named(id) else {
            throw DossierFault(seq: seq, message: "条目的办案行为不认识")
        }
        guard let version = body["actVersion"]?.intValue, version == sheet.version else {
            throw DossierFault(seq: seq, message: "条目的办案行为版本比本程序新")
        }
        guard let fields = body["fields"]?.objectValue, let head = head(body, seq) else {
            throw DossierFault(seq: seq, message: "条目缺少经办人、时间或字段")
        }
        var officers: [String: OfficerFact] = [:]
        for (id, json) in body["officers"]?.objectValue ?? [:] { officers[id] = officer(id, json) }
        var terms: [ClockTerms] = []
        for json in body["clocks"]?.arrayValue ?? [] {
            guard let term = ClockTerms(json) else { throw DossierFault(seq: seq, message: "条目的期限规则无法识别") }
            terms.append(term)
        }
        return RecordedAct(sheet: sheet, fields: fields, head: head, officers: officers, terms: terms)
    }

    private static func head(_ body: JSON, _ seq: Int) -> ActHead? {
        guard let occurredAt = body["occurredAt"]?.stringValue.flatMap(Instant.init(rfc3339:)),
            let recordedAt = body["recordedAt"]?.stringValue.flatMap(Instant.init(rfc3339:)),
            let actor = actor(body["actor"])
        else { return nil }
        return ActHead(
            seq: seq,
            occurredAt: occurredAt,
            recordedAt: recordedAt,
            actor: actor,
            place: body["place"]?.stringValue,
            issued: issued(body["issued"]),
            number: body["number"]?.stringValue,
            items: (body["items"]?.arrayValue ?? []).compactMap(item)
        )
    }

    private static func item(_ fact: ItemFact) -> JSON {
        [
            "code": .string(fact.code), "name": .string(fact.name), "field": .string(fact.field),
            "catalogue": .int(fact.catalogue),
        ]
    }

    private static func item(_ json: JSON) -> ItemFact? {
        guard let code = json["code"]?.stringValue, let name = json["name"]?.stringValue,
            let field = json["field"]?.stringValue, let catalogue = json["catalogue"]?.intValue
        else { return nil }
        return ItemFact(code: code, name: name, field: field, catalogue: catalogue)
    }

    private static func actor(_ json: JSON?) -> Actor? {
        guard let id = json?["id"]?.stringValue, let name = json?["name"]?.stringValue,
            let duty = json?["duty"]?.stringValue.flatMap(Duty.init(rawValue:))
        else { return nil }
        return Actor(id: id, name: name, duty: duty, unit: json?["unit"]?.stringValue ?? "")
    }

    private static func issued(_ json: JSON?) -> IssuedDocument? {
        guard let id = json?["id"]?.stringValue, let number = json?["number"]?.stringValue,
            let party = json?["party"]?.intValue,
            let kind = json?["kind"]?.stringValue.flatMap(DocumentKind.init(rawValue:))
        else { return nil }
        return IssuedDocument(id: id, kind: kind, number: number, party: party)
    }

    private static func officer(_ fact: OfficerFact) -> JSON {
        guard let certificate = fact.certificate else { return ["name": .string(fact.name)] }
        return [
            "name": .string(fact.name), "certificate": .string(certificate.number),
            "from": .string(certificate.from.iso), "to": .string(certificate.to.iso),
        ]
    }

    private static func officer(_ id: String, _ json: JSON) -> OfficerFact {
        var certificate: Certificate?
        if let number = json["certificate"]?.stringValue,
            let from = json["from"]?.stringValue.flatMap(CivilDay.init(iso:)),
            let to = json["to"]?.stringValue.flatMap(CivilDay.init(iso:))
        {
            certificate = Certificate(number: number, from: from, to: to)
        }
        return OfficerFact(id: id, name: json["name"]?.stringValue ?? id, certificate: certificate)
    }
}
