import Law
import LegalTime
import Testing

@Suite struct StatuteTests {
    @Test("every law has names, days in order, and versions that do not overlap")
    func register() throws {
        let birth = try #require(CivilDay(iso: "1990-01-01"))
        for statute in Statutes.all {
            #expect(!statute.id.isEmpty && statute.title.hasSuffix(statute.short), "\(statute.title)")
            #expect(statute.version > birth && statute.version <= statute.inForceFrom, "\(statute.title)")
            #expect(statute.inForceTo.map { $0 > statute.inForceFrom } ?? true, "\(statute.title)")
            #expect(statute.articles.map { $0 > 10 } ?? true, "\(statute.title)")
        }
        for (id, versions) in Dictionary(grouping: Statutes.all, by: \.id) {
            for (earlier, later) in zip(versions, versions.dropFirst()) {
                #expect(earlier.inForceTo.map { $0 < later.inForceFrom } == true, "\(id)")
            }
        }
    }

    @Test("a law is found by each of its names, and by no other law's")
    func names() {
        #expect(Statutes.named("中华人民共和国行政处罚法")?.id == "APL")
        #expect(Statutes.named("行政处罚法")?.id == "APL")
        #expect(Statutes.named("民诉法解释")?.id == "CPL-I")
        #expect(Statutes.named("浙江省实施《中华人民共和国人民防空法》办法")?.id == "ZJ-DEFENCE")
        #expect(Statutes.named("处罚法") == nil && Statutes.versions(named: "处罚法").isEmpty)
        var owners: [String: Set<String>] = [:]
        for statute in Statutes.all {
            for name in [statute.title, statute.short] + statute.aliases {
                owners[name, default: []].insert(statute.id)
            }
        }
        #expect(owners.values.allSatisfy { $0.count == 1 })
    }

    @Test(
        "the version of a day is the one in force",
        arguments: [
            ("民事诉讼法", "2017-06-30", nil), ("民事诉讼法", "2017-07-01", 284), ("民事诉讼法", "2021-12-31", 284),
            ("民事诉讼法", "2022-01-01", 291), ("民事诉讼法", "2023-12-31", 291),
            ("民事诉讼法", "2024-01-01", 306), ("大气污染防治法", "2026-08-14", 129), ("大气污染防治法", "2026-08-15", nil),
            ("生态环境法典", "2026-08-14", nil), ("生态环境法典", "2026-08-15", 1242), ("食品安全法", "2025-11-30", 154),
        ] as [(String, String, Int?)]
    )
    func versions(name: String, day: String, articles: Int?) throws {
        let day = try #require(CivilDay(iso: day))
        #expect(Statutes.named(name, on: day)?.articles == articles)
    }

    @Test(
        "how many articles a law has",
        arguments: [
            ("行政处罚法", 86), ("行政强制法", 71), ("行政复议法", 90), ("行政诉讼法", 103), ("民法典", 1260), ("生态环境法典", 1242),
            ("土地管理法", 87), ("政府信息公开条例", 56), ("行政执法监督条例", 44), ("信用修复管理办法", 30),
            ("行政执法机关移送涉嫌犯罪案件的规定", 20), ("罚款决定与罚款收缴分离实施办法", 17), ("市场监督管理行政处罚信息公示规定", 19),
            ("行诉法解释", 163), ("民诉法解释", 550), ("公安机关办理行政案件程序规定", 266),
        ]
    )
    func articles(name: String, count: Int) {
        #expect(Statutes.named(name)?.articles == count)
        let short = Statutes.named(name)?.short ?? name
        #expect(Citation(short, count).missing() == nil)
        #expect(Citation(short, count + 1).missing() != nil)
    }

    @Test("an article is missed in the version that is meant")
    func missing() throws {
        let (before, after) = (try #require(CivilDay(iso: "2023-12-31")), try #require(CivilDay(iso: "2024-01-01")))
        let article = Citation("民事诉讼法", 300)
        #expect(article.missing() == nil && article.missing(on: after) == nil)
        #expect(article.missing(on: before) == "《民事诉讼法》只有二百九十一条，没有第三百条")
        let old = Citation("民事诉讼法", 300, version: CivilDay(iso: "2021-12-24"))
        #expect(old.missing() != nil)
        #expect(Citation("某法", 9999).missing() == nil)
        #expect(Citation("食品安全法", 155).missing() == nil, "the newest version was not counted")
        let food = try #require(CivilDay(iso: "2025-11-30"))
        #expect(Citation("食品安全法", 155).missing(on: food) != nil)
    }
}
