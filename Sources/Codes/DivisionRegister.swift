package import LegalTime

/// The register of administrative divisions (行政区划登记册), valid in time: a case keeps the code and the name of its day.
package struct DivisionRegister: Sendable {
    /// In the order of codes, and of time within a code.
    package let divisions: [Division]
    private let byCode: [String: [Division]]

    init(_ divisions: [Division]) {
        self.divisions = divisions
        byCode = Dictionary(grouping: divisions, by: \.code.normalised)
    }

    /// Whether the code was ever registered.
    package func has(_ code: DivisionCode) -> Bool { byCode[code.normalised] != nil }

    /// The division that had the code on the day; the later one where the change is not known to the day.
    package func division(_ code: DivisionCode, on day: CivilDay) -> Division? {
        byCode[code.normalised]?.last { $0.isValid(on: day) }
    }

    /// Judges a code. One of nine or twelve digits that isn't registered itself is judged by its county.
    package func finding(_ code: DivisionCode, on day: CivilDay) -> DivisionFinding {
        guard let rows = byCode[code.normalised] ?? byCode[code.county] else {
            return byCode[code.province] == nil ? .unknownProvince(code) : .unregistered(code)
        }
        if let valid = rows.last(where: { $0.isValid(on: day) }) { return .valid(valid) }
        if let past = rows.last(where: { ($0.to?.last ?? day) < day }) {
            return .dissolved(past, heirs(of: past, on: day))
        }
        return rows.first.map { .notYet($0) } ?? .unregistered(code)
    }

    /// Who has the area of a division on a later day: successors, and theirs, until valid ones are met.
    package func heirs(of division: Division, on day: CivilDay) -> [Division] {
        var found: [Division] = []
        var seen: Set<DivisionCode> = []
        var open = Array(division.successors.reversed())
        while let code = open.popLast() {
            guard seen.insert(code).inserted else { continue }
            if let heir = self.division(code, on: day) {
                found.append(heir)
            } else {
                open += byCode[code.normalised]?.last?.successors.reversed() ?? []
            }
        }
        return found
    }

    /// `浙江省杭州市临平区`; levels that are not registered are left out, `nil` when the code itself is not.
    package func fullName(of code: DivisionCode, on day: CivilDay) -> String? {
        guard let own = division(code, on: day) else { return nil }
        return above(code).compactMap { division($0, on: day)?.name }.joined() + own.name
    }

    /// The divisions one level below on a day; the provinces of `nil`.
    package func children(of code: DivisionCode?, on day: CivilDay) -> [Division] {
        divisions.filter { $0.isValid(on: day) && above($0.code).last == code }
    }

    /// The registered codes that a code stands under, the province first.
    func above(_ code: DivisionCode) -> [DivisionCode] {
        var found: [DivisionCode] = []
        for text in [code.province, code.prefecture, code.county, code.town ?? ""] where text != code.normalised {
            if let upper = byCode[text]?.first?.code, upper.level < code.level, !found.contains(upper) {
                found.append(upper)
            }
        }
        return found
    }
}
