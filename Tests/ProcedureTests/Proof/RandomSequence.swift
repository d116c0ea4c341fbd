import Law
import Ledger
import LegalTime

@testable import Procedure

/// One random way through a case: people come and try acts, time passes, and whatever is wrong is noted.
struct RandomSequence {
    private(set) var situation: ProofCase
    private(set) var now: Instant
    private(set) var faults: [String] = []
    /// What was tried, for whoever has to find the fault; put into words only then.
    private(set) var tried: [Attempt] = []
    private(set) var refusals: Set<RefusalKey> = []
    private(set) var accepted: Set<String> = []
    private var random: RandomSource

    /// A refusal as a lawyer would tell two apart: of the act, by its basis.
    struct RefusalKey: Hashable, Sendable {
        let act: String
        let basis: String
        let missing: String
        let remedy: String
    }

    struct Attempt {
        let at: Instant
        let person: String
        let input: ActInput
        let outcome: Outcome
    }

    init(seed: UInt64, from earlier: (situation: ProofCase, now: Instant)? = nil) {
        random = RandomSource(seed)
        if let earlier {
            situation = earlier.situation
            now = earlier.now
        } else {
            let days = random.below(640)
            now = (Instant(rfc3339: "2025-01-02T01:00:00Z") ?? Street.now).adding(seconds: 86_400 * days)
            situation = ProofCase(ProofTown(Self.backgrounds(&random)))
        }
    }

    private static func backgrounds(_ random: inout RandomSource) -> Set<ProofTown.Background> {
        Set(ProofTown.Background.allCases.filter { _ in random.chance(20) })
    }

    mutating func run(steps: Int) {
        for _ in 0..<steps where faults.isEmpty { step() }
    }

    private mutating func step() {
        now = now.later(&random)
        guard let sheet = choose() else { return }
        let person = person(for: sheet)
        let inputs = RandomInputs(file: situation.file, now: now, actor: person.id)
        let fields = random.chance(65) ? inputs.good(sheet) : inputs.doubtful(sheet, &random)
        var occurred: Instant?
        if random.chance(5) { occurred = now.adding(seconds: [-86_400, -600, 200, 4000][random.below(4)]) }
        let input = ActInput(act: sheet.id, fields: fields, occurredAt: occurred)
        guard let outcome = situation.judge(input, by: person, at: now) else { return }
        tried.append(Attempt(at: now, person: person.name, input: input, outcome: outcome))
        follow(outcome, input, person)
    }

    /// Mostly what the case waits for, else what may be done, now and then anything.
    private mutating func choose() -> AnyAct? {
        if situation.dossier.acts.isEmpty, !random.chance(3) { return random.one(of: Acts.openings) }
        let dice = random.below(100)
        if dice < 55, let todo = random.one(of: situation.file.todos) { return Acts.named(todo.act) }
        // A document is printed by the system, for whom no to-do waits.
        if dice < 65, situation.file.documents.contains(where: { $0.print == nil }) {
            return Acts.named(RenderDocument.sheet.id)
        }
        if dice < 88 {
            if let act = open() { return act }
        }
        return random.one(of: Acts.all)
    }

    /// One of the acts that nothing bars by the case alone, each as likely as the others.
    private mutating func open() -> AnyAct? {
        let standing = Standing(today: OrganZone.shanghai.day(of: now), rules: situation.town.rules)
        let file = situation.file
        // Nothing ever bars a correction, and each folds the dossier anew: the acts of the stage come first.
        let acts = random.chance(20) ? Acts.following : Self.steps
        for _ in 0..<60 {
            if let act = random.one(of: acts), act.gates(file, standing).isEmpty { return act }
        }
        return nil
    }

    private static let steps = Acts.following.filter { $0.id != RectifyFact.sheet.id }

    private mutating func person(for sheet: AnyAct) -> Person {
        if random.chance(10) { return ProofTown.people[random.below(ProofTown.people.count)] }
        let file = situation.file
        let able = ProofTown.people.filter { $0.duty(for: sheet, in: file) != nil }
        return random.one(of: able) ?? ProofTown.people[0]
    }

    private mutating func follow(_ outcome: Outcome, _ input: ActInput, _ person: Person) {
        switch outcome {
        case .invalid(let errors): complete(errors, input)
        case .refused(let list): complete(list, input)
        case .accepted(let act):
            accepted.insert(input.act)
            do {
                let before = situation
                try situation.record(act)
                faults += Lawfulness(situation).faults
                if random.chance(4) { faults += twice(input, person, in: before) }
            } catch {
                faults.append("准予的行为不能入卷：\(error)")
            }
        }
    }

    /// The same input judged again on the same case gives the same answer.
    private func twice(_ input: ActInput, _ person: Person, in before: ProofCase) -> [String] {
        guard case .accepted? = before.judge(input, by: person, at: now) else { return ["同一输入再判，结果不同"] }
        return []
    }

    private mutating func complete(_ errors: [FieldError], _ input: ActInput) {
        if errors.isEmpty { faults.append("没有说明的字段错误") }
        if errors.contains(where: \.message.isEmpty) { faults.append("没有文字的字段错误：\(errors)") }
    }

    private mutating func complete(_ list: [Refusal], _ input: ActInput) {
        if list.isEmpty { faults.append("没有说明的拒绝") }
        for refusal in list {
            let basis = refusal.basis.printed
            if basis.isEmpty || refusal.missing.isEmpty || refusal.remedy.isEmpty { faults.append("不完整的拒绝：\(refusal)") }
            if let act = refusal.act, Acts.named(act) == nil { faults.append("拒绝指向不存在的行为：\(act)") }
            refusals.insert(
                RefusalKey(act: input.act, basis: basis, missing: refusal.missing, remedy: refusal.remedy)
            )
        }
    }
}

extension RandomSequence.Attempt: CustomStringConvertible {
    var description: String {
        let result =
            switch outcome {
            case .accepted: "准予"
            case .refused(let list): "不准：\(list.map(\.missing).joined(separator: "；"))"
            case .invalid(let list): "有误：\(list.map { "\($0.field) \($0.message)" }.joined(separator: "；"))"
            }
        let fields = String(decoding: JSON.object(input.fields).canonical, as: UTF8.self)
        return "\(at.utc) \(person) \(input.act) \(fields) → \(result)"
    }
}
