extension Case {
    /// 简易程序: what is left to do after a decision on the spot; closing comes when nothing else is.
    var simpleProgress: [Todo] {
        guard let simple else { return [] }
        let steps = [record(simple), money(simple), payment].compactMap { $0 }
        guard steps.isEmpty, approval(.closing) == nil else { return steps }
        return [mine(RequestClosing.sheet.id, clock: "C28")]
    }

    private func record(_ simple: OnTheSpot) -> Todo? {
        guard simple.filed == nil else { return nil }
        return Todo(act: FileForRecord.sheet.id, duty: .leader, unit: unit, cause: simple.seq, clock: "C23")
    }

    /// From the officers' hands to the organ, from the organ to the bank.
    private func money(_ simple: OnTheSpot) -> Todo? {
        guard simple.owesBank else { return nil }
        guard let handedIn = simple.handedIn else {
            return mine(HandInFine.sheet.id, 1, cause: simple.seq, clock: "P04")
        }
        return Todo(act: BankFine.sheet.id, party: 1, duty: .leader, unit: unit, cause: handedIn.seq, clock: "P05")
    }

    private var payment: Todo? {
        guard let track = tracks.first, !track.isPaid else { return nil }
        return mine(RecordPayment.sheet.id, 1, cause: track.service?.seq, clock: "P01")
    }
}
