import LegalTime
import Testing

@Suite struct AgreementTests {
    @Test("20,000 random clocks end where a count day by day and minute by minute ends", arguments: 0..<20)
    func agrees(seed: Int) throws {
        let calendar = try Almanac.calendar()
        let plain = PlainCounter(calendar.tables)
        var random = SplitMix64(seed: UInt64(seed))
        var wrong: [String] = []
        var held = 0
        for _ in 0..<1000 {
            let clock = RandomClock(using: &random)
            let expected = plain.reckon(clock)
            let found = try clock.reckon(calendar)
            if found.due == nil { held += 1 }
            if found != expected { wrong.append("\(clock)\n  expected \(expected)\n  found    \(found)") }
        }
        #expect(wrong.isEmpty, "\(wrong.count): \(wrong.first ?? "")")
        #expect(held > 5)
    }

    @Test("the explanation ends on the day that is reckoned, or says what is left", arguments: 100..<104)
    func explained(seed: Int) throws {
        let calendar = try Almanac.calendar()
        var random = SplitMix64(seed: UInt64(seed))
        var wrong: [String] = []
        for _ in 0..<500 {
            let clock = RandomClock(using: &random)
            let (result, lines) = (try clock.reckon(calendar), try clock.explain(calendar))
            let isSaid =
                switch result.due {
                case .day(let day): lines.contains { $0.hasPrefix("到期日：\(day.year)年\(day.short)24时") }
                case .instant(let instant):
                    lines.contains { $0.hasPrefix("到期：") && $0.contains(OrganZone.shanghai.clock(of: instant)) }
                case nil: lines.contains { $0.contains("还剩") && $0.contains("\(result.remaining ?? -1)") }
                }
            let isMarked = lines.contains { $0.hasPrefix("暂定：") } == result.isProvisional
            if !isSaid || !isMarked || lines.contains(where: { $0.count > 120 }) { wrong.append("\(clock)\n\(lines)") }
        }
        #expect(wrong.isEmpty, "\(wrong.count): \(wrong.first ?? "")")
    }
}
