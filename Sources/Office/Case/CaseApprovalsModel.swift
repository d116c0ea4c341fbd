import LegalTime
import Platform
import Procedure
import Web

extension CasePage.Approval {
    /// Newest first.
    static func all(_ view: CaseView) -> [CasePage.Approval] {
        view.file.approvals.reversed().map { CasePage.Approval($0, view) }
    }

    private init(_ approval: Approval, _ view: CaseView) {
        let party = approval.party > 0 ? view.file.track(approval.party)?.party.name : nil
        let sender = view.entries.first { $0.seq == approval.seq }?.head
        let sent = sender.map { "\(view.spoken($0.recordedAt)) \($0.actor.name) 报批" } ?? ""
        let (tone, word) = Self.state(approval)
        self.init(
            matter: party.map { "\(approval.matter.label)：\($0)" } ?? approval.matter.label,
            sent: sent,
            tone: tone,
            state: word,
            steps: Self.steps(approval, view),
            isOpen: approval.isOpen
        )
        if case .returned(let reason, let by) = approval.state { returned = "\(by.name)退回：\(reason)" }
        if !approval.road.document.isEmpty { rule = approval.road.document }
    }

    private static func state(_ approval: Approval) -> (Tone, String) {
        switch approval.state {
        case .open: (.current, "审批中")
        case .returned: (.near, "已退回")
        case .withdrawn: (.neutral, "已撤回")
        case .finished: (.done, "已办结")
        }
    }

    private static func steps(_ approval: Approval, _ view: CaseView) -> [CasePage.ApprovalStep] {
        let signed = approval.signatures.map { signature in
            let place = signature.isAdded ? "会签" : signature.duty.title
            let day = DueWords.day(signature.on, now: view.now)
            return CasePage.ApprovalStep(
                tone: .done,
                duty: place,
                text: "\(signature.actor.name) \(day)：\(signature.opinion)"
            )
        }
        return signed + ahead(approval, view) + end(approval, view)
    }

    /// Whose turn it is, and who comes after.
    private static func ahead(_ approval: Approval, _ view: CaseView) -> [CasePage.ApprovalStep] {
        guard approval.isOpen else { return [] }
        var steps: [CasePage.ApprovalStep] = []
        if case .persons(let ids) = approval.turn {
            steps = ids.map { .init(tone: .current, duty: "会签", text: "\(view.name($0))，等待会签") }
        }
        let done = approval.signatures.count { !$0.isAdded }
        let isTurn = steps.isEmpty
        for (index, duty) in approval.road.steps.dropFirst(done).enumerated() {
            let isNow = isTurn && index == 0
            steps.append(.init(tone: isNow ? .current : .neutral, duty: duty.title, text: isNow ? "等待审核" : "尚未轮到"))
        }
        let isHead = approval.turn == .head
        let word = approval.matter == .notice ? "审核完毕后由承办人告知" : isHead ? "等待决定" : "尚未轮到"
        let last = approval.matter == .notice ? Duty.handler : .approver
        steps.append(.init(tone: isHead ? .current : .neutral, duty: last.title, text: word))
        return steps
    }

    private static func end(_ approval: Approval, _ view: CaseView) -> [CasePage.ApprovalStep] {
        guard case .finished(let seq) = approval.state, let entry = view.entries.first(where: { $0.seq == seq }) else {
            return []
        }
        let text = "\(entry.head.actor.name) \(view.spoken(entry.head.recordedAt))：\(entry.act.done)"
        return [.init(tone: .done, duty: entry.head.actor.duty.title, text: text)]
    }
}

extension CasePage.Opinion {
    static func all(_ view: CaseView) -> [CasePage.Opinion] {
        let reviews = view.file.reviews.reversed().map { CasePage.Opinion($0, view) }
        return reviews + view.file.discussions.reversed().map { CasePage.Opinion($0, view) }
    }

    private init(_ review: LegalReview, _ view: CaseView) {
        let tone: Tone =
            switch review.opinion {
            case nil: review.isSuperseded ? .neutral : .current
            case .agreed?: .done
            case .returned?, .disagreed?: .near
            }
        let given = review.givenOn.map { "，\(DueWords.day($0, now: view.now))审核" } ?? ""
        let reviewer = review.reviewer.map { "，审核人 \(view.name($0))" } ?? ""
        self.init(
            what: "法制审核",
            tone: tone,
            word: review.opinion?.label ?? (review.isSuperseded ? "已重新送审" : "审核中"),
            text: "\(DueWords.day(review.on, now: view.now))送审（第 \(review.seq) 条）\(given)\(reviewer)"
        )
    }

    private init(_ discussion: Discussion, _ view: CaseView) {
        let party = view.file.track(discussion.party)?.party.name ?? ""
        let voters = discussion.voters.map(view.name).joined(separator: "、")
        let result = discussion.penalty.kinds.isEmpty ? "" : "，意见：\(discussion.penalty.text)"
        self.init(
            what: "集体讨论：\(party)",
            tone: discussion.isAgreed ? .done : .near,
            word: discussion.isAgreed ? "形成决定意见" : "未形成一致意见",
            text: "\(DueWords.day(discussion.on, now: view.now))，参加人 \(voters)\(result)（第 \(discussion.seq) 条）"
        )
    }
}

extension CaseView {
    func spoken(_ instant: Instant) -> String { OrganZone.shanghai.spoken(instant, now: now) }

    /// A person as the dossier names them.
    func name(_ id: String) -> String { names[id] ?? id }
}
