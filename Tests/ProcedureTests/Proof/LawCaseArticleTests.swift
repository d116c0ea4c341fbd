import Law
import Testing

@testable import Procedure

/// What the law asks is shown in cases: what it allows, and what it does not.
@Suite struct LawCaseArticleTests {
    /// Articles that a case of a dossier cannot show, each with the test that holds it instead.
    static let elsewhere = [
        37: "ChoiceTests: which edition of an item stands is chosen by the list of items",
        85: "ClockRuleTests: days are counted by the clocks",
        86: "BearingTests.inForce: the law's own first day",
    ]

    @Test("every article that is said to be covered has a good case and a bad one")
    func covered() throws {
        let book = try LawCaseBook()
        let good = Self.articles(book.order.compactMap { book.good[$0] })
        let bad = Self.articles(book.bad)
        for (article, bearing) in PenaltyLaw.bearings where Self.elsewhere[article] == nil {
            guard case .covered = bearing else { continue }
            #expect(good.contains(article), "第 \(article) 条没有良例")
            #expect(bad.contains(article), "第 \(article) 条没有劣例")
        }
    }

    @Test("what cases cannot show is covered, and no case shows it")
    func elsewhere() throws {
        let book = try LawCaseBook()
        let shown = Self.articles(book.bad + book.order.compactMap { book.good[$0] })
        for article in Self.elsewhere.keys {
            #expect(PenaltyLaw.bearings.contains { $0.article == article && $0.bearing == .covered }, "\(article)")
            #expect(!shown.contains(article), "\(article)")
        }
    }

    @Test("each article that a case names is one of its law")
    func named() throws {
        let book = try LawCaseBook()
        for one in book.bad + book.order.compactMap({ book.good[$0] }) {
            for text in one.articles {
                let citation = Citation(parsing: text)
                #expect(citation?.printed == text, "\(one.file)：\(one.title)")
                guard let citation, let last = Statutes.named(citation.law)?.articles else { continue }
                #expect((1...last).contains(citation.article), "\(one.file)：\(one.title)：\(text)")
            }
        }
    }

    /// Numbers of the articles of 行政处罚法 that cases cite.
    private static func articles(_ cases: [LawCase]) -> Set<Int> {
        Set(cases.flatMap(\.cited).compactMap(Citation.init(parsing:)).filter { $0.law == "行政处罚法" }.map(\.article))
    }
}
