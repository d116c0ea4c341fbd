package import Powers

extension PartyTrack {
    /// What came to pass after the party was ordered to correct, by the re-inspections on file (罚款的前提); whether it is
    /// serious or has consequences is for the decision to say.
    package var circumstances: Set<FineCircumstance> {
        orders.reduce(into: []) { $0.formUnion($1.circumstances) }
    }
}

extension CorrectionOrder {
    /// Correction in time undoes a refusal before it; correction after the last day does not undo that it was late.
    package var circumstances: Set<FineCircumstance> {
        guard !inspections.contains(where: { $0.result == .corrected && $0.on <= correctBy }) else { return [] }
        var found: Set<FineCircumstance> = []
        for inspection in inspections {
            let isRefusal = inspection.result == .refused
            if isRefusal { found.insert(.refuse) }
            if isRefusal || inspection.result == .notCorrected, inspection.on > correctBy { found.insert(.overdue) }
        }
        return found
    }
}
