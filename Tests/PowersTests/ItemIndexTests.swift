import LegalTime
import Powers
import Testing

@Suite struct ItemIndexTests {
    static let index = ItemIndex(Samples.catalogue)

    private func codes(_ query: String, _ filter: ItemIndex.Filter = .init(), limit: Int = 200) -> [String] {
        Self.index.search(SearchQuery(query), filter: filter, limit: limit).hits.map(\.item.code)
    }

    /// What somebody types, and which item must come first.
    static let queries: [(query: String, first: String)] = [
        ("SR001", "SR001"), ("sr001", "SR001"), ("ＳＲ００１", "SR001"),
        ("互联网租赁自行车", "SR011"), ("设摊经营", "SR004"), ("占道经营", "SR004"),
        ("宠物粪便", "SR017"), ("随地吐痰", "SR014"), ("露天烧烤", "HB008"), ("广场舞", "HB015"), ("高音喇叭", "HB014"),
        ("古树名木 刻划", "YL006"), ("砍伐树木", "YL004"), ("消防车通道", "XF002"), ("烟花爆竹", "GA001"),
        ("《城乡规划法》第六十四条", "GH001"), ("城乡规划法64条", "GH001"), ("中华人民共和国城乡规划法 第六十四条", "GH001"),
        ("第一百二十二条第一款", "SC001"), ("食品安全法 122条1款", "SC001"), ("童工", "LD005"), ("介绍就业", "LD006"),
        ("物业管理 用房 用途", "WY005"), ("农药经营许可证", "NY006"), ("疏散通道、安全出口", "XF001"),
        ("未取得施工许可证", "JS001"), ("网约房", ""), ("第九百九十九条", ""),
    ]

    @Test(arguments: queries)
    func theItemThatIsMeantComesFirst(_ c: (query: String, first: String)) {
        #expect(codes(c.query).first ?? "" == c.first, "\(codes(c.query).prefix(5))")
    }

    @Test func aPhraseStandsBeforeScatteredCharactersAndTheNameBeforeTheBasis() throws {
        let hits = Self.index.search(SearchQuery("燃气"), limit: 200).hits
        let names = hits.filter { $0.item.name.contains("燃气") }
        #expect(!names.isEmpty && Array(hits.prefix(names.count)) == names)
        // 建筑垃圾 as a phrase, then the name that has its characters with others between.
        let waste = codes("建筑垃圾")
        let place = try #require(waste.firstIndex(of: "JL001"))
        #expect(place < 4)
    }

    @Test func everyTermMustBeThere() {
        let both = codes("噪声 施工")
        #expect(Set(both) == Set(codes("噪声")).intersection(codes("施工")))
        #expect(both.contains("HB012") && both.contains("HB013"))
        #expect(codes("噪声 zzz").isEmpty)
    }

    @Test func filtersNarrowByFieldLawAndDay() {
        let day = Samples.day("2026-08-14")
        #expect(codes("露天烧烤", .init(validOn: day)) == ["HB008"])
        #expect(codes("露天烧烤", .init(validOn: day.adding(days: 1))) == ["HB009"])
        #expect(codes("", .init(field: "水利")).count == 7)
        #expect(codes("", .init(law: "《食品安全法》")) == ["SC001", "SC002"])
        #expect(codes("", .init(law: "中华人民共和国食品安全法")) == ["SC001", "SC002"])
        #expect(codes("", .init(law: "安全法")).isEmpty)
        #expect(codes("", .init(field: "水利", law: "食品安全法")).isEmpty)
    }

    @Test func articlesAreFoundInBothBases() {
        #expect(codes("城市道路管理条例 第42条") == ["SZ001", "SZ002", "SZ003"])
        #expect(codes("城市道路管理条例 第三十六条") == ["SZ002"])
        #expect(codes("第28条第4款").contains("JL001"))
        #expect(!codes("第28条第1款").contains("JL001"))
    }

    @Test func pagesJoinToTheWhole() {
        let whole = codes("罚款 ", .init(), limit: 200)
        var (offset, joined): (Int?, [String]) = (0, [])
        while let start = offset {
            let page = Self.index.search(SearchQuery(""), limit: 17, offset: start)
            #expect(page.total == 129)
            joined += page.hits.map(\.item.code)
            offset = page.next
        }
        #expect(joined == Samples.catalogue.items.map(\.code))
        #expect(whole.count <= 129)
        #expect(Self.index.search(SearchQuery(""), limit: 5, offset: 9999).hits.isEmpty)
        #expect(Self.index.search(SearchQuery(""), limit: -1, offset: -4).hits.count == 1)
    }

    @Test func suggestionsNameFieldsLawsAndItemsWithCounts() {
        let water = Self.index.suggest("水")
        #expect(water.first == Suggestion(kind: .field, text: "水利", count: 7))
        #expect(water.contains(Suggestion(kind: .law, text: "中华人民共和国水法", count: 3)))
        #expect(water.contains { $0.kind == .item })
        #expect(Self.index.suggest("露天烧").map(\.count) == [2])
        #expect(Self.index.suggest("中华人民共和国水").first?.text == "中华人民共和国水法")
        #expect(Self.index.suggest("").isEmpty && Self.index.suggest("《》").isEmpty)
        #expect(Self.index.suggest("水", limit: 2).count == 2)
        #expect(Self.index.fieldCounts.map(\.count).reduce(0, +) == 129)
        #expect(Self.index.lawCounts.map(\.count).reduce(0, +) == 129)
    }

    @Test func longAndOddQueriesAreBounded() {
        #expect(codes(String(repeating: "建 ", count: 5000)).isEmpty == false)
        #expect(codes(String(repeating: "建", count: 5000)).isEmpty)
        #expect(codes("，。、《》 （）").count == 129)
        #expect(codes("条").count > 0)
    }

    @Test func everyItemOfALargeListIsFoundByAPieceOfItsName() throws {
        let catalogue = Catalogue(items: Self.large(5000))
        let index = ItemIndex(catalogue)
        var random = SplitMix64(seed: 21)
        for item in catalogue.items where Int.random(in: 0..<20, using: &random) == 0 {
            let characters = Array(item.name.filter { $0.isLetter || $0.isNumber })
            let length = Int.random(in: 2...4, using: &random)
            let start = Int.random(in: 0...(characters.count - length), using: &random)
            let piece = String(characters[start..<(start + length)])
            var (offset, found): (Int?, Bool) = (0, false)
            while let place = offset, !found {
                let page = index.search(SearchQuery(piece), limit: 200, offset: place)
                found = page.hits.contains { $0.item.code == item.code }
                offset = page.next
            }
            #expect(found, "\(piece) of \(item.name)")
        }
    }

    /// Names put together from halves of real ones.
    static func large(_ count: Int) -> [CatalogueItem] {
        var random = SplitMix64(seed: 20)
        let items = Samples.catalogue.items
        return (0..<count).map { number in
            var item = items[number % items.count]
            let other = items[Int.random(in: 0..<items.count, using: &random)].name
            item.code = "L\(number)"
            item.replaces = []
            item.conflicts = []
            item.name = String(item.name.prefix(Int.random(in: 4...12, using: &random)) + other.suffix(8)) + "\(number)"
            return item
        }
    }
}
