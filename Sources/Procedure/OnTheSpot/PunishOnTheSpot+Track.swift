import LegalTime

/// What a decision on the spot leaves in the case, so that payment, publication and closing go as in any other.
extension PunishOnTheSpot {
    func track(at head: ActHead) -> PartyTrack {
        var track = PartyTrack(party: party)
        if let correction {
            let ordered = orderedOn ?? day
            var order = CorrectionOrder(seq: head.seq, deliveredOn: ordered, correctBy: correctBy ?? ordered)
            order.inspections = [Reinspection(seq: head.seq, on: day, result: correction)]
            track.orders = [order]
        }
        if let statement, let review { track.answer = .statement(review: review, opinion: statement, on: day) }
        track.decision = PenaltyDecision(
            seq: head.seq,
            penalty: penalty,
            facts: facts,
            evidence: evidence,
            reasons: reasons ?? "",
            decidedOn: day,
            document: head.issued?.id ?? ""
        )
        track.service = ServiceRecord(
            seq: head.seq,
            method: signing == .signed ? .inPerson : .onRefusal,
            servedOn: day,
            recipient: party.name
        )
        if let collected {
            track.payments = [Payment(seq: head.seq, fen: collected.fen, on: day, receipt: collected.receipt)]
        }
        return track
    }

    var collected: SpotCollection? {
        guard let collection, let receipt else { return nil }
        return SpotCollection(fen: fineFen, ground: collection, receipt: receipt, on: day, countsFrom: landedOn ?? day)
    }
}
