import Ledger
import LegalTime
import Testing

@testable import Procedure

/// Items of the catalogue that a registration names: known, held by the organ, and their field's rules applied.
@Suite struct ItemTests {
    private static func registration(_ item: JSON?) -> [String: JSON] {
        var violation = Street.registration["violations"]?.arrayValue?.first?.objectValue ?? [:]
        violation["item"] = item
        return Street.registration.with("violations", [.object(violation)])
    }

    @Test("an item that the organ may handle gives the case its field, and is copied into the entry")
    func known() throws {
        let walk = try Walk.registered(Self.registration("SR004"))
        #expect(walk.file.field == "市容环卫")
        let body = EntryBody.write(walk.dossier.acts[0])
        #expect(body["items"]?.arrayValue?.first?["catalogue"] == 3)
        let read = try EntryBody.read(Entry(stored: Array(try #require(walk.entries().first).utf8)).body)
        #expect(read.head.items.map(\.field) == ["市容环卫"])
    }

    @Test("an item that is not in the catalogue that day is a mistake in its field")
    func unknown() {
        let outcome = Walk().judge("register-case", Self.registration("XX999"), by: Street.wang)
        #expect(outcome.fields == ["violations.0.item"])
    }

    @Test("an item that is not the organ's is refused with the article on powers")
    func foreign() {
        let outcome = Walk().judge("register-case", Self.registration("GA001"), by: Street.wang)
        #expect(outcome.bases == ["《行政处罚法》第十七条"])
    }

    @Test("no item, no field; the general rules apply")
    func none() throws {
        #expect(try Walk.registered().file.field == nil)
    }

    @Test("a field whose own rule is verified enough goes by it, unless the organ has set one")
    func rules() throws {
        var walk = Walk(policy: .none)
        try walk.pass("register-case", Self.registration("SC005"), by: Street.wang)
        try walk.pass("approve-filing", ["opinion": "同意"], by: Street.zhou)
        let clock = try #require(walk.file.clock("C06"))
        #expect(clock.terms.variant == "SAMR")
        #expect(clock.terms.exclusions.contains("听证"))
    }
}
