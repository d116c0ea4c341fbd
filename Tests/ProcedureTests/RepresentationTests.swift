import Ledger
import LegalTime
import Testing

@testable import Procedure

/// 确认送达地址, 登记委托代理: what the party says itself of how it is reached and by whom it is represented.
@Suite struct RepresentationTests {
    // 法条：《行政处罚法》第六十一条第二款
    @Test("the confirmed address and the consent stand with the party, and the form of service starts from them")
    func carried() throws {
        var walk = try Walk.sealed()
        let serve = try #require(Acts.named("serve-decision"))
        #expect(
            serve.draft(walk.file)["recipient"] == "李堃" && serve.draft(walk.file)["place"] == .string(walk.file.place)
        )
        try walk.pass("confirm-address", Street.confirmation, by: Street.wang)
        let confirmed = try #require(walk.file.parties[0].confirmed)
        #expect(confirmed.consents && confirmed.recipient == "李小梅" && confirmed.address.plain == nil)
        #expect(confirmed.address.commitment != nil && confirmed.electronic?.commitment != nil)
        let draft = serve.draft(walk.file)
        #expect(draft["recipient"] == "李小梅" && draft["place"] == .string(ConfirmedAddress.reference))
        let attempt = try #require(Acts.named("record-service-attempt"))
        #expect(attempt.draft(walk.file)["place"] == .string(ConfirmedAddress.reference))
    }

    @Test("a consent that was given after the service does not cover it, and the last word counts")
    func later() throws {
        let electronic = Street.service.with("method", "electronic")
        let later = Street.noon("2026-05-22")
        var walk = try Walk.sealed()
        try walk.pass(
            "confirm-address",
            Street.confirmation.with("confirmedOn", "2026-05-21"),
            by: Street.wang,
            at: later
        )
        let early = walk.judge("serve-decision", electronic, by: Street.wang, at: later)
        #expect(early.bases == ["《行政处罚法》第六十一条第二款"])
        let after = electronic.with("servedOn", "2026-05-21")
        #expect(walk.judge("serve-decision", after, by: Street.wang, at: later).isAccepted)
        let refused = Street.confirmation.with("consents", false).with("electronic", nil).with(
            "confirmedOn",
            "2026-05-21"
        )
        try walk.pass("confirm-address", refused, by: Street.wang, at: later)
        #expect(!walk.judge("serve-decision", after, by: Street.wang, at: later).isAccepted)
    }

    @Test("older entries said themselves that there is a consent; new ones can't")
    func retired() throws {
        let walk = try Walk.sealed()
        let serve = try #require(Acts.named("serve-decision"))
        #expect(!serve.form.contains { $0.name == "consented" })
        let typed = Street.service.with("consented", true)
        #expect(walk.judge("serve-decision", typed, by: Street.wang).fields == ["consented"])
        let old = try serve.decode(typed.with("method", "electronic")).get()
        #expect(serve.encode(old)["consented"] == true)
        #expect(serve.texts(of: typed, officers: [:]).contains { $0.label == "当事人已签电子送达确认书" && $0.text == "是" })
        let act = try #require(old as? ServeDecision)
        #expect(ServeDecision.conditions(act, walk.file).isEmpty)
    }

    @Test(
        "what the confirmation lacks is named",
        arguments: [
            ("electronic", nil), ("party", 2), ("confirmedOn", "2026-05-21"), ("confirmedOn", "2020-01-01"),
            ("agent", "周琳"), ("consents", false),
        ] as [(String, JSON?)]
    )
    func confirmationFields(field: String, value: JSON?) throws {
        let fields = Street.confirmation.with(field, value)
        let wrong = field == "consents" ? "electronic" : field
        #expect(try Walk.filed().judge("confirm-address", fields, by: Street.wang).fields == [wrong])
    }

    @Test("an agent may sign for the party that appointed it while the mandate lasts")
    func agents() throws {
        var walk = try Walk.filed()
        try walk.pass("appoint-agent", Street.appointment, by: Street.wang)
        let signed = Street.confirmation.with("agent", "周琳")
        #expect(walk.judge("confirm-address", signed, by: Street.wang).isAccepted)
        try walk.pass(
            "appoint-agent",
            Street.appointment.with("from", "2026-05-10").with("to", "2026-05-19").with("signedOn", "2026-05-20"),
            by: Street.wang
        )
        #expect(walk.file.tracks[0].agents.count == 1)
        #expect(walk.judge("confirm-address", signed, by: Street.wang).fields == ["agent"])
    }

    @Test("a registered agent is interviewed without saying the mandate again")
    func interviewed() throws {
        var walk = try Walk.filed()
        let interview = Street.interview.with("respondent", "周琳").with("role", "representative")
        #expect(walk.judge("record-interview", interview, by: Street.wang).fields == ["respondent"])
        try walk.pass("appoint-agent", Street.appointment.with("from", "2026-05-01"), by: Street.wang)
        #expect(walk.judge("record-interview", interview, by: Street.wang).isAccepted)
    }

    @Test(
        "what the mandate lacks is named",
        arguments: [
            ("licence", nil, "licence"), ("kind", "relative", "idNumber"), ("scope", "special", "powers"),
            ("powers", ["pay"], "powers"), ("to", "2026-05-19", "to"), ("name", "李堃", "name"),
            ("name", "周琳、吴某", "name"), ("party", 2, "party"), ("signedOn", "2026-05-21", "signedOn"),
        ] as [(String, JSON?, String)]
    )
    func mandateFields(field: String, value: JSON?, wrong: String) throws {
        let fields = Street.appointment.with(field, value)
        #expect(try Walk.filed().judge("appoint-agent", fields, by: Street.wang).fields == [wrong])
    }
}
