import Law
import Testing

/// The articles that the platform relies on, line by line.
@Suite struct ArticleTests {
    static let all =
        PenaltyLaw.all + CivilProcedureLaw.all + ReconsiderationLaw.all + LitigationLaw.all
        + HandOverRules.all

    @Test("each article that acts rely on is the one that says it")
    func articles() {
        let found = Self.all.map { "\($0.citation.printed) | \($0.gist.prefix(24))" }
        let wanted = Self.table.split(separator: "\n").map(String.init)
        for (found, wanted) in zip(found, wanted) { #expect(found == wanted) }
        #expect(found.count == wanted.count)
    }

    @Test("every article is there, can be read back, and says in short what no other says")
    func gists() {
        #expect(Set(Self.all.map(\.gist)).count == Self.all.count)
        for article in Self.all {
            #expect(article.gist.count >= 6 && !article.gist.hasSuffix("。"), "\(article.citation.printed)")
            #expect(Citation(parsing: article.citation.printed) == article.citation)
            #expect(article.citation.missing() == nil, "\(article.citation.printed)")
        }
    }

    @Test("every paragraph and item that is cited is there")
    func shapes() {
        #expect(Self.shape(of: "行政处罚法").count == 86)
        for citation in Self.all.map(\.citation) {
            guard let paragraphs = Self.shape(of: citation.law)[citation.article] else {
                Issue.record("\(citation.printed): the article was not counted")
                continue
            }
            let paragraph = citation.paragraph ?? 1
            guard (1...paragraphs.count).contains(paragraph) else {
                Issue.record("\(citation.printed): there are \(paragraphs.count) paragraphs")
                continue
            }
            #expect(citation.item.map { (1...max(1, paragraphs[paragraph - 1])).contains($0) } ?? true)
            #expect(citation.item == nil || paragraphs[paragraph - 1] > 0, "\(citation.printed)")
        }
    }

    @Test("a paragraph is named where the article has more than one, and only there")
    func paragraphs() {
        for citation in Self.all.map(\.citation) where citation != ReconsiderationLaw.body.citation {
            let count = Self.shape(of: citation.law)[citation.article]?.count ?? 0
            #expect((citation.paragraph != nil) == (count > 1), "\(citation.printed)")
        }
    }

    @Test("only sentences of one paragraph share a place")
    func places() {
        let places = Dictionary(grouping: Self.all, by: \.citation).filter { $0.value.count > 1 }
        #expect(
            Set(places.values) == [
                [PenaltyLaw.minorCorrected, PenaltyLaw.firstOffence],
                [PenaltyLaw.onTheSpotForm, PenaltyLaw.onTheSpotRefusal],
                [PenaltyLaw.assistInquiry, PenaltyLaw.recordInterview],
                [PenaltyLaw.collectionHandedIn, PenaltyLaw.collectionBanked],
            ]
        )
    }

    @Test("the articles stand in the law's order")
    func order() {
        for law in [
            PenaltyLaw.all, CivilProcedureLaw.all, ReconsiderationLaw.all, LitigationLaw.all, HandOverRules.all,
        ] {
            let places = law.map { [$0.citation.article, $0.citation.paragraph ?? 0, $0.citation.item ?? 0] }
            for (one, next) in zip(places, places.dropFirst()) {
                #expect(!next.lexicographicallyPrecedes(one), "\(one) before \(next)")
            }
        }
    }
}
