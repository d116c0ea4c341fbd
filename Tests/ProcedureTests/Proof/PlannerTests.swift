import LegalTime
import Testing

@testable import Procedure

/// No case is ever stuck: from wherever random sequences lead to, it can be closed and archived.
@Suite struct PlannerTests {
    @Test("a planner who follows to-dos and refusals archives every sampled case", arguments: 0..<RandomRun.shards)
    func closes(shard: Int) {
        var random = RandomSource(RandomRun.seed &+ 1000 &+ UInt64(shard))
        var pool: [(situation: ProofCase, now: Instant)] = []
        var (closed, stopped) = (0, 0)
        for number in 0..<RandomRun.samples / RandomRun.shards {
            var sequence = RandomSequence(seed: random.next(), from: random.chance(70) ? random.one(of: pool) : nil)
            sequence.run(steps: 6 + random.below(10))
            guard !sequence.situation.dossier.acts.isEmpty else { continue }
            pool.append((sequence.situation, sequence.now))
            var planner = Self.planner(number, sequence)
            planner.run()
            let isClosed = planner.isDone && planner.situation.file.tracks.allSatisfy(\.isPaid)
            // Who does not pay has to be enforced against, and that comes later; nothing else may stop a case.
            let isStopped = !planner.isDone && planner.party == .owing && planner.isStopped
            guard planner.misdirected.isEmpty, isClosed || isStopped else {
                Issue.record(
                    "\(Self.report(planner, sequence, "ZHIFA_SEED=\(RandomRun.seed)，第 \(shard) 组第 \(number) 个"))"
                )
                return
            }
            closed += isClosed ? 1 : 0
            stopped += isStopped ? 1 : 0
        }
        #expect(stopped * 10 < closed, "停下 \(stopped) 件，办结 \(closed) 件")
    }

    /// Every fourth case lies for more than a year before somebody takes it up again; every third party says nothing,
    /// every twenty-fifth does not pay.
    private static func planner(_ number: Int, _ sequence: RandomSequence) -> Planner {
        let now = number % 4 == 0 ? sequence.now.adding(seconds: 86_400 * 400) : sequence.now
        let habit: Planner.Habit = number % 25 == 7 ? .owing : number % 3 == 0 ? .silent : .answers
        return Planner(sequence.situation, now: now, party: habit)
    }

    private static func report(_ planner: Planner, _ sequence: RandomSequence, _ seed: String) -> String {
        let file = planner.situation.file
        let before = sequence.situation.dossier.acts.map { "\($0.head.seq) \($0.sheet.id) \($0.head.actor.name)" }
        return """
            种子 \(seed)：案件停在“\(file.stage.title)”，当事人\(planner.party.rawValue)
            待办：\(file.todos.map { "\($0.act) 第 \($0.party) 名 \($0.person ?? $0.duty?.title ?? "")" }.joined(separator: "、"))
            办不了待办的人：\(planner.misdirected.joined(separator: "、"))
            背景：\(sequence.situation.town.backgrounds.map(\.rawValue).sorted().joined(separator: "、"))
            案卷：\(before.joined(separator: "，"))
            后来：\(planner.log.suffix(30).joined(separator: "，"))
            不准：
            \(planner.obstacles.joined(separator: "\n"))
            """
    }
}
