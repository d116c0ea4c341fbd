package import Ledger
import Procedure
import Storage

/// A change of the organisation, declared once for form, API and description, as acts of a case are.
package struct OrganisationOrder: Sendable {
    /// `add-post`
    package let id: String
    /// As a button says it: 登记任职.
    package let title: String
    /// What it changes or ends; `nil` where it adds something.
    package let target: Target?
    package let fields: [OrderField]
    /// Who may: the administrator, and with `delegateOwnDuty` everybody for themselves.
    package var operations: [Operation] = [.manageOrganisation]
    let perform: @Sendable (OrganisationDesk, Input, Principal) async throws -> String

    /// What the id of an order names.
    package enum Target: String, Sendable {
        case unit, person, post, certificate, qualification, delegation, authorisation

        package var title: String {
            switch self {
            case .unit: "机构"
            case .person: "人员"
            case .post: "任职"
            case .certificate: "执法证"
            case .qualification: "法制审核资格"
            case .delegation: "请假委托"
            case .authorisation: "授权"
            }
        }
    }

    struct Input: Sendable {
        let id: String
        let values: OrderValues
    }

    /// `nil` = this person may begin it; the desk judges the order itself.
    package func denial(for principal: Principal) -> String? {
        let denials = operations.map { Authority.denial($0, by: principal, on: nil) }
        return denials.contains(nil) ? nil : denials[0]
    }

    package static func named(_ id: String) -> OrganisationOrder? { all.first { $0.id == id } }

    package static let all: [OrganisationOrder] =
        units + people + posts + certificates + qualifications + delegations + authorisations
}

/// One field of an order.
package struct OrderField: Sendable {
    package enum Kind: Sendable {
        case text, day, flag, password
        case choice([(value: String, label: String)])
        /// Ids of the organisation's own.
        case unit, town, person
        /// Several acts, by id.
        case matters
    }

    package let name: String
    package let label: String
    package let hint: String
    package let required: Bool
    package let kind: Kind

    init(_ name: String, _ label: String, _ kind: Kind = .text, hint: String = "", required: Bool = true) {
        self.name = name
        self.label = label
        self.kind = kind
        self.hint = hint
        self.required = required
    }

    package var isPassword: Bool { if case .password = kind { true } else { false } }
}

/// What an order's fields hold. Whether they make sense is for the desk to say, all at once.
package struct OrderValues: Sendable {
    private let json: [String: JSON]

    /// - Throws: `CaseFault.invalid` for what is no field or of another type.
    package init(_ json: [String: JSON], as fields: [OrderField]) throws {
        var errors: [FieldError] = []
        for key in json.keys.sorted() where !fields.contains(where: { $0.name == key }) {
            errors.append(FieldError(key, "没有这个字段"))
        }
        for field in fields {
            guard let value = json[field.name], value != .null, let wrong = field.fault(value) else { continue }
            errors.append(FieldError(field.name, wrong))
        }
        guard errors.isEmpty else { throw CaseFault.invalid(errors) }
        self.json = json
    }

    func text(_ name: String) -> String { json[name]?.stringValue ?? "" }

    /// `nil` where nothing was typed.
    func optional(_ name: String) -> String? {
        let text = text(name)
        return text.isEmpty ? nil : text
    }

    func flag(_ name: String) -> Bool { json[name] == .bool(true) }

    func list(_ name: String) -> [String] { json[name]?.arrayValue?.compactMap(\.stringValue) ?? [] }
}

extension OrderField {
    fileprivate func fault(_ value: JSON) -> String? {
        switch (kind, value) {
        case (.flag, .bool): nil
        case (.flag, _): "应为 true 或 false"
        case (.matters, .array(let items)): Self.fault(items)
        case (.matters, _): "应为数组"
        case (_, .string(let text)): text.isEmpty ? nil : TextRule.fault(in: text, max: 400, lines: false)
        default: "应为文字"
        }
    }

    private static func fault(_ items: [JSON]) -> String? {
        let texts = items.compactMap(\.stringValue)
        if texts.count != items.count { return "应为文字的数组" }
        return Set(texts).count == texts.count ? nil : "每项只写一次"
    }
}
