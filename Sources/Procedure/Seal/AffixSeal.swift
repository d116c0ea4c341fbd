import Law
import LegalTime

/// 用印: the keeper of the seal puts it on a printed document and registers it.
///
/// The document bears what the head decided, so that nothing is sealed before it was approved. A seal is not taken
/// back: a document that was wrong is changed or revoked by an act of its own.
package struct AffixSeal: Act {
    var party = 1
    var document: String?
    var seal = ""
    var form = SealForm.paper
    var copies = 2
    var sealedOn = CivilDay(number: 0)
    var scan: String?

    package init() {}

    package static let sheet = Sheet<AffixSeal>(
        id: "affix-seal",
        title: "用印",
        done: "已用印",
        duties: [.sealKeeper],
        fields: [
            Field("party", "当事人", \.party, .party),
            Field(optional: "document", "文书", \.document, .text(max: 64), hint: "文书标识；不填的，为该当事人的决定书"),
            Field("seal", "印章名称", \.seal, .text(max: 80), hint: "与印文一致，应为作出决定的机关的印章（行政处罚法第五十九条第二款）")
                .offering(.seal),
            Field("form", "用印方式", \.form, .choice).offering(.last),
            Field("copies", "份数", \.copies, .integer(1...100)),
            Field("sealedOn", "用印日期", \.sealedOn, .day, mendable: true).offering(.today),
            Field(optional: "scan", "扫描件哈希", \.scan, .text(max: 64), hint: "盖章后扫描件的 SHA-256，64 位十六进制"),
        ],
        gates: [ClosingRules.unarchived, Gate { file, _ in waiting(file) }],
        checks: [
            Check { act, file, _, _ in SealRules.exists(act.party, act.document, file) },
            Check { act, file, _, _ in ready(act, file) },
            Check { act, file, facts, _ in ours(act, file, facts) },
            Check { act, file, facts, _ in particulars(act, file, facts) },
        ],
        known: ["party", "copies"],
        draft: { file, asked in
            var act = AffixSeal()
            let next = file.documents.first { $0.awaitsSeal && (asked ?? $0.party) == $0.party }
            act.party = max(1, next?.party ?? asked ?? 1)
            if let next, next.id != file.track(next.party)?.document { act.document = next.id }
            act.copies = next?.sealRequest?.copies ?? 2
            act.seal = file.documents.flatMap(\.seals).last?.seal ?? ""
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        guard let id = SealRules.document(party, document, file)?.id,
            let index = file.documents.firstIndex(where: { $0.id == id })
        else { return }
        file.documents[index].seals.append(
            SealRecord(
                seq: head.seq,
                on: sealedOn,
                seal: seal,
                form: form,
                copies: copies,
                by: head.actor.name
            )
        )
        file.documents[index].sealRequest = nil
    }
}

extension AffixSeal {
    fileprivate static func waiting(_ file: Case) -> Refusal? {
        if file.documents.contains(where: \.awaitsSeal) { return nil }
        // A letter needs no seal of its own here, so that only what does can be owed.
        let served = file.outgoing.filter(\.kind.needsSeal)
        if served.isEmpty { return SealRules.none }
        return served.contains { $0.print == nil } ? SealRules.unprinted : twice
    }

    fileprivate static func ready(_ act: AffixSeal, _ file: Case) -> [Finding] {
        guard let document = SealRules.document(act.party, act.document, file), !document.awaitsSeal else { return [] }
        return [.refusal(document.print == nil ? SealRules.unprinted : twice)]
    }

    /// 第五十九条第二款: a decision bears the seal of the organ that made it; so does whatever else goes out in its name.
    fileprivate static func ours(_ act: AffixSeal, _ file: Case, _ facts: Facts) -> [Finding] {
        guard !facts.seal.isEmpty, act.seal != facts.seal else { return [] }
        let (missing, remedy) = ("“\(facts.seal)”的印章", "用作出机关的印章；填写的是“\(act.seal)”")
        guard SealRules.document(act.party, act.document, file)?.kind == .decision else {
            return [.refusal(.system("文书用作出机关的印章", missing: missing, remedy: remedy))]
        }
        return [.refusal(.article(PenaltyLaw.decisionSealed, missing: missing, remedy: remedy))]
    }

    fileprivate static func particulars(_ act: AffixSeal, _ file: Case, _ facts: Facts) -> [Finding] {
        var found = TimeRules.notFuture("sealedOn", act.sealedOn, facts)
        if let document = SealRules.document(act.party, act.document, file), act.sealedOn < document.issuedOn {
            found.append(.field("sealedOn", "不能早于文书日期（\(document.issuedOn.iso)）"))
        }
        if let scan = act.scan, !isHash(scan) { found.append(.field("scan", "应为 64 位十六进制数字")) }
        return found
    }

    private static func isHash(_ text: String) -> Bool {
        text.utf8.count == 64 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }

    private static let twice = Refusal.system(
        "一份文书只用印一次，加盖的先申请",
        missing: "等待用印的文书",
        remedy: "需要更多份数的，由承办人申请加盖",
        act: RequestSeal.sheet.id
    )
}
