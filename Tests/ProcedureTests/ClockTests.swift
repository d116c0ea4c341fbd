import Ledger
import LegalTime
import Testing

@testable import Procedure

/// Clocks of a case: started, stopped, prolonged and met by acts, and derived from nothing else.
@Suite struct ClockTests {
    private static let day = OrganZone.shanghai.day(of: Street.now)

    @Test("approval of filing starts the time for the decision; its end is derived")
    func starts() throws {
        let clock = try #require(try Walk.filed().file.clock("C06"))
        #expect(clock.trigger == .day(Self.day))
        #expect(clock.terms.calendar == Street.calendar.version)
        #expect(clock.terms.basis == "案件办理期限规定")
        // Ninety calendar days after 20 May; an agency's duty does not roll.
        #expect(try clock.reckon(Street.calendar).due == .day(Self.day.adding(days: 90)))
    }

    @Test("a decision meets the time for the decision and starts the time for service")
    func meets() throws {
        let file = try Walk.decided().file
        #expect(file.clock("C06") == nil)
        #expect(file.clocks.first { $0.terms.rule == "C06" }?.met?.on == Self.day)
        let service = try #require(file.clocks.last { $0.terms.rule == "C24" })
        #expect(service.party == 1 && service.isRunning)
        // 21, 22, 25–29 May are seven working days.
        #expect(try service.reckon(Street.calendar).due == .day(try #require(CivilDay(iso: "2026-05-29"))))
    }

    @Test("service meets its clock, and opens the time to pay, to ask for review and to sue")
    func service() throws {
        let file = try Walk.served().file
        #expect(file.clocks.first { $0.terms.rule == "C24" }?.met?.on == Self.day)
        let open = file.clocks.filter(\.isRunning).map(\.terms.rule)
        #expect(Set(open) == ["D03", "P01", "R01", "R11"])
        let due = try file.clocks.filter(\.isRunning).map { "\($0.terms.rule) \(try dueText($0))" }
        // 29 May ends seven working days; 4 June is a Thursday; 19 July is a Sunday and rolls; 20 November is a Friday.
        let ends = ["D03 2026-05-29", "P01 2026-06-04", "R01 2026-07-20", "R11 2026-11-20"]
        #expect(Set(due) == Set(ends))
    }

    @Test("a warning without a fine opens no time to pay")
    func warning() throws {
        var walk = try Walk.concluded()
        let kinds: JSON = ["warning"]
        try walk.pass("give-prior-notice", Street.notice.with("kinds", kinds).with("fineFen", 0), by: Street.wang)
        try walk.pass("record-statement", Street.statement, by: Street.wang)
        try walk.pass("submit-approval", Street.submission, by: Street.wang)
        try walk.pass("decide-penalty", Street.decision.with("kinds", kinds).with("fineFen", 0), by: Street.zhou)
        try walk.printDocument()
        try walk.pass("affix-seal", Street.sealing, by: Street.seals)
        try walk.pass("serve-decision", Street.service, by: Street.wang)
        #expect(!walk.file.clocks.contains { $0.terms.rule == "P01" })
    }

    @Test("a suspension stops the time, and what was left runs on after it")
    func suspends() throws {
        var walk = try Walk.filed()
        try walk.pass("suspend-clock", Street.suspension, by: Street.zhou)
        let stopped = try #require(walk.file.clock("C06"))
        #expect(stopped.isSuspended)
        #expect(try stopped.reckon(Street.calendar).due == nil)
        #expect(try stopped.reckon(Street.calendar).remaining == 90)
        let later = Street.now.adding(seconds: 10 * 86_400)
        try walk.pass("resume-clock", ["to": "2026-05-29", "document": "审批表"], by: Street.zhou, at: later)
        let resumed = try #require(walk.file.clock("C06"))
        // 21 to 29 May are nine days that don't count; the 20th never did.
        #expect(try resumed.reckon(Street.calendar).due == .day(Self.day.adding(days: 99)))
        #expect(try resumed.explain(Street.calendar).contains { $0.contains("鉴定") })
    }

    @Test("an extension counts on from the day on which the time would have ended, once")
    func extends() throws {
        var walk = try Walk.filed()
        try walk.pass("extend-clock", Street.extending, by: Street.zhou)
        let clock = try #require(walk.file.clock("C06"))
        #expect(try clock.reckon(Street.calendar).due == .day(Self.day.adding(days: 120)))
        #expect(walk.judge("extend-clock", Street.extending, by: Street.zhou).bases == ["本机关制度：案件办理期限规定"])
    }

    @Test("more days than the rule allows are a mistake in the field")
    func tooLong() throws {
        let outcome = try Walk.filed().judge("extend-clock", Street.extending.with("days", 31), by: Street.zhou)
        #expect(outcome.fields == ["days"])
    }

    @Test("without a rule that allows it, article 60 leaves no room to stop or extend")
    func withoutRule() throws {
        var walk = Walk(policy: .none)
        try walk.pass("register-case", Street.registration, by: Street.wang)
        try walk.pass("approve-filing", ["opinion": "同意"], by: Street.zhou)
        for (act, fields) in [("suspend-clock", Street.suspension), ("extend-clock", Street.extending)] {
            #expect(walk.judge(act, fields, by: Street.zhou).bases == ["《行政处罚法》第六十条"])
        }
    }

    @Test("a ground that the rule does not name is refused by name")
    func foreignGround() throws {
        let outcome = try Walk.filed()
            .judge("suspend-clock", Street.suspension.with("ground", "quarantine"), by: Street.zhou)
        #expect(outcome.fields == ["ground"])
    }

    @Test(
        "impossible days are mistakes in their fields",
        arguments: [("from", "2026-05-19"), ("from", "2026-05-21"), ("to", "2026-05-19"), ("to", "2026-05-21")]
    )
    func days(field: String, day: String) throws {
        let outcome = try Walk.filed()
            .judge("suspend-clock", Street.suspension.with(field, .string(day)), by: Street.zhou)
        #expect(outcome.fields.contains(field))
    }

    @Test("days after the end can't be taken out")
    func afterTheEnd() throws {
        let later = Street.now.adding(seconds: 100 * 86_400)
        let fields = Street.suspension.with("from", .string(OrganZone.shanghai.day(of: later).iso))
        #expect(try Walk.filed().judge("suspend-clock", fields, by: Street.zhou, at: later).fields == ["from"])
    }

    @Test("a correction that leaves a clock uncountable is refused")
    func uncountable() throws {
        var walk = try Walk.filed()
        try walk.pass("suspend-clock", Street.suspension.with("to", "2026-05-20"), by: Street.zhou)
        let fields: [String: JSON] = [
            "entry": .int(walk.file.version), "field": "to", "value": "2026-05-19", "reason": "看错",
        ]
        #expect(walk.judge("rectify-fact", fields, by: Street.wang).fields == ["value"])
    }

    @Test("a running clock is not resumed, and a stopped one is not stopped again")
    func order() throws {
        var walk = try Walk.filed()
        let resume: [String: JSON] = ["to": "2026-05-20", "document": "审批表"]
        #expect(!walk.judge("resume-clock", resume, by: Street.zhou).bases.isEmpty)
        try walk.pass("suspend-clock", Street.suspension, by: Street.zhou)
        #expect(!walk.judge("suspend-clock", Street.suspension, by: Street.zhou).bases.isEmpty)
        #expect(walk.judge("resume-clock", resume.with("to", "2026-05-19"), by: Street.zhou).fields == ["to"])
    }

    @Test("before filing and after the decision there is no time to stop")
    func outside() throws {
        for walk in [try Walk.registered(), try Walk.decided()] {
            for act in ["suspend-clock", "resume-clock", "extend-clock"] {
                let fields = act == "extend-clock" ? Street.extending : Street.suspension
                #expect(!walk.judge(act, fields, by: Street.zhou).isAccepted)
            }
        }
    }

    @Test("a corrected day of service moves the clocks that it started")
    func corrected() throws {
        var walk = try Walk.served()
        let later = Street.now.adding(seconds: 3 * 86_400)
        try walk.pass(
            "rectify-fact",
            ["entry": .int(walk.file.version), "field": "servedOn", "value": "2026-05-22", "reason": "回证日期看错"],
            by: Street.wang,
            at: later
        )
        let pay = try #require(walk.file.clocks.last { $0.terms.rule == "P01" })
        // 6 June is a Saturday.
        #expect(try dueText(pay) == "2026-06-08")
    }

    @Test("a notice gives no fewer days than the organ's rule")
    func answerTime() throws {
        let walk = try Walk.concluded()
        let outcome = walk.judge("give-prior-notice", Street.notice.with("answerBy", "2026-05-25"), by: Street.wang)
        #expect(outcome.fields == ["answerBy"])
    }

    @Test("a new notice takes the place of the clock of the one before")
    func renewed() throws {
        var walk = try Walk.noticed()
        try walk.pass("give-prior-notice", Street.notice, by: Street.wang)
        let clocks = walk.file.clocks.filter { $0.terms.rule == "C17" }
        #expect(clocks.map(\.isRunning) == [false, true])
    }

    @Test("what a row keeps of a clock is enough to count it again")
    func inputs() throws {
        var walk = try Walk.filed()
        try walk.pass("suspend-clock", Street.suspension.with("to", "2026-05-20"), by: Street.zhou)
        try walk.pass("extend-clock", Street.extending, by: Street.zhou)
        var clock = try #require(CaseClock(inputs: walk.file.clocks[0].inputs))
        #expect(clock == walk.file.clocks[0])
        clock = try #require(CaseClock(inputs: try JSON(parsing: clock.inputs.canonical)))
        #expect(try clock.reckon(Street.calendar) == walk.file.clocks[0].reckon(Street.calendar))
    }

    private func dueText(_ clock: CaseClock) throws -> String {
        try clock.reckon(Street.calendar).due?.text(in: .shanghai) ?? ""
    }
}
