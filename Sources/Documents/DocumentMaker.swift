import Law
package import Ledger
import LegalTime
package import Powers
package import Procedure

/// Maps an act's `DocumentKind` to the contents of the form, exhaustively.
package enum DocumentMaker {
    /// Contents ready to be frozen; the number follows.
    package struct Made: Sendable {
        package let party: Int
        package let contents: JSON
        /// Everything that will be printed, for the check of characters.
        package let texts: [String]
    }

    /// - Parameter parties: the case's parties with their personal data in clear.
    /// - Throws: `DecisionFault` naming each field that can't be printed.
    package static func make(
        _ kind: DocumentKind,
        by act: AcceptedAct,
        in file: Case,
        parties: [Party],
        subject: LegalSubject
    ) throws -> Made {
        switch kind {
        case .decision:
            guard let decision = act.act as? DecidePenalty else { throw DecisionFault(fields: ["处罚决定"]) }
            return try make(decision, act.head, file, parties, subject)
        case .exemption, .onTheSpot: throw DecisionFault(fields: [kind.title])
        }
    }

    private static func make(
        _ act: DecidePenalty,
        _ head: ActHead,
        _ file: Case,
        _ parties: [Party],
        _ subject: LegalSubject
    ) throws -> Made {
        guard parties.indices.contains(act.party - 1), let track = file.track(act.party) else {
            throw DecisionFault(fields: ["当事人"])
        }
        let contents = try DecisionContents(
            organ: subject.name,
            party: printed(parties[act.party - 1]),
            facts: act.facts,
            evidence: act.evidence,
            hearingOfParty: HearingOfParty.sentence(track),
            reasons: act.reasons,
            violated: distinct(file.violations.map(\.breaks)),
            basis: distinct(file.violations.map(\.punishedBy)),
            penalties: act.kinds.map { $0 == .fine ? DecisionContents.fine(fen: act.fineFen) : $0.label },
            fineFen: act.fineFen,
            payment: act.fineFen > 0 ? payment(subject.account) : nil,
            remedies: Remedies.ordinary(subject),
            decidedOn: OrganZone.shanghai.day(of: head.occurredAt).iso
        )
        return Made(party: act.party, contents: contents.json, texts: contents.texts)
    }

    private static func printed(_ party: Party) -> DecisionContents.Party {
        let isPerson = party.kind == .individual
        return DecisionContents.Party(
            name: party.name,
            kindLabel: party.kind.label,
            idLabel: isPerson ? "公民身份号码" : "统一社会信用代码",
            idNumber: isPerson ? party.idNumber?.plain ?? DecisionContents.erased : party.uscc ?? "",
            address: party.address.plain ?? DecisionContents.erased,
            representativeLabel: representative(party.kind),
            legalRepresentative: isPerson ? nil : party.representative,
            sealed: isPerson
        )
    }

    private static func representative(_ kind: PartyKind) -> String {
        switch kind {
        case .soleTrader: "经营者"
        case .legalPerson: "法定代表人"
        case .individual, .otherOrganisation: "负责人"
        }
    }

    /// 行政处罚法 articles 67 paragraph 3 and 72 paragraph 1; the surcharge is said on the decision.
    private static func payment(_ account: FineAccount) -> DecisionContents.Payment {
        DecisionContents.Payment(
            bank: account.bank,
            payee: account.payee,
            account: account.number,
            days: 15,
            surcharge: "到期不缴纳罚款的，依据\(PenaltyLaw.surcharge.citation.printed)，每日按罚款数额的百分之三加处罚款，"
                + "加处罚款的数额不超出罚款的数额。"
        )
    }

    private static func distinct(_ citations: [Citation]) -> [String] {
        var seen: Set<Citation> = []
        return citations.filter { seen.insert($0).inserted }.map(\.printed)
    }
}

/// What the decision says of notice and defence.
private enum HearingOfParty {
    static func sentence(_ track: PartyTrack) -> String {
        guard let notice = track.notice else { return "" }
        let told =
            "本机关于\(notice.deliveredOn.chinese)向当事人送交行政处罚事先告知，告知拟作出的行政处罚内容及事实、理由、依据，"
            + "并告知依法享有的陈述、申辩权利。"
        switch track.answer {
        case .statement(let review, let opinion, let day):
            return told + "当事人于\(day.chinese)提出陈述、申辩：\(closed(opinion))经复核，\(review.label)。"
        case .waiver(let day):
            return told + "当事人于\(day.chinese)明确表示放弃陈述、申辩。"
        case nil:
            return told + "当事人至\(notice.answerBy.chinese)未提出陈述、申辩。"
        }
    }

    private static func closed(_ text: String) -> String {
        text.last.map { "。！？；".contains($0) } == true ? text : text + "。"
    }
}

/// The remedy paragraph (救济途径), from rules: ordinary procedure, 行政复议法 articles 20 and 24, 行政诉讼法 article 46.
package enum Remedies {
    package static func ordinary(_ subject: LegalSubject) -> String {
        "如不服本决定，可以自收到本决定书之日起六十日内向\(subject.reconsiderationBody)申请行政复议，"
            + "也可以自收到本决定书之日起六个月内向\(subject.court)提起行政诉讼。"
            + "行政复议、行政诉讼期间，本决定不停止执行，法律另有规定的除外。"
    }
}
