import Law

/// 申请加盖: further copies of a sealed document need the seal too. The first seal needs no request.
package struct RequestSeal: Act {
    var party = 1
    var document: String?
    var copies = 1
    var purpose = ""

    package init() {}

    package static let sheet = Sheet<RequestSeal>(
        id: "request-seal",
        title: "申请加盖印章",
        done: "申请加盖印章",
        duties: [.handler],
        fields: [
            Field("party", "当事人", \.party, .party),
            Field(optional: "document", "文书", \.document, .text(max: 64), hint: "文书标识；不填的，为该当事人的决定书"),
            Field("copies", "加盖份数", \.copies, .integer(1...100)),
            Field("purpose", "用途", \.purpose, .text(max: 200), hint: "如：送财政部门一份"),
        ],
        gates: [
            ClosingRules.unarchived, Gate { file, _ in file.outgoing.contains(where: isAskable) ? nil : bar(file) },
        ],
        checks: [
            Check { act, file, _, _ in SealRules.exists(act.party, act.document, file) },
            Check { act, file, _, _ in
                guard let document = SealRules.document(act.party, act.document, file), !isAskable(document) else {
                    return []
                }
                return [.refusal(bar(document))]
            },
        ],
        known: ["party"],
        draft: { file, asked in
            var act = RequestSeal()
            act.party = asked ?? 1
            let next = file.outgoing.first { isAskable($0) && (asked ?? $0.party) == $0.party }
            guard let next else { return act }
            act.party = max(1, next.party)
            if next.id != file.track(act.party)?.document { act.document = next.id }
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        guard let id = SealRules.document(party, document, file)?.id,
            let index = file.documents.firstIndex(where: { $0.id == id })
        else { return }
        file.documents[index].sealRequest = SealRequest(seq: head.seq, copies: copies, purpose: purpose)
    }

    private static func isAskable(_ document: IssuedDocument) -> Bool {
        document.kind.serial != nil && document.print != nil && !document.awaitsSeal
    }

    private static func bar(_ file: Case) -> Refusal {
        file.outgoing.last.map(bar) ?? SealRules.none
    }

    private static func bar(_ document: IssuedDocument) -> Refusal {
        if document.print == nil { return SealRules.unprinted }
        return .system(
            "首次用印不需申请，加盖逐次申请",
            missing: "已经用印、没有待办申请的文书",
            remedy: "文书制成后由印章管理员用印；已申请的等候用印",
            act: AffixSeal.sheet.id
        )
    }
}
