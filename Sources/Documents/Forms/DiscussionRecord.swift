import Law
package import LegalTime
package import Procedure

/// 集体讨论笔录: who took part, what each said and how each voted, and what was settled about one party.
package struct DiscussionRecord: PaperForm {
    package static let kind = DocumentKind.discussionRecord

    package var number = ""
    package var madeOn: CivilDay?
    var organ = ""
    var caseNumber = ""
    var cause = ""
    var party = ""
    var place: String?
    var host = ""
    var votes: [VoteLine] = []
    /// Who was there without a vote.
    var attendants: String?
    var recorder: String?
    var opinions = ""
    /// The penalty that was discussed, a line a kind.
    var penalties: [String] = []
    var count = ""
    var conclusion = ""

    package init() {}

    package static let fields: [PaperField<DiscussionRecord>] = [
        .day("madeOn", "讨论日期", \.madeOn), .text("organ", "行政机关名称", \.organ),
        .text("caseNumber", "案号", \.caseNumber), .text("cause", "案由", \.cause), .text("party", "当事人", \.party),
        .optional("place", "地点", \.place), .text("host", "主持人", \.host),
        .rows("votes", "参加讨论的负责人和表决", \.votes), .optional("attendants", "列席人员", \.attendants),
        .optional("recorder", "记录人", \.recorder), .text("opinions", "讨论意见", \.opinions),
        .texts("penalties", "讨论的处罚", \.penalties), .text("count", "表决结果", \.count),
        .text("conclusion", "结论", \.conclusion),
    ]
}

/// One head who took part, with a vote.
package struct VoteLine: PaperPart {
    var name = ""
    var post: String?
    var vote = ""

    package init() {}

    init(_ vote: Vote, _ scene: FormScene) {
        name = scene.name(vote.person)
        post = vote.post
        self.vote = vote.choice.label
    }

    package static let fields: [PaperField<VoteLine>] = [
        .text("name", "姓名", \.name), .optional("post", "职务", \.post), .text("vote", "表决", \.vote),
    ]
}

extension DocumentMaker {
    static func make(_ act: DiscussCollectively, _ scene: FormScene) throws -> Made {
        try made(for: act.party) { (form: inout DiscussionRecord) in
            form.madeOn = act.heldOn
            form.organ = scene.organ
            form.caseNumber = scene.file.number ?? ""
            form.cause = scene.file.cause
            form.party = scene.party(act.party)?.name ?? ""
            form.place = act.place
            form.host = scene.name(act.host)
            form.votes = act.votes.map { VoteLine($0, scene) }
            form.attendants = act.attendants
            form.recorder = act.recorder.map(scene.name)
            form.opinions = act.opinions
            form.penalties = lines(act.penalty)
            form.count = count(act.votes, isAgreed: scene.file.discussion(act.party)?.isAgreed ?? false)
            form.conclusion = act.conclusion
        }
    }

    private static func count(_ votes: [Vote], isAgreed: Bool) -> String {
        let counted = VoteChoice.allCases.map { choice in
            "\(choice.label)\(votes.count { $0.choice == choice })票"
        }
        return counted.joined(separator: "，") + (isAgreed ? "，过半数同意" : "，没有过半数同意")
    }
}
