import Ledger
import LegalTime
import Platform
import Procedure
import Web

/// A sent form, read: the input of the act, what the person had seen, and the key under which it counts once.
struct ActSubmission: Sendable {
    let input: ActInput
    /// The version of the case that the form was made from.
    let version: Int?
    let once: OnceOnly
    /// What is wrong already before the act is judged.
    let errors: [FieldError]

    init(_ sent: Form, act: AnyAct, caseID: String?, zone: OrganZone = .shanghai) {
        let fields = FormInput.typed(sent.tree, as: act.form, zone: zone)
        let time = Self.filled(sent[Envelope.occurredAt])
        let occurredAt = time.flatMap { zone.instant(local: $0) }
        let place = Self.filled(sent[Envelope.place])
        input = ActInput(act: act.id, fields: fields, occurredAt: occurredAt, place: place)
        version = sent[Envelope.version].flatMap { Int($0) }
        let key = Self.key(sent[Envelope.key])
        once = OnceOnly(key: key, request: Self.digest(sent, act: act, caseID: caseID, time, place))
        var wrong = Self.blanks(sent)
        if time != nil, occurredAt == nil { wrong.insert(Self.badTime, at: 0) }
        errors = wrong.isEmpty ? [] : wrong + Self.others(act, fields)
    }

    /// The key that the page gave, or a new one if it isn't one of ours.
    static func key(_ sent: String?) -> String {
        guard let sent, (32...128).contains(sent.utf8.count), sent.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            return RandomToken.make()
        }
        return sent
    }

    private static func filled(_ text: String?) -> String? {
        guard let text, !text.allSatisfy(\.isWhitespace) else { return nil }
        return text
    }

    private static let badTime = FieldError("occurredAt", "应为日期和时间，如 2026-05-08 14:05")

    /// What a phrase left open is not sent half said.
    private static func blanks(_ sent: Form) -> [FieldError] {
        sent.values.filter { $0.value.contains(Phrase.blank) }.keys.sorted().map {
            FieldError($0, "还有没填的空（\(Phrase.blank)），请填好或者删去")
        }
    }

    /// All that is wrong at once, not what the form itself can tell alone.
    private static func others(_ act: AnyAct, _ fields: [String: JSON]) -> [FieldError] {
        guard case .failure(let invalid) = act.decode(fields) else { return [] }
        return invalid.list
    }

    /// The same form sent twice has the same digest, whatever token or version it carried.
    private static func digest(
        _ sent: Form,
        act: AnyAct,
        caseID: String?,
        _ time: String?,
        _ place: String?
    ) -> Digest {
        let request: JSON = [
            "act": .string(act.id), "case": .string(caseID ?? ""), "fields": sent.tree,
            "occurredAt": .string(time ?? ""), "place": .string(place ?? ""),
        ]
        return Digest.sha256(request.canonical)
    }
}
