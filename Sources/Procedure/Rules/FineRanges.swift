import Powers

/// The ranges of all breaches of a case for one party: each is weighed by itself, and the fine is their sum
/// (分别裁量、合并处罚); of breaches by one act only the norm with the higher fine counts (行政处罚法 article 29).
struct FineRanges {
    /// Facts that are missing or wrong, by field.
    private(set) var findings: [Finding] = []
    /// What may be fined now; `nil` if nothing may.
    private(set) var allowed: FineRange?
    /// Breaches whose fine waits for something that has not come to pass.
    private(set) var waiting: [FineRange] = []

    init(_ grounds: FineGrounds, _ track: PartyTrack, _ file: Case, _ items: [CatalogueItem]) {
        let stated = (grounds.circumstances ?? []).map(\.circumstance)
        let circumstances = track.circumstances.union(stated)
        var acts: [Int: [FineRange]] = [:]
        var unfined: [String] = []
        for (index, item) in items.enumerated() {
            do throws(FineFault) {
                let range = try item.range(
                    for: GroundRules.subject(track.party.kind, grounds.punishedAs, item),
                    inputs: GroundRules.inputs(grounds, violation: index + 1, item),
                    circumstances: circumstances
                )
                acts[Self.act(index, file), default: []].append(range)
            } catch {
                if case .noFine = error { unfined.append(error.text) } else { findings.append(Self.ask(error, item)) }
            }
        }
        settle(acts)
        if acts.isEmpty, findings.isEmpty, let text = unfined.first { findings = [.field("kinds", text)] }
    }

    /// The first breach of the list that is the same act; each points to an earlier one.
    private static func act(_ index: Int, _ file: Case) -> Int {
        guard let first = file.violations[index].sameAct, first >= 1, first <= index else {
            return index
        }
        return act(first - 1, file)
    }

    private mutating func settle(_ acts: [Int: [FineRange]]) {
        var ready: [FineRange] = []
        for (_, ranges) in acts.sorted(by: { $0.key < $1.key }) {
            let free = ranges.filter(\.missing.isEmpty)
            if let highest = Self.highest(free) { ready.append(highest) } else { waiting += ranges }
        }
        allowed = Self.sum(ready)
    }

    /// 罚款数额高的规定: by the maximum, then by the minimum.
    private static func highest(_ ranges: [FineRange]) -> FineRange? {
        ranges.max { ($0.maxFen, $0.minFen) < ($1.maxFen, $1.minFen) }
    }

    /// Where some must be fined and others may be, the least is what must; where all may be, the least of any.
    private static func sum(_ ranges: [FineRange]) -> FineRange? {
        guard let first = ranges.first, ranges.count > 1 else { return ranges.first }
        let must = ranges.filter { $0.mode == .must }
        return FineRange(
            minFen: must.isEmpty
                ? ranges.reduce(first.minFen) { min($0, $1.minFen) } : must.reduce(0) { $0 + $1.minFen },
            maxFen: ranges.reduce(0) { $0 + $1.maxFen },
            explanation: ranges.flatMap(\.explanation),
            citations: ranges.flatMap(\.citations),
            mode: must.isEmpty ? .may : .must
        )
    }

    private static func ask(_ fault: FineFault, _ item: CatalogueItem) -> Finding {
        switch fault {
        case .missingGrade, .unknownGrade: .field("grade", "“\(item.name)”：\(fault.text)")
        case .missing, .negative, .tooLarge, .uncalculable, .noFine:
            .field("fineFacts", "“\(item.name)”：\(fault.text)")
        }
    }
}
