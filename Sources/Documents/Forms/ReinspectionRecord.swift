import Law
package import LegalTime
package import Procedure

/// 复查笔录: whether the party did what it was ordered to.
package struct ReinspectionRecord: PaperForm {
    package static let kind = DocumentKind.reinspectionRecord

    package var number = ""
    package var madeOn: CivilDay?
    var organ = ""
    var cause = ""
    var party = ""
    /// The order that is looked after, with its number and days.
    var order = ""
    var place = ""
    var officers: [OfficerLine] = []
    var content = ""
    var result = ""
    var camera: String?

    package init() {}

    package static let fields: [PaperField<ReinspectionRecord>] = [
        .day("madeOn", "复查日期", \.madeOn), .text("organ", "行政机关名称", \.organ), .text("cause", "案由", \.cause),
        .text("party", "当事人", \.party), .text("order", "责令改正", \.order), .text("place", "复查地点", \.place),
        .rows("officers", "复查人", \.officers, atLeast: 2), .text("content", "复查情况", \.content),
        .text("result", "复查结论", \.result), .optional("camera", "音像记录", \.camera),
    ]
}

extension DocumentMaker {
    static func make(_ act: Reinspect, _ scene: FormScene) throws -> Made {
        try made(for: act.party) { (form: inout ReinspectionRecord) in
            form.madeOn = act.inspectedOn
            form.organ = scene.organ
            form.cause = scene.file.cause
            form.party = scene.party(act.party)?.name ?? ""
            form.order = scene.file.track(act.party)?.orders.last.map { order($0, scene.file) } ?? ""
            form.place = act.place
            form.officers = [act.firstOfficer, act.secondOfficer].map { scene.officer($0, on: act.inspectedOn) }
            form.content = act.content
            form.result = act.result.label
            form.camera = Recording.words(act.camera, act.cameraFrom, act.cameraTo, instead: act.noCamera)
        }
    }

    /// An order from before orders had a form has no number.
    static func order(_ order: CorrectionOrder, _ file: Case) -> String {
        let paper = file.documents.first { $0.seq == order.seq && $0.kind == .correctionOrder }
        let named = paper.map { $0.name.replacing(" ", with: "") } ?? DocumentKind.correctionOrder.title
        let by = order.correctBy == order.deliveredOn ? "责令立即改正" : "改正期限至\(order.correctBy.chinese)"
        return "\(named)，\(order.deliveredOn.chinese)收到，\(by)"
    }
}
