package import LegalTime

/// A case (案件) as a value, folded from its dossier. Facts only: it decides nothing.
package struct Case: Sendable, Hashable {
    package let organ: String
    package let id: String
    /// Sequence number of the last entry.
    package var version = 0
    package var openedAt = Instant(milliseconds: 0)
    package var updatedAt = Instant(milliseconds: 0)
    /// 案号, given when filing is approved.
    package var number: String?

    /// The unit that registered it (承办机构).
    package var unit = ""
    package var source = LeadSource.patrol
    package var happenedOn: CivilDay?
    package var place = ""
    package var summary = ""
    package var violations: [Violation] = []
    /// 领域 of the first violation's item; `nil` where no item is named.
    package var field: String?
    /// The officers in charge (承办人), by person id; the first leads.
    package var handlers: [String] = []

    package var filing = Filing.awaiting
    package var interviews: [Interview] = []
    /// One track per party: notice, answer, decision, service.
    package var tracks: [PartyTrack] = []
    /// The clocks (期限) that acts started, in order.
    package var clocks: [CaseClock] = []
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
}

/// Whether the case may be investigated as a case (立案).
package enum Filing: Sendable, Hashable {
    case awaiting
    case returned(reason: String, by: Actor)
    case approved(on: CivilDay, by: Actor)

    package var isApproved: Bool {
        if case .approved = self { true } else { false }
    }

    package var isAwaiting: Bool { self == .awaiting }
}

/// Where a lead came from (线索来源).
package enum LeadSource: String, Labelled {
    case patrol, report, hotline, department, assigned, device

    package var label: String {
        switch self {
        case .patrol: "日常巡查"
        case .report: "群众举报"
        case .hotline: "12345 热线"
        case .department: "部门移送"
        case .assigned: "上级交办"
        case .device: "设备感知"
        }
    }
}

/// An interview record (询问笔录) as far as later acts ask for it.
package struct Interview: Sendable, Hashable {
    package let seq: Int
    package let respondent: String
    package let startedAt: Instant
}

/// What has happened towards one party.
package struct PartyTrack: Sendable, Hashable {
    package var party: Party
    /// Notices in order; the last one counts.
    package var notices: [PriorNotice] = []
    package var answer: Answer?
    package var orders: [CorrectionOrder] = []
    package var decision: PenaltyDecision?
    package var service: ServiceRecord?

    package var notice: PriorNotice? { notices.last }
}

/// A prior notice (事先告知) given to a party.
package struct PriorNotice: Sendable, Hashable {
    package let seq: Int
    package let penalty: Penalty
    package let facts: String
    package let reasons: String
    package let evidence: [String]
    package let deliveredOn: CivilDay
    /// The last day on which the party may state and defend.
    package let answerBy: CivilDay
}

/// An order to correct (责令改正); `correctBy` is the last day.
package struct CorrectionOrder: Sendable, Hashable {
    package let seq: Int
    package let deliveredOn: CivilDay
    package let correctBy: CivilDay
}

/// What the party said to the notice (陈述申辩), or that it gave the right up (放弃).
package enum Answer: Sendable, Hashable {
    case statement(review: StatementReview, opinion: String, on: CivilDay)
    case waiver(on: CivilDay)
}

/// The kinds of penalty and the fine, proposed or decided; the fine is in fen.
package struct Penalty: Sendable, Hashable {
    package var kinds: [PenaltyKind]
    package var fineFen: Int

    /// Whether this is heavier than `other`: a kind more, or a higher fine.
    package func isHeavier(than other: Penalty) -> Bool {
        fineFen > other.fineFen || !Set(kinds).isSubset(of: Set(other.kinds))
    }
}

/// A decision (处罚决定) on one party.
package struct PenaltyDecision: Sendable, Hashable {
    package let seq: Int
    package let penalty: Penalty
    package let facts: String
    package let evidence: [String]
    package let reasons: String
    package let decidedOn: CivilDay
    package var document: IssuedDocument
}

/// A document with its frozen number; the print follows by a job.
package struct IssuedDocument: Sendable, Hashable {
    package let id: String
    package let kind: DocumentKind
    package let number: String
    package let party: Int
    package var print: Print?

    package init(id: String, kind: DocumentKind, number: String, party: Int, print: Print? = nil) {
        self.id = id
        self.kind = kind
        self.number = number
        self.party = party
        self.print = print
    }
}

/// The printed bytes of a document: PDF, named by their hash.
package struct Print: Sendable, Hashable {
    package let sha256: String
    package let template: String
    package let pages: Int
    /// In bytes.
    package let size: Int

    package init(sha256: String, template: String, pages: Int, size: Int) {
        self.sha256 = sha256
        self.template = template
        self.pages = pages
        self.size = size
    }
}

/// That a document was served (送达).
package struct ServiceRecord: Sendable, Hashable {
    package let seq: Int
    package let method: ServiceMethod
    package let servedOn: CivilDay
    package let recipient: String
}

/// A bar that stood when an act was done and no longer holds after a rectification.
package struct BrokenBar: Sendable, Hashable {
    package let seq: Int
    package let act: String
    package let finding: Finding
}
