import Law
import Ledger
import LegalTime
import Powers

@testable import Procedure

extension Street {
    static let song = Actor(id: "songfa", name: "宋法", duty: .reviewer, unit: "法制科")
    static let tan = Actor(id: "tanxin", name: "谭新", duty: .reviewer, unit: "法制科")

    /// Heads who deliberate, and reviewers: one with the exam, one without.
    static let bench: [String: OfficerFact] = [
        "zhouzheng": OfficerFact(id: "zhouzheng", name: "周正", certificates: []),
        "linfu": OfficerFact(id: "linfu", name: "林副", certificates: []),
        "hefu": OfficerFact(id: "hefu", name: "何副", certificates: []),
        "songfa": OfficerFact(id: "songfa", name: "宋法", certificates: [], qualification: .exam("A2015")),
        "tanxin": OfficerFact(id: "tanxin", name: "谭新", certificates: []),
        "laochen": OfficerFact(id: "laochen", name: "陈老", certificates: [], qualification: .experienced("2019 年审核记录")),
    ]

    static let review: [String: JSON] = ["opinion": "送请法制审核"]
    static let legalOpinion: [String: JSON] = ["reviewer": "songfa", "opinion": "agreed"]
    static let discussion: [String: JSON] = [
        "party": 1, "heldOn": "2026-05-20", "host": "zhouzheng", "opinions": "事实清楚，同意", "conclusion": "同意处罚",
        "votes": votes("agree", "agree", "oppose"), "kinds": ["fine"], "fineFen": 5000,
    ]
    static let exemption: [String: JSON] = [
        "party": 1, "ground": "minorCorrected", "facts": "占用人行道约 1 平方米", "evidence": ["询问笔录"],
        "reasons": "轻微并及时改正", "education": "2026 年 5 月 19 日由王敏、李强当面教育",
    ]
    static let ending: [String: JSON] = [
        "party": 1, "kind": "withdrawn", "ground": "noBreach", "reasons": "摊位在经批准的疏导点内",
    ]

    static let reinspection: [String: JSON] = [
        "party": 1, "inspectedOn": "2026-05-20", "place": "横林路 12 号", "firstOfficer": "wangmin",
        "secondOfficer": "liqiang", "result": "refused", "content": "当事人表示不收摊", "noCamera": "设备故障",
    ]

    static func votes(_ first: String, _ second: String, _ third: String) -> JSON {
        .array(
            zip(["zhouzheng", "linfu", "hefu"], [first, second, third]).map { person, vote in
                ["person": .string(person), "vote": .string(vote)]
            }
        )
    }

    static func report(_ outcome: String, triggers: [String] = [], isMajor: Bool = false) -> [String: JSON] {
        report.with("proposals", [["party": 1, "outcome": .string(outcome)]])
            .with("triggers", .array(triggers.map { .string($0) })).with("isMajor", .bool(isMajor))
    }

    /// A registration with these items, each breach an act of its own unless it points to an earlier one.
    static func registration(items: [String], sameAct: [Int?] = [], parties: [JSON] = [party]) -> [String: JSON] {
        let violations = items.enumerated().map { index, code -> JSON in
            var violation = registration["violations"]?.arrayValue?.first?.objectValue ?? [:]
            violation["item"] = .string(code)
            violation["sameAct"] = index < sameAct.count ? sameAct[index].map { .int($0) } : nil
            return .object(violation)
        }
        return registration.with("violations", .array(violations)).with("parties", .array(parties))
    }

    /// An edition of an item with these fines; formulas as tables write them.
    static func item(
        _ code: String,
        _ fines: [FineSubject: String],
        kinds: [String] = ["罚款"],
        correction: CorrectionRule = .with,
        mode: FineMode = .must
    ) throws -> ItemFact {
        var list = FinesBySubject()
        for (subject, formula) in fines { list[subject] = try FineFormula(parsing: formula) }
        let title = "浙江省城市市容和环境卫生管理条例"
        let number = 10 + (code.utf8.last.map { Int($0) } ?? 48) - 48
        let item = CatalogueItem(
            code: code,
            field: "市容环卫",
            name: "事项\(code)",
            law: ItemLaw(title: title, version: today, level: .provincialRegulation, jurisdiction: "浙江"),
            violated: CitedArticles(text: "1", citations: [Citation(title, number, paragraph: 1)]),
            penalty: CitedArticles(text: "2", citations: [Citation(title, number, paragraph: 2)]),
            subjects: Array(fines.keys),
            penaltyKinds: kinds.compactMap(Powers.PenaltyKind.init),
            correction: correction,
            mode: mode,
            fines: list
        )
        return ItemFact(code: code, name: item.name, field: item.field, catalogue: 3, item: item)
    }
}

extension Walk {
    /// A case whose investigation has ended, with the facts that a test wants known.
    static func concluded(
        _ registration: [String: JSON],
        report: [String: JSON] = Street.report,
        items: [ItemFact] = [],
        vary: @escaping @Sendable (inout Facts) -> Void = { _ in }
    ) throws -> Walk {
        var walk = Walk()
        walk.vary = { facts in
            facts.officers.merge(Street.bench) { old, _ in old }
            for item in items { facts.items[item.code] = item }
            vary(&facts)
        }
        try walk.pass("register-case", registration, by: Street.wang)
        try walk.pass("approve-filing", ["opinion": "同意"], by: Street.zhou)
        let asked = walk.file.parties.first?.representative
        let interview = Street.interview.with("role", asked == nil ? "party" : "representative")
            .with("respondent", .string(asked ?? "李堃"))
        try walk.pass("record-interview", interview, by: Street.wang)
        try walk.pass("conclude-investigation", report, by: Street.wang)
        return walk
    }

    /// The same up to the decision: noticed, stated, sent up.
    static func ready(
        _ registration: [String: JSON] = Street.registration,
        report: [String: JSON] = Street.report,
        notice: [String: JSON] = Street.notice,
        items: [ItemFact] = [],
        vary: @escaping @Sendable (inout Facts) -> Void = { _ in }
    ) throws -> Walk {
        var walk = try concluded(registration, report: report, items: items, vary: vary)
        try walk.pass("give-prior-notice", notice, by: Street.wang)
        try walk.pass("record-statement", Street.statement, by: Street.wang)
        try walk.pass("submit-approval", Street.submission, by: Street.wang)
        return walk
    }

    func notice(_ fields: [String: JSON] = Street.notice) -> Outcome {
        judge("give-prior-notice", fields, by: Street.wang)
    }

    func decide(_ fields: [String: JSON] = Street.decision) -> Outcome {
        judge("decide-penalty", fields, by: Street.zhou)
    }

    mutating func reviewed(_ opinion: String) throws {
        try pass("submit-legal-review", Street.review, by: Street.wang)
        let fields = Street.legalOpinion.with("opinion", .string(opinion)).with("reasons", "补充面积的测量")
        try pass("give-legal-opinion", fields, by: Street.song)
    }
}
