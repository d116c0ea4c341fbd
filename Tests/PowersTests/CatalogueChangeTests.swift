import Powers
import Testing

@Suite struct CatalogueChangeTests {
    @Test func theSameListHasNoChanges() {
        #expect(Samples.catalogue.diff(from: Samples.catalogue).isEmpty)
    }

    @Test func changesAreNamedByColumnWithBothValues() throws {
        var items = Samples.catalogue.items
        items.removeAll { $0.code == "YL001" }
        let place = try #require(items.firstIndex { $0.code == "SR001" })
        items[place].fines.individual = try FineFormula(parsing: "100-500")
        items[place].mode = .may
        var added = items[place]
        added.code = "SR999"
        items.append(added)
        let changes = Catalogue(items: items).diff(from: Samples.catalogue)
        #expect(changes.map(\.kind) == [.changed, .added, .removed])
        #expect(changes.map(\.code) == ["SR001", "SR999", "YL001"])
        #expect(changes[0].fields.map(\.column) == [.mode, .individualMin])
        #expect(changes[0].fields.map(\.old) == ["必须", "50"])
        #expect(changes[0].fields.map(\.new) == ["可以", "100"])
    }

    @Test func aFirstDayThatMovesIsAChangeAndAFurtherEditionAnAddition() throws {
        var item = try #require(Samples.item("HB002"))
        let old = Catalogue(items: [item])
        item.validFrom = Samples.day("2026-09-01")
        let moved = Catalogue(items: [item]).diff(from: old)
        #expect(moved.map(\.kind) == [.changed])
        #expect(moved[0].fields.map(\.column) == [.validFrom])
        var first = item
        first.validFrom = Samples.day("2026-08-15")
        first.validTo = Samples.day("2026-08-31")
        let parted = Catalogue(items: [first, item]).diff(from: old)
        #expect(parted.map(\.kind) == [.changed, .added])
        #expect(parted.map(\.validFrom) == [first.validFrom, item.validFrom])
    }
}
