import Ledger
import Powers
import Testing

@testable import Procedure

/// For whom a fine is reckoned, of which kinds the articles speak, and how several breaches go together.
@Suite struct FineSubjectTests {
    private static let trader: JSON = [
        "kind": "soleTrader", "name": "云溪区老张水果店", "uscc": "92330102MA2AXYNK2C", "representative": "张某",
        "address": "云溪区横林路 5 号",
    ]

    private static func judge(
        _ fines: [FineSubject: String],
        _ fen: Int,
        party: JSON = Street.party,
        punishedAs: JSON? = nil
    ) throws -> Outcome {
        let item = try Street.item("SR101", fines)
        return try Walk.concluded(Street.registration(items: ["SR101"], parties: [party]), items: [item])
            .notice(Street.notice.with("fineFen", .int(fen)).with("punishedAs", punishedAs))
    }

    @Test("people, sole traders and organisations are each punished by their own range")
    func subjects() throws {
        let both: [FineSubject: String] = [.individual: "100-200", .organisation: "1000-2000"]
        #expect(try Self.judge(both, 15_000).isAccepted)
        #expect(try !Self.judge(both, 150_000).isAccepted)
        #expect(try Self.judge(both, 150_000, party: Street.company).isAccepted)
        #expect(try !Self.judge(both, 15_000, party: Street.company).isAccepted)
        #expect(try Self.judge(both, 15_000, party: Self.trader).isAccepted)
        #expect(try Self.judge([.organisation: "1000-2000"], 150_000, party: Self.trader).isAccepted)
        #expect(try Self.judge(both, 150_000, party: Self.trader, punishedAs: "organisation").isAccepted)
        #expect(try Self.judge(both, 15_000, party: Street.company, punishedAs: "individual").fields == ["punishedAs"])
    }

    @Test("who is responsible for an organisation is punished by the range for responsible persons")
    func responsible() throws {
        let both: [FineSubject: String] = [.organisation: "1000-2000", .responsible: "500-600"]
        #expect(try Self.judge(both, 55_000).isAccepted)
        let all: [FineSubject: String] = [.individual: "100-200", .organisation: "1000-2000", .responsible: "500-600"]
        #expect(try !Self.judge(all, 55_000).isAccepted)
        #expect(try Self.judge(all, 55_000, punishedAs: "responsible").isAccepted)
    }

    @Test("an item without a fine for the party names that")
    func noFine() throws {
        let outcome = try Self.judge([.individual: "100-200"], 15_000, party: Street.company)
        #expect(outcome.fields == ["kinds"] && outcome.messages.first?.contains("单位") == true)
    }

    // 法条：《行政处罚法》第二十八条第二款
    @Test("only kinds that the articles name; gains are confiscated all the same")
    func kinds() throws {
        let item = try Street.item("SR101", [.individual: "100-1000"], kinds: ["警告", "罚款"])
        let walk = try Walk.concluded(Street.registration(items: ["SR101"]), items: [item])
        let plain = Street.notice.with("fineFen", 20_000)
        #expect(walk.notice(plain.with("kinds", ["warning", "fine"])).isAccepted)
        #expect(walk.notice(plain.with("kinds", ["fine", "criticism"])).fields == ["kinds"])
        #expect(walk.notice(plain.with("kinds", ["fine", "confiscateGains"]).with("gainsFen", 100)).isAccepted)
    }

    private static func sum(_ items: [ItemFact], sameAct: [Int?], _ fen: Int) throws -> Outcome {
        try Walk.concluded(Street.registration(items: items.map(\.code), sameAct: sameAct), items: items)
            .notice(Street.notice.with("fineFen", .int(fen)))
    }

    @Test("several breaches are weighed each by itself, and the fine is at most the sum of the maxima")
    func several() throws {
        let items = try [
            Street.item("SR101", [.individual: "100-1000"]), Street.item("SR102", [.individual: "200-500"]),
        ]
        #expect(try Self.sum(items, sameAct: [], 150_000).isAccepted)
        #expect(try !Self.sum(items, sameAct: [], 150_001).isAccepted)
        #expect(try Self.sum(items, sameAct: [], 30_000).isAccepted)
        #expect(try Self.sum(items, sameAct: [], 29_999).bases == ["《行政处罚法》第三十二条"])
    }

    // 法条：《行政处罚法》第二十九条
    @Test("of several norms that one act breaks, only the one with the higher fine counts")
    func sameAct() throws {
        let items = try [
            Street.item("SR101", [.individual: "100-1000"]), Street.item("SR102", [.individual: "200-500"]),
        ]
        #expect(try Self.sum(items, sameAct: [nil, 1], 100_000).isAccepted)
        #expect(try !Self.sum(items, sameAct: [nil, 1], 100_001).isAccepted)
        #expect(try Self.sum(items, sameAct: [nil, 1], 10_000).isAccepted)
    }

    @Test("a breach whose fine waits adds nothing; one that may be fined alone sets the least")
    func mixed() throws {
        let items = try [
            Street.item("SR101", [.individual: "100-1000"], mode: .may),
            Street.item("SR102", [.individual: "200-500"], correction: .overdue),
        ]
        #expect(try Self.sum(items, sameAct: [], 100_000).isAccepted)
        let outcome = try Self.sum(items, sameAct: [], 110_000)
        #expect(Set(outcome.bases) == ["《浙江省城市市容和环境卫生管理条例》第十一条第二款", "《浙江省城市市容和环境卫生管理条例》第十二条第二款"])
        let may = try [
            Street.item("SR101", [.individual: "100-1000"], mode: .may),
            Street.item("SR102", [.individual: "200-500"], mode: .may),
        ]
        #expect(try Self.sum(may, sameAct: [], 10_000).isAccepted)
        #expect(try !Self.sum(may, sameAct: [], 9_999).isAccepted)
    }

    @Test("a breach without an item leaves the fine unjudged, for nobody knows how far it may go")
    func unknown() throws {
        let item = try Street.item("SR101", [.individual: "100-1000"])
        var list = Street.registration(items: ["SR101"])["violations"]?.arrayValue ?? []
        list += Street.registration["violations"]?.arrayValue ?? []
        let walk = try Walk.concluded(Street.registration.with("violations", .array(list)), items: [item])
        #expect(walk.notice(Street.notice.with("fineFen", 200_000)).isAccepted)
    }
}
