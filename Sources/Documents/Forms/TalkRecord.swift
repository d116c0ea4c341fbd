import Law
package import LegalTime
package import Procedure

/// 约谈记录: what two people of the organ pointed out and asked for, and what the party promised.
package struct TalkRecord: PaperForm {
    package static let kind = DocumentKind.talkRecord

    package var number = ""
    package var madeOn: CivilDay?
    var organ = ""
    var cause = ""
    var party = ""
    var representative: String?
    var place = ""
    /// Names only: no article asks for certificates at a talk.
    var hosts: [String] = []
    var content = ""
    var commitments: String?

    package init() {}

    package static let fields: [PaperField<TalkRecord>] = [
        .day("madeOn", "约谈日期", \.madeOn), .text("organ", "行政机关名称", \.organ), .text("cause", "案由", \.cause),
        .text("party", "被约谈人", \.party), .optional("representative", "代表人", \.representative),
        .text("place", "约谈地点", \.place), .texts("hosts", "约谈人", \.hosts, atLeast: 2),
        .text("content", "约谈内容", \.content), .optional("commitments", "当事人的承诺", \.commitments),
    ]
}

extension DocumentMaker {
    static func make(_ act: HoldTalk, _ scene: FormScene) throws -> Made {
        let party = scene.party(act.party).map(printed)
        return try made(for: act.party) { (form: inout TalkRecord) in
            form.madeOn = act.heldOn
            form.organ = scene.organ
            form.cause = scene.file.cause
            form.party = party?.name ?? ""
            form.representative = party.flatMap { party in
                party.legalRepresentative.map { "\(party.representativeLabel)\($0)" }
            }
            form.place = act.place
            form.hosts = [act.firstOfficer, act.secondOfficer].map(scene.name)
            form.content = act.content
            form.commitments = act.commitments
        }
    }
}
