import Ledger
import LegalTime
import Testing

@testable import Procedure

/// 用印: what bars it and what it opens; `WayTests` shows it on the straight way.
@Suite struct SealTests {
    @Test("a seal waits for the document, then for its print, and comes once")
    func order() throws {
        let none = try Walk.submitted().judge("affix-seal", Street.sealing, by: Street.seals)
        #expect(none.bases == ["系统规则：先有文书，后用印"])
        let printing = try Walk.decided().judge("affix-seal", Street.sealing, by: Street.seals)
        #expect(printing.bases == ["系统规则：文书制成后才能用印"])
        #expect(try Walk.printed().judge("affix-seal", Street.sealing, by: Street.seals).isAccepted)
        let twice = try Walk.sealed().judge("affix-seal", Street.sealing, by: Street.seals)
        #expect(twice.bases == ["系统规则：一份文书只用印一次，加盖的先申请"])
    }

    // 法条：《行政处罚法》第五十九条第二款
    @Test("a decision bears the seal of the organ that made it; where the subject is not known it is not judged")
    func ours() throws {
        let walk = try Walk.printed()
        let foreign = walk.judge("affix-seal", Street.sealing, by: Street.seals) { $0.seal = "横林镇人民政府" }
        #expect(foreign.bases == ["《行政处罚法》第五十九条第二款"])
        let own = walk.judge("affix-seal", Street.sealing, by: Street.seals) { $0.seal = "云溪区综合行政执法局" }
        #expect(own.isAccepted)
    }

    @Test(
        "on another document than a decision, a foreign seal is refused by the system's rule, as the article names decisions"
    )
    func exemption() {
        let file = Case.made([.exempted(servedOn: nil)])
        let foreign = file.meets("affix-seal", Street.sealing, by: Street.seals, seal: "横林镇人民政府")
        #expect(foreign.bases == ["系统规则：文书用作出机关的印章"])
        #expect(file.meets("affix-seal", Street.sealing, by: Street.seals, seal: "云溪区综合行政执法局").bases == [])
    }

    @Test("the register keeps day, text, form, copies and who did it")
    func register() throws {
        let record = try #require(try Walk.sealed().file.decisions[0].seals.first)
        #expect(record.on == Street.today && record.copies == 2 && record.form == .paper)
        #expect(record.seal == "云溪区综合行政执法局" && record.by == "尹虹")
    }

    @Test(
        "what can't be is named by its field",
        arguments: [
            ("sealedOn", "2026-05-21"), ("sealedOn", "2026-05-19"), ("scan", "abc"),
            ("scan", .string(String(repeating: "g", count: 64))), ("document", "doc-none"), ("party", 2),
        ] as [(String, JSON)]
    )
    func fields(field: String, value: JSON) throws {
        let outcome = try Walk.printed().judge("affix-seal", Street.sealing.with(field, value), by: Street.seals)
        #expect(outcome.fields == [field])
    }

    @Test("a document of one party is not sealed as another's")
    func othersDocument() {
        let file = Case.made([.exempted(servedOn: nil), .decided(servedOn: nil)])
        let fields = Street.sealing.with("document", "doc-decision")
        #expect(file.meets("affix-seal", fields, by: Street.seals).fields == ["document"])
        #expect(file.meets("affix-seal", fields.with("party", 2), by: Street.seals).fields == [])
    }

    @Test("a scan's hash may be named")
    func scan() throws {
        let hash = JSON.string(String(repeating: "0f", count: 32))
        let outcome = try Walk.printed().judge("affix-seal", Street.sealing.with("scan", hash), by: Street.seals)
        #expect(outcome.isAccepted)
    }

    @Test("further copies are asked for, wait for the keeper, and do not unseal the document")
    func copies() throws {
        var walk = try Walk.served()
        try walk.pass("request-seal", Street.request, by: Street.wang)
        #expect(walk.file.decisions[0].isSealed)
        #expect(walk.file.todos.contains { $0.act == "affix-seal" && $0.duty == .sealKeeper })
        #expect(Acts.named("affix-seal")?.draft(walk.file)["copies"] == 3)
        #expect(!walk.judge("request-seal", Street.request, by: Street.wang).bases.isEmpty)
        try walk.pass("affix-seal", Street.sealing, by: Street.seals)
        #expect(walk.file.decisions[0].seals.count == 2)
        #expect(!walk.file.todos.contains { $0.act == "affix-seal" })
    }

    @Test("the first seal needs no request, and what is not printed gets none")
    func needless() throws {
        let printed = try Walk.printed().judge("request-seal", Street.request, by: Street.wang)
        #expect(printed.bases == ["系统规则：首次用印不需申请，加盖逐次申请"])
        let decided = try Walk.decided().judge("request-seal", Street.request, by: Street.wang)
        #expect(decided.bases == ["系统规则：文书制成后才能用印"])
        #expect(try Walk.filed().judge("request-seal", Street.request, by: Street.wang).bases == ["系统规则：先有文书，后用印"])
    }

    @Test("an archived dossier gets no further seal")
    func archived() throws {
        let outcome = try Walk.archived().judge("request-seal", Street.request, by: Street.wang)
        #expect(outcome.bases == ["系统规则：归档的案卷不再办理"])
        #expect(try Walk.closed().judge("request-seal", Street.request, by: Street.wang).isAccepted)
    }
}

extension Case {
    fileprivate var decisions: [IssuedDocument] { documents.filter { $0.kind == .decision } }
}
