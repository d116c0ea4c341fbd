import Law
package import LegalTime
package import Procedure

/// 立案前核查记录: what two officers found out about a lead, and what they propose.
package struct FilingCheckRecord: PaperForm {
    package static let kind = DocumentKind.filingCheckRecord

    package var number = ""
    package var madeOn: CivilDay?
    var organ = ""
    var source = ""
    var cause = ""
    var parties: [String] = []
    var summary = ""
    var place = ""
    var isAtScene = false
    var officers: [OfficerLine] = []
    var findings = ""
    var result = ""

    package init() {}

    package static let fields: [PaperField<FilingCheckRecord>] = [
        .day("madeOn", "核查日期", \.madeOn), .text("organ", "行政机关名称", \.organ), .text("source", "线索来源", \.source),
        .text("cause", "案由", \.cause), .texts("parties", "当事人", \.parties), .text("summary", "线索内容", \.summary),
        .text("place", "核查地点或者方式", \.place), .flag("isAtScene", \.isAtScene),
        .rows("officers", "核查人", \.officers, atLeast: 2), .text("findings", "核查情况", \.findings),
        .text("result", "核查结论", \.result),
    ]
}

extension DocumentMaker {
    static func make(_ act: RecordFilingCheck, _ scene: FormScene) throws -> Made {
        try made { (form: inout FilingCheckRecord) in
            form.madeOn = act.checkedOn
            form.organ = scene.organ
            form.source = scene.source
            form.cause = scene.file.cause
            form.parties = scene.file.parties.map(\.name)
            form.summary = scene.file.summary
            form.place = act.place
            form.isAtScene = act.atScene
            form.officers = [act.firstOfficer, act.secondOfficer].map { scene.officer($0, on: act.checkedOn) }
            form.findings = act.findings
            form.result = act.result.label
        }
    }
}
