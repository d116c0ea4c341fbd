import Ledger
import Platform
import Web

/// A sent form of an order, as the order reads it.
struct OrderSubmission {
    let fields: [String: JSON]
    let key: String
    /// The version of the organisation that the form was made from.
    let version: Int?

    init(_ sent: Form, _ order: OrganisationOrder) {
        var fields: [String: JSON] = [:]
        for field in order.fields {
            switch field.kind {
            case .flag: fields[field.name] = .bool(sent[field.name] == "true")
            case .matters: fields[field.name] = .array(Self.chosen(sent, field.name).map { .string($0) })
            default: fields[field.name] = sent[field.name].map { .string($0) }
            }
        }
        self.fields = fields
        key = ActSubmission.key(sent[Envelope.key])
        version = sent[Envelope.version].flatMap { Int($0) }
    }

    private static func chosen(_ sent: Form, _ name: String) -> [String] {
        sent.values.filter { $0.key.hasPrefix(name + ".") }.sorted { $0.key < $1.key }.map(\.value)
    }
}
