import Foundation
import Testing

@testable import Procedure

/// Nothing bars an act that no bad case shows.
@Suite struct LawCaseCoverageTests {
    @Test("every gate and check of every act is met by a bad case")
    func bars() throws {
        var runner = LawCaseRunner(try LawCaseBook())
        let met = try runner.barsMet()
        let there = Acts.all.flatMap { ActBar.gates(of: $0) + ActBar.checks(of: $0) }
        #expect(there.count > 200)
        #expect(there.filter { !met.contains($0) }.map(\.description).sorted() == [])
    }

    @Test("whatever the program can say is missing, a bad case is told")
    func texts() throws {
        var runner = LawCaseRunner(try LawCaseBook())
        var told: [String] = []
        for one in runner.book.bad {
            guard case .refused(let list)? = try runner.outcome(of: one) else { continue }
            told += list.map(\.missing)
        }
        let texts = ProcedureSource.missingTexts
        #expect(texts.count > 100)
        let untold = texts.filter { text in !told.contains { ProcedureSource.stand(text.pieces, in: $0) } }
        #expect(untold.map { "\($0.file)：\($0.pieces.joined(separator: "…"))" }.sorted() == [])
    }
}
