import Law
package import LegalTime

extension Catalogue {
    /// The edition that applies to an act: by its day, or the newer one if that is lighter (行政处罚法 article 37).
    ///
    /// - Parameters:
    ///   - code: any code of the item's line, old or new.
    ///   - subject: the one party in question; without it every subject of the item is compared.
    ///   - circumstances: what has come to pass in the case; stages are compared as the case has reached them.
    ///   - inputs: the facts that are known; without them only formulas that count alike can be weighed.
    package func choose(
        _ code: String,
        actDay: CivilDay,
        decisionDay: CivilDay,
        subject: FineSubject? = nil,
        circumstances: Set<FineCircumstance> = [],
        inputs: FineInputs = FineInputs()
    ) -> Choice {
        guard let old = standing(code, on: actDay) else {
            return Choice(
                byActDay: nil,
                newer: [],
                chosen: nil,
                comparison: [],
                needsReview: true,
                reasons: [
                    contains(code)
                        ? "清单里没有 \(code) 在 \(actDay.iso) 有效的版本：请核对当日的法律，当日不认为违法的，不得处罚"
                        : "没有编码是 \(code) 的事项"
                ],
                basis: [PowerLaw.lighterLaw]
            )
        }
        let newer = continuing(old, towards: code, on: decisionDay)
        var verdict = Verdict(old: old, newer: newer, subject: subject)
        verdict.checkDays(actDay, decisionDay)
        verdict.weigh(circumstances, inputs)
        if newer.isEmpty, !old.isValid(on: decisionDay) { verdict.noteLapse(decisionDay) }
        let concerned = [old] + newer.filter { item in subject.map { item.fines[$0] != nil } ?? true }
        for other in opposing(concerned, actDay, decisionDay) { verdict.noteConflict(other) }
        return verdict.choice
    }

    /// The edition of that line which stood on a day: of the code itself, else of what it continues, else of what
    /// continues it.
    private func standing(_ code: String, on day: CivilDay) -> CatalogueItem? {
        for code in [code] + ancestors(of: code) + descendants(of: code) {
            if let edition = edition(of: code, on: day) { return edition }
        }
        return nil
    }

    /// What continues `old` on the day of the decision; of several, only the line that was asked for.
    private func continuing(_ old: CatalogueItem, towards code: String, on day: CivilDay) -> [CatalogueItem] {
        guard !old.isValid(on: day) else { return [] }
        let after = [old.code] + descendants(of: old.code)
        let line = Set([code] + ancestors(of: code) + descendants(of: code))
        let wanted = code == old.code ? after : after.filter { line.contains($0) }
        return wanted.compactMap { edition(of: $0, on: day) }.filter { isLater($0, than: old) }
    }

    private func isLater(_ item: CatalogueItem, than old: CatalogueItem) -> Bool {
        guard let start = item.validFrom else { return false }
        return old.validTo.map { start > $0 } ?? false
    }

    private func opposing(_ items: [CatalogueItem], _ actDay: CivilDay, _ decisionDay: CivilDay) -> [CatalogueItem] {
        var found: [CatalogueItem] = []
        for item in items {
            for code in conflicts(of: item.code) {
                guard let other = edition(of: code, on: actDay) ?? edition(of: code, on: decisionDay) else { continue }
                if !found.contains(other) { found.append(other) }
            }
        }
        return found
    }
}
