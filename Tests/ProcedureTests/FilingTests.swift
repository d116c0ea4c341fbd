import Law
import Ledger
import LegalTime
import Testing

@testable import Procedure

/// What comes before a case is a case: the check, its time, and that it is filed or not.
@Suite struct FilingTests {
    @Test("a lead's number, the day of its discovery and harm to safety are kept; without them the day of registration")
    func leads() throws {
        let plain = try Walk.registered().file
        #expect(plain.lead == nil && plain.discoveredOn == Street.today && !plain.endangersSafety)
        let fields = Street.registration.with("lead", "云溪线〔2026〕9号").with("discoveredOn", "2026-05-18")
            .with("endangersSafety", true)
        let known = try Walk.registered(fields).file
        #expect(known.lead == "云溪线〔2026〕9号" && known.endangersSafety)
        #expect(known.discoveredOn?.iso == "2026-05-18")
        let future = Walk().judge("register-case", fields.with("discoveredOn", "2026-05-21"), by: Street.wang)
        #expect(future.fields == ["discoveredOn"])
    }

    @Test(
        "a box that was ticked may be mended by the API's true as by the form's on",
        arguments: [true, "on"] as [JSON]
    )
    func mendedFlag(value: JSON) throws {
        var walk = try Walk.registered()
        let fields: [String: JSON] = [
            "entry": 1, "field": "endangersSafety", "value": value, "reason": "漏填",
        ]
        try walk.pass("rectify-fact", fields, by: Street.wang)
        #expect(walk.file.endangersSafety)
    }

    @Test("a box that may be left alone says nothing when it is; one that has to be answered says no")
    func boxes() throws {
        let lead = try #require(Acts.named("register-case")).form
        #expect(FormInput.typed([:], as: lead)["endangersSafety"] == nil)
        #expect(FormInput.typed(["endangersSafety": "on"], as: lead)["endangersSafety"] == true)
        let check = try #require(Acts.named("record-filing-check")).form
        #expect(FormInput.typed([:], as: check)["atScene"] == false)
    }

    // 法条：《行政处罚法》第二十九条
    @Test(
        "the same act points to an earlier breach of the list",
        arguments: [(1, ["violations.0.sameAct"], nil), (nil, [], 1), (nil, ["violations.1.sameAct"], 2)]
            as [(Int?, [String], Int?)]
    )
    func sameAct(first: Int?, wrong: [String], second: Int?) throws {
        let one = Street.registration["violations"]?.arrayValue?.first?.objectValue ?? [:]
        let list: [JSON] = [first, second].map { .object(one.with("sameAct", $0.map { .int($0) })) }
        let fields = Street.registration.with("violations", .array(list))
        #expect(Walk().judge("register-case", fields, by: Street.wang).fields == wrong)
        if wrong.isEmpty { #expect(try Walk.registered(fields).file.violations[1].sameAct == 1) }
    }

    @Test("a check before filing is kept, and makes its officers investigators")
    func check() throws {
        var walk = try Walk.registered()
        try walk.pass("record-filing-check", Street.check, by: Street.wang)
        #expect(walk.file.checks.map(\.result) == [.file])
        #expect(walk.file.investigators == ["wangmin", "liqiang"])
        try walk.pass("approve-filing", ["opinion": "同意"], by: Street.zhou)
        #expect(walk.judge("record-filing-check", Street.check, by: Street.wang).bases == ["系统规则：核查在立案之前进行"])
    }

    // 法条：《行政处罚法》第四十二条第一款
    @Test("a check needs two certified officers and a day that has come")
    func checkBars() throws {
        let walk = try Walk.registered()
        let uncertified = walk.judge(
            "record-filing-check",
            Street.check.with("secondOfficer", "sunli"),
            by: Street.wang
        )
        #expect(uncertified.bases == ["《行政处罚法》第四十二条第一款"])
        let later = walk.judge("record-filing-check", Street.check.with("checkedOn", "2026-05-21"), by: Street.wang)
        #expect(later.fields == ["checkedOn"])
    }

    @Test("a check that leads to a transfer bars filing until another finds otherwise")
    func transferBarsFiling() throws {
        var walk = try Walk.registered()
        try walk.pass("record-filing-check", Street.check.with("result", "transfer"), by: Street.wang)
        #expect(walk.judge("approve-filing", ["opinion": "同意"], by: Street.zhou).bases == ["系统规则：核查结论是移送的，不立案"])
        let refuse = try #require(Acts.named("refuse-filing"))
        #expect(refuse.draft(walk.file)["ground"] == "notOurs")
        try walk.pass("record-filing-check", Street.check, by: Street.wang)
        #expect(walk.judge("approve-filing", ["opinion": "同意"], by: Street.zhou).isAccepted)
    }

    @Test("the time for the check runs by the field's rule from the discovery, and ends with the head's answer")
    func clock() throws {
        var walk = try Walk.registered(item: "SC005", discoveredOn: "2026-05-18")
        let clock = try #require(walk.file.clock("C03"))
        #expect(try clock.reckon(Street.calendar).due == .day(CivilDay(iso: "2026-06-08") ?? Street.today))
        #expect(try Walk.registered(item: "SR004").file.clocks.isEmpty)
        #expect(try Walk.registered().file.clocks.isEmpty)
        var returned = walk
        try returned.pass("return-filing", ["reason": "补充"], by: Street.zhou)
        #expect(returned.file.clock("C03") != nil)
        var refused = walk
        try refused.pass("refuse-filing", Street.refusal, by: Street.zhou)
        try walk.pass("approve-filing", ["opinion": "同意"], by: Street.zhou)
        #expect(walk.file.clock("C03") == nil && refused.file.clock("C03") == nil)
    }

    @Test("the time for the check is extended as far and as often as the rule says, also when it has run out")
    func extending() throws {
        let late = Street.now.adding(seconds: 60 * 86_400)
        var walk = try Walk.registered(item: "SC005")
        #expect(
            walk.judge("extend-filing-check", Street.checkExtension.with("days", 16), by: Street.zhou).fields == [
                "days"
            ]
        )
        try walk.pass("extend-filing-check", Street.checkExtension, by: Street.zhou, at: late)
        let clock = try #require(walk.file.clock("C03"))
        #expect(clock.extensions.map(\.period) == [Period(15, .workingDays)])
        let again = walk.judge("extend-filing-check", Street.checkExtension, by: Street.zhou)
        #expect(again.bases == ["本机关制度：\(clock.terms.basis)"])
        let none = try Walk.registered().judge("extend-filing-check", Street.checkExtension, by: Street.zhou)
        #expect(none.bases == ["系统规则：没有正在计算的核查期限"])
    }

    @Test("what is not filed can only be archived, and its approval is finished")
    func refused() throws {
        var walk = try Walk.registered()
        try walk.pass("refuse-filing", Street.refusal, by: Street.zhou)
        #expect(walk.file.stage == .notFiled)
        #expect(walk.file.todos.map(\.act) == ["archive-case"])
        #expect(walk.file.approval(.filing) == nil)
        for act in ["refuse-filing", "approve-filing", "return-filing"] {
            #expect(walk.judge(act, Street.refusal, by: Street.zhou).isAccepted == false)
        }
        #expect(!walk.judge("record-interview", Street.interview, by: Street.wang).isAccepted)
        #expect(!walk.judge("resubmit-filing", ["note": "再报"], by: Street.wang).isAccepted)
    }

    @Test("nobody refuses the filing of a case that is their own")
    func separate() throws {
        let approver = Actor(id: "liqiang", name: "李强", duty: .approver)
        let outcome = try Walk.registered().judge("refuse-filing", Street.refusal, by: approver)
        #expect(Set(outcome.bases) == ["系统规则：承办与审批分离：承办人不审批自己承办的案件"])
    }
}

/// 追责期限: counted from the end of the act to its discovery.
@Suite struct LimitationTests {
    // 法条：《行政处罚法》第三十六条第一款、《行政处罚法》第三十六条第二款
    @Test(
        "filing is refused when the act was discovered after two years, or after five where safety was harmed",
        arguments: [
            ("2024-05-18", "2026-05-18", false, true), ("2024-05-17", "2026-05-18", false, false),
            ("2021-08-01", "2026-05-18", true, true), ("2021-08-01", "2026-05-18", false, false),
            ("2024-05-17", "2026-05-16", false, true), ("2019-05-17", "2026-05-18", true, false),
        ]
    )
    func limits(happened: String, discovered: String, harmed: Bool, passes: Bool) throws {
        let fields = Street.registration.with("happenedOn", .string(happened)).with("discoveredOn", .string(discovered))
            .with("endangersSafety", .bool(harmed))
        let walk = try Walk.registered(fields)
        let outcome = walk.judge("approve-filing", ["opinion": "同意"], by: Street.zhou)
        #expect(outcome.bases == (passes ? [] : ["《行政处罚法》第三十六条第一款"]))
        let refusing = walk.judge("refuse-filing", Street.refusal.with("ground", "limitation"), by: Street.zhou)
        #expect(refusing.fields == (passes ? ["ground"] : []))
    }

    @Test("filing that comes late does not harm, if the act was discovered in time")
    func lateFiling() throws {
        let fields = Street.registration.with("happenedOn", "2024-05-17").with("discoveredOn", "2024-06-01")
        #expect(try Walk.registered(fields).judge("approve-filing", ["opinion": "同意"], by: Street.zhou).isAccepted)
    }

    // 法条：《生态环境法典》第一千零五十四条
    @Test(
        "harm to the environment has the code's five years from its first day on, and five by article 36 before",
        arguments: [
            ("2026-08-20", "2031-08-20", nil), ("2026-08-20", "2031-08-21", "《生态环境法典》第一千零五十四条"),
            ("2026-08-14", "2031-08-15", "《行政处罚法》第三十六条第一款"),
        ] as [(String, String, String?)]
    )
    func environment(happened: String, discovered: String, basis: String?) throws {
        var file = try Walk.registered().file
        file.field = "生态环境(油烟)"
        file.endangersSafety = true
        file.happenedOn = CivilDay(iso: happened)
        file.discoveredOn = CivilDay(iso: discovered)
        let bases = LimitationRules.passed(file, Street.facts(Street.zhou)).map { finding in
            if case .refusal(let refusal) = finding { refusal.basis.printed } else { "" }
        }
        #expect(bases == [basis].compactMap { $0 })
    }
}
