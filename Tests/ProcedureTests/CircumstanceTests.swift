import LegalTime
import Powers
import Testing

@testable import Procedure

@Suite struct CircumstanceTests {
    private static let last = Street.today

    @Test(
        "what a fine needs follows from the re-inspections, and correction in time leaves nothing",
        arguments: [
            ([], []), ([(1, .notCorrected)], [.overdue]), ([(0, .refused)], [.refuse]),
            ([(1, .refused)], [.refuse, .overdue]), ([(0, .refused), (0, .corrected)], []),
            ([(1, .notCorrected), (5, .corrected)], [.overdue]), ([(0, .partly)], []), ([(1, .partly)], []),
            ([(-1, .refused), (1, .notCorrected)], [.refuse, .overdue]),
        ] as [([(Int, CorrectionResult)], Set<FineCircumstance>)]
    )
    func derived(inspections: [(Int, CorrectionResult)], expected: Set<FineCircumstance>) throws {
        var order = CorrectionOrder(seq: 3, deliveredOn: Self.last.adding(days: -3), correctBy: Self.last)
        for (seq, inspection) in inspections.enumerated() {
            order.inspections.append(
                Reinspection(seq: seq + 4, on: Self.last.adding(days: inspection.0), result: inspection.1)
            )
        }
        var track = PartyTrack(party: Party())
        track.orders = [CorrectionOrder(seq: 2, deliveredOn: Self.last, correctBy: Self.last), order]
        #expect(track.circumstances == expected)
    }
}
