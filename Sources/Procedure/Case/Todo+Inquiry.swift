extension Case {
    /// What an inquiry leaves open, whatever the stage: handlers to name, orders to look after, transfers to hear of.
    var pendingInquiry: [Todo] {
        guard !isClosed else { return [] }
        return pendingHandlers + pendingHandOver
            + tracks.indices.compactMap { pendingTransfer($0) ?? pendingInspection($0) }
    }

    /// Handlers who have withdrawn are replaced by the head of their unit.
    private var pendingHandlers: [Todo] {
        guard let decided = recusals.last(where: { $0.result == .granted && handlers.contains($0.person) }) else {
            return []
        }
        return [Todo(act: ChangeHandlers.sheet.id, duty: .leader, unit: unit, cause: decided.decided ?? decided.seq)]
    }

    /// What was not filed because another organ is competent, as the check had found, goes there.
    private var pendingHandOver: [Todo] {
        guard case .refused(_, .notOurs, _) = filing, checks.last?.result == .transfer, !isSettled else { return [] }
        return [mine(TransferCase.sheet.id)]
    }

    /// An order is looked after once, and again where the party had corrected a part.
    private func pendingInspection(_ index: Int) -> Todo? {
        guard !filing.isRefused, let order = tracks[index].orders.last, tracks[index].ending == nil,
            order.result == nil || order.result == .partly
        else { return nil }
        return mine(Reinspect.sheet.id, index + 1, cause: order.seq)
    }

    /// Whether the organ that it was sent to takes it.
    private func pendingTransfer(_ index: Int) -> Todo? {
        guard case .transferred(_, let seq, nil) = tracks[index].ending else { return nil }
        return mine(RecordAcceptance.sheet.id, index + 1, cause: seq)
    }
}
