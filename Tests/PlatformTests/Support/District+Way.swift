import Ledger
import Platform
import Procedure
import Storage

/// The fields of a plain street case, and the way of it.
enum Stall {
    static let party: JSON = [
        "kind": "individual", "name": "李堃", "idNumber": "330102199001011234", "address": "云溪区横林路 1 号 2 单元",
        "phone": "13800001234",
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
    static let report: [String: JSON] = [
        "facts": "占用人行道约 6 平方米", "analysis": "询问笔录证明占道经营的事实", "triggers": [], "isMajor": false,
        "proposals": [["party": 1, "outcome": "penalty"]],
    ]
    static let submission: [String: JSON] = ["matter": "decision", "party": 1, "opinion": "拟罚款五十元"]
    static let notice: [String: JSON] = [
        "party": 1, "kinds": ["fine"], "fineFen": 5000, "facts": "占用人行道约 6 平方米", "evidence": ["询问笔录"],
        "reasons": "初次违法", "delivery": "inPerson", "deliveredOn": "2026-05-19", "answerBy": "2026-05-26",
    ]
    static let waiver: [String: JSON] = [
        "party": 1, "form": "written", "words": "我放弃陈述申辩", "declaredOn": "2026-05-20",
    ]
    static let decision: [String: JSON] = [
        "party": 1, "kinds": ["fine"], "fineFen": 5000, "facts": "占用人行道约 6 平方米", "evidence": ["询问笔录"],
        "reasons": "初次违法",
    ]
    static let sealing: [String: JSON] = [
        "party": 1, "seal": "云溪区综合行政执法局", "form": "paper", "copies": 2, "sealedOn": "2026-05-20",
    ]
    static let service: [String: JSON] = [
        "party": 1, "method": "inPerson", "recipient": "李堃", "servedOn": "2026-05-20", "place": "横林路 12 号",
        "firstOfficer": "wangmin", "secondOfficer": "liqiang",
    ]

    /// From registration to the decision, in order.
    static let toDecision: [(String, [String: JSON], Principal)] = [
        ("register-case", registration, District.wang),
        ("approve-filing", ["opinion": "同意"], District.zhou),
        ("record-interview", interview, District.wang),
        ("conclude-investigation", report, District.wang),
        ("give-prior-notice", notice, District.wang),
        ("record-waiver", waiver, District.wang),
        ("submit-approval", submission, District.wang),
        ("decide-penalty", decision, District.zhou),
    ]
    /// How many acts come before the decision.
    static let undecided = toDecision.count - 1
}

extension District {
    @discardableResult
    func act(
        _ act: String,
        _ fields: [String: JSON],
        in id: String?,
        by principal: Principal,
        version: Int? = nil,
        once: OnceOnly? = nil
    ) async throws -> Receipt {
        time.advance(seconds: 60)
        return try await desk.perform(
            ActInput(act: act, fields: fields),
            in: id,
            by: principal,
            version: version,
            once: once
        )
    }

    /// A case that has come through `count` acts; its id.
    func walk(acts count: Int = Stall.toDecision.count, happenedOn day: String = "2026-05-18") async throws -> String {
        var id: String?
        for (name, fields, principal) in Stall.toDecision.prefix(count) {
            let fields = name == "register-case" ? fields.merging(["happenedOn": .string(day)]) { $1 } : fields
            id = try await act(name, fields, in: id, by: principal).caseID
        }
        return id ?? ""
    }

    /// A decided case, printed, sealed and served, all of it in the log.
    func served() async throws -> String {
        let id = try await walk()
        while await runner.turn() {}
        try await act("affix-seal", Stall.sealing, in: id, by: Self.seals)
        try await act("serve-decision", Stall.service, in: id, by: Self.wang)
        while await runner.turn() {}
        while try await sequencer.turn() > 0 {}
        return id
    }

    func entryCount(_ id: String) async throws -> Int {
        try await database.read { try Dossiers.load(organ: "yunxi", dossier: id, on: $0).count }
    }

    /// Makes all rows anew; how many dossiers there were.
    func rebuild() async throws -> Int {
        try await RowRebuilder(database: database, keeper: keeper, blindIndex: keys.blindIndex).rebuild()
    }

    func audit() async throws -> [String] {
        // A keeper of its own: nothing that memory still holds may hide what the tables say.
        let fresh = DossierKeeper(database: database, keyring: keyring)
        return try await Auditor(database: database, keeper: fresh, keys: keys).check().faults
    }
}
