package import LegalTime
package import Procedure

/// 送达回证: which documents were served on whom, where, how and when, by which two officers.
package struct ServiceReceipt: PaperForm {
    package static let kind = DocumentKind.serviceReceipt

    package var number = ""
    package var madeOn: CivilDay?
    var organ = ""
    var caseNumber: String?
    var cause = ""
    /// 受送达人
    var addressee = ""
    var documents: [ServedLine] = []
    var method = ""
    var place = ""
    var servedOn: CivilDay?
    /// 签收人; `nil` where this way of service knows none.
    var recipient: String?
    var reason: String?
    var witness: String?
    var recording: String?
    var officers: [OfficerLine] = []
    var remarks: [String] = []

    package init() {}

    package static let fields: [PaperField<ServiceReceipt>] = [
        .day("madeOn", "日期", \.madeOn), .text("organ", "行政机关名称", \.organ),
        .optional("caseNumber", "案号", \.caseNumber), .text("cause", "案由", \.cause),
        .text("addressee", "受送达人", \.addressee), .rows("documents", "送达文书", \.documents),
        .text("method", "送达方式", \.method), .text("place", "送达地点", \.place),
        .day("servedOn", "送达日期", \.servedOn), .optional("recipient", "签收人", \.recipient),
        .optional("reason", "事由和经过", \.reason), .optional("witness", "见证人", \.witness),
        .optional("recording", "拍照、录像编号", \.recording), .rows("officers", "送达人", \.officers, atLeast: 2),
        .texts("remarks", "备注", \.remarks, atLeast: 0),
    ]
}

/// A document on a receipt; each has its own line.
package struct ServedLine: PaperPart {
    var title = ""
    var number = ""

    package init() {}

    init(_ document: IssuedDocument) {
        (title, number) = (document.kind.title, document.number)
    }

    package static let fields: [PaperField<ServedLine>] = [
        .text("title", "文书名称", \.title), .text("number", "文号", \.number),
    ]
}

extension DocumentMaker {
    static func make(_ act: ServeDecision, _ scene: FormScene) throws -> Made {
        let file = scene.file
        let served = file.track(act.party)?.document.flatMap(file.document)
        return try made(for: act.party) { (form: inout ServiceReceipt) in
            form.madeOn = scene.day
            form.organ = scene.organ
            form.caseNumber = file.number
            form.cause = file.cause
            form.addressee = scene.party(act.party)?.name ?? ""
            form.documents = [served].compactMap { $0.map(ServedLine.init) }
            form.method = act.method.label
            form.place = place(act, scene)
            form.servedOn = act.servedOn
            form.recipient = recipient(act)
            form.reason = act.reason
            form.witness = act.witness
            form.recording = act.recording
            form.officers = [act.firstOfficer, act.secondOfficer].map { scene.officer($0, on: act.handledOn) }
            form.remarks = remarks(act, scene)
        }
    }

    /// The confirmed address, where the act goes by it.
    private static func place(_ act: ServeDecision, _ scene: FormScene) -> String {
        guard act.place == ConfirmedAddress.reference, let confirmed = scene.party(act.party)?.confirmed else {
            return act.place
        }
        return "\(confirmed.address.plain ?? DecisionContents.erased)（\(act.place)）"
    }

    /// Who signed, and as what; where nobody signs, the note that was made instead stands in its own place.
    private static func recipient(_ act: ServeDecision) -> String? {
        guard act.method.isSignedFor else { return nil }
        return act.recipient + (act.signer.map { "（\($0.label)）" } ?? "")
    }

    /// 行政处罚法 article 61 paragraph 2: the party agreed, and where it is reached.
    private static func consent(_ confirmed: ConfirmedAddress?) -> String {
        guard let confirmed, let electronic = confirmed.electronic else { return "当事人已签订电子送达确认书" }
        let address = electronic.plain ?? DecisionContents.erased
        return "当事人\(confirmed.on.chinese)签订送达地址确认书，同意电子送达；电子送达地址：\(address)"
    }

    /// What proves this way of service.
    private static func remarks(_ act: ServeDecision, _ scene: FormScene) -> [String] {
        var notes: [String] = []
        if act.method == .onRefusal { notes.append("留置处：\(act.recipient)") }
        if act.method == .electronic { notes.append(consent(scene.party(act.party)?.confirmed)) }
        if let channel = act.channel { notes.append("邮件编号、受托或者转交单位：\(channel)") }
        if let medium = act.medium { notes.append("公告媒介：\(medium)") }
        if let day = act.publishedOn { notes.append("公告日：\(day.chinese)；送达日期为公告期满视为送达之日") }
        return notes
    }
}
