import Ledger
import Procedure
import Testing

@testable import Documents

@Suite("forms that are declared by their fields")
struct PaperFormTests {
    @Test("contents read back from an entry are the same", arguments: PaperSample.kinds)
    func roundTrip(_ kind: DocumentKind) throws {
        let sample = try PaperSample(kind)
        let form = try sample.form()
        #expect(form.json == sample.kept)
        #expect(try kind.contents.init(json: form.json).json == form.json)
    }

    @Test("what the template reads is kept, with everything and with only what is needed", arguments: PaperSample.kinds)
    func printed(_ kind: DocumentKind) throws {
        let sample = try PaperSample(kind)
        try ProjectFiles.keeps("Tests/forms/\(kind.template).full.json", sample.form().printed())
        try ProjectFiles.keeps(
            "Tests/forms/\(kind.template).bare.json",
            kind.contents.init(json: sample.bare()).printed()
        )
    }

    @Test("a form without what it needs is refused by the field's name", arguments: PaperSample.kinds)
    func refused(_ kind: DocumentKind) throws {
        let sample = try PaperSample(kind)
        let needed = sample.needed().filter { $0 != "number" }
        #expect(needed.count > 3)
        for name in needed {
            let fault = #expect(throws: DecisionFault.self, "\(name)") {
                try kind.contents.init(json: sample.kept.removing([name]))
            }
            #expect(fault?.form == kind)
            #expect(fault?.message.contains("为空") == true, "\(name)")
        }
    }

    @Test("a form that bears a number is not printed without it", arguments: PaperSample.kinds)
    func numbered(_ kind: DocumentKind) throws {
        let sample = try PaperSample(kind)
        guard kind.serial != nil else {
            #expect(sample.kept["number"] == nil)
            return
        }
        let form = try kind.contents.init(json: sample.kept.removing(["number"]))
        #expect(throws: DecisionFault.self) { try form.printed() }
    }
}
