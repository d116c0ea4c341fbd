import Ledger
import LegalTime
import Powers

/// Items of the catalogue (事项) that an act names.
enum ItemRules {
    /// The item is there on the day of the act, and the organ may handle it.
    static func known(_ violations: [Violation], _ facts: Facts) -> [Finding] {
        violations.indices.flatMap { known(violations[$0], at: "violations.\($0)", facts) }
    }

    /// The same of one violation, which stands in the input at `path`.
    static func known(_ violation: Violation, at path: String = "violation", _ facts: Facts) -> [Finding] {
        guard let code = violation.item else { return [] }
        guard let fact = facts.items[code] else {
            return [.field("\(path).item", "事项目录中没有编码“\(code)”，或它在违法行为发生日没有施行")]
        }
        return fact.bars.map { bar in
            .refusal(Refusal(bar.basis, missing: bar.reason, remedy: bar.remedy))
        }
    }

    /// Codes that an input names, as it came; at most as many as a case may have violations.
    static func codes(in fields: [String: JSON]) -> Set<String> {
        let several = fields["violations"]?.arrayValue ?? []
        return Set(
            ([fields["violation"]].compactMap { $0 } + several).prefix(20).compactMap { $0["item"]?.stringValue }
        )
    }

    /// The day of the breach as an input names it, by day or by moment.
    static func day(in fields: [String: JSON]) -> CivilDay? {
        if let day = fields["happenedOn"]?.stringValue.flatMap(CivilDay.init(iso:)) { return day }
        return fields["happenedAt"]?.stringValue.flatMap(Instant.init(rfc3339:)).map(OrganZone.shanghai.day(of:))
    }
}
