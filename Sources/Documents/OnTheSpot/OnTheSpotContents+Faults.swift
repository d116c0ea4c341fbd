import LegalTime

extension OnTheSpotContents {
    /// All faults at once, in the order of the document.
    var faults: [String] {
        Blank.texts([("行政机关名称", organ)]) + party.faults
            + Blank.texts([
                ("违法时间", happenedAt), ("违法地点", place), ("违法事实", facts), ("责令改正", correction),
                ("告知和陈述、申辩情况", hearingOfParty), ("处罚理由", reasons ?? "—"), ("救济途径和期限", remedies),
                ("拒绝签收的注明", refusal ?? "—"), ("决定时间", decidedAt),
            ])
            + Blank.lists([("证据", evidence), ("违反的规定", violated), ("处罚依据", basis), ("处罚内容", penalties)])
            + moneyFaults + officerFaults + (CivilDay(iso: decidedOn) == nil ? ["决定日期不是有效日期"] : [])
    }

    /// A fine is paid in exactly one way, and its amount stands in the penalties in capitals.
    private var moneyFaults: [String] {
        guard fineFen >= 0 else { return ["罚款金额无效"] }
        guard fineFen > 0 else { return payment == nil && collection == nil ? [] : ["没有罚款，却有缴款方式"] }
        let amount = Blank.amount(fineFen, in: penalties)
        switch (payment, collection) {
        case (nil, nil): return ["缴款方式为空"]
        case (.some, .some): return ["已当场收缴，却有到银行缴款的方式"]
        case (let payment?, nil): return payment.faults + amount
        case (nil, let collection?):
            return Blank.texts([("当场收缴的依据", collection.basis), ("专用票据号码", collection.receipt)]) + amount
        }
    }

    private var officerFaults: [String] {
        let blank = officers.contains { $0.name.isBlank || $0.certificate.isBlank }
        return (officers.count == 2 ? [] : ["执法人员不是两人"]) + (blank ? ["执法人员姓名或执法证号为空"] : [])
    }
}
