import LegalTime

/// Why a decision can't be made out: every field that is empty or contradicts another, in Chinese.
package struct DecisionFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// `当事人住址为空`, `决定日期不是有效日期`, …
    package let fields: [String]

    package init(fields: [String]) {
        self.fields = fields
    }

    package var message: String { "处罚决定书不能制作：\(fields.joined(separator: "；"))" }
    package var description: String { message }
}

extension DecisionContents {
    /// All faults at once, in the order of the document.
    var faults: [String] {
        emptyTexts + emptyLists + moneyFaults + (CivilDay(iso: decidedOn) == nil ? ["决定日期不是有效日期"] : [])
    }

    private var emptyTexts: [String] {
        let texts: [(String, String)] = [
            ("行政机关名称", organ),
            ("当事人姓名或名称", party.name),
            ("当事人类型", party.kindLabel),
            ("证件或代码名称", party.idLabel),
            ("当事人\(party.idLabel)", party.idNumber),
            ("当事人\(party.addressLabel)", party.address),
            ("当事人\(party.representativeLabel)", party.legalRepresentative ?? "—"),
            ("违法事实", facts),
            ("告知和陈述、申辩情况", hearingOfParty),
            ("处罚理由", reasons),
            ("救济途径和期限", remedies),
        ]
        return texts.filter { $0.1.isBlank }.map { "\($0.0)为空" }
    }

    private var emptyLists: [String] {
        let lists: [(String, [String])] = [
            ("证据", evidence), ("违反的规定", violated), ("处罚依据", basis), ("处罚内容", penalties),
        ]
        return lists.filter { $0.1.isEmpty || $0.1.contains(where: \.isBlank) }.map { "\($0.0)为空或有空项" }
    }

    /// A fine has its account, and the amount stands in the penalties in capitals, the same as it is to be paid.
    private var moneyFaults: [String] {
        guard fineFen >= 0 else { return ["罚款金额无效"] }
        guard fineFen > 0 else { return payment == nil ? [] : ["没有罚款，却有缴款方式"] }
        guard let payment else { return ["缴款方式为空"] }
        let texts = [
            ("收款银行", payment.bank), ("收款户名", payment.payee), ("收款账号", payment.account), ("加处罚款的说明", payment.surcharge),
        ]
        let stated = penalties.contains { $0.contains("大写：\(Capitals.yuan(fromFen: fineFen))）") }
        return texts.filter { $0.1.isBlank }.map { "\($0.0)为空" }
            + (payment.days > 0 ? [] : ["缴款期限无效"])
            + (stated ? [] : ["处罚内容没有写明罚款金额的大写，或与罚款金额不一致"])
    }
}

extension String {
    /// Whether a reader would see nothing: only spaces, also ideographic ones, and line breaks.
    var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
