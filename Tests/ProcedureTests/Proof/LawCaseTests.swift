import Foundation
import Law
import LegalTime
import Powers
import Testing

@testable import Procedure

/// The cases in `Tests/law-cases`: what the law allows and what it does not, as a lawyer reads it.
@Suite struct LawCaseTests {
    @Test("each good case passes, and leaves the case as it says")
    func good() throws {
        let book = try LawCaseBook()
        var runner = LawCaseRunner(book)
        for title in book.order {
            guard let one = book.good[title] else { continue }
            do {
                let file = try runner.situation(after: title).file
                for (what, text) in one.expected { #expect(file.told(what) == text, "\(one.file)：\(title) \(what)") }
            } catch {
                Issue.record("\(error)")
            }
        }
    }

    @Test("each bad case is refused for the reason that it states")
    func bad() throws {
        let book = try LawCaseBook()
        var runner = LawCaseRunner(book)
        for one in book.bad {
            do {
                let outcome = try runner.outcome(of: one)
                let wrong = one.differences(from: outcome)
                #expect(wrong.isEmpty, "\(one.file)：\(one.title)\n\(LawCaseRunner.describe(outcome, of: one.act))")
            } catch {
                Issue.record("\(error)")
            }
        }
    }

    @Test("the cases stand in the product's own calendar and list of items")
    func town() {
        #expect(ProofTown.calendar.tables.map(\.year) == [2024, 2025, 2026])
        #expect(ProofTown.catalogue.edition(of: "SR004", on: Street.today) != nil)
    }

    @Test("every act has a good case and a bad one")
    func everyAct() throws {
        let book = try LawCaseBook()
        let good = Set(book.good.values.map(\.act))
        let bad = Set(book.bad.map(\.act))
        #expect(Acts.all.filter { !good.contains($0.title) && !good.contains($0.id) }.map(\.id) == [], "没有良例")
        #expect(Acts.all.filter { !bad.contains($0.title) && !bad.contains($0.id) }.map(\.id) == [], "没有劣例")
    }
}

extension Case {
    /// What a case file may expect of the case: 阶段, 案名, 案号, 待办, 期限.
    func told(_ what: String) -> String {
        switch what {
        case "阶段": stage.title
        case "案名": title
        case "案号": number ?? "无"
        case "期限": running.isEmpty ? "无" : running.joined(separator: "；")
        default:
            todos.isEmpty ? "无" : todos.map { Acts.named($0.act)?.title ?? $0.act }.joined(separator: "、")
        }
    }

    /// The clocks that run, with the party if they are one party's, and the last day.
    private var running: [String] {
        clocks.filter(\.isRunning).map { clock in
            let name = ClockRules.all.first { $0.id == clock.terms.rule }?.name ?? clock.terms.rule
            let party = clock.party == 0 ? "" : "（当事人 \(clock.party)）"
            let due = (try? clock.reckon(ProofTown.calendar))?.due?.day(in: .shanghai).iso ?? "中止"
            return "\(name)\(party) \(due)"
        }
    }
}
