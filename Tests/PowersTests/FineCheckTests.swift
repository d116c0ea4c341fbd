import Law
import Powers
import Testing

@Suite struct FineCheckTests {
    private func kinds(_ fen: Int, mitigation: Article? = nil) throws -> [FineObjection.Kind] {
        let item = try #require(Samples.item("RQ006"))
        return try item.range(for: .individual).objections(to: fen, mitigation: mitigation).map(\.kind)
    }

    @Test func bothBoundsAreInTheRange() throws {
        #expect(try kinds(5000_00).isEmpty)
        #expect(try kinds(50_000_00).isEmpty)
    }

    @Test func aboveTheMaximumIsNeverAllowed() throws {
        #expect(try kinds(50_000_01) == [.aboveMaximum])
        #expect(try kinds(50_000_01, mitigation: PowerLaw.mitigation) == [.aboveMaximum])
    }

    @Test func belowTheMinimumNeedsAGroundInLaw() throws {
        #expect(try kinds(4999_99) == [.belowMinimum])
        #expect(try kinds(4999_99, mitigation: PowerLaw.mitigation).isEmpty)
    }

    @Test func aFineOfNothingIsNone() throws {
        #expect(try kinds(0) == [.notAnAmount])
        #expect(try kinds(-1) == [.notAnAmount])
    }

    @Test func eachObjectionNamesTheRightBasis() throws {
        let item = try #require(Samples.item("RQ006"))
        let range = try item.range(for: .individual)
        let above = try #require(range.objections(to: 99_999_99).first)
        #expect(above.basis.printed == "《城镇燃气管理条例》第五十条")
        #expect(above.reason.contains("99999.99") && above.remedy.contains("50000"))
        let below = try #require(range.objections(to: 1_00).first)
        #expect(below.basis.printed == "《行政处罚法》第三十二条")
    }

    @Test func aFineWithoutItsPreconditionIsRefused() throws {
        let item = try #require(Samples.item("SR001"))
        let early = try item.range(for: .individual).objections(to: 100_00)
        #expect(early.map(\.kind) == [.preconditionMissing])
        #expect(early[0].reason.contains("逾期不改正"))
        #expect(try item.range(for: .individual, circumstances: [.overdue]).objections(to: 100_00).isEmpty)
    }

    @Test func aFormulaAloneRestsOnOurOwnRule() throws {
        let range = try FineFormula(parsing: "50-500").range(inputs: FineInputs())
        #expect(range.objections(to: 501_00).first?.basis.kind == "system")
    }
}
