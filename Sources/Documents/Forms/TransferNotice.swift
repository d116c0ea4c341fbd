package import LegalTime
package import Procedure

/// 案件移送函: to which organ a party's part or the whole case goes, why, on what basis, and with which materials.
package struct TransferNotice: PaperForm {
    package static let kind = DocumentKind.transferLetter

    package var number = ""
    package var madeOn: CivilDay?
    var organ = ""
    /// 受移送机关
    var to = ""
    var caseNumber: String?
    var cause = ""
    var parties: [String] = []
    var happened = ""
    var place = ""
    var ground = ""
    var reasons = ""
    var materials: [String] = []
    var contacts: [String] = []

    package init() {}

    package static let fields: [PaperField<TransferNotice>] = [
        .day("madeOn", "移送日期", \.madeOn), .text("organ", "行政机关名称", \.organ), .text("to", "受移送机关", \.to),
        .optional("caseNumber", "案号", \.caseNumber), .text("cause", "案由", \.cause),
        .texts("parties", "当事人", \.parties), .text("happened", "发生时间", \.happened), .text("place", "发生地点", \.place),
        .text("ground", "移送的理由", \.ground), .text("reasons", "说明", \.reasons),
        .texts("materials", "移送材料", \.materials), .texts("contacts", "联系人", \.contacts),
    ]
}

extension DocumentMaker {
    static func make(_ act: TransferCase, _ scene: FormScene) throws -> Made {
        let file = scene.before
        let moved = file.tracks.indices.filter { index in
            act.party.map { $0 == index + 1 } ?? !file.tracks[index].isSettled
        }
        return try made(for: act.party ?? 0) { (form: inout TransferNotice) in
            form.madeOn = scene.day
            form.organ = scene.organ
            form.to = act.to
            form.caseNumber = file.number
            form.cause = file.cause
            form.parties = moved.map { file.tracks[$0].party.name }
            form.happened = file.happenedOn?.chinese ?? ""
            form.place = file.place
            form.ground = act.ground.label
            form.reasons = act.reasons
            form.materials = act.materials
            form.contacts = scene.handlerNames
        }
    }
}
