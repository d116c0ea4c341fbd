import Foundation
import Testing

@testable import Procedure

/// Nothing bars an act that no bad case shows.
@Suite struct LawCaseCoverageTests {
    @Test("every gate that bars an act in some situation has a bad case")
    func gates() throws {
        var runner = LawCaseRunner(try LawCaseBook())
        let met = runner.barsMet()
        let there = runner.barsThere().filter { !met.contains($0.key) }
        if ProcessInfo.processInfo.environment["RECORD"] != nil { try runner.record(there) }
        #expect(there.map { "\($0.key)（承接：\($0.value)）" }.sorted() == [])
    }

    @Test("everything that the program can say is missing, a bad case is told")
    func texts() throws {
        var runner = LawCaseRunner(try LawCaseBook())
        var told: [String] = []
        for one in runner.book.bad {
            guard case .refused(let list)? = try? runner.outcome(of: one) else { continue }
            told += list.map(\.missing)
        }
        let texts = MissingTexts.all()
        #expect(texts.count > 100)
        let untold = texts.filter { text in !told.contains { MissingTexts.stand(text.pieces, in: $0) } }
        #expect(untold.map { "\($0.file)：\($0.pieces.joined(separator: "…"))" }.sorted() == [])
    }
}
