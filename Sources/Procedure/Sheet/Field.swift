import Ledger

/// One field of an act: the same declaration is codec, form, schema and validation.
package struct Field<Owner: Sendable>: Sendable {
    package private(set) var form: FormField
    let schema: JSON
    let decode: @Sendable (JSON?, String, inout Owner, inout [FieldError]) -> Void
    /// `nil` = the field is absent.
    let encode: @Sendable (Owner) -> JSON?
    /// Only entries of earlier versions of the program hold it: it is read and kept, and no form or input has it any more.
    var isRetired = false

    /// A field that older entries hold (旧条目的字段).
    static func retired<Value: Sendable>(
        _ name: String,
        _ label: String,
        _ path: any WritableKeyPath<Owner, Value?> & Sendable,
        _ kind: Kind<Value>
    ) -> Field {
        var field = Field(optional: name, label, path, kind)
        field.isRetired = true
        return field
    }

    /// A field that has to be filled.
    init<Value: Sendable>(
        _ name: String,
        _ label: String,
        _ path: any WritableKeyPath<Owner, Value> & Sendable,
        _ kind: Kind<Value>,
        hint: String = "",
        mendable: Bool = false
    ) {
        form = FormField(
            name: name,
            label: label,
            hint: hint,
            required: true,
            personal: kind.personal,
            mendable: mendable,
            control: kind.control
        )
        schema = kind.schema.described(label)
        decode = { json, at, owner, errors in
            guard let json, json != .null else {
                errors.append(FieldError(at, "必填：\(label)"))
                return
            }
            if let value = kind.read(json, at, &errors) { owner[keyPath: path] = value }
        }
        encode = { kind.write($0[keyPath: path]) }
    }

    /// A field that may stay empty.
    init<Value: Sendable>(
        optional name: String,
        _ label: String,
        _ path: any WritableKeyPath<Owner, Value?> & Sendable,
        _ kind: Kind<Value>,
        hint: String = "",
        mendable: Bool = false
    ) {
        form = FormField(
            name: name,
            label: label,
            hint: hint,
            required: false,
            personal: kind.personal,
            mendable: mendable,
            control: kind.control
        )
        schema = kind.schema.described(label)
        decode = { json, at, owner, errors in
            guard let json, json != .null else { return }
            if let value = kind.read(json, at, &errors) { owner[keyPath: path] = value }
        }
        encode = { $0[keyPath: path].map(kind.write) }
    }

    /// The same field, with something in it where the case knows nothing.
    func offering(_ offer: Offer) -> Field {
        var field = self
        field.form.offer = offer
        return field
    }
}

extension JSON {
    /// The schema with the field's label as its title.
    fileprivate func described(_ label: String) -> JSON {
        guard case .object(var object) = self else { return self }
        object["title"] = .string(label)
        return .object(object)
    }
}

/// Reading and writing a whole list of fields, with all errors at once.
enum FieldList {
    static func read<Owner>(
        _ object: [String: JSON],
        _ fields: [Field<Owner>],
        _ empty: Owner,
        _ prefix: String,
        _ errors: inout [FieldError]
    ) -> Owner? {
        let before = errors.count
        var owner = empty
        for field in fields {
            field.decode(object[field.form.name], path(prefix, field.form.name), &owner, &errors)
        }
        if object.count != fields.count(where: { object[$0.form.name] != nil }) {
            for key in object.keys.sorted() where !fields.contains(where: { $0.form.name == key }) {
                errors.append(FieldError(path(prefix, key), "没有这个字段"))
            }
        }
        return errors.count == before ? owner : nil
    }

    static func write<Owner>(_ owner: Owner, _ fields: [Field<Owner>]) -> [String: JSON] {
        var object: [String: JSON] = [:]
        for field in fields { object[field.form.name] = field.encode(owner) }
        return object
    }

    static func schema<Owner>(_ all: [Field<Owner>]) -> JSON {
        let fields = all.filter { !$0.isRetired }
        var properties: [String: JSON] = [:]
        for field in fields { properties[field.form.name] = field.schema }
        return [
            "type": "object", "properties": .object(properties), "additionalProperties": false,
            "required": .array(fields.filter(\.form.required).map { .string($0.form.name) }),
        ]
    }

    private static func path(_ prefix: String, _ name: String) -> String {
        prefix.isEmpty ? name : "\(prefix).\(name)"
    }
}
