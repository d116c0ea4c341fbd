import Law
import Ledger
import Procedure
import Testing
import Web

@testable import Office

@Suite("A form shown again")
struct ActAgainTests {
    private static func form(_ body: String) throws -> Form { try Form(parsing: Array(body.utf8)) }

    private func again(_ cause: ActAgain.Cause, body: String = "opinion=%E5%90%8C%E6%84%8F") throws -> ActAgain {
        var sample = SampleCase()
        try sample.perform("register-case", SampleCase.registration)
        var again = ActAgain(
            try Self.form(body),
            try sample.scene("approve-filing", by: SampleCase.approver)
        )
        again.explain(cause)
        return again
    }

    static let causes: [(ActAgain.Cause, String)] = [
        (.invalid([FieldError("opinion", "最多 500 字")]), "422"),
        (.refused([.system("规则", missing: "某事", remedy: "先办某事")]), "409"),
        (.stale(since: 0), "412"),
        (.oldToken, "403"),
        (.sentBefore, "409"),
        (.busy("同时有多人办理本案"), "503"),
    ]

    @Test("keeps what was typed, whatever stood in its way, and says it", arguments: causes)
    func keeps(cause: ActAgain.Cause, status: String) throws {
        let again = try again(cause)
        #expect(String(describing: again.status).hasPrefix(status))
        #expect(again.model.form?.values["opinion"] == "同意")
        #expect(again.model.carried.version == 1)
        let page = string { ActPage.write(again.model, &$0) }
        #expect(page.contains(">\n同意</textarea>"))
        #expect(page.contains("role=\"alert\"") || page.contains("role=\"status\""))
    }

    @Test("a form that was done once gets a new key, others keep theirs")
    func keys() throws {
        let key = String(repeating: "b", count: 64)
        #expect(try again(.oldToken, body: "_key=\(key)").model.carried.key == key)
        #expect(try again(.sentBefore, body: "_key=\(key)").model.carried.key != key)
    }

    @Test("only a press on a row's button is one on a row")
    func rows() throws {
        #expect(ActAgain.Cause(try Self.form("_more=parties")) != nil)
        #expect(ActAgain.Cause(try Self.form("parties.0._drop=yes")) != nil)
        #expect(ActAgain.Cause(try Self.form("summary=_more")) == nil)
    }

    @Test("a form whose session ended waits with all that was typed, and without a token")
    func kept() throws {
        let sent = try Self.form("_token=old&_key=k1&_version=3&_place=here&opinion=%3Cb%3E&parties.0.name=A")
        let model = try #require(KeptForm.Model(sent, path: "/cases/0a1b/acts/approve-filing"))
        expectGolden("kept-form") { KeptForm.write(model, &$0) }
        #expect(KeptForm.Model(sent, path: "//elsewhere") == nil)
    }
}
