import Law
import LegalTime
import Powers

@testable import Procedure

/// What must hold of every case, written from the law and not from the bars: an eye of its own on what they let pass.
struct Lawfulness {
    let situation: ProofCase
    private let file: Case

    init(_ situation: ProofCase) {
        self.situation = situation
        file = situation.file
    }

    var faults: [String] {
        var found: [String] = []
        for (index, track) in file.tracks.enumerated() {
            found += decision(track, index + 1) + service(track) + notices(track)
        }
        return found + people + approvals + clocks + numbers + todos + title + ending + again
    }
}

extension Lawfulness {
    private func decision(_ track: PartyTrack, _ number: Int) -> [String] {
        guard file.kind == .ordinary, let decision = track.decision else { return [] }
        var found: [String] = []
        guard case .approved(let filed, _) = file.filing, filed <= decision.decidedOn else { return ["没有立案就处罚"] }
        let records = file.interviews.map(\.seq) + file.scenes.map(\.seq) + file.evidence.map(\.seq)
        if !records.contains(where: { $0 < decision.seq }) { found.append("没有证据就处罚") }
        if !file.reports.contains(where: { $0.seq < decision.seq }) { found.append("没有调查终结就处罚") }
        guard let notice = track.notices.last(where: { $0.seq < decision.seq }) else { return found + ["没有告知就处罚"] }
        if track.answer == nil && decision.decidedOn <= notice.answerBy { found.append("陈述申辩期限未满就处罚") }
        if decision.penalty.isHeavier(than: notice.penalty) { found.append("处罚重于告知") }
        if decision.penalty.kinds.contains(.detention) { found.append("行政机关决定了拘留") }
        if decision.penalty.kinds.isEmpty { found.append("没有种类的处罚") }
        if !(file.approvals.contains {
            $0.matter == .decision && $0.party == number && $0.state == .finished(seq: decision.seq)
        }) {
            found.append("没有审批就处罚")
        }
        return found + review(decision) + discussion(decision, number) + fine(track, decision)
    }

    /// 第五十八条: whoever reviewed did not investigate, and the review came after the report.
    private func review(_ decision: PenaltyDecision) -> [String] {
        guard let report = file.reports.last(where: { $0.seq < decision.seq }), !report.triggers.isEmpty else {
            return []
        }
        let passed = file.reviews.contains { $0.opinion == .agreed && $0.seq > report.seq && $0.seq < decision.seq }
        return passed ? [] : ["应当法制审核而没有通过就处罚"]
    }

    /// 第五十七条第二款
    private func discussion(_ decision: PenaltyDecision, _ number: Int) -> [String] {
        guard let report = file.reports.last(where: { $0.seq < decision.seq }), report.isMajor else { return [] }
        let held = file.discussions.last { $0.party == number && $0.isAgreed && $0.seq < decision.seq }
        guard let held else { return ["应当集体讨论而没有讨论就处罚"] }
        return decision.penalty.isHeavier(than: held.penalty) ? ["处罚重于集体讨论的决定"] : []
    }

    /// Never above what the list allows this subject, and never so high that a hearing was due.
    private func fine(_ track: PartyTrack, _ decision: PenaltyDecision) -> [String] {
        let limit = track.party.kind.isOrganisation ? 5_000_000 : 500_000
        var found: [String] = []
        if decision.penalty.fineFen >= limit { found.append("越过听证处罚：\(decision.penalty.fineFen)") }
        let hasFine = decision.penalty.kinds.contains(.fine)
        if hasFine != (decision.penalty.fineFen > 0) { found.append("罚款的种类与金额不符") }
        return found
    }

    private func notices(_ track: PartyTrack) -> [String] {
        track.notices.contains { $0.answerBy <= $0.deliveredOn } ? ["陈述申辩没有时间"] : []
    }

    private func service(_ track: PartyTrack) -> [String] {
        guard let service = track.service, file.kind == .ordinary else { return [] }
        guard let id = track.document, let document = file.document(id) else { return ["没有决定就送达"] }
        guard let seal = document.seals.first, seal.seq < service.seq, document.print != nil else {
            return ["没有用印就送达"]
        }
        let decided = track.decision?.decidedOn ?? track.exemption?.decidedOn
        return decided.map { service.servedOn < $0 ? ["送达早于决定"] : [] } ?? []
    }

    /// Who investigated at any time neither reviewed, nor voted, nor signed.
    private var people: [String] {
        let investigators = file.investigators
        var found: [String] = []
        if file.reviews.contains(where: { $0.reviewer.map(investigators.contains) ?? false }) {
            found.append("承办人作了法制审核")
        }
        if file.discussions.contains(where: { !investigators.isDisjoint(with: $0.voters) }) { found.append("承办人参加了表决") }
        if case .approved(_, let by) = file.filing, file.kind == .ordinary, investigators.contains(by.id) {
            found.append("承办人批准了立案")
        }
        if !Set(file.handlers).isSubset(of: investigators) { found.append("承办人不在办案人员之中") }
        return found
    }

    private var approvals: [String] {
        var found: [String] = []
        for approval in file.approvals {
            let names = approval.signatures.map(\.actor.id)
            if Set(names).count != names.count { found.append("同一人签了两次") }
            if case .finished = approval.state,
                approval.signatures.count(where: { !$0.isAdded }) < approval.road.steps.count
            {
                found.append("没有走完审批路线就办结")
            }
        }
        let open = file.approvals.filter(\.isOpen).map { "\($0.matter) \($0.party)" }
        if Set(open).count != open.count { found.append("同一事项有两个正在进行的审批") }
        return found
    }

    private var clocks: [String] {
        var found: [String] = []
        let decisions = file.clocks.filter { $0.terms.rule == "C06" }
        if file.kind == .ordinary, file.filing.isApproved, decisions.isEmpty { found.append("立案以后没有办案期限") }
        if decisions.count(where: \.isRunning) > 1 { found.append("办案期限有两个在走") }
        if file.kind == .ordinary, file.filing.isApproved, !file.isClosed,
            decisions.contains(where: \.isRunning) == file.isOver
        {
            found.append("办案期限与处理结果不符")
        }
        for clock in file.clocks {
            if clock.isSuspended, clock.suspensions.count(where: { $0.to == nil }) > 1 { found.append("同一期限中止了两次") }
            if (try? clock.reckon(ProofTown.calendar)) == nil { found.append("期限 \(clock.id) 无法计算") }
        }
        if Set(file.clocks.map(\.id)).count != file.clocks.count { found.append("两个期限同号") }
        return found
    }

    private var numbers: [String] {
        let list = file.documents.map(\.number)
        var found = Set(list).count == list.count ? [] : ["文书重号"]
        if Set(file.documents.map(\.id)).count != file.documents.count { found.append("两个文书同一编号") }
        if file.filing.isApproved && file.number == nil { found.append("已立案而没有案号") }
        return found
    }

    private var todos: [String] {
        file.todos.flatMap { todo -> [String] in
            var found: [String] = []
            if Acts.named(todo.act) == nil { found.append("待办 \(todo.act) 没有这个行为") }
            if todo.person == nil && todo.duty == nil { found.append("待办 \(todo.act) 没有人") }
            if todo.party > file.tracks.count { found.append("待办 \(todo.act) 的当事人不存在") }
            if !(0...file.version).contains(todo.cause) { found.append("待办 \(todo.act) 的由来不存在") }
            return found
        }
    }

    private var title: [String] {
        let isDecided = file.tracks.allSatisfy { $0.decision != nil }
        return file.title.contains("涉嫌") == isDecided ? ["案名在决定前后不对：\(file.title)"] : []
    }

    private var ending: [String] {
        var found: [String] = []
        if file.isClosed, file.kind == .ordinary {
            for track in file.tracks where !track.isSettled { found.append("有当事人没有处理就结案：\(track.party.name)") }
        }
        if file.archive != nil, !file.isClosed, !file.filing.isRefused { found.append("没有结案就归档") }
        if file.archive != nil, !file.todos.isEmpty { found.append("归档以后还有待办") }
        return found
    }

    /// Folding the entries again gives the same case; done for some, since it takes as long as all acts before.
    private var again: [String] {
        guard file.version % 7 == 0 else { return [] }
        guard let folded = try? Dossier(organ: "yunxi", id: file.id, folding: situation.dossier.acts) else {
            return ["案卷不能重新折叠"]
        }
        var one = folded.file
        var other = file
        // Bars are run again by a fold only once something was rectified.
        one.broken = []
        other.broken = []
        return one == other ? [] : ["重新折叠得到另一个案件"]
    }
}
