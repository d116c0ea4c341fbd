import Law
package import LegalTime
package import Procedure

/// 现场检查笔录、勘验笔录: what two officers saw at a place, signed on each page by whoever was there.
package struct SiteRecord: PaperForm {
    package static let kind = DocumentKind.sceneRecord

    package var number = ""
    package var madeOn: CivilDay?
    var organ = ""
    /// Which of the two records it is.
    var title = ""
    /// 检查 or 勘验
    var work = ""
    var cause = ""
    var startedAt: Instant?
    var endedAt: Instant?
    var place = ""
    var parties: [String] = []
    /// The party itself, or who stood there for it.
    var present: String?
    var officers: [OfficerLine] = []
    var content = ""
    var photos = 0
    var camera: String?
    /// Why the party did not sign.
    var refusal: String?
    var witness: String?

    package init() {}

    package static let fields: [PaperField<SiteRecord>] = [
        .day("madeOn", "检查日期", \.madeOn), .text("organ", "行政机关名称", \.organ), .text("title", "笔录种类", \.title),
        .text("work", "检查方式", \.work), .text("cause", "案由", \.cause),
        .moment("startedAt", "开始时间", \.startedAt), .moment("endedAt", "结束时间", \.endedAt),
        .text("place", "检查（勘验）地点", \.place), .texts("parties", "当事人", \.parties),
        .optional("present", "在场的当事人或者其代表", \.present),
        .rows("officers", "检查（勘验）人、记录人", \.officers, atLeast: 2), .text("content", "现场情况", \.content),
        .count("photos", \.photos), .optional("camera", "音像记录", \.camera),
        .optional("refusal", "没有签名的情况", \.refusal), .optional("witness", "见证人", \.witness),
    ]
}

extension DocumentMaker {
    static func make(_ act: RecordScene, _ scene: FormScene) throws -> Made {
        let day = OrganZone.shanghai.day(of: act.startedAt)
        return try made { (form: inout SiteRecord) in
            form.madeOn = day
            form.organ = scene.organ
            form.title = act.kind.label
            form.work = act.kind == .inspection ? "检查" : "勘验"
            form.cause = scene.file.cause
            (form.startedAt, form.endedAt) = (act.startedAt, act.endedAt)
            form.place = act.place
            form.parties = scene.file.parties.map(\.name)
            form.present = act.signing == .absent ? nil : act.signer
            form.officers = [act.firstOfficer, act.secondOfficer].map { scene.officer($0, on: day) }
            form.content = act.content
            form.photos = act.photos
            form.camera = Recording.words(act.camera, act.cameraFrom, act.cameraTo, instead: act.noCamera)
            form.refusal = unsigned(act)
            form.witness = act.witness
        }
    }

    private static func unsigned(_ act: RecordScene) -> String? {
        switch act.signing {
        case .signed: nil
        case .refused: "当事人拒绝签名：\(act.note ?? "")"
        case .absent: "当事人不在场：\(act.note ?? "")"
        }
    }
}
