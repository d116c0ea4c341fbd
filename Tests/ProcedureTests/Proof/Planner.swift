import Ledger
import LegalTime

@testable import Procedure

/// Somebody who knows no law and wants a case archived: does the to-dos in their order, fills in what the forms ask for,
/// does first what a refusal advises, and waits where only time is missing. Where no to-do can be done, the wish itself
/// is refused with what is owed before it, and that is done.
struct Planner {
    private(set) var situation: ProofCase
    private(set) var now: Instant
    private(set) var log: [String] = []
    /// To-dos that name somebody who cannot do them.
    private(set) var misdirected: [String] = []
    let party: Habit
    /// How often each act was done for each party that no to-do asked for: more often is going round in circles.
    private var unasked: [String: Int] = [:]

    /// What the parties do of their own.
    enum Habit: String {
        case answers = "陈述申辩、缴款"
        /// Says nothing to the notice, so that its time has to run out.
        case silent = "不陈述、不申辩"
        /// Then the organ would have to enforce.
        case owing = "不缴款"

        var undone: Set<String> {
            switch self {
            case .answers: []
            case .silent: [RecordStatement.sheet.id, RecordWaiver.sheet.id]
            case .owing: [RecordPayment.sheet.id]
            }
        }
    }

    init(_ situation: ProofCase, now: Instant, party: Habit) {
        self.situation = situation
        self.now = now
        self.party = party
    }

    private var file: Case { situation.file }

    var isDone: Bool { file.archive != nil }

    /// At most so many acts and pauses: a case that takes more is as good as stuck.
    mutating func run(steps: Int = 80, pauses: Int = 12) {
        var pauses = pauses
        while !isDone, log.count < steps {
            if doWhatWaits() || attempt(ArchiveCase.sheet.id, depth: 1) { continue }
            guard pauses > 0 else { return }
            pauses -= 1
            // First some days, then longer: what waits for a period's end needs only time.
            now = now.adding(seconds: 86_400 * (pauses % 3 == 0 ? 40 : 4))
            log.append("等到 \(now.utc)")
        }
    }
}

extension Planner {
    /// Printing is the system's, for whom no to-do waits; then the to-dos in their order.
    private mutating func doWhatWaits() -> Bool {
        if file.documents.contains(where: { $0.print == nil }), attempt(RenderDocument.sheet.id, depth: 0) {
            return true
        }
        for todo in file.todos where attempt(todo.act, todo: todo, depth: 0) { return true }
        return false
    }

    /// Tries an act by whoever may; where it is refused, what the refusal says should be done first.
    private mutating func attempt(_ id: String, todo: Todo? = nil, depth: Int) -> Bool {
        guard let sheet = Acts.named(id), !party.undone.contains(id), depth < 5, depth == 0 || mayRepeat(id, todo)
        else {
            return false
        }
        var advice: [String] = []
        for person in Self.people(for: sheet, todo, in: file) {
            for fields in inputs(sheet, todo, person) {
                switch situation.judge(ActInput(act: id, fields: fields), by: person, at: now) {
                case .accepted(let act):
                    if depth > 0 { unasked["\(id) \(todo?.party ?? 0)", default: 0] += 1 }
                    return take(act, person, depth == 0 ? todo : nil)
                case .refused(let list): advice += list.compactMap(\.act).filter { $0 != id && !advice.contains($0) }
                case .invalid, nil: break
                }
            }
        }
        for act in advice where attempt(act, todo: todo, depth: depth + 1) { return true }
        return false
    }

    private func mayRepeat(_ id: String, _ todo: Todo?) -> Bool { unasked["\(id) \(todo?.party ?? 0)", default: 0] < 4 }

    private mutating func take(_ act: AcceptedAct, _ person: Person, _ todo: Todo?) -> Bool {
        if let name = todo?.person, name != person.id, !file.recused.contains(name) {
            misdirected.append("\(act.sheet.id)：\(name)")
        }
        do { try situation.record(act) } catch { return false }
        now = now.adding(seconds: 1800)
        log.append("\(now.utc) \(person.name) \(act.sheet.id)")
        return true
    }

    /// Who may do the act; whom the to-do names comes first, and who has withdrawn does nothing more.
    private static func people(for sheet: AnyAct, _ todo: Todo?, in file: Case) -> [Person] {
        let able = ProofTown.everyone.filter { $0.duty(for: sheet, in: file) != nil && !file.recused.contains($0.id) }
        guard let named = todo?.person else { return able }
        return able.filter { $0.id == named } + able.filter { $0.id != named }
    }

    /// The plain input for the party that the to-do names, and what officers could write otherwise.
    private func inputs(_ sheet: AnyAct, _ todo: Todo?, _ person: Person) -> [[String: JSON]] {
        let party = todo.flatMap { $0.party > 0 ? $0.party : nil }
        let plain = RandomInputs(file: file, now: now, party: party, actor: person.id).good(sheet)
        return [plain] + GoodInputs.otherwise(sheet.id, plain)
    }
}

extension Planner {
    /// Whether nothing but a procedure that is still to come bars the end, and the refusal says so.
    var isStopped: Bool {
        let refusals = bars(RequestClosing.sheet.id, nil).flatMap(\.refusals)
        return !refusals.isEmpty && refusals.allSatisfy { $0.remedy.contains("程序尚未开通") }
    }

    /// What bars each of the acts that wait, and of those that their refusals advise, for whoever has to find out why a
    /// case is stuck.
    var obstacles: [String] {
        var list: [(id: String, todo: Todo?)] = file.todos.map { ($0.act, $0) } + [(ArchiveCase.sheet.id, nil)]
        var lines: [String] = []
        var index = 0
        while index < list.count {
            let (id, todo) = list[index]
            let found = bars(id, todo)
            lines += found.isEmpty ? ["\(id)：没有人有权办理"] : found.map { "\(id) \($0.person)：\($0.answer)" }
            for act in found.flatMap(\.refusals).compactMap(\.act) where !list.contains(where: { $0.id == act }) {
                list.append((act, todo))
            }
            index += 1
        }
        return lines
    }

    private func bars(_ id: String, _ todo: Todo?) -> [(person: String, answer: String, refusals: [Refusal])] {
        guard let sheet = Acts.named(id) else { return [] }
        return Self.people(for: sheet, todo, in: file).prefix(2).flatMap { person in
            inputs(sheet, todo, person).map { fields in
                let outcome = situation.judge(ActInput(act: id, fields: fields), by: person, at: now)
                let refusals: [Refusal] = if case .refused(let list)? = outcome { list } else { [] }
                return (person.name, LawCaseRunner.describe(outcome, of: id), refusals)
            }
        }
    }
}
