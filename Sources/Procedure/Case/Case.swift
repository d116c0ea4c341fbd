package import LegalTime

/// A case (案件) as a value, folded from its dossier. Facts only: it decides nothing.
package struct Case: Sendable, Hashable {
    package let organ: String
    package let id: String
    /// Sequence number of the last entry.
    package var version = 0
    package var openedAt = Instant(milliseconds: 0)
    package var updatedAt = Instant(milliseconds: 0)
    /// When each entry was recorded, in order; to-dos know since when they wait.
    package var times: [Instant] = []
    /// 案号, given when filing is approved; of a case decided on the spot, the number of the decision.
    package var number: String?
    package var kind = CaseKind.ordinary

    /// The unit that registered it (承办机构).
    package var unit = ""
    package var source = LeadSource.patrol
    /// 线索编号 in the register that the lead came from.
    package var lead: String?
    package var happenedOn: CivilDay?
    /// When the breach was found by a competent body (发现日): 追责期限 ends with it, not with the filing.
    package var discoveredOn: CivilDay?
    /// Whether life, health or financial safety is concerned and harm was done: five years instead of two.
    package var endangersSafety = false
    package var place = ""
    package var summary = ""
    package var violations: [Violation] = []
    /// 领域 of the first violation's item; `nil` where no item is named.
    package var field: String?
    /// The officers in charge (承办人), by person id; the first leads.
    package var handlers: [String] = []
    /// Whoever handled it at any time, those who were replaced included: none of them reviews or decides.
    package var investigators: Set<String> = []

    package var filing = Filing.awaiting
    /// 立案前核查
    package var checks: [FilingCheck] = []
    package var interviews: [Interview] = []
    package var scenes: [SceneRecord] = []
    package var evidence: [EvidenceItem] = []
    /// 非法证据排除 and the like, in order.
    package var exclusions: [EvidenceExclusion] = []
    package var recusals: [Recusal] = []
    /// 调查终结报告; the last one counts.
    package var reports: [InvestigationReport] = []
    package var approvals: [Approval] = []
    package var reviews: [LegalReview] = []
    package var discussions: [Discussion] = []
    /// One track per party: notice, answer, decision, service.
    package var tracks: [PartyTrack] = []
    /// Every document that acts made, in order.
    package var documents: [IssuedDocument] = []
    /// 约谈
    package var talks: [Talk] = []
    /// 执法建议书
    package var letters: [SuggestionLetter] = []
    /// 询问通知
    package var summonses: [Summons] = []
    /// 调取证据通知
    package var evidenceRequests: [EvidenceRequest] = []
    /// 协助调查函
    package var assistances: [AssistanceRequest] = []
    package var simple: OnTheSpot?
    package var closing: Closing?
    package var archive: Archive?
    /// The clocks (期限) that acts started, in order.
    package var clocks: [CaseClock] = []
    /// 超期说明
    package var overruns: [Overrun] = []
    /// Bars that no longer hold after a fact was rectified.
    package var broken: [BrokenBar] = []

    package init(organ: String, id: String) {
        self.organ = organ
        self.id = id
    }

    package var parties: [Party] { tracks.map(\.party) }

    package func track(_ number: Int) -> PartyTrack? {
        tracks.indices.contains(number - 1) ? tracks[number - 1] : nil
    }

    package func document(_ id: String) -> IssuedDocument? { documents.first { $0.id == id } }

    /// People who may do nothing in the case any more: recused by decision (行政处罚法 article 43).
    package var recused: Set<String> { Set(recusals.filter { $0.result == .granted }.map(\.person)) }

    package var report: InvestigationReport? { reports.last }
}

/// Which procedure the case goes through (程序).
package enum CaseKind: String, CaseIterable, Sendable, Hashable {
    /// 普通程序
    case ordinary
    /// 简易程序: decided on the spot.
    case simple

    package var label: String { self == .ordinary ? "普通程序" : "简易程序" }
}

/// Whether the case may be investigated as a case (立案).
package enum Filing: Sendable, Hashable {
    case awaiting
    case returned(reason: String, by: Actor)
    case approved(on: CivilDay, by: Actor)
    /// 不予立案
    case refused(on: CivilDay, ground: FilingRefusalGround, by: Actor)
    /// 当场处罚不立案: what is decided on the spot is filed for record afterwards.
    case notNeeded

    package var isApproved: Bool {
        if case .approved = self { true } else { false }
    }

    package var isAwaiting: Bool { self == .awaiting }

    package var isRefused: Bool {
        if case .refused = self { true } else { false }
    }
}

/// Why a matter is not filed (不予立案的理由).
package enum FilingRefusalGround: String, Labelled {
    case noBreach, notOurs, limitation, minor, firstMinor, noFault, other

    package var label: String {
        switch self {
        case .noBreach: "没有违法事实"
        case .notOurs: "不属于本机关管辖"
        case .limitation: "已过追责期限"
        case .minor: "违法行为轻微并及时改正，没有造成危害后果"
        case .firstMinor: "初次违法且危害后果轻微并及时改正"
        case .noFault: "当事人有证据足以证明没有主观过错"
        case .other: "依法不予立案的其他情形"
        }
    }
}

/// Where a lead came from (线索来源).
package enum LeadSource: String, Labelled {
    case patrol, report, hotline, department, assigned, device, grid, post

    package var label: String {
        switch self {
        case .patrol: "日常巡查"
        case .report: "群众举报"
        case .hotline: "12345 热线"
        case .department: "部门移送"
        case .assigned: "上级交办"
        case .device: "设备感知"
        case .grid: "网格上报"
        case .post: "村级哨所上报"
        }
    }
}

/// A bar that stood when an act was done and no longer holds after a rectification.
package struct BrokenBar: Sendable, Hashable {
    package let seq: Int
    package let act: String
    package let finding: Finding
}
