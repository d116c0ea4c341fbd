package import Procedure
import Storage

/// What is known of the numbers of blocks (号段) that an act names.
package struct NumberFacts: Sendable, Equatable {
    /// One that no block has is left out.
    package var held: [NumberClaim: HeldNumber] = [:]
    package var receiptsInBlocks = false

    /// Most acts name none, and then nothing is read. `code` is the organ's 代字.
    static func gather(
        _ claims: [NumberClaim],
        organ: String,
        code: String,
        on c: any SQLConnection
    ) throws -> NumberFacts {
        var facts = NumberFacts()
        for claim in claims {
            if claim.use == .receipt {
                facts.receiptsInBlocks = try NumberBlocks.exist(
                    organ: organ,
                    word: NumberSeries.receiptsWord,
                    on: c
                )
            }
            facts.held[claim] = try held(claim, organ, code, on: c)
        }
        return facts
    }

    private static func held(
        _ claim: NumberClaim,
        _ organ: String,
        _ code: String,
        on c: any SQLConnection
    ) throws -> HeldNumber? {
        guard let (series, value) = parsed(claim, code),
            let block = try NumberBlocks.holding(value, organ: organ, series: series.key, on: c)
        else { return nil }
        let settled = try BlockNumbers.get(value, organ: organ, series: series.key, on: c)
        return HeldNumber(
            claim: claim,
            series: series.key,
            value: value,
            holder: block.person,
            state: state(settled, block)
        )
    }

    private static func parsed(_ claim: NumberClaim, _ code: String) -> (series: NumberSeries, value: Int)? {
        switch claim.use {
        case .document: NumberSeries.decision(claim.text, code: code)
        case .receipt: NumberSeries.receipt(claim.text)
        }
    }

    private static func state(_ number: BlockNumber?, _ block: NumberBlock) -> HeldNumber.State {
        switch number?.state {
        case .used: .used(caseID: number?.caseID)
        case .spoiled: .spoiled
        case .returned: .returned
        case nil: block.closedAt == nil ? .unused : .closed
        }
    }
}

extension HeldNumber {
    /// Puts the number on the act's paper, in the act's transaction.
    ///
    /// It was unused when the act was judged; if it no longer is, the act is judged anew and refused with the reason.
    func use(
        caseID: String,
        organ: String,
        holders: Set<String>,
        document: String,
        _ note: BlockNumbers.Note,
        on c: any SQLConnection
    ) throws {
        do {
            _ = try BlockNumbers.use(
                value,
                organ: organ,
                series: series,
                holders: holders,
                caseID: caseID,
                document: document,
                note,
                on: c
            )
        } catch is NumberFault {
            throw StorageError.conflict("entries: numbers")
        }
    }
}
