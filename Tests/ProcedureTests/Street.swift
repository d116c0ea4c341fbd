import Law
import Ledger
import LegalTime
import Powers

@testable import Procedure

/// The named people and cases that the tests of the procedure share: a stall on a pavement in a demo district.
enum Street {
    static let now = Instant(rfc3339: "2026-05-20T02:00:00Z") ?? Instant(milliseconds: 0)
    static let today = OrganZone.shanghai.day(of: now)
    static let wang = Actor(id: "wangmin", name: "王敏", duty: .handler, unit: "横林中队")
    static let zhou = Actor(id: "zhouzheng", name: "周正", duty: .approver, unit: "局机关")

    static let officers: [String: OfficerFact] = [
        "wangmin": officer("wangmin", "王敏", from: "2024-01-01", to: "2028-12-31"),
        "liqiang": officer("liqiang", "李强", from: "2024-01-01", to: "2028-12-31"),
        "sunli": officer("sunli", "孙丽", from: "2019-01-01", to: "2023-12-31"),
        "zhaolei": OfficerFact(id: "zhaolei", name: "赵磊", certificates: []),
    ]

    static func facts(_ actor: Actor, at now: Instant = now, policy: ClockPolicy = policy) -> Facts {
        Facts(
            now: now,
            actor: actor,
            hearing: HearingThreshold(rule: "本机关听证标准", individualFen: 500_000, organisationFen: 5_000_000),
            officers: officers,
            items: items,
            policy: policy,
            calendar: calendar
        )
    }

    /// The organ's own figures: how long the time for the decision may be extended, and for what it stops.
    static let policy = ClockPolicy(settings: [
        .init(
            rule: "C06",
            field: nil,
            period: nil,
            extensions: [
                AllowedExtension(period: Period(30, .calendarDays), decidedBy: "行政机关负责人", times: 1, citation: nil)
            ],
            exclusions: ["听证", "鉴定", "中止"],
            document: "案件办理期限规定",
            from: CivilDay(iso: "2022-01-01") ?? today,
            to: nil
        ),
        .init(
            rule: "C17",
            field: nil,
            period: Period(5, .workingDays),
            extensions: [],
            exclusions: [],
            document: "行政处罚程序规定",
            from: CivilDay(iso: "2022-01-01") ?? today,
            to: nil
        ),
    ])

    /// One item that the organ may handle, one of a department with rules of its own, and one that is not the organ's.
    static let items: [String: ItemFact] = [
        "SR004": ItemFact(code: "SR004", name: "擅自设摊经营", field: "市容环卫", catalogue: 3),
        "SC005": ItemFact(code: "SC005", name: "未亮照经营", field: "市场监管", catalogue: 3),
        "GA001": ItemFact(
            code: "GA001",
            name: "燃放烟花爆竹",
            field: "公安",
            catalogue: 3,
            bars: [PowerBar(reason: "没有处罚权", remedy: "移送有权的机关", basis: .article(PowerLaw.competence))]
        ),
    ]

    /// The Dragon Boat days of 2026 are enough for these cases.
    static let calendar = LegalCalendar(
        version: 4,
        tables: [
            HolidayTable(
                year: 2026,
                days: ["2026-06-19", "2026-06-20", "2026-06-21"].compactMap(CivilDay.init(iso:)).map {
                    HolidayDay(day: $0, name: "端午节", isOff: true, source: "2026 年通知")
                }
            )
        ]
    )

    static let party: JSON = [
        "kind": "individual", "name": "李堃", "idNumber": "330102199001011234", "address": "云溪区横林路 1 号",
        "phone": "13800001234",
    ]
    static let company: JSON = [
        "kind": "legalPerson", "name": "云溪某某运输有限公司", "uscc": "91330100123456788G", "representative": "陈喆",
        "address": "云溪区工业路 8 号",
    ]
    static let registration: [String: JSON] = [
        "source": "patrol", "happenedOn": "2026-05-18", "place": "横林路 12 号门前", "summary": "占用人行道设摊经营水果",
        "parties": [party],
        "violations": [
            [
                "conduct": "擅自占用人行道设摊经营", "breaks": "《浙江省城市市容和环境卫生管理条例》第十六条第一款",
                "punishedBy": "《浙江省城市市容和环境卫生管理条例》第十六条第三款",
            ]
        ],
        "firstOfficer": "wangmin", "secondOfficer": "liqiang",
    ]
    static let interview: [String: JSON] = [
        "respondent": "李堃", "role": "party", "startedAt": "2026-05-19T01:00:00Z", "endedAt": "2026-05-19T01:30:00Z",
        "place": "横林中队询问室", "firstOfficer": "wangmin", "secondOfficer": "liqiang", "certificatesShown": true,
        "rightsTold": true, "content": "问：……答：……", "signing": "signed",
    ]
    static let notice: [String: JSON] = [
        "party": 1, "kinds": ["fine"], "fineFen": 5000, "facts": "占用人行道约 6 平方米", "evidence": ["询问笔录"],
        "reasons": "初次违法", "delivery": "inPerson", "deliveredOn": "2026-05-19", "answerBy": "2026-05-26",
    ]
    static let order: [String: JSON] = [
        "party": 1, "correction": "立即收摊，恢复人行道通行", "deliveredOn": "2026-05-19", "correctBy": "2026-05-19",
    ]
    static let statement: [String: JSON] = [
        "party": 1, "receivedOn": "2026-05-20", "content": "已经收摊", "review": "partly", "reviewReasons": "已改正属实",
    ]
    static let waiver: [String: JSON] = [
        "party": 1, "form": "written", "words": "我放弃陈述申辩", "declaredOn": "2026-05-20",
    ]
    static let decision: [String: JSON] = [
        "party": 1, "kinds": ["fine"], "fineFen": 5000, "facts": "占用人行道约 6 平方米", "evidence": ["询问笔录"],
        "reasons": "初次违法",
    ]
    static let report: [String: JSON] = [
        "facts": "占用人行道约 6 平方米", "analysis": "询问笔录证明占道经营的事实", "triggers": [], "isMajor": false,
        "proposals": [["party": 1, "outcome": "penalty"]],
    ]
    static let submission: [String: JSON] = ["matter": "decision", "party": 1, "opinion": "拟罚款五十元"]
    static let suspension: [String: JSON] = [
        "ground": "appraisal", "from": "2026-05-20", "document": "鉴定委托书（云综执鉴〔2026〕1号）", "reason": "重量需要鉴定",
    ]
    static let extending: [String: JSON] = ["days": 30, "document": "延期审批表", "reason": "案情复杂"]
    static let service: [String: JSON] = [
        "party": 1, "method": "inPerson", "recipient": "李堃", "servedOn": "2026-05-20", "place": "横林路 12 号",
        "firstOfficer": "wangmin", "secondOfficer": "liqiang",
    ]

    private static func officer(_ id: String, _ name: String, from: String, to: String) -> OfficerFact {
        let days = (CivilDay(iso: from) ?? today, CivilDay(iso: to) ?? today)
        return OfficerFact(
            id: id,
            name: name,
            certificates: [Certificate(number: "3301-\(id)", from: days.0, to: days.1)]
        )
    }
}

/// A dossier that goes through the acts as the platform would drive it, without storage.
struct Walk {
    private(set) var dossier = Dossier(organ: "yunxi", id: "case-1")
    private var serial = 0
    private let policy: ClockPolicy
    /// Whom the platform knows.
    var officers = Street.officers
    /// What a test wants the platform to know besides.
    var vary: @Sendable (inout Facts) -> Void = { _ in }

    /// The organ's own figures apply unless a test takes them away.
    init(policy: ClockPolicy? = Street.policy) {
        self.policy = policy ?? ClockPolicy(settings: [])
    }

    var file: Case { dossier.file }

    /// How an act is judged now.
    func judge(_ act: String, _ fields: [String: JSON], by actor: Actor, at now: Instant = Street.now) -> Outcome {
        Procedure.decide(ActInput(act: act, fields: fields), in: dossier, facts: facts(actor, now))
    }

    private func facts(_ actor: Actor, _ now: Instant) -> Facts {
        var facts = Street.facts(actor, at: now, policy: policy)
        facts.officers = officers
        vary(&facts)
        return facts
    }

    /// Does an act that has to pass.
    mutating func pass(_ act: String, _ fields: [String: JSON], by actor: Actor, at now: Instant = Street.now) throws {
        guard case .accepted(let accepted) = judge(act, fields, by: actor, at: now) else {
            throw Unexpected(outcome: "\(act): \(judge(act, fields, by: actor, at: now))")
        }
        var head = accepted.head
        serial += 1
        if let word = accepted.sheet.serial { head.number = word.number(code: "云综执", year: 2026, value: serial) }
        if let kind = accepted.sheet.document {
            head.issued = IssuedDocument(
                id: "doc-\(serial)",
                kind: kind,
                number: kind.serial?.number(code: "云综执", year: 2026, value: serial) ?? "",
                party: accepted.fields["party"]?.intValue ?? 1
            )
        }
        // As the platform stores it: personal values become commitments.
        let (stored, _) = Sealing.seal(.object(accepted.fields)) { [UInt8](repeating: 7, count: 32) }
        try dossier.append(
            RecordedAct(
                sheet: accepted.sheet,
                fields: stored.objectValue ?? [:],
                head: head,
                officers: accepted.officers,
                terms: accepted.terms
            )
        )
    }

    mutating func printDocument() throws {
        let id = dossier.file.documents.last?.id ?? ""
        try pass(
            "render-document",
            [
                "document": .string(id), "sha256": .string(String(repeating: "a", count: 64)), "template": "decision@1",
                "pages": 2, "size": 1000,
            ],
            by: .system
        )
    }

    struct Unexpected: Error { let outcome: String }

    static func registered(_ fields: [String: JSON] = Street.registration) throws -> Walk {
        var walk = Walk()
        try walk.pass("register-case", fields, by: Street.wang)
        return walk
    }

    static func filed() throws -> Walk {
        var walk = try registered()
        try walk.pass("approve-filing", ["opinion": "同意"], by: Street.zhou)
        return walk
    }

    static func investigated() throws -> Walk {
        var walk = try filed()
        try walk.pass("record-interview", Street.interview, by: Street.wang)
        return walk
    }

    static func concluded() throws -> Walk {
        var walk = try investigated()
        try walk.pass("conclude-investigation", Street.report, by: Street.wang)
        return walk
    }

    static func noticed() throws -> Walk {
        var walk = try concluded()
        try walk.pass("give-prior-notice", Street.notice, by: Street.wang)
        return walk
    }

    static func answered() throws -> Walk {
        var walk = try noticed()
        try walk.pass("record-statement", Street.statement, by: Street.wang)
        return walk
    }

    static func submitted() throws -> Walk {
        var walk = try answered()
        try walk.pass("submit-approval", Street.submission, by: Street.wang)
        return walk
    }

    static func decided() throws -> Walk {
        var walk = try submitted()
        try walk.pass("decide-penalty", Street.decision, by: Street.zhou)
        return walk
    }

    static func printed() throws -> Walk {
        var walk = try decided()
        try walk.printDocument()
        return walk
    }

    static func served() throws -> Walk {
        var walk = try sealed()
        try walk.pass("serve-decision", Street.service, by: Street.wang)
        return walk
    }
}

extension [String: JSON] {
    func with(_ key: String, _ value: JSON?) -> [String: JSON] {
        var copy = self
        copy[key] = value
        return copy
    }
}
