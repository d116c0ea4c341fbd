import Law
import LegalTime

@testable import Procedure

/// Walks breadth-first through every state that the people can bring a matter to, and notes what is wrong in any.
struct ApprovalExplorer {
    let town: ApprovalTown
    private(set) var faults: [String] = []
    /// How many states there are.
    private(set) var states = 0
    private var seen: [Key: Int] = [:]
    private var files: [Case] = []
    /// For each state, those that one act leads to.
    private var following: [[Int]] = []
    private var ended: Set<Int> = []

    init(town: ApprovalTown, start: Case) {
        self.town = town
        var file = start
        file.handlers = ["wangmin"]
        file.investigators = ["wangmin"]
        if town.matter == .filing {
            file.approvals = []
            file.sendUp(.filing, party: 0, road: town.road, seq: 1)
        }
        _ = index(of: file)
    }

    mutating func run() {
        var next = 0
        while next < files.count, faults.isEmpty {
            let file = files[next]
            check(file, next)
            next += 1
        }
        states = files.count
    }

    /// States from which the head's act can't be reached any more.
    var unended: [Key] {
        var good = ended
        var grows = true
        while grows {
            let more = following.indices.filter { !good.contains($0) && !good.isDisjoint(with: following[$0]) }
            good.formUnion(more)
            grows = !more.isEmpty
        }
        return seen.filter { !good.contains($0.value) }.map(\.key)
    }
}

extension ApprovalExplorer {
    /// What tells two states apart: what was done before in approvals that have ended does not.
    struct Key: Hashable {
        let turn: Approval.Turn?
        let signed: [String]
        let added: [AddedBy]
        let filing: Int
        let decided: Bool
        let last: Int
    }

    struct AddedBy: Hashable {
        let person: String
        let signed: Bool
    }

    private func key(_ file: Case) -> Key {
        let open = file.approval(town.matter, party: town.party)
        let filing =
            switch file.filing {
            case .awaiting: 0
            case .returned: 1
            case .approved: 2
            case .refused: 3
            case .notNeeded: 4
            }
        let last =
            switch file.approvals.last?.state {
            case .open: 1
            case .returned: 2
            case .withdrawn: 3
            case .finished: 4
            case nil: 0
            }
        return Key(
            turn: open?.turn,
            signed: open.map { $0.signatures.map { "\($0.actor.id)\($0.isAdded)" } } ?? [],
            added: open.map { $0.added.map { AddedBy(person: $0.person, signed: $0.hasSigned) } } ?? [],
            filing: filing,
            decided: file.tracks[0].decision != nil,
            last: last
        )
    }

    private mutating func index(of file: Case) -> Int {
        let key = key(file)
        if let known = seen[key] { return known }
        seen[key] = files.count
        files.append(file)
        following.append([])
        return files.count - 1
    }

    private mutating func check(_ file: Case, _ at: Int) {
        var able: [String: Set<ApprovalMove>] = [:]
        for person in ApprovalTown.people {
            for move in ApprovalMove.all {
                switch town.attempt(move, by: person, in: file) {
                case .forbidden: break
                case .barred(let findings): judge(findings, move, person)
                case .done(let after):
                    able[person, default: []].insert(move)
                    judge(after, from: file, move, person)
                    following[at].append(index(of: after))
                }
            }
        }
        audience(file, able)
        if isEnded(file) { ended.insert(at) }
        clocks(file)
    }

    private func isEnded(_ file: Case) -> Bool {
        town.matter == .filing ? file.filing.isApproved : file.tracks[0].decision != nil
    }

    private mutating func fail(_ text: String) { faults.append(text) }
}

extension ApprovalExplorer {
    /// A refusal says everything; a field error names its field.
    private mutating func judge(_ findings: [Finding], _ move: ApprovalMove, _ person: String) {
        for finding in findings {
            switch finding {
            case .refusal(let refusal):
                if refusal.basis.printed.isEmpty || refusal.missing.isEmpty || refusal.remedy.isEmpty {
                    fail("\(person) \(move)：不完整的拒绝 \(refusal)")
                }
            case .field(let error):
                if error.field.isEmpty || error.message.isEmpty { fail("\(person) \(move)：不完整的字段错误 \(error)") }
            }
        }
    }

    /// What an act left behind: nobody signed twice, nothing was decided twice, and a second window can't repeat it.
    private mutating func judge(_ after: Case, from file: Case, _ move: ApprovalMove, _ person: String) {
        for approval in after.approvals {
            let names = approval.signatures.map(\.actor.id)
            if Set(names).count != names.count { fail("\(person) \(move)：一人签了两次 \(names)") }
            if names.contains("wangmin") { fail("\(person) \(move)：承办人签了自己的案件") }
        }
        let finished = after.approvals.count {
            if case .finished = $0.state, $0.matter == town.matter { true } else { false }
        }
        if finished > 1 { fail("\(person) \(move)：办结了两次") }
        if isEnded(file), after != file { fail("\(person) \(move)：办结以后又变了") }
        if move == .decide {
            if person == "wangmin" { fail("承办人决定了自己的案件") }
            let signers = file.approval(town.matter, party: town.party)?.signatures.map(\.actor.id) ?? []
            if signers.contains(person) { fail("\(person) 审核以后又作了决定") }
            if signers.count < town.road.steps.count { fail("没有走完路线就决定了：\(signers)") }
        }
        if case .done = town.attempt(move, by: person, in: after) { fail("\(person) \(move)：另一个窗口又办了一次") }
    }

    /// An open approval waits for exactly one audience; its to-do names who can act, and nobody else can.
    private mutating func audience(_ file: Case, _ able: [String: Set<ApprovalMove>]) {
        guard let open = file.approval(town.matter, party: town.party) else { return handlers(file, able) }
        if able["wangmin"]?.contains(.withdraw) != true { fail("承办人不能撤回") }
        let todos = file.todos.filter { $0.cause == open.turnSince }
        let expected: (act: String, move: ApprovalMove, people: Set<String>)
        switch open.turn {
        case .persons(let ids): expected = (Countersign.sheet.id, .countersign, Set(ids))
        case .duty(let duty): expected = (SignApproval.sheet.id, .sign, eligible(duty, open, file))
        case .head: expected = (open.matter.headAct, .decide, eligible(.approver, open, file))
        case .nobody: return fail("正在审批而不轮到任何人")
        }
        if todos.isEmpty || todos.contains(where: { $0.act != expected.act }) {
            fail("待办不对：\(open.turn) 而待办是 \(todos.map(\.act))")
        }
        if case .persons(let ids) = open.turn, Set(todos.compactMap(\.person)) != Set(ids) { fail("会签的待办漏了人") }
        let moving: Set<ApprovalMove> = [.sign, .countersign, .decide]
        let acting = Set(able.filter { !$0.value.isDisjoint(with: moving) }.keys)
        if acting != expected.people { fail("轮到 \(open.turn)：应由 \(expected.people) 办，能办的是 \(acting)") }
        for person in acting where able[person]?.intersection(moving) != [expected.move] {
            fail("\(person) 能办的不止一件：\(able[person] ?? [])")
        }
    }

    /// Whoever holds the duty, did not handle the case and has not signed.
    private func eligible(_ duty: Duty, _ open: Approval, _ file: Case) -> Set<String> {
        Set(
            ApprovalTown.people.filter {
                town.duties[$0]?.contains(duty) == true && !file.investigators.contains($0) && !open.hasSigned($0)
            }
        )
    }

    /// Nothing is open: the handler has to send the matter up (again) unless it was decided, and is told so.
    private mutating func handlers(_ file: Case, _ able: [String: Set<ApprovalMove>]) {
        guard !isEnded(file) else { return }
        let (act, move) =
            town.matter == .filing
            ? (ResubmitFiling.sheet.id, ApprovalMove.resubmit) : (SubmitApproval.sheet.id, .submit)
        if !file.todos.contains(where: { $0.act == act && $0.person == "wangmin" }) { fail("退回后没有待办：\(file.todos)") }
        if able["wangmin"]?.contains(move) != true { fail("退回后不能重新报批") }
    }

    /// The time for the decision runs from the filing until the decision, whatever happens on the road.
    private mutating func clocks(_ file: Case) {
        guard town.matter == .decision else { return }
        if (file.clock(DecisionClock.rule) == nil) != isEnded(file) { fail("办案期限的时钟丢了或者没有停") }
        for todo in file.todos where todo.clock == DecisionClock.rule && file.clock(DecisionClock.rule) == nil {
            fail("待办 \(todo.act) 的期限没有时钟")
        }
    }
}
