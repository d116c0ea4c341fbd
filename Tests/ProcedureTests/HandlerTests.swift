import Law
import Ledger
import LegalTime
import Testing

@testable import Procedure

/// Who handles a case, and who withdraws.
@Suite struct HandlerTests {
    private static func walk() throws -> Walk { Walk.staffed(try Walk.filed()) }

    @Test("the head of the unit names other officers; those before stay investigators")
    func changed() throws {
        var walk = try Self.walk()
        try walk.pass("change-handlers", Street.handlers, by: Street.he)
        #expect(walk.file.handlers == ["qianjin", "liqiang"])
        #expect(walk.file.investigators == ["wangmin", "liqiang", "qianjin"])
        #expect(walk.file.todos.map(\.person) == ["qianjin"])
    }

    // 法条：《行政处罚法》第四十二条第一款
    @Test("handlers are two different people, certified today, who handle cases")
    func officers() throws {
        let walk = try Self.walk()
        let uncertified = walk.judge("change-handlers", Street.handlers.with("secondOfficer", "sunli"), by: Street.he)
        #expect(uncertified.bases == ["《行政处罚法》第四十二条第一款"])
        let one = walk.judge("change-handlers", Street.handlers.with("secondOfficer", "qianjin"), by: Street.he)
        #expect(one.fields == ["secondOfficer"])
        let idle = walk.judge("change-handlers", Street.handlers.with("secondOfficer", "wujun"), by: Street.he)
        #expect(idle.fields == ["secondOfficer"])
        let same: [String: JSON] = ["firstOfficer": "wangmin", "secondOfficer": "liqiang", "reason": "无"]
        #expect(walk.judge("change-handlers", same, by: Street.he).fields == ["firstOfficer"])
    }

    @Test("a case is registered for two who handle cases, or its to-dos would wait for somebody who can't do them")
    func registered() {
        var walk = Walk()
        walk.officers = Street.staff
        for officer in ["firstOfficer", "secondOfficer"] {
            let fields = Street.registration.with(officer, "wujun")
            #expect(walk.judge("register-case", fields, by: Street.wang).fields == [officer])
        }
        let handlers = Street.registration.with("secondOfficer", "qianjin")
        #expect(walk.judge("register-case", handlers, by: Street.wang).isAccepted)
    }

    @Test("who approved the filing, or returned it, does not handle the case afterwards, nor make records in it")
    func judges() throws {
        let rule = "系统规则：承办与审批分离：审核、审批过本案的人不再办理本案的调查"
        let fields = Street.handlers.with("firstOfficer", "heping")
        #expect(try Self.walk().judge("change-handlers", fields, by: Street.he).isAccepted)
        var returned = Walk.staffed(try Walk.registered())
        try returned.pass("return-filing", ["reason": "补充"], by: Actor(id: "heping", name: "何平", duty: .approver))
        #expect(returned.judge("change-handlers", fields, by: Street.he).bases == [rule])
        let scene = Street.scene.with("secondOfficer", "heping")
        #expect(returned.judge("record-scene", scene, by: Street.wang).bases == [rule])
        #expect(returned.file.judges == ["heping"])
        #expect(try Walk.filed().file.judges == ["zhouzheng"])
    }

    @Test("nobody takes over what is not handled any more")
    func closed() throws {
        var walk = Walk.staffed(try Walk.registered())
        try walk.pass("refuse-filing", Street.refusal, by: Street.zhou)
        #expect(walk.judge("change-handlers", Street.handlers, by: Street.he).bases == ["系统规则：已经结案或者不予立案的案件不再办理"])
    }
}

@Suite struct RecusalTests {
    private static func applied() throws -> Walk {
        var walk = Walk.staffed(try Walk.filed())
        try walk.pass("apply-recusal", Street.recusal, by: Street.wang)
        return walk
    }

    // 法条：《行政处罚法》第四十三条第二款、《行政处罚法》第四十三条第三款
    @Test("until an application is decided the investigation goes on, and the head is asked")
    func pending() throws {
        var walk = try Self.applied()
        #expect(walk.file.todos.map(\.act) == ["decide-recusal", "record-interview"])
        try walk.pass("record-interview", Street.interview, by: Street.wang)
        #expect(walk.file.recused.isEmpty)
    }

    // 法条：《行政处罚法》第四十三条第一款
    @Test("whoever has to withdraw makes no records any more, and another handler is owed")
    func granted() throws {
        var walk = try Self.applied()
        try walk.pass("decide-recusal", Street.answer, by: Street.zhou)
        #expect(walk.file.recused == ["wangmin"])
        #expect(walk.file.todos.map(\.act) == ["change-handlers", "record-interview"])
        #expect(walk.file.todos.map(\.duty) == [.leader, nil])
        #expect(walk.file.todos.last?.person == "liqiang")
        for (act, fields) in [("record-interview", Street.interview), ("record-scene", Street.scene)] {
            #expect(walk.judge(act, fields, by: Street.wang).bases == ["《行政处罚法》第四十三条第一款"])
        }
        let back = Street.handlers.with("firstOfficer", "wangmin").with("secondOfficer", "qianjin")
        #expect(walk.judge("change-handlers", back, by: Street.he).bases == ["《行政处罚法》第四十三条第一款"])
        #expect(Acts.named("change-handlers")?.draft(walk.file)["firstOfficer"] == "liqiang")
        try walk.pass("change-handlers", Street.handlers, by: Street.he)
        #expect(walk.file.todos.map(\.act) == ["record-interview"])
    }

    @Test("an application that was rejected changes nothing, and may be made again")
    func rejected() throws {
        var walk = try Self.applied()
        try walk.pass("decide-recusal", Street.answer.with("result", "rejected"), by: Street.zhou)
        #expect(walk.file.recused.isEmpty && walk.file.todos.map(\.act) == ["record-interview"])
        #expect(walk.judge("decide-recusal", Street.answer, by: Street.zhou).bases == ["系统规则：决定的是已经提出的回避申请"])
        #expect(walk.judge("apply-recusal", Street.recusal, by: Street.wang).isAccepted)
    }

    @Test(
        "who applies and against whom is asked for by name",
        arguments: [
            (["party": nil], ["party"]), (["party": 2], ["party"]), (["applicant": "officer", "party": nil], []),
            (["applicant": "officer", "person": "liqiang"], ["person"]), (["person": "nobody"], ["person"]),
            (["person": "qianjin"], ["person"]), (["person": "zhouzheng"], []), (["person": "wujun"], ["person"]),
            (["receivedOn": "2026-05-21"], ["receivedOn"]),
        ] as [([String: JSON?], [String])]
    )
    func applications(changes: [String: JSON?], named: [String]) throws {
        let fields = changes.reduce(Street.recusal) { $0.with($1.key, $1.value) }
        let outcome = Walk.staffed(try Walk.filed()).judge("apply-recusal", fields, by: Street.wang)
        #expect(outcome.fields == named && outcome.isAccepted == named.isEmpty)
    }

    @Test("one application at a time stands against one person; each is decided for itself")
    func several() throws {
        var walk = try Self.applied()
        #expect(walk.judge("apply-recusal", Street.recusal, by: Street.wang).fields == ["person"])
        try walk.pass("apply-recusal", Street.recusal.with("person", "liqiang"), by: Street.wang)
        #expect(walk.file.todos.count { $0.act == "decide-recusal" } == 1)
        #expect(
            walk.judge("decide-recusal", Street.answer.with("person", "qianjin"), by: Street.zhou).fields == ["person"]
        )
        try walk.pass("decide-recusal", Street.answer.with("person", "liqiang"), by: Street.zhou)
        #expect(walk.file.recused == ["liqiang"])
        #expect(
            walk.judge("apply-recusal", Street.recusal.with("person", "liqiang"), by: Street.wang).fields == ["person"]
        )
        #expect(walk.file.todos.map(\.act) == ["decide-recusal", "change-handlers", "record-interview"])
    }

    @Test("nobody decides on their own recusal")
    func own() throws {
        var walk = Walk.staffed(try Walk.filed())
        try walk.pass("apply-recusal", Street.recusal.with("person", "zhouzheng"), by: Street.wang)
        let fields = Street.answer.with("person", "zhouzheng")
        #expect(walk.judge("decide-recusal", fields, by: Street.zhou).bases == ["系统规则：不决定自己的回避"])
        #expect(walk.judge("decide-recusal", fields, by: Street.zhang).isAccepted)
    }

    @Test("the organ's own time for the answer runs from the application until the last one is decided")
    func clock() throws {
        let setting = ClockPolicy.Setting(
            rule: "C22",
            field: nil,
            period: Period(3, .workingDays),
            extensions: [],
            exclusions: [],
            document: "回避规定",
            from: Street.today.adding(days: -400),
            to: nil
        )
        var walk = Walk(policy: ClockPolicy(settings: [setting]))
        walk.officers = Street.staff
        try walk.pass("register-case", Street.registration, by: Street.wang)
        try walk.pass("apply-recusal", Street.recusal, by: Street.wang)
        #expect(try walk.file.clock("C22")?.reckon(Street.calendar).due == .day(Street.today.adding(days: 2)))
        try walk.pass("decide-recusal", Street.answer, by: Street.zhou)
        #expect(walk.file.clock("C22") == nil && walk.file.clocks.count == 1)
        #expect(try Self.applied().file.clock("C22") == nil)
    }
}
