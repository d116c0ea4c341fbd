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
    private static let length = cycleStart + cycle - first

    let words: [UInt64]
    /// Working days before each word.
    private let before: [Int32]
    private let total: Int
    private let perCycle: Int

    /// Monday to Friday, but for the days named.
    init(_ named: some Sequence<(day: Int, isWorking: Bool)>) {
        var words = [UInt64](repeating: 0, count: (Self.length + 63) / 64)
        // 1900-01-01 was a Monday.
        for place in 0..<Self.length where place % 7 < 5 { words[place >> 6] |= 1 << UInt64(place & 63) }
        for (day, isWorking) in named {
            let (word, bit) = Self.place(of: day)
            if isWorking { words[word] |= 1 << bit } else { words[word] &= ~(1 << bit) }
        }
        var before: [Int32] = []
        var total = 0
        for word in words {
            before.append(Int32(total))
            total += word.nonzeroBitCount
        }
        perCycle = total - Self.count(words, before, before: Self.cycleStart)
        (self.words, self.before, self.total) = (words, before, total)
    }

    func contains(_ day: Int) -> Bool {
        guard day >= Self.first else { return false }
        let (word, bit) = Self.place(of: day - Self.cycles(before: day) * Self.cycle)
        return words[word] >> bit & 1 == 1
    }

    /// Working days from 1900-01-01 through `day`.
    func count(through day: Int) -> Int {
        guard day >= Self.first else { return 0 }
        let next = day + 1
        let cycles = Self.cycles(before: next)
        return Self.count(words, before, before: next - cycles * Self.cycle) + cycles * perCycle
    }

    /// The working day of that rank, 1 for the first after 1899; the day before 1900-01-01 for a rank below.
    func day(at rank: Int) -> Int {
        guard rank > 0 else { return Self.first - 1 }
        let cycles = rank > total ? (rank - total - 1) / perCycle + 1 : 0
        let wanted = rank - cycles * perCycle
        var (low, high) = (0, words.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(before[middle]) < wanted { low = middle } else { high = middle }
        }
        var word = words[low]
        for _ in 1..<wanted - Int(before[low]) { word &= word - 1 }
        return Self.first + low * 64 + word.trailingZeroBitCount + cycles * Self.cycle
    }

    /// How often the repeating years have passed.
    private static func cycles(before day: Int) -> Int { (day - cycleStart) / cycle }

    private static func place(of day: Int) -> (word: Int, bit: UInt64) {
        ((day - first) >> 6, UInt64((day - first) & 63))
    }

    /// Working days from 1900-01-01 until the day before `day`.
    private static func count(_ words: [UInt64], _ before: [Int32], before day: Int) -> Int {
        let (word, bit) = place(of: day)
        return Int(before[word]) + (words[word] & (1 << bit - 1)).nonzeroBitCount
    }
}
