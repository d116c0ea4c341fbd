import LegalTime

extension DecisionContents {
    /// All faults at once, in the order of the document.
    var faults: [String] {
        emptyTexts + emptyLists + moneyFaults + (CivilDay(iso: decidedOn) == nil ? ["决定日期不是有效日期"] : [])
    }

    private var emptyTexts: [String] {
        Blank.texts([("行政机关名称", organ)]) + party.faults
            + Blank.texts([
                ("违法事实", facts), ("告知和陈述、申辩情况", hearingOfParty), ("处罚理由", reasons), ("救济途径和期限", remedies),
            ])
    }

    private var emptyLists: [String] {
        Blank.lists([("证据", evidence), ("违反的规定", violated), ("处罚依据", basis), ("处罚内容", penalties)])
    }

    /// A fine has its account, and the amount stands in the penalties in capitals, the same as it is to be paid.
    private var moneyFaults: [String] {
        guard fineFen >= 0 else { return ["罚款金额无效"] }
        guard fineFen > 0 else { return payment == nil ? [] : ["没有罚款，却有缴款方式"] }
        guard let payment else { return ["缴款方式为空"] }
        return payment.faults + Blank.amount(fineFen, in: penalties)
    }
}
