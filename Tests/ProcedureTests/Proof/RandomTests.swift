import Foundation
import LegalTime
import Testing

@testable import Procedure

/// Random sequences of acts, sensible ones and nonsense, by people who may and who may not, with time passing.
@Suite struct RandomTests {
    @Test("no random sequence of acts leads to an unlawful case", arguments: 0..<RandomRun.shards)
    func lawful(shard: Int) {
        var random = RandomSource(RandomRun.seed &+ UInt64(shard))
        var pool: [(situation: ProofCase, now: Instant)] = []
        var accepted: Set<String> = []
        for _ in 0..<RandomRun.sequences / RandomRun.shards {
            let seed = random.next()
            // Half of them go on from where another came to, so that late stages are tried as often as early ones.
            let earlier = random.chance(75) ? random.one(of: pool) : nil
            var sequence = RandomSequence(seed: seed, from: earlier)
            sequence.run(steps: 8)
            accepted.formUnion(sequence.accepted)
            if !sequence.faults.isEmpty {
                Issue.record("\(Self.report(sequence, shard: shard))")
                return
            }
            guard !sequence.situation.dossier.acts.isEmpty, sequence.situation.dossier.acts.count < 60 else { continue }
            let place = pool.count < 60 ? pool.count : random.below(60)
            if place == pool.count {
                pool.append((sequence.situation, sequence.now))
            } else {
                pool[place] = (sequence.situation, sequence.now)
            }
        }
        #expect(accepted.contains("archive-case"), "没有一个序列走到归档：\(accepted.sorted())")
    }

    private static func report(_ sequence: RandomSequence, shard: Int) -> String {
        let before = sequence.situation.dossier.acts.map { "\($0.head.seq) \($0.sheet.id) \($0.head.actor.name)" }
        return """
            种子 ZHIFA_SEED=\(RandomRun.seed)，第 \(shard) 组
            \(sequence.faults.joined(separator: "\n"))
            背景：\(sequence.situation.town.backgrounds.map(\.rawValue).sorted().joined(separator: "、"))
            案卷：\(before.joined(separator: "，"))
            最后：\(sequence.tried.suffix(8).map(\.description).joined(separator: "\n"))
            """
    }
}
