import LegalTime
import Testing

@testable import Procedure

/// No case is ever stuck: from wherever random sequences lead to, it can be closed and archived.
@Suite struct PlannerTests {
    @Test("a planner closes and archives every sampled case", arguments: 0..<RandomRun.shards)
    func closes(shard: Int) {
        var random = RandomSource(RandomRun.seed &+ 1000 &+ UInt64(shard))
        var pool: [(situation: ProofCase, now: Instant)] = []
        for number in 0..<RandomRun.samples / RandomRun.shards {
            let seed = random.next()
            var sequence = RandomSequence(seed: seed, from: random.chance(70) ? random.one(of: pool) : nil)
            sequence.run(steps: 6 + random.below(10))
            guard !sequence.situation.dossier.acts.isEmpty else { continue }
            pool.append((sequence.situation, sequence.now))
            // Every fourth lies for more than a year before somebody takes it up again.
            let now = number % 4 == 0 ? sequence.now.adding(seconds: 86_400 * 400) : sequence.now
            var planner = Planner(sequence.situation, now: now)
            planner.run()
            if !planner.isDone {
                Issue.record("\(Self.report(planner, sequence, seed))")
                return
            }
        }
    }

    private static func report(_ planner: Planner, _ sequence: RandomSequence, _ seed: UInt64) -> String {
        let file = planner.situation.file
        let acts = planner.situation.dossier.acts.map { "\($0.head.seq) \($0.sheet.id) \($0.head.actor.name)" }
        return """
            种子 \(seed)：案件停在 \(file.stage.title)，待办 \(file.todos.map { "\($0.act) \($0.party)" })
            背景：\(sequence.situation.town.backgrounds.map(\.rawValue).sorted().joined(separator: "、"))
            案卷：\(acts.joined(separator: "，"))
            不准：\(planner.obstacles.joined(separator: "\n"))
            """
    }
}

extension Planner {
    /// What bars each of the acts that wait, for whoever has to find out why a case is stuck.
    var obstacles: [String] {
        situation.file.todos.compactMap { todo in
            guard let sheet = Acts.named(todo.act) else { return todo.act }
            let input = ActInput(
                act: todo.act,
                fields: RandomInputs(file: situation.file, now: now, party: todo.party).good(sheet)
            )
            let answers = ProofTown.everyone.compactMap { person in
                situation.judge(input, by: person, at: now).map { "\(person.name)：\(LawCaseRunner.describe($0))" }
            }
            return "\(todo.act) \(input.fields)\n\(answers.joined(separator: "\n"))"
        }
    }
}
