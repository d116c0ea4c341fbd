import Law
import Ledger
import LegalTime

@testable import Procedure

/// What comes after the decision on the street stall: seal, service, payment, publication, closing, archive.
extension Street {
    static let seals = Actor(id: "yinhong", name: "尹虹", duty: .sealKeeper, unit: "局机关")
    static let archives = Actor(id: "dangyi", name: "党怡", duty: .archivist, unit: "局机关")
    static let leader = Actor(id: "linfeng", name: "林峰", duty: .leader, unit: "横林中队")

    static let sealing: [String: JSON] = [
        "party": 1, "seal": "云溪区综合行政执法局", "form": "paper", "copies": 2, "sealedOn": "2026-05-20",
    ]
    static let request: [String: JSON] = ["party": 1, "copies": 3, "purpose": "送财政部门"]
    static let task: [String: JSON] = ["party": 1, "firstOfficer": "liqiang", "secondOfficer": "wangmin"]
    static let attempt: [String: JSON] = [
        "party": 1, "method": "inPerson", "attemptedOn": "2026-05-20", "place": "横林路 1 号", "reason": "住所无人",
        "firstOfficer": "wangmin", "secondOfficer": "liqiang",
    ]
    static let announced: [String: JSON] = service.with("method", "publicNotice").with("medium", "区政府网站")
        .with("publishedOn", "2026-05-20").with("servedOn", "2026-06-22").with("reason", "户籍地、住所均无人，电话停机")
    static let payment: [String: JSON] = [
        "party": 1, "fen": 5000, "paidOn": "2026-05-20", "receipt": "0012345678", "collector": "演示银行云溪支行",
    ]
    static let publication: [String: JSON] = [
        "party": 1, "published": true, "on": "2026-05-20", "channel": "区政府网站",
    ]
    static let closing: [String: JSON] = ["situation": "performed", "summary": "罚款已缴清"]
    static let archive: [String: JSON] = [
        "volume": "2026-0001", "pages": 42, "retention": "tenYears", "archivedOn": "2026-05-20",
        "checked": ["cover", "catalogue", "documents", "receipts", "pages", "note"],
    ]
    static let talk: [String: JSON] = [
        "party": 1, "heldOn": "2026-05-20", "place": "横林中队", "firstOfficer": "wangmin", "secondOfficer": "liqiang",
        "content": "说明占道经营的危害",
    ]
    static let letter: [String: JSON] = [
        "to": "云溪区商务局", "content": "建议在横林路增设疏导点", "sentOn": "2026-05-20", "replyBy": "2026-06-19",
    ]

    static func day(_ iso: String) -> CivilDay { CivilDay(iso: iso) ?? CivilDay(number: 0) }

    static func noon(_ iso: String) -> Instant { OrganZone.shanghai.instant(local: "\(iso)T12:00") ?? now }
}

extension Walk {
    static func sealed() throws -> Walk {
        var walk = try printed()
        try walk.pass("affix-seal", Street.sealing, by: Street.seals)
        return walk
    }

    static func paid() throws -> Walk {
        var walk = try served()
        try walk.pass("record-payment", Street.payment, by: Street.wang)
        return walk
    }

    /// Nothing is left but to close it.
    static func ripe() throws -> Walk {
        var walk = try paid()
        try walk.pass("record-publication", Street.publication, by: Street.wang)
        return walk
    }

    static func closing() throws -> Walk {
        var walk = try ripe()
        try walk.pass("request-closing", Street.closing, by: Street.wang)
        return walk
    }

    static func closed() throws -> Walk {
        var walk = try closing()
        try walk.pass("approve-closing", ["opinion": "同意"], by: Street.zhou)
        return walk
    }

    static func archived() throws -> Walk {
        var walk = try closed()
        try walk.pass("archive-case", Street.archive, by: Street.archives)
        return walk
    }

    /// How an act is judged with other facts than the street's.
    func judge(
        _ act: String,
        _ fields: [String: JSON],
        by actor: Actor,
        at now: Instant = Street.now,
        _ change: (inout Facts) -> Void
    ) -> Outcome {
        var facts = Street.facts(actor, at: now)
        change(&facts)
        return Procedure.decide(ActInput(act: act, fields: fields), in: dossier, facts: facts)
    }
}

/// A filed case made by hand, for what no act of this street leads to.
extension Case {
    static func made(_ tracks: [PartyTrack]) -> Case {
        var file = Case(organ: "yunxi", id: "case-2")
        file.filing = .approved(on: Street.today, by: Street.zhou)
        file.handlers = ["wangmin", "liqiang"]
        file.investigators = ["wangmin", "liqiang"]
        file.tracks = tracks
        file.documents = tracks.indices.compactMap { index in
            tracks[index].document.map { Self.document($0, tracks[index], index + 1) }
        }
        return file
    }

    /// The same with a seal on every document.
    func sealed() -> Case {
        var file = self
        let seal = SealRecord(seq: 2, on: Street.today, seal: "", form: .paper, copies: 1, by: "")
        for index in file.documents.indices { file.documents[index].seals = [seal] }
        return file
    }

    private static func document(_ id: String, _ track: PartyTrack, _ party: Int) -> IssuedDocument {
        let kind = track.exemption == nil ? DocumentKind.decision : .exemption
        let print = Print(sha256: "", template: "", pages: 1, size: 1)
        var made = IssuedDocument(id: id, kind: kind, number: "1号", party: party, print: print)
        made.issuedOn = Street.today
        return made
    }

    /// What an act would meet in this case: the bases of its refusals, and the fields that are wrong.
    func meets(
        _ act: String,
        _ fields: [String: JSON],
        by actor: Actor,
        seal: String = ""
    ) -> (bases: [String], fields: [String]) {
        guard let sheet = Acts.named(act) else { return (["no such act"], []) }
        var facts = Street.facts(actor)
        facts.seal = seal
        switch sheet.decode(fields) {
        case .failure(let invalid): return ([], invalid.list.map(\.field))
        case .success(let value):
            let head = ActHead(seq: 1, occurredAt: facts.now, recordedAt: facts.now, actor: actor)
            var findings = sheet.gates(self, facts.standing).map { Finding.refusal($0) }
            // A bar that stands as gate and as check is said once.
            findings += sheet.checks(value, self, facts, head).filter { !findings.contains($0) }
            return (
                findings.compactMap { if case .refusal(let refusal) = $0 { refusal.basis.printed } else { nil } },
                findings.compactMap { if case .field(let error) = $0 { error.field } else { nil } }
            )
        }
    }
}

extension PartyTrack {
    /// A party with a decision that was served, paid and published as far as the arguments say.
    static func decided(
        _ kinds: [PenaltyKind] = [.fine],
        fen: Int = 5000,
        goodsFen: Int = 0,
        servedOn: CivilDay? = Street.today,
        paidFen: Int? = nil,
        isPublished: Bool = true
    ) -> PartyTrack {
        var track = PartyTrack(party: Party())
        track.decision = PenaltyDecision(
            seq: 1,
            penalty: Penalty(kinds: kinds, fineFen: fen, goodsFen: goodsFen),
            facts: "",
            evidence: [],
            reasons: "",
            decidedOn: Street.today,
            document: "doc-decision"
        )
        track.service = servedOn.map { ServiceRecord(seq: 2, method: .inPerson, servedOn: $0, recipient: "") }
        if fen > 0 { track.payments = [Payment(seq: 3, fen: paidFen ?? fen, on: Street.today, receipt: "1")] }
        if isPublished { track.publication = Publication(seq: 4, isPublished: true, on: Street.today, channel: "") }
        return track
    }

    static func exempted(servedOn: CivilDay? = Street.today) -> PartyTrack {
        var track = PartyTrack(party: Party())
        track.exemption = Exemption(
            seq: 1,
            ground: .minorCorrected,
            reasons: "",
            education: "",
            decidedOn: Street.today,
            document: "doc-exemption"
        )
        track.service = servedOn.map { ServiceRecord(seq: 2, method: .inPerson, servedOn: $0, recipient: "") }
        return track
    }

    static func ended(_ ending: TrackEnding) -> PartyTrack {
        var track = PartyTrack(party: Party())
        track.ending = ending
        return track
    }
}
