import Law
import Ledger
import LegalTime
import Testing

@testable import Procedure

/// A case past its limit: still extended, explained and decided, and the overrun stays to be seen.
@Suite struct OverrunTests {
    /// The time for the decision ended on 18 August.
    private static let late = Street.noon("2026-08-28")
    private static let later = Street.noon("2026-12-01")

    @Test("an extension after the end says why it is late, and the clock keeps by how much")
    func extends() throws {
        var walk = try Walk.filed()
        let plain = walk.judge("extend-clock", Street.extending, by: Street.zhou, at: Self.late)
        #expect(plain.fields == ["overrun"])
        try walk.pass("extend-clock", Street.extending.with("overrun", "鉴定机构迟延"), by: Street.zhou, at: Self.late)
        let clock = try #require(walk.file.clock("C06"))
        #expect(try clock.reckon(Street.calendar).due == .day(Street.day("2026-09-17")))
        #expect(clock.overrun(Street.calendar, on: Street.day("2026-08-29")) == 10)
        #expect(clock.overrun(Street.calendar, on: Street.day("2026-10-01")) == 14)
        #expect(try #require(CaseClock(inputs: clock.inputs)) == clock)
    }

    @Test("an extension in time asks for no such reason and leaves no overrun")
    func inTime() throws {
        var walk = try Walk.filed()
        try walk.pass("extend-clock", Street.extending, by: Street.zhou, at: Street.noon("2026-08-18"))
        #expect(walk.file.clock("C06")?.overrun(Street.calendar, on: Street.day("2026-09-17")) == 0)
    }

    @Test("an overrun is explained and noted, bars nothing, and the case goes on to its decision")
    func explains() throws {
        var walk = try Walk.submitted()
        let told: [String: JSON] = ["rule": "C06", "party": 0, "reason": "当事人下落不明，查找耗时"]
        #expect(walk.judge("explain-overrun", told, by: Street.wang).fields == ["rule"])
        try walk.pass("explain-overrun", told, by: Street.leader, at: Self.later)
        #expect(walk.file.overruns.map(\.rule) == ["C06"])
        try walk.pass("decide-penalty", Street.decision, by: Street.zhou, at: Self.later)
        let clock = try #require(walk.file.clocks.first { $0.terms.rule == "C06" })
        #expect(clock.met != nil && clock.overrun(Street.calendar, on: Street.today) == 105)
        // What is met too late can be explained afterwards.
        #expect(walk.judge("explain-overrun", told, by: Street.wang, at: Self.later).isAccepted)
    }

    @Test("only a clock of the case can be explained, by the party that it concerns")
    func foreign() throws {
        let walk = try Walk.submitted()
        for (field, value) in [("rule", JSON.string("C29")), ("party", 1)] {
            let told: [String: JSON] = ["rule": "C06", "party": 0, "reason": "……"]
            #expect(
                walk.judge("explain-overrun", told.with(field, value), by: Street.wang, at: Self.later).fields == [
                    "rule"
                ]
            )
        }
        let none = try Walk.registered().judge(
            "explain-overrun",
            ["rule": "C06", "party": 0, "reason": "无"],
            by: Street.wang
        )
        #expect(none.bases == ["系统规则：超期才需要说明"])
    }

    @Test("where the rule asks for a collective discussion, its record is owed by the organ's own rule")
    func discussion() throws {
        var walk = Walk(policy: Self.discussing)
        try walk.pass("register-case", Street.registration, by: Street.wang)
        try walk.pass("approve-filing", ["opinion": "同意"], by: Street.zhou)
        let open = Street.extending.with("days", 200)
        #expect(walk.judge("extend-clock", open, by: Street.zhou).bases == ["本机关制度：案件办理期限规定"])
        let told = open.with("discussedOn", "2026-05-20")
        #expect(walk.judge("extend-clock", told, by: Street.zhou).bases == ["本机关制度：案件办理期限规定"])
        for (people, wrong) in [
            (["sunli"], ["participants"]), (["sunli", "wangmin"], ["participants.1"]),
            (["sunli", "nobody"], ["participants.1"]), (["sunli", "sunli"], ["participants"]),
            (["sunli", "zhaolei"], []),
        ] as [([JSON], [String])] {
            let outcome = walk.judge("extend-clock", told.with("participants", .array(people)), by: Street.zhou)
            #expect(outcome.fields == wrong)
        }
        let tomorrow = told.with("participants", ["sunli", "zhaolei"]).with("discussedOn", "2026-05-21")
        #expect(walk.judge("extend-clock", tomorrow, by: Street.zhou).fields == ["discussedOn"])
    }

    @Test("a step that is counted in working days extends by working days")
    func workingDays() throws {
        var walk = Walk(policy: Self.working)
        try walk.pass("register-case", Street.registration, by: Street.wang)
        try walk.pass("approve-filing", ["opinion": "同意"], by: Street.zhou)
        #expect(walk.judge("extend-clock", Street.extending.with("days", 11), by: Street.zhou).fields == ["days"])
        try walk.pass("extend-clock", Street.extending.with("days", 10), by: Street.zhou)
        #expect(walk.file.clock("C06")?.extensions.map(\.period) == [Period(10, .workingDays)])
        // 18 August is a Tuesday.
        #expect(try walk.file.clock("C06")?.reckon(Street.calendar).due == .day(Street.day("2026-09-01")))
    }

    @Test("after any of the acts on clocks, every clock can still be counted", arguments: 0..<60)
    func countable(seed: Int) throws {
        var random = Seeded(state: UInt64(seed))
        var walk = try Walk.filed()
        var day = Street.today
        for _ in 0..<25 {
            day = day.adding(days: Int.random(in: 0...25, using: &random))
            let (act, fields, actor) = try #require(Self.steps(day, &random).randomElement(using: &random))
            let now = Street.noon(day.iso)
            if walk.judge(act, fields, by: actor, at: now).isAccepted { try walk.pass(act, fields, by: actor, at: now) }
            for clock in walk.file.clocks {
                let reckoned = try clock.reckon(Street.calendar)
                #expect(reckoned.due != nil || clock.isSuspended)
                #expect(clock.overrun(Street.calendar, on: day) >= 0)
                #expect(CaseClock(inputs: clock.inputs)?.inputs == clock.inputs)
            }
        }
        #expect(!walk.file.clocks.isEmpty)
    }

    private static func steps(_ day: CivilDay, _ random: inout Seeded) -> [(String, [String: JSON], Actor)] {
        let from = day.adding(days: -Int.random(in: 0...30, using: &random))
        let to = from.adding(days: Int.random(in: -2...20, using: &random))
        let sent = Street.letter.with("sentOn", .string(from.iso)).with("replyBy", .string(to.iso))
        return [
            ("suspend-clock", Street.suspension.with("from", .string(from.iso)), Street.zhou),
            (
                "suspend-clock", Street.suspension.with("from", .string(from.iso)).with("to", .string(to.iso)),
                Street.zhou
            ),
            ("resume-clock", ["to": .string(to.iso), "document": "审批表"], Street.zhou),
            ("extend-clock", Street.extending.with("overrun", "迟延"), Street.zhou),
            ("explain-overrun", ["rule": "C06", "party": 0, "reason": "迟延"], Street.leader),
            ("issue-suggestion-letter", sent, Street.leader),
        ]
    }

    private static let discussing = policy(
        AllowedExtension(period: nil, decidedBy: "行政机关负责人集体讨论", times: 1, citation: nil)
    )
    private static let working = policy(
        AllowedExtension(period: Period(10, .workingDays), decidedBy: "行政机关负责人", times: 1, citation: nil)
    )

    private static func policy(_ step: AllowedExtension) -> ClockPolicy {
        ClockPolicy(settings: [
            .init(
                rule: "C06",
                field: nil,
                period: nil,
                extensions: [step],
                exclusions: [],
                document: "案件办理期限规定",
                from: Street.day("2022-01-01"),
                to: nil
            )
        ])
    }
}

/// The same numbers for the same seed (SplitMix64).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
