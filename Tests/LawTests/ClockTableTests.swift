import Law
import LegalTime
import Testing

/// Every rule against the tables beside this file, which were made from the texts of the laws.
@Suite struct ClockTableTests {
    @Test("every edition of every rule says what its source says")
    func table() {
        let wanted = (Self.cases + "\n" + Self.others).split(separator: "\n").map(String.init)
        let found = ClockRules.all.map(line)
        for (wanted, found) in zip(wanted, found) {
            let end = found.lastIndex { $0 != " " && $0 != "|" } ?? found.startIndex
            #expect(String(found[...end]) == wanted)
        }
        #expect(found.count == wanted.count)
    }

    @Test("each id of the domain is there once in the list of ids, in its order")
    func ids() {
        func range(_ letter: String, _ last: Int) -> [String] {
            (1...last).map { letter + ($0 < 10 ? "0" : "") + "\($0)" }
        }
        let wanted =
            range("C", 29) + range("P", 18) + range("L", 4) + range("H", 8) + range("R", 17) + range("D", 15) + ["S01"]
        #expect(Set(ClockRules.ids) == Set(wanted))
        #expect(ClockRules.ids.count == wanted.count)
    }

    @Test("every citation of every rule reads back, and the article is there")
    func citations() {
        for rule in ClockRules.all {
            #expect(!rule.sources.isEmpty, "\(rule.id)")
            for citation in rule.citations + rule.extensions.compactMap(\.citation)
                + rule.exclusions.compactMap(\.citation)
            {
                #expect(Citation(parsing: citation.printed) == citation)
                #expect(citation.missing(on: rule.validFrom) == nil, "\(rule.id)")
                #expect(!Statutes.versions(named: citation.law).isEmpty, "\(citation.printed)")
            }
        }
    }

    @Test("every rule can be read: name, trigger, and what is missing where it has no length")
    func words() {
        for rule in ClockRules.all {
            #expect(!rule.name.isEmpty && !rule.trigger.isEmpty)
            #expect(rule.missing.isEmpty == (rule.terms != nil || rule.annual != nil), "\(rule.id)")
            #expect(rule.terms == nil || rule.annual == nil)
            #expect(rule.validTo.map { $0 > rule.validFrom } ?? true)
            #expect(rule.document == nil)
        }
    }

    @Test("nothing that counts working days is left to roll, and hours never are")
    func ends() {
        for case let terms? in ClockRules.all.map(\.terms) {
            if terms.period.unit == .workingDays { #expect(terms.end == .hard) }
            if terms.period.unit == .hours { #expect(terms.end == .fixed) }
            #expect((1...terms.period.unit.limit).contains(terms.period.amount))
        }
    }

    /// A rule in one line, for comparison with the table that was made from the texts of the laws.
    private func line(_ rule: ClockRule) -> String {
        let terms =
            rule.terms.map { terms in
                "\(terms.period.amount) \(terms.period.unit.rawValue) \(terms.end.rawValue)\(terms.isBackward ? " back" : "")"
            } ?? rule.annual.map { "annual \($0.month)-\($0.day)" } ?? "none"
        let extensions = rule.extensions.map { step in
            let length = step.period?.chinese ?? "合理期限"
            return "\(step.decidedBy) \(length) ×\(step.times)\(step.citation.map { "（\($0.printed)）" } ?? "")"
        }
        let grounds = rule.exclusions.map { "\($0.ground)\($0.citation == nil ? "?" : "")" }
        let basis = Set(rule.exclusions.compactMap { $0.citation?.printed }).sorted().joined()
        return [
            rule.id + (rule.variant.isEmpty ? "" : "/\(rule.variant)"),
            "\(rule.validFrom.iso)..\(rule.validTo?.iso ?? "")", terms, rule.certainty.rawValue,
            "\(rule.holder.rawValue) \(rule.purpose.rawValue)\(rule.admitsOtherRules ? " open" : "")",
            rule.sources.joined(separator: "、"), rule.fields.joined(separator: "、"), extensions.joined(separator: "；"),
            grounds.joined(separator: "、") + (basis.isEmpty ? "" : "（\(basis)）"),
        ].joined(separator: " | ")
    }
}
