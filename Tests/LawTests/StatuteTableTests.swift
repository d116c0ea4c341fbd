import Law
import LegalTime
import Testing

/// Every version of every law in the register, and every figure, line by line.
@Suite struct StatuteTableTests {
    @Test("each version of each law has its days, its number of articles and its lists")
    func statutes() {
        let found = Statutes.all.map { statute in
            let end = statute.inForceTo?.iso ?? ""
            let articles = statute.articles.map { "\($0)" } ?? "–"
            let lists = statute.lists.sorted().map { "\($0)" }.joined(separator: " ")
            return "\(statute.id) | \(statute.short) | \(statute.version.iso) | \(statute.inForceFrom.iso)..\(end) | "
                + "\(articles) | \(lists)"
        }
        compare(found, Self.versions)
    }

    @Test("each figure stands with its operator, scope, days and source")
    func figures() {
        let found = Figures.all.map { figure in
            let scope = [figure.person?.rawValue, figure.law, figure.field, figure.region].map { $0 ?? "–" }
                .joined(separator: " ")
            return "\(figure.kind.rawValue) | \(figure.comparison.rawValue) \(figure.amount) \(figure.unit.rawValue) | "
                + "\(scope) | \(figure.certainty.rawValue) | \(figure.validFrom.iso)..\(figure.validTo?.iso ?? "") | "
                + figure.sources.joined(separator: "、")
        }
        compare(found, Self.amounts)
    }

    private func compare(_ found: [String], _ table: String) {
        let wanted = table.split(separator: "\n").map(String.init)
        for (found, wanted) in zip(found, wanted) { #expect(found == wanted) }
        #expect(found.count == wanted.count)
    }
}
