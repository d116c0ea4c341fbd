import Ledger
import LegalTime

@testable import Procedure

/// A dossier in the demo district, driven as the platform drives it, without storage.
struct ProofCase: Sendable {
    var town: ProofTown
    private(set) var dossier: Dossier
    /// The last number of each series.
    private var serials: [String: Int] = [:]

    init(_ town: ProofTown = ProofTown(), id: String = "case-1") {
        self.town = town
        dossier = Dossier(organ: "yunxi", id: id)
    }

    var file: Case { dossier.file }

    /// How an act is judged; `nil` where the platform's gate would not let this person come to it.
    func judge(_ input: ActInput, by person: Person, at now: Instant) -> Outcome? {
        town.facts(input, file, by: person, at: now).map { Procedure.decide(input, in: dossier, facts: $0) }
    }

    /// Records an act that was accepted, numbered and with what it issued.
    mutating func record(_ accepted: AcceptedAct) throws(DossierFault) {
        var head = accepted.head
        let year = OrganZone.shanghai.day(of: head.occurredAt).year
        let claimed = accepted.sheet.claims(in: accepted.fields).first { $0.use == .document }?.text
        if let serial = accepted.sheet.serial { head.number = next(serial, year) }
        if let kind = accepted.sheet.document {
            let number = claimed ?? kind.serial.map { next($0, year) } ?? ""
            head.issued = IssuedDocument(
                id: id(of: kind),
                kind: kind,
                number: number,
                party: accepted.fields["party"]?.intValue ?? 1
            )
            if accepted.sheet.id == PunishOnTheSpot.sheet.id { head.number = number }
        }
        try dossier.append(
            RecordedAct(
                sheet: accepted.sheet,
                fields: accepted.fields.mapValues(Self.opened),
                head: head,
                officers: accepted.officers,
                terms: accepted.terms
            )
        )
    }

    /// As the cases name it: `doc-1` is the first decision, `letter-1` whatever went out first besides.
    private func id(of kind: DocumentKind) -> String {
        let decisions: Set<DocumentKind> = [.decision, .exemption, .onTheSpot]
        let alike = file.documents.count { decisions.contains($0.kind) == decisions.contains(kind) }
        return "\(decisions.contains(kind) ? "doc" : "letter")-\(alike + 1)"
    }

    private mutating func next(_ serial: Serial, _ year: Int) -> String {
        let value = (serials[serial.series(year: year)] ?? 0) + 1
        serials[serial.series(year: year)] = value
        return serial.number(code: "云综执", year: year, value: value)
    }

    /// Personal values as a dossier holds them once they are opened.
    private static func opened(_ json: JSON) -> JSON {
        switch json {
        case .object(let object):
            if object.count == 1, let plain = object["~seal"] {
                return ["sealed": .string(String(repeating: "0", count: 64)), "value": plain]
            }
            return .object(object.mapValues(opened))
        case .array(let items): return .array(items.map(opened))
        default: return json
        }
    }
}
