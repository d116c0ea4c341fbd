import LegalTime
import Powers
import Testing

@Suite("Facets")
struct FacetTests {
    private let index = ItemIndex(Samples.catalogue)

    static let questions: [(query: String, filter: ItemIndex.Filter)] = [
        ("", .init()), ("噪声", .init()), ("", .init(field: "水利")), ("罚款", .init(validOn: Samples.day("2026-08-14"))),
        ("", .init(field: "燃气", law: "城镇燃气管理条例")), ("道路", .init(law: "城市道路管理条例")),
    ]

    @Test("a facet counts what choosing it would find", arguments: questions)
    func counts(_ question: (query: String, filter: ItemIndex.Filter)) {
        let query = SearchQuery(question.query)
        let facets = index.facets(query, filter: question.filter)
        for field in facets.fields {
            var filter = question.filter
            filter.field = field.text
            #expect(index.search(query, filter: filter).total == field.count, "\(field.text)")
        }
        for law in facets.laws {
            var filter = question.filter
            filter.law = law.text
            #expect(index.search(query, filter: filter).total == law.count, "\(law.text)")
        }
    }

    @Test("facets are complete, and the largest comes first", arguments: questions)
    func complete(_ question: (query: String, filter: ItemIndex.Filter)) {
        let query = SearchQuery(question.query)
        let facets = index.facets(query, filter: question.filter)
        var open = question.filter
        open.field = nil
        #expect(facets.fields.reduce(0) { $0 + $1.count } == index.search(query, filter: open).total)
        let counts = facets.fields.map(\.count)
        #expect(counts == counts.sorted(by: >))
        #expect(Set(facets.fields.map(\.text)).count == counts.count)
    }

    @Test("what finds nothing has no facets")
    func nothing() {
        let facets = index.facets(SearchQuery("zzzz"))
        #expect(facets.fields.isEmpty && facets.laws.isEmpty)
    }
}
