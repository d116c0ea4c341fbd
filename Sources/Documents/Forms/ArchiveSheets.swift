package import LegalTime
package import Procedure

/// 卷宗封面、卷内文件目录、卷内备考表: the three sheets that every volume has.
package struct ArchiveSheets: PaperForm {
    package static let kind = DocumentKind.archiveSheets

    package var number = ""
    package var madeOn: CivilDay?
    var organ = ""
    /// 案卷号
    var volume = ""
    var caseNumber: String?
    var title = ""
    var parties: [String] = []
    var filedOn: CivilDay?
    var endedOn: CivilDay?
    /// 处理结果, a line for each party.
    var outcomes: [String] = []
    var handlers: [String] = []
    var retention = ""
    var schedule: String?
    var pages = ""
    var archivist = ""
    var papers: [CatalogueLine] = []
    /// What was looked through before the volume was closed (归档核对).
    var checked: [String] = []

    package init() {}

    package static let fields: [PaperField<ArchiveSheets>] = [
        .day("madeOn", "归档日期", \.madeOn), .text("organ", "行政机关名称", \.organ), .text("volume", "案卷号", \.volume),
        .optional("caseNumber", "案号", \.caseNumber), .text("title", "案件名称", \.title),
        .texts("parties", "当事人", \.parties), .day("filedOn", "立案日期", \.filedOn, optional: true),
        .day("endedOn", "结案日期", \.endedOn, optional: true), .texts("outcomes", "处理结果", \.outcomes),
        .texts("handlers", "承办人", \.handlers), .text("retention", "保管期限", \.retention),
        .optional("schedule", "保管期限的依据", \.schedule), .text("pages", "页数", \.pages),
        .text("archivist", "立卷人", \.archivist), .rows("papers", "卷内文件", \.papers, atLeast: 0),
        .texts("checked", "核对事项", \.checked),
    ]
}

/// A paper in the catalogue of a volume (卷内文件).
package struct CatalogueLine: PaperPart {
    var title = ""
    var number: String?
    var party: String?
    var on: CivilDay?
    /// `nil` of what this system did not print.
    var pages: String?

    package init() {}

    init(_ document: IssuedDocument, in file: Case) {
        title = document.kind.title
        number = document.number.isEmpty ? nil : document.number
        party = file.track(document.party)?.party.name
        on = document.issuedOn
        pages = document.print.map { "\($0.pages)" }
    }

    package static let fields: [PaperField<CatalogueLine>] = [
        .text("title", "文件名称", \.title), .optional("number", "文号", \.number), .optional("party", "当事人", \.party),
        .day("on", "日期", \.on), .optional("pages", "页数", \.pages),
    ]
}

extension DocumentMaker {
    static func make(_ act: ArchiveCase, _ scene: FormScene) throws -> Made {
        let file = scene.before
        return try made { (form: inout ArchiveSheets) in
            form.madeOn = act.archivedOn
            form.organ = scene.organ
            form.volume = act.volume
            form.caseNumber = file.number
            form.title = file.title
            form.parties = file.parties.map(\.name)
            form.filedOn = file.filedOn
            form.endedOn = file.endedOn
            form.outcomes = outcomes(file)
            form.handlers = scene.handlerNames
            form.retention = act.retention.label
            form.schedule = act.schedule
            form.pages = "\(act.pages)"
            form.archivist = scene.head.actor.name
            form.papers = file.documents.map { CatalogueLine($0, in: file) }
            form.checked = act.checked.map(\.label)
        }
    }

    private static func outcomes(_ file: Case) -> [String] {
        if case .refused(_, let ground, _) = file.filing { return ["不予立案：\(ground.label)"] }
        return file.tracks.map { "\($0.party.name)：\($0.outcome(in: file))" }
    }
}
