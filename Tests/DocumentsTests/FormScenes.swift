import Law
import LegalTime
import Powers

@testable import Documents
@testable import Procedure

/// A case in which acts are done one after the other, for forms to be made from.
struct FormScenes {
    private(set) var file: Case
    private var seq = 0

    /// 2026-05-20
    static let day = OrganZone.shanghai.day(of: Instant(milliseconds: 1_779_235_200_000))
    static let people: [String: OfficerFact] = [
        "wang": OfficerFact(id: "wang", name: "王敏", certificates: [certificate("33010021001")]),
        "li": OfficerFact(id: "li", name: "李强", certificates: [certificate("33010021002")]),
        "fang": OfficerFact(id: "fang", name: "方仪", certificates: [], qualification: .exam("A2018")),
        "zhou": OfficerFact(id: "zhou", name: "周正", certificates: []),
    ]
    static let subject = LegalSubject(
        id: "yunxi",
        name: "云溪区综合行政执法局",
        code: "云综执",
        establishedBy: "公告",
        establishedOn: day,
        reconsiderationBody: "云溪区人民政府",
        court: "云溪区人民法院",
        account: FineAccount(bank: "演示银行", payee: "财政局", number: "33"),
        hearing: HearingThreshold(rule: "听证标准", individualFen: 500_000, organisationFen: 5_000_000)
    )

    private static func certificate(_ number: String) -> Certificate {
        Certificate(number: number, from: day.adding(days: -300), to: day.adding(days: 300))
    }

    init() {
        file = Case(organ: "yunxi", id: "case-1")
        file.tracks = [PartyTrack(party: Self.person("李堃")), PartyTrack(party: Self.person("陈桦"))]
        file.handlers = ["wang", "li"]
        file.number = "云综执立〔2026〕12号"
        file.place = "文三路"
        var violation = Violation()
        violation.conduct = "擅自占用人行道设摊经营"
        violation.breaks = Citation("浙江省城市市容和环境卫生管理条例", 16, paragraph: 1)
        violation.punishedBy = Citation("浙江省城市市容和环境卫生管理条例", 16, paragraph: 3)
        file.violations = [violation]
        file.filing = .approved(on: Self.day.adding(days: 1), by: Actor(id: "zhou", name: "周正", duty: .approver))
    }

    /// Does the act, and makes a form of it.
    @discardableResult
    mutating func make(_ kind: DocumentKind? = nil, of act: any Act, on day: CivilDay = Self.day) throws
        -> DocumentMaker.Made?
    {
        seq += 1
        let noon = Self.at(day)
        let head = ActHead(
            seq: seq,
            occurredAt: noon,
            recordedAt: noon,
            actor: Actor(id: "wang", name: "王敏", duty: .handler)
        )
        let before = file
        act.apply(to: &file, at: head)
        guard let kind else { return nil }
        let scene = FormScene(
            act: act,
            head: head,
            before: before,
            file: file,
            parties: file.parties,
            subject: Self.subject,
            people: Self.people
        )
        return try DocumentMaker.make(kind, scene)
    }

    /// As if the entry of that number had made a numbered document.
    mutating func issue(_ kind: DocumentKind, _ number: String, with seq: Int) {
        var paper = IssuedDocument(id: "doc", kind: kind, number: number, party: 1)
        paper.seq = seq
        file.documents.append(paper)
    }

    /// Noon of a day.
    static func at(_ day: CivilDay) -> Instant {
        OrganZone.shanghai.start(of: day).adding(seconds: 12 * 3600)
    }

    private static func person(_ name: String) -> Party {
        var party = Party()
        party.name = name
        party.idNumber = PersonalText("330102199001011234")
        party.address = PersonalText("云溪区横林路 1 号")
        return party
    }
}
