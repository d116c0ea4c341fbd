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
            "actor": actor(head.actor),
            "occurredAt": .string(head.occurredAt.utc),
            "recordedAt": .string(head.recordedAt.utc),
            "fields": .object(act.fields),
        ]
        if let place = head.place { body["place"] = .string(place) }
        if !act.officers.isEmpty { body["officers"] = .object(act.officers.mapValues(officer)) }
        if !head.items.isEmpty { body["items"] = .array(head.items.map(item)) }
        if !act.terms.isEmpty { body["clocks"] = .array(act.terms.map(\.json)) }
        if let road = head.road { body["road"] = json(road) }
        if let number = head.number { add(number: number, to: &body) }
        if let issued = head.issued { add(issued: issued, contents: [:], to: &body) }
        if !head.forms.isEmpty { add(forms: head.forms, to: &body) }
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

    /// Adds the forms that the act made; what they say follows from the dossier up to this entry.
    package static func add(forms: [IssuedDocument], to body: inout [String: JSON]) {
        body["forms"] = .array(
            forms.map { form in
                ["id": .string(form.id), "kind": .string(form.kind.rawValue), "party": .int(form.party)]
            }
        )
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

    /// The frozen contents of the document that an entry made; `nil` for its forms.
    package static func contents(of document: String, in body: JSON) -> JSON? {
        body["issued"]?["id"]?.stringValue == document ? body["issued"]?["contents"] : nil
    }

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
            forms: (body["forms"]?.arrayValue ?? []).compactMap(form),
            number: body["number"]?.stringValue,
            items: (body["items"]?.arrayValue ?? []).compactMap(item),
            road: body["road"].flatMap(road)
        )
    }
}
