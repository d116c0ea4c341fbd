import Foundation
import LegalTime

/// A small generator (SplitMix64): the same seed gives the same sequence on every machine.
struct RandomSource: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(_ seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }

    /// A number from 0 to `bound` - 1.
    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

    /// Whether something happens that happens `percent` times of a hundred.
    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    mutating func one<C: Collection>(of list: C) -> C.Element? {
        list.isEmpty ? nil : list[list.index(list.startIndex, offsetBy: below(list.count))]
    }
}

extension Instant {
    /// Later by some minutes, hours, days or, now and then, months.
    func later(_ random: inout RandomSource) -> Instant {
        switch random.below(100) {
        case 0..<55: adding(seconds: 60 * (1 + random.below(120)))
        case 55..<75: adding(seconds: 3600 * (1 + random.below(30)))
        case 75..<95: adding(seconds: 86_400 * (1 + random.below(9)))
        default: adding(seconds: 86_400 * (20 + random.below(150)))
        }
    }
}

/// What every run of random sequences starts from; another seed or more of them by the environment.
enum RandomRun {
    static let isLong = ProcessInfo.processInfo.environment["ZHIFA_LONG"] != nil
    static let seed = ProcessInfo.processInfo.environment["ZHIFA_SEED"].flatMap(UInt64.init) ?? 20_260_520
    static let sequences =
        ProcessInfo.processInfo.environment["ZHIFA_SEQUENCES"].flatMap(Int.init) ?? (isLong ? 200_000 : 20_000)
    /// Cases that the planner has to close.
    static let samples = sequences / 25
    static let shards = 8
}
