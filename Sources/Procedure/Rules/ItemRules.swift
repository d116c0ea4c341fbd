import Ledger
import LegalTime
import Powers

/// Items of the catalogue (事项) that an act names.
enum ItemRules {
    /// The item is there on the day of the act, and the organ may handle it.
    static func known(_ violations: [Violation], _ facts: Facts) -> [Finding] {
        violations.indices.flatMap { index -> [Finding] in
            guard let code = violations[index].item else { return [] }
            guard let fact = facts.items[code] else {
                return [.field("violations.\(index).item", "事项目录中没有编码“\(code)”，或它在违法行为发生日没有施行")]
            }
            return fact.bars.map { bar in
                .refusal(Refusal(bar.basis, missing: bar.reason, remedy: bar.remedy))
            }
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
