import Ledger
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
        Set((fields["violations"]?.arrayValue ?? []).prefix(20).compactMap { $0["item"]?.stringValue })
    }
}
