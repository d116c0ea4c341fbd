import Ledger
import Platform
import Storage
import Testing
import Web

@testable import Office
@testable import Procedure

@Suite("Words of the pages")
struct WordsTests {
    @Test(
        "money is in yuan with separators",
        arguments: [
            (0, "¥0.00"), (5, "¥0.05"), (120_050, "¥1,200.50"), (99_900, "¥999.00"), (123_456_789, "¥1,234,567.89"),
        ]
    )
    func money(fen: Int, text: String) {
        #expect(Money.text(fen: fen) == text)
    }

    @Test("what was done says its numbers")
    func done() {
        #expect(
            DoneWords.sentence(["done": "批准立案", "number": "云综执立〔2026〕1号"]) == "已批准立案，案号云综执立〔2026〕1号。"
        )
        #expect(
            DoneWords.sentence(["done": "作出行政处罚决定", "document": ["number": "云综执罚决〔2026〕1号"]])
                == "已作出行政处罚决定，文号云综执罚决〔2026〕1号。文书正在制作，制成后即可查看和送达。"
        )
    }

    @Test("every stage has its step, and steps only go on")
    func steps() throws {
        let decided = try SampleCase.decided(printed: true).dossier.file
        #expect(CaseSteps.current(of: decided) == 6)
        #expect(CaseSteps.current(of: try SampleCase.investigated().dossier.file) == 2)
        #expect(CaseSteps.names(of: decided).count == 10)
        let steps = Stage.allCases.map { Phase($0).rawValue }
        #expect(zip(steps, steps.dropFirst()).allSatisfy { $0 <= $1 })
    }

    @Test("every act that people do stands in one part of the procedure")
    func phases() {
        let placed = Phase.acts.values.flatMap(\.self)
        #expect(Set(placed).count == placed.count)
        #expect(Acts.following.map(\.id).filter { !placed.contains($0) } == [])
        #expect(Phase.allCases.allSatisfy { Phase.acts[$0] != nil })
    }

    @Test("the address of a list keeps its filter when it goes on")
    func listLinks() {
        let noticed = CaseQuestion().changed { $0.stage = .noticed }
        let next = noticed.link(after: .instant(17, id: "0a1b"))
        #expect(noticed.link().path == "/cases?stage=noticed")
        #expect(next.path == "/cases?stage=noticed&cursor=filed.17.0a1b")
        // All cases, and not the view that one's list opens with.
        #expect(CaseQuestion().link().path == "/cases?all=1")
    }
}
