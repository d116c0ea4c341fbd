import Ledger
import LegalTime

@testable import Procedure

/// Somebody who wants a case closed and archived: does what waits, follows what refusals advise, lets time pass, and
/// where that leads nowhere tries whatever may be done next.
struct Planner {
    private(set) var situation: ProofCase
    private(set) var now: Instant
    private(set) var log: [String] = []
    /// States that were there before: what leads back to one of them is no way out.
    private var seen: Set<Mark> = []

    init(_ situation: ProofCase, now: Instant) {
        self.situation = situation
        self.now = now
    }

    private var file: Case { situation.file }

    var isDone: Bool { file.archive != nil }

    mutating func run(acts: Int = 120, pauses: Int = 40) {
        var pauses = pauses
        seen.insert(mark(of: file))
        while !isDone, log.count < acts {
            if doWhatWaits() || search() { continue }
            guard pauses > 0 else { return }
            pauses -= 1
            // First a day, then longer: what waits for a period's end needs only time.
            now = now.adding(seconds: 86_400 * (pauses % 3 == 0 ? 20 : 4))
            log.append("等到 \(now.utc)")
        }
    }
}

extension Planner {
    /// What tells states apart as far as a way out is concerned.
    struct Mark: Hashable {
        let stage: Stage
        let todos: [Todo]
        let approvals: [Approval.Turn]
        let settled: [Bool]
        let documents: [Bool]
        let filing: Bool
    }

    private func mark(of file: Case) -> Mark {
        Mark(
            stage: file.stage,
            todos: file.todos.map { Todo(act: $0.act, party: $0.party, person: $0.person, duty: $0.duty, cause: 0) },
            approvals: file.approvals.map(\.turn),
            settled: file.tracks.map(\.isSettled),
            documents: file.documents.map(\.isSealed),
            filing: file.filing.isApproved
        )
    }

    /// The to-dos in their order; where one is refused, what the refusal says should be done first.
    private mutating func doWhatWaits() -> Bool {
        if let print = unprinted, attempt(print, party: 0, depth: 0) { return true }
        for todo in file.todos where attempt(todo.act, party: todo.party, depth: 0) { return true }
        return false
    }

    private var unprinted: String? {
        file.documents.contains { $0.print == nil } ? RenderDocument.sheet.id : nil
    }

    private mutating func attempt(_ id: String, party: Int, depth: Int) -> Bool {
        guard let sheet = Acts.named(id), depth < 4 else { return false }
        var advice: [String] = []
        for person in ProofTown.everyone where person.duty(for: sheet, in: file) != nil {
            for fields in inputs(sheet, party, person.id) {
                switch situation.judge(ActInput(act: id, fields: fields), by: person, at: now) {
                case .accepted(let act): if take(act, person) { return true }
                case .refused(let list): advice += list.compactMap(\.act).filter { $0 != id && !advice.contains($0) }
                case .invalid, nil: break
                }
            }
        }
        for act in advice where attempt(act, party: party, depth: depth + 1) { return true }
        return false
    }

    /// The plain input, the same for the party that the to-do names, and what officers could write otherwise.
    private func inputs(_ sheet: AnyAct, _ party: Int, _ actor: String) -> [[String: JSON]] {
        let plain = RandomInputs(file: file, now: now, actor: actor).good(sheet)
        var list = [plain]
        if sheet.form.contains(where: { $0.name == "party" }), party > 0 {
            list.insert(RandomInputs(file: file, now: now, party: party, actor: actor).good(sheet), at: 0)
        }
        return list.flatMap { [$0] + GoodInputs.otherwise(sheet.id, $0) }
    }

    /// Records what was accepted if it leads somewhere new.
    private mutating func take(_ act: AcceptedAct, _ person: Person) -> Bool {
        var after = situation
        do { try after.record(act) } catch { return false }
        guard seen.insert(mark(of: after.file)).inserted else { return false }
        situation = after
        now = now.adding(seconds: 1800)
        log.append("\(now.utc) \(person.name) \(act.sheet.id)")
        return true
    }

    /// What leads away from the end, or in a circle.
    private static let detours: Set = [
        "withdraw-approval", "return-approval", "return-filing", "add-signer", "suspend-clock", "apply-recusal",
        "exclude-evidence", "rectify-fact", "request-seal", "issue-suggestion-letter", "hold-talk", "order-correction",
        "record-service-attempt", "change-handlers", "explain-overrun",
    ]

    /// Whatever may be done next, one after the other.
    private mutating func search() -> Bool {
        let standing = Standing(today: OrganZone.shanghai.day(of: now), rules: situation.town.rules)
        let open = Procedure.next(in: file, standing).filter(\.isAllowed).map(\.sheet.id)
        for id in open where !Self.detours.contains(id) && attempt(id, party: 0, depth: 3) { return true }
        return false
    }
}
