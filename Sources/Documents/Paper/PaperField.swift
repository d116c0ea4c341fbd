import Ledger
import LegalTime

/// One place of a paper form (文书栏目): the same declaration is how the value is kept, how it is printed, which names a
/// template may read, and what is said when it is empty.
package struct PaperField<Part: Sendable>: Sendable {
    let name: String
    /// What templates read of it, each path from the part's own root.
    let paths: Set<String>
    /// `nil` = nothing is kept.
    let keep: @Sendable (Part) -> JSON?
    let print: @Sendable (Part) -> JSON
    let read: @Sendable (JSON, inout Part) -> Void
    /// What is missing or wrong, by its Chinese name.
    let faults: @Sendable (Part) -> [String]
}

extension PaperField {
    /// A text that has to stand; a line of it is a paragraph.
    static func text(_ name: String, _ label: String, _ path: Path<String>) -> PaperField {
        PaperField(
            name: name,
            paths: [name],
            keep: { .string($0[keyPath: path]) },
            print: { .string($0[keyPath: path]) },
            read: { json, part in part[keyPath: path] = json.stringValue ?? "" },
            faults: { $0[keyPath: path].isBlank ? ["\(label)为空"] : [] }
        )
    }

    /// A text that may be left out; it is never there and blank.
    static func optional(_ name: String, _ label: String, _ path: Path<String?>) -> PaperField {
        PaperField(
            name: name,
            paths: [name],
            keep: { $0[keyPath: path].map { .string($0) } },
            print: { $0[keyPath: path].map { .string($0) } ?? .null },
            read: { json, part in part[keyPath: path] = json.stringValue },
            faults: { $0[keyPath: path]?.isBlank == true ? ["\(label)为空"] : [] }
        )
    }

    /// Texts one below the other, none of them blank.
    static func texts(
        _ name: String,
        _ label: String,
        _ path: Path<[String]>,
        atLeast least: Int = 1
    ) -> PaperField {
        PaperField(
            name: name,
            paths: [name],
            keep: { .texts($0[keyPath: path]) },
            print: { .texts($0[keyPath: path]) },
            read: { json, part in part[keyPath: path] = (json.arrayValue ?? []).map { $0.stringValue ?? "" } },
            faults: { part in
                let items = part[keyPath: path]
                return items.count < least || items.contains(where: \.isBlank) ? ["\(label)为空或有空项"] : []
            }
        )
    }

    static func flag(_ name: String, _ path: Path<Bool>) -> PaperField {
        PaperField(
            name: name,
            paths: [name],
            keep: { .bool($0[keyPath: path]) },
            print: { .bool($0[keyPath: path]) },
            read: { json, part in part[keyPath: path] = json == .bool(true) },
            faults: { _ in [] }
        )
    }

    static func count(_ name: String, _ path: Path<Int>) -> PaperField {
        PaperField(
            name: name,
            paths: [name],
            keep: { .int($0[keyPath: path]) },
            print: { .int($0[keyPath: path]) },
            read: { json, part in part[keyPath: path] = json.intValue ?? 0 },
            faults: { _ in [] }
        )
    }

    /// A day, printed `2026年11月21日`.
    static func day(_ name: String, _ label: String, _ path: Path<CivilDay?>, optional: Bool = false) -> PaperField {
        PaperField(
            name: name,
            paths: [name],
            keep: { $0[keyPath: path].map { .string($0.iso) } },
            print: { $0[keyPath: path].map { .string($0.chinese) } ?? .null },
            read: { json, part in part[keyPath: path] = json.stringValue.flatMap(CivilDay.init(iso:)) },
            faults: { !optional && $0[keyPath: path] == nil ? ["\(label)为空"] : [] }
        )
    }

    /// An instant, printed `2026年9月21日9时40分` by the organ's clock.
    static func moment(
        _ name: String,
        _ label: String,
        _ path: Path<Instant?>,
        optional: Bool = false
    ) -> PaperField {
        PaperField(
            name: name,
            paths: [name],
            keep: { $0[keyPath: path].map { .string($0.utc) } },
            print: { $0[keyPath: path].map { .string($0.printed) } ?? .null },
            read: { json, part in part[keyPath: path] = json.stringValue.flatMap(Instant.init(rfc3339:)) },
            faults: { !optional && $0[keyPath: path] == nil ? ["\(label)为空"] : [] }
        )
    }

    /// An amount in fen that may be left out; templates read `name.figures` and `name.capitals`, so that the two can't
    /// differ.
    static func money(_ name: String, _ path: Path<Int?>) -> PaperField {
        PaperField(
            name: name,
            paths: ["\(name).figures", "\(name).capitals"],
            keep: { $0[keyPath: path].map { .int($0) } },
            print: { part in
                guard let fen = part[keyPath: path] else { return .null }
                return [
                    "figures": .string(Figures.yuan(fromFen: fen)), "capitals": .string(Capitals.yuan(fromFen: fen)),
                ]
            },
            read: { json, part in part[keyPath: path] = json.intValue },
            faults: { _ in [] }
        )
    }
}

extension PaperField {
    typealias Path<Value> = any WritableKeyPath<Part, Value> & Sendable

    /// A part of its own, such as where to pay; templates read `name.…`.
    static func part<Inner: PaperPart>(_ name: String, _ path: Path<Inner?>) -> PaperField {
        PaperField(
            name: name,
            paths: Set(Inner.paths.map { "\(name).\($0)" }),
            keep: { $0[keyPath: path]?.kept },
            print: { $0[keyPath: path]?.printing ?? .null },
            read: { json, part in part[keyPath: path] = json == .null ? nil : Inner(kept: json) },
            faults: { $0[keyPath: path]?.faults ?? [] }
        )
    }

    /// Rows of a table; templates go through `name`.
    static func rows<Row: PaperPart>(
        _ name: String,
        _ label: String,
        _ path: Path<[Row]>,
        atLeast least: Int = 1
    ) -> PaperField {
        PaperField(
            name: name,
            paths: [name],
            keep: { .array($0[keyPath: path].map(\.kept)) },
            print: { .array($0[keyPath: path].map(\.printing)) },
            read: { json, part in part[keyPath: path] = (json.arrayValue ?? []).map { Row(kept: $0) } },
            faults: { part in
                let rows = part[keyPath: path]
                let missing = rows.count < least ? ["\(label)为空"] : []
                return missing
                    + rows.enumerated().flatMap { index, row in
                        row.faults.map { "\(label)第 \(index + 1) 行\($0)" }
                    }
            }
        )
    }

    /// The party; number and address of a natural person are sealed when they are kept.
    static func party(_ path: Path<DecisionContents.Party?>) -> PaperField {
        PaperField(
            name: "party",
            paths: DecisionContents.Party.fieldPaths,
            keep: { $0[keyPath: path]?.json },
            print: { $0[keyPath: path]?.printed ?? .null },
            read: { json, part in part[keyPath: path] = DecisionContents.Party(json: json) },
            faults: { $0[keyPath: path]?.faults ?? ["当事人为空"] }
        )
    }
}

extension Instant {
    /// `2026年9月21日9时5分`
    var printed: String {
        let zone = OrganZone.shanghai
        let clock = zone.clock(of: self).split(separator: ":").compactMap { Int($0) }
        return zone.day(of: self).chinese + (clock.count == 2 ? "\(clock[0])时\(clock[1])分" : "")
    }
}
