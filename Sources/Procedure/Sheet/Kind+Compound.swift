import Ledger

/// A group of fields that belong together inside an act: a party, a violation.
package protocol Record: Sendable {
    init()
    static var fields: [Field<Self>] { get }
    /// What is wrong between its fields, each with the field's name.
    var faults: [FieldError] { get }
}

extension Record {
    package var faults: [FieldError] { [] }
}

extension Kind where Value: Record {
    static var record: Kind {
        Kind(
            schema: FieldList.schema(Value.fields),
            control: .record(Value.fields.map(\.form)),
            read: { json, path, errors in
                guard case .object(let object) = json else {
                    errors.append(FieldError(path, "应为一组字段"))
                    return nil
                }
                guard let record: Value = FieldList.read(object, Value.fields, Value(), path, &errors) else {
                    return nil
                }
                let faults = record.faults
                errors += faults.map { FieldError("\(path).\($0.field)", $0.message) }
                return faults.isEmpty ? record : nil
            },
            write: { .object(FieldList.write($0, Value.fields)) }
        )
    }
}

extension Kind {
    static func list<Element>(of element: Kind<Element>, min: Int = 1, max: Int) -> Kind where Value == [Element] {
        Kind(
            schema: [
                "type": "array", "items": element.schema, "minItems": .int(min), "maxItems": .int(max),
            ],
            control: .list(element.control, min: min, max: max),
            personal: element.personal,
            read: { json, path, errors in
                guard case .array(let items) = json else {
                    errors.append(FieldError(path, "应为列表"))
                    return nil
                }
                guard (min...max).contains(items.count) else {
                    errors.append(FieldError(path, items.count < min ? "至少填 \(min) 项" : "最多填 \(max) 项"))
                    return nil
                }
                let values = items.indices.compactMap { element.read(items[$0], "\(path).\($0)", &errors) }
                return values.count == items.count ? values : nil
            },
            write: { .array($0.map(element.write)) }
        )
    }
}

/// Personal data (个人信息): sealed in the ledger; present in memory only while it is needed.
package struct PersonalText: Hashable, Sendable {
    /// `nil` when it was not opened, or was erased.
    package var plain: String?
    /// The commitment that the ledger holds; `nil` before it is stored.
    package var commitment: String?

    package init(_ plain: String? = nil, commitment: String? = nil) {
        self.plain = plain
        self.commitment = commitment
    }
}

extension Kind where Value == PersonalText {
    /// Personal text of one line.
    static func personal(max: Int = 100) -> Kind {
        personal(schema: ["type": "string", "minLength": 1, "maxLength": .int(max)], max: max) { json, path, errors in
            Kind<String>.plain(json, max: max, lines: false, path, &errors)
        }
    }

    /// Personal text that `typed` reads when it was not sealed yet.
    static func personal(
        schema: JSON,
        max: Int,
        typed: @escaping @Sendable (JSON, String, inout [FieldError]) -> String?
    ) -> Kind {
        Kind(
            schema: schema,
            control: .text(max: max),
            personal: true,
            read: { json, path, errors in
                if let commitment = json["sealed"]?.stringValue {
                    return PersonalText(json["value"]?.stringValue, commitment: commitment)
                }
                return typed(json, path, &errors).map { PersonalText($0) }
            },
            write: { value in
                if let commitment = value.commitment { return ["sealed": .string(commitment)] }
                return ["~seal": .string(value.plain ?? "")]
            }
        )
    }
}
