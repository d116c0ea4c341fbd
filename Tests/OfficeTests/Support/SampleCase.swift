import Ledger
import LegalTime
import Powers
import Testing
import Web

@testable import Office
@testable import Platform
@testable import Procedure

/// A case that is led through its procedure as the platform would do it, without a database.
struct SampleCase {
    private(set) var dossier = Dossier(organ: "yunxi", id: "0a1b2c")
    /// 2026-05-08 14:05 in Shanghai.
    var now = OrganZone.shanghai.instant(local: "2026-05-08T14:05") ?? Instant(milliseconds: 0)

    static let handler = Principal(organ: "yunxi", id: "li", name: "李明", unit: "横林中队", duties: [.handler])
    static let approver = Principal(organ: "yunxi", id: "wang", name: "王芳", unit: "局机关", duties: [.approver])

    private static let officers = Dictionary(
        uniqueKeysWithValues: [("li", "李明", "33010001"), ("zhao", "赵强", "33010002")].map { id, name, number in
            let year = (CivilDay(iso: "2026-01-01"), CivilDay(iso: "2027-12-31"))
            let certificate = year.0.flatMap { from in year.1.map { Certificate(number: number, from: from, to: $0) } }
            return (id, OfficerFact(id: id, name: name, certificates: [certificate].compactMap { $0 }))
        }
    )

    static let registration: [String: JSON] = [
        "source": "patrol", "happenedOn": "2026-05-07", "place": "横林路 12 号门前人行道",
        "summary": "巡查发现横林路 12 号门前\n擅自占用人行道设摊经营。",
        "parties": [
            [
                "kind": "individual", "name": "陈一", "idNumber": "11010519491231002X", "address": "云溪区横林路 12 号",
                "phone": "13800001234",
            ]
        ],
        "violations": [
            [
                "conduct": "擅自占用人行道设摊经营", "breaks": "《市容和环境卫生管理条例》第十六条第一款",
                "punishedBy": "《市容和环境卫生管理条例》第十六条第三款",
            ]
        ],
        "firstOfficer": "li", "secondOfficer": "zhao",
    ]

    static let interview: [String: JSON] = [
        "respondent": "陈一", "role": "party", "startedAt": "2026-05-08T06:30:00.000Z",
        "endedAt": "2026-05-08T07:00:00.000Z", "place": "横林中队", "firstOfficer": "li", "secondOfficer": "zhao",
        "certificatesShown": true, "rightsTold": true, "content": "问：是否在此设摊？\n答：是。", "signing": "signed",
    ]

    static let notice: [String: JSON] = [
        "party": 1, "kinds": ["fine"], "fineFen": 120_050, "facts": "擅自占用人行道设摊经营。",
        "evidence": ["陈一的询问笔录", "现场照片 3 张"], "reasons": "首次违法，及时改正。", "delivery": "inPerson",
        "deliveredOn": "2026-05-08", "answerBy": "2026-05-13",
    ]

    static let report: [String: JSON] = [
        "facts": "擅自占用人行道设摊经营。", "analysis": "询问笔录和照片证明；首次违法，从轻。",
        "proposals": [["party": 1, "outcome": "penalty"]], "triggers": [], "isMajor": false,
    ]

    /// Does an act; anything but acceptance is an issue of the test.
    mutating func perform(
        _ act: String,
        _ fields: [String: JSON],
        by principal: Principal = handler,
        after seconds: Int = 3600,
        number: String? = nil,
        occurredAt: Instant? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        now = now.adding(seconds: seconds)
        let input = ActInput(act: act, fields: fields, occurredAt: occurredAt)
        let outcome = Procedure.decide(input, in: dossier, facts: facts(principal))
        guard case .accepted(let accepted) = outcome else {
            Issue.record("\(act) was not accepted: \(outcome)", sourceLocation: sourceLocation)
            return
        }
        let (sealed, _) = Sealing.seal(.object(accepted.fields)) { [UInt8](repeating: 7, count: 32) }
        var head = accepted.head
        head.number = number
        if let kind = accepted.sheet.document {
            head.issued = IssuedDocument(id: "d0c", kind: kind, number: "云综执罚决〔2026〕1号", party: 1)
        }
        try dossier.append(
            RecordedAct(
                sheet: accepted.sheet,
                fields: sealed.objectValue ?? [:],
                head: head,
                officers: accepted.officers,
                terms: accepted.terms
            )
        )
    }

    /// A case that is filed, and whose only party was asked.
    static func investigated() throws -> SampleCase {
        var sample = SampleCase()
        try sample.perform("register-case", registration)
        try sample.perform("approve-filing", ["opinion": "同意立案。"], by: approver, number: "云综执立〔2026〕1号")
        try sample.perform("record-interview", interview)
        return sample
    }

    /// A case in which the decision is made, and printed if asked for.
    static func decided(printed: Bool) throws -> SampleCase {
        var sample = try investigated()
        try sample.perform("conclude-investigation", report)
        try sample.perform("give-prior-notice", notice)
        try sample.perform(
            "record-waiver",
            ["party": 1, "form": "written", "words": "我放弃陈述申辩。", "declaredOn": "2026-05-08"]
        )
        try sample.perform("submit-approval", ["matter": "decision", "party": 1, "opinion": "建议按告知内容处罚。"])
        var decision = notice
        for key in ["delivery", "deliveredOn", "answerBy"] { decision[key] = nil }
        try sample.perform("decide-penalty", decision, by: approver)
        guard printed else { return sample }
        let hash = JSON.string(String(repeating: "ab", count: 32))
        let system = Principal(organ: "yunxi", id: "system", name: "系统", unit: "", duties: [.system])
        try sample.perform(
            "render-document",
            ["document": "d0c", "sha256": hash, "template": "decision@1", "pages": 2, "size": 40_000],
            by: system,
            after: 2
        )
        return sample
    }

    func view(for principal: Principal = handler, masked: Bool = true) -> CaseView {
        let parties = dossier.file.parties.map { party in
            var open = party
            open.idNumber?.plain = "11010519491231002X"
            open.address.plain = "云溪区横林路 12 号"
            open.phone?.plain = "13800001234"
            return PartyView(open, masked: masked)
        }
        let hashes = dossier.acts.map { Digest.sha256([UInt8(clamping: $0.head.seq)]) }
        return CaseView(
            dossier,
            hashes: hashes,
            parties: parties,
            calendar: LegalCalendar(version: 1, tables: []),
            standing: Standing(today: OrganZone.shanghai.day(of: now)),
            now: now,
            principal: principal
        )
    }

    static func visit(_ principal: Principal = handler) -> Visit {
        Visit(
            session: .init(
                id: "5e55",
                csrf: "70ce",
                principal: principal,
                expiresAt: Instant(milliseconds: 4_102_444_800_000)
            ),
            notice: nil
        )
    }

    func scene(_ act: String, by principal: Principal = handler) throws -> ActScene {
        let options = [
            PageField.Option("li", "李明（横林中队，执法证 33010001）"), PageField.Option("zhao", "赵强（横林中队，执法证 33010002）"),
        ]
        let parties = dossier.file.parties.enumerated().map { PageField.Option("\($0.offset + 1)", $0.element.name) }
        var scene = ActScene(
            visit: Self.visit(principal),
            act: try #require(Acts.named(act)),
            view: dossier.acts.isEmpty ? nil : view(for: principal),
            choices: ActChoices(officers: options, parties: parties)
        )
        scene.offers = ActOffers(facts: FormOffers(now: now), last: [:], zone: .shanghai)
        return scene
    }

    private func facts(_ principal: Principal) -> Facts {
        let actor = Actor(
            id: principal.id,
            name: principal.name,
            duty: principal.duties.first ?? .handler,
            unit: principal.unit
        )
        return Facts(now: now, actor: actor, hearing: nil, officers: Self.officers)
    }
}
