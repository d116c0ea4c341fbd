package import LegalTime

/// One administrative division (行政区划) under one code, for as long as it was the same.
package struct Division: Hashable, Sendable {
    package let code: DivisionCode
    /// `临平区`, without what it belongs to.
    package let name: String
    /// Its first day; `nil` = before the register begins.
    package let from: DivisionDate?
    /// Its last day; `nil` = it still is.
    package let to: DivisionDate?
    /// What its area belongs to now, the largest part first. May name itself: dissolved and set up anew under its code.
    package let successors: [DivisionCode]
    /// The decision that set it up or dissolved it, where it is known.
    package let document: String

    /// Where only a year or month is known, all of it counts for the old division and for the new one: in a time of
    /// change papers with either are right.
    package func isValid(on day: CivilDay) -> Bool {
        (from?.first ?? day) <= day && day <= (to?.last ?? day)
    }
}

/// What the register says of a code on a day.
package enum DivisionFinding: Hashable, Sendable {
    case valid(Division)
    /// It was set up later.
    case notYet(Division)
    /// It was dissolved before; with those that took its area and were valid on the day.
    case dissolved(Division, [Division])
    /// The register does not have it: 区划未登记. No error, for the register is not complete.
    case unregistered(DivisionCode)
    /// No province has such a code.
    case unknownProvince(DivisionCode)

    /// Whether the code can't be right.
    package var isFault: Bool {
        switch self {
        case .valid, .unregistered: false
        case .notYet, .dissolved, .unknownProvince: true
        }
    }

    /// What a reader should know; `nil` when all is well.
    package var message: String? {
        switch self {
        case .valid: return nil
        case .notYet(let division):
            return "\(Self.shown(division))自\(division.from?.chinese ?? "")起才设立，当日还没有"
        case .dissolved(let division, let heirs):
            let now = heirs.isEmpty ? "" : "，其区域属于\(heirs.map(Self.shown).joined(separator: "、"))"
            return "\(Self.shown(division))的建制到\(division.to?.chinese ?? "")为止\(now)"
        case .unregistered(let code): return "区划未登记：登记册中没有 \(code.normalised)，请另行核对"
        case .unknownProvince(let code): return "没有以 \(code.normalised.prefix(2)) 开头的省级行政区划"
        }
    }

    private static func shown(_ division: Division) -> String { "\(division.name)（\(division.code.normalised)）" }
}
