import Ledger
import LegalTime
import Testing

@testable import Procedure

/// Rules that many acts lean on, at their edges.
@Suite struct RuleTests {
    @Test("what an act freezes takes its number from a series, and what it only prints has none", arguments: Acts.all)
    func series(sheet: AnyAct) {
        #expect(sheet.document?.serial != nil || sheet.document == nil)
        #expect(sheet.forms.allSatisfy { $0.serial == nil })
    }

    @Test("a certificate holds on its first day and on its last, and not outside")
    func certificate() throws {
        let (from, to) = (try Self.day("2026-01-01"), try Self.day("2026-03-31"))
        let certificate = Certificate(number: "1", from: from, to: to)
        #expect(certificate.isValid(on: from) && certificate.isValid(on: to))
        #expect(!certificate.isValid(on: from.adding(days: -1)) && !certificate.isValid(on: to.adding(days: 1)))
    }

    @Test("of several certificates the one that holds is told first, else the one that ran out last")
    func certificates() throws {
        let old = Certificate(number: "1", from: try Self.day("2023-01-01"), to: try Self.day("2025-12-31"))
        let new = Certificate(number: "2", from: try Self.day("2026-01-01"), to: try Self.day("2028-12-31"))
        let officer = OfficerFact(id: "wangmin", name: "王敏", certificates: [old, new])
        #expect(try officer.standing(on: Self.day("2026-03-02")).certificates == [new, old])
        #expect(try officer.standing(on: Self.day("2025-03-02")).certificates == [old, new])
        #expect(try officer.certificate(on: Self.day("2029-01-01")) == new)
        let one = OfficerFact(id: "wangmin", name: "王敏", certificates: [old])
        #expect(try one.standing(on: Self.day("2026-03-02")) == one)
    }

    @Test("an organ's rule stands from its first day to its last")
    func ruleDays() throws {
        let (from, to) = (try Self.day("2026-01-01"), try Self.day("2026-03-31"))
        let days = RuleDays(from: from, to: to)
        #expect(days.contains(from) && days.contains(to))
        #expect(!days.contains(from.adding(days: -1)) && !days.contains(to.adding(days: 1)))
        #expect(RuleDays(from: from).contains(to.adding(days: 999)))
    }

    @Test("an act may have happened before it is recorded, and five minutes of a clock that runs ahead are let pass")
    func occurred() throws {
        let walk = try Walk.filed()
        for (seconds, isRight) in [(-3600, true), (0, true), (300, true), (301, false)] {
            let input = ActInput(
                act: OrderCorrection.sheet.id,
                fields: Street.order.merging(["deliveredOn": "2026-05-18"]) { $1 },
                occurredAt: Street.now.adding(seconds: seconds)
            )
            let facts = Street.facts(Street.wang, at: Street.now)
            let outcome = Procedure.decide(input, in: walk.dossier, facts: facts)
            let told: [FieldError] = if case .invalid(let list) = outcome { list } else { [] }
            #expect(told.contains { $0.field == "occurredAt" } == !isRight, "\(seconds)")
        }
    }

    @Test("a record may take a whole day and no longer, and its end may be as far ahead as a clock that runs ahead")
    func spans() throws {
        let file = try Walk.filed().file
        let facts = Street.facts(Street.wang, at: Street.now)
        for (start, end, isRight) in [(-86_400, 0, true), (-86_401, 0, false), (-60, 300, true), (-60, 301, false)] {
            let (from, to) = (Street.now.adding(seconds: start), Street.now.adding(seconds: end))
            #expect(RecordRules.times(from, to, file, facts).isEmpty == isRight, "\(start) \(end)")
        }
    }

    @Test("of several approvals under way, an act changes the one that it concerns")
    func approvals() {
        var file = Case(organ: "yunxi", id: "case-1")
        for (party, matter) in [(1, Matter.notice), (1, .decision), (2, .decision), (2, .notice)] {
            file.sendUp(matter, party: party, road: nil, seq: file.approvals.count + 1)
        }
        file.changeApproval(.decision, party: 1) { $0.state = .withdrawn }
        #expect(file.approvals.map(\.isOpen) == [true, false, true, true])
        file.changeApproval(.decision, party: 1) { $0.state = .finished(seq: 9) }
        #expect(file.approvals.map(\.isOpen) == [true, false, true, true])
        #expect(file.approvals[1].state == .withdrawn)
    }

    private static func day(_ iso: String) throws -> CivilDay { try #require(CivilDay(iso: iso)) }
}
