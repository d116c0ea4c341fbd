import Law
import Ledger
import LegalTime

extension Kind where Value == Int {
    /// An amount of money in fen, up to 100 million yuan.
    static var fen: Kind {
        Kind(
            schema: ["type": "integer", "minimum": 0, "maximum": .int(maximumFen), "description": "金额，单位：分"],
            control: .money,
            read: { json, path, errors in
                guard case .int(let fen) = json, (0...maximumFen).contains(fen) else {
                    errors.append(FieldError(path, "应为不小于 0、不超过 1 亿元的金额，最多两位小数"))
                    return nil
                }
                return fen
            },
            write: { .int($0) }
        )
    }

    static func integer(_ range: ClosedRange<Int>) -> Kind {
        Kind(
            schema: ["type": "integer", "minimum": .int(range.lowerBound), "maximum": .int(range.upperBound)],
            control: .integer(range),
            read: { json, path, errors in
                guard case .int(let value) = json, range.contains(value) else {
                    errors.append(FieldError(path, "应为 \(range.lowerBound) 至 \(range.upperBound) 的整数"))
                    return nil
                }
                return value
            },
            write: { .int($0) }
        )
    }

    /// The number of a party of this case, from 1.
    static var party: Kind {
        Kind(
            schema: ["type": "integer", "minimum": 1, "maximum": 50, "description": "当事人序号，从 1 起"],
            control: .party,
            read: { json, path, errors in
                guard case .int(let value) = json, (1...50).contains(value) else {
                    errors.append(FieldError(path, "应为当事人的序号，从 1 起"))
                    return nil
                }
                return value
            },
            write: { .int($0) }
        )
    }

    private static var maximumFen: Int { 10_000_000_000 }
}

extension Kind where Value == Bool {
    static var flag: Kind {
        Kind(
            schema: ["type": "boolean"],
            control: .flag,
            read: { json, path, errors in
                guard case .bool(let value) = json else {
                    errors.append(FieldError(path, "应为“是”或“否”"))
                    return nil
                }
                return value
            },
            write: { .bool($0) }
        )
    }
}

extension Kind where Value == CivilDay {
    static var day: Kind {
        Kind(
            schema: ["type": "string", "format": "date"],
            control: .day,
            read: { json, path, errors in
                guard let text = json.stringValue, let day = CivilDay(iso: text) else {
                    errors.append(FieldError(path, "应为日期，如 2026-05-08"))
                    return nil
                }
                return day
            },
            write: { .string($0.iso) }
        )
    }
}

extension Kind where Value == Instant {
    static var moment: Kind {
        Kind(
            schema: ["type": "string", "format": "date-time"],
            control: .moment,
            read: { json, path, errors in
                guard let text = json.stringValue, let instant = Instant(rfc3339: text) else {
                    errors.append(FieldError(path, "应为日期和时间，如 2026-05-08T14:05:00+08:00"))
                    return nil
                }
                return instant
            },
            write: { .string($0.utc) }
        )
    }
}

extension Kind where Value == Citation {
    static var citation: Kind {
        Kind(
            schema: ["type": "string", "maxLength": 120, "description": "法条，如《行政处罚法》第五十九条第一款"],
            control: .text(max: 120),
            read: { json, path, errors in
                guard let text = json.stringValue, let citation = Citation(parsing: TextRule.trimmed(text)) else {
                    errors.append(FieldError(path, "应写明法律名称和条、款、项，如《行政处罚法》第五十九条第一款"))
                    return nil
                }
                return citation
            },
            write: { .string($0.printed) }
        )
    }
}

/// A closed list of values, each with its Chinese label.
package protocol Labelled: RawRepresentable, CaseIterable, Sendable, Hashable where RawValue == String {
    var label: String { get }
}

extension Kind where Value: Labelled {
    static var choice: Kind { choice(among: Array(Value.allCases)) }

    /// Where an act is for some of the list only.
    static func choice(among values: [Value]) -> Kind {
        Kind(
            schema: ["type": "string", "enum": .array(values.map { .string($0.rawValue) })],
            control: .choice(values.map { Choice(value: $0.rawValue, label: $0.label) }),
            read: { json, path, errors in
                guard let text = json.stringValue, let value = Value(rawValue: text), values.contains(value) else {
                    errors.append(FieldError(path, "应为下列之一：" + values.map(\.label).joined(separator: "、")))
                    return nil
                }
                return value
            },
            write: { .string($0.rawValue) }
        )
    }
}
