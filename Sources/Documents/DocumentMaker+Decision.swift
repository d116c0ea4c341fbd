import Law
import LegalTime
import Powers
import Procedure

/// 行政处罚决定书
extension DocumentMaker {
    static func make(_ act: DecidePenalty, _ scene: FormScene) throws -> Made {
        let (file, subject) = (scene.before, scene.subject)
        guard let party = scene.party(act.party), let track = file.track(act.party) else {
            throw DecisionFault(fields: ["当事人"])
        }
        let contents = try DecisionContents(
            organ: subject.name,
            party: printed(party),
            facts: act.facts,
            evidence: act.evidence,
            hearingOfParty: HearingOfParty.sentence(track),
            reasons: act.reasons,
            violated: distinct(file.violations.map(\.breaks)),
            basis: distinct(file.violations.map(\.punishedBy) + gains(act) + mitigation(act, track)),
            penalties: lines(act.penalty),
            fineFen: act.fineFen,
            payment: act.fineFen > 0 ? payment(subject.account) : nil,
            remedies: Remedies.ordinary(subject),
            decidedOn: scene.day.iso
        )
        return Made(party: act.party, form: contents)
    }
}

/// What the decision says of notice and defence.
enum HearingOfParty {
    /// `nil` where no notice was given, as before an exemption.
    static func told(_ track: PartyTrack) -> String? { track.notice == nil ? nil : sentence(track) }

    static func sentence(_ track: PartyTrack) -> String {
        guard let notice = track.notice else { return "" }
        let told =
            "本机关于\(notice.deliveredOn.chinese)向当事人送交行政处罚事先告知，告知拟作出的行政处罚内容及事实、理由、依据，"
            + "并告知依法享有的陈述、申辩权利。"
        switch track.answer {
        case .statement(let review, let opinion, let day):
            return told + "当事人于\(day.chinese)提出陈述、申辩：\(opinion.closed)经复核，\(review.label)。"
        case .waiver(let day):
            return told + "当事人于\(day.chinese)明确表示放弃陈述、申辩。"
        case nil:
            return told + "当事人至\(notice.answerBy.chinese)未提出陈述、申辩。"
        }
    }
}
