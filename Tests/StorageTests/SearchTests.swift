import Storage
import Testing

@Suite("words in cases")
struct SearchTests {
    private static let texts: [(id: String, at: Int, texts: [String])] = [
        ("a", 1, ["云综执立字〔2026〕1号", "王建国涉嫌擅自占用人行道设摊经营案", "王建国", "横林路 12 号门前", "SR004"]),
        ("b", 2, ["云综执立字〔2026〕12号", "昇喆（云溪）餐饮有限公司无照经营案", "昇喆（云溪）餐饮有限公司", "工业路8号"]),
        ("c", 3, ["李𠮷涉嫌运输渣土沿途泄漏、遗撒案", "李𠮷", "浙A12345", "经过横林", "路口"]),
        ("d", 4, ["ＡＢＣ商店占道经营案", "ABC商店", "91330102MA2B00001X"]),
    ]

    @Test(
        "words are found as they are typed",
        arguments: Engine.available,
        [
            ("经营", "dba"), ("占道", "d"), ("占道经营", "d"), ("占用 经营", "a"), ("王", "a"), ("𠮷", "c"), ("昇喆", "b"),
            ("横林路", "a"), ("横林", "ca"), ("2026 12", "ba"), ("〔2026〕12号", "b"), ("abc", "d"), ("ａｂｃ", "d"),
            ("浙A123", "c"), ("sr004", "a"), ("91330102ma2b00001x", "d"), ("9133", "d"), ("91", ""), ("没有", ""),
            ("经营案王", ""),
        ]
    )
    func finds(_ engine: Engine, _ asked: (words: String, ids: String)) async throws {
        try await Fixture.with(engine) { db, _ in
            try await fill(db)
            #expect(try await found(asked.words, in: db) == asked.ids)
        }
    }

    @Test("what a query language knows is a mark like any other", arguments: Engine.available)
    func marks(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await fill(db)
            for mark in [
                "\"", "'", "*", "-", "(", ")", ":", "^", "\\", "%", "_", "&", "|", "!", "<->", "🚮", "\u{0}", "^",
            ] {
                #expect(SearchPhrase.read(mark).isEmpty)
                #expect(try await found("\(mark)经营\(mark)", in: db) == "dba", "\(mark)")
                #expect(try await found("占道\(mark)经营", in: db) == "d", "\(mark)")
            }
            for typed in ["经营\" OR \"王", "NEAR(经 营)", "经营' OR '1'='1", "words:经营", "经营) OR (王"] {
                _ = try await found(typed, in: db)
            }
            #expect(SearchPhrase.read(String(repeating: "经营 ", count: 5_000)).count == 8)
        }
    }

    @Test("a text that changes is found by its new words alone", arguments: Engine.available)
    func changes(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await fill(db)
            try await db.write { c in
                let words = SearchWords.line(["王建国擅自占用人行道设摊案"])
                try CaseTexts.put(CaseTextRow(organ: organ, caseID: "a", openedAt: 1, words: words), on: c)
                // What does not change is not written twice.
                try CaseTexts.put(CaseTextRow(organ: organ, caseID: "a", openedAt: 1, words: words), on: c)
            }
            #expect(try await found("经营", in: db) == "db")
            #expect(try await found("涉嫌", in: db) == "c")
            #expect(try await found("设摊案", in: db) == "a")
            try await db.write { try CaseRowsUpkeep.forgetAll(on: $0) }
            #expect(try await found("经营", in: db) == "")
            try await fill(db)
            #expect(try await found("经营", in: db) == "dba")
        }
    }

    @Test("hits are narrowed, counted and cut into pages like any list", arguments: Engine.available)
    func narrowed(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await db.write { c in
                for n in 0..<90 {
                    let row = caseRow("c\(n)", stage: n % 3 == 0 ? "filed" : "closed", openedAt: n / 4)
                    try CaseRows.put(row, on: c)
                    let words = SearchWords.line(["第\(n)号", n % 2 == 0 ? "占道经营" : "乱倒垃圾"])
                    try CaseTexts.put(
                        CaseTextRow(organ: organ, caseID: row.id, openedAt: row.openedAt, words: words),
                        on: c
                    )
                }
            }
            var query = CaseQuery(organ: organ, limit: 4)
            query.filter.phrases = SearchPhrase.read("占道")
            query.filter.stage = "filed"
            query.filter.filed = 3..<18
            let wanted = (12..<72).filter { $0 % 2 == 0 && $0 % 3 == 0 }.map { "c\($0)" }
            for bound in [5, 20_000] {
                query.bound = bound
                query.after = nil
                var ids: [String] = []
                repeat {
                    let page = try await db.read { [query] in try CaseRows.page(query, on: $0) }
                    ids += page.rows.map(\.id)
                    query.after = page.next
                } while query.after != nil
                #expect(ids.count == Set(ids).count)
                #expect(Set(ids) == Set(wanted))
            }
            let count = try await db.read { [query] in try CaseRows.count(organ: organ, query.filter, on: $0) }
            #expect(count == wanted.count)
        }
    }

    @Test("another organ's cases are not found", arguments: Engine.available)
    func organs(_ engine: Engine) async throws {
        try await Fixture.with(engine) { db, _ in
            try await fill(db)
            try await db.write { c in
                try CaseRows.put(caseRow("x", organ: "别的机关"), on: c)
                let words = SearchWords.line(["占道经营"])
                try CaseTexts.put(CaseTextRow(organ: "别的机关", caseID: "x", openedAt: 9, words: words), on: c)
            }
            #expect(try await found("经营", in: db) == "dba")
        }
    }

    private func fill(_ db: any Storage.Database) async throws {
        try await db.write { c in
            for (id, at, texts) in Self.texts {
                try CaseRows.put(caseRow(id, openedAt: at), on: c)
                let words = SearchWords.line(texts)
                try CaseTexts.put(CaseTextRow(organ: organ, caseID: id, openedAt: at, words: words), on: c)
            }
        }
    }

    private func found(_ words: String, in db: any Storage.Database) async throws -> String {
        var query = CaseQuery(organ: organ)
        query.filter.phrases = SearchPhrase.read(words)
        guard !query.filter.phrases.isEmpty else { return "" }
        return try await db.read { [query] in try CaseRows.list(query, on: $0).map(\.id).joined() }
    }
}
