/// Which days are working days, as bits with running totals: counting is one look, the n-th day a binary search.
///
/// The bits reach to the end of the year 2500. Beyond, days repeat by the 400 years that are whole weeks (146,097 days),
/// which is right as long as no table names a day after 2100.
struct WorkingDayIndex: Sendable {
    static let cycle = 146_097
    /// 1900-01-01
    static let first = -25_567
    /// 2101-01-01, where the years that repeat begin.
    static let cycleStart = 47_847

    private(set) var words: [UInt64]
    /// Working days before each word.
    private var before: [Int32]
    private var total = 0
    private var perCycle = 0

    /// Monday to Friday.
    init() {
        let count = (Self.cycleStart + Self.cycle - Self.first) / 64 + 1
        words = Array(repeating: 0, count: count)
        before = Array(repeating: 0, count: count)
        // 1900-01-01 was a Monday.
        for place in 0..<(Self.cycleStart + Self.cycle - Self.first) where place % 7 < 5 {
            words[place >> 6] |= 1 << UInt64(place & 63)
        }
    }

    mutating func set(_ day: Int, working: Bool) {
        let place = day - Self.first
        let bit: UInt64 = 1 << UInt64(place & 63)
        if working { words[place >> 6] |= bit } else { words[place >> 6] &= ~bit }
    }

    /// To be called once, after the last `set`.
    mutating func totalise() {
        total = 0
        for place in words.indices {
            before[place] = Int32(total)
            total += words[place].nonzeroBitCount
        }
        perCycle = total - count(through: Self.cycleStart - 1)
    }

    func contains(_ day: Int) -> Bool {
        guard day >= Self.first else { return false }
        let place = day - Self.cycles(before: day) * Self.cycle - Self.first
        return words[place >> 6] >> UInt64(place & 63) & 1 == 1
    }

    /// Working days from 1900-01-01 through `day`.
    func count(through day: Int) -> Int {
        guard day >= Self.first else { return 0 }
        let cycles = Self.cycles(before: day)
        let place = day - cycles * Self.cycle - Self.first
        let through = words[place >> 6] & (~0 >> UInt64(63 - place & 63))
        return Int(before[place >> 6]) + through.nonzeroBitCount + cycles * perCycle
    }

    /// The working day of that rank, 1 for the first after 1899; the day before 1900-01-01 for a rank below.
    func day(at rank: Int) -> Int {
        guard rank > 0 else { return Self.first - 1 }
        let cycles = rank > total ? (rank - total + perCycle - 1) / perCycle : 0
        let wanted = rank - cycles * perCycle
        var (low, high) = (0, before.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(before[middle]) < wanted { low = middle } else { high = middle }
        }
        var word = words[low]
        for _ in 1..<max(1, wanted - Int(before[low])) { word &= word - 1 }
        return Self.first + low * 64 + word.trailingZeroBitCount + cycles * Self.cycle
    }

    private static func cycles(before day: Int) -> Int {
        day < cycleStart + cycle ? 0 : (day - cycleStart) / cycle
    }
}
