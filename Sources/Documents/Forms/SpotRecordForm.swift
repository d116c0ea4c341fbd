package import LegalTime
package import Procedure

/// 当场处罚备案表: what officers decided on the spot, and that the organ took note of it (行政处罚法 article 52 paragraph 3).
package struct SpotRecordForm: PaperForm {
    package static let kind = DocumentKind.spotRecordForm

    package var number = ""
    /// 报送备案之日
    package var madeOn: CivilDay?
    var organ = ""
    /// 决定书文号
    var decision = ""
    var decidedOn: CivilDay?
    var officers: [OfficerLine] = []
    var parties: [PartyLine] = []
    var happened = ""
    var place = ""
    var facts = ""
    var evidence: [String] = []
    var violated: [String] = []
    var basis: [String] = []
    var penalties: [String] = []
    /// 当场收缴, or paid at the bank.
    var collection: String?
    var opinions: [OpinionLine] = []

    package init() {}

    package static let fields: [PaperField<SpotRecordForm>] = [
        .day("madeOn", "报送备案日期", \.madeOn), .text("organ", "行政机关名称", \.organ),
        .text("decision", "决定书文号", \.decision), .day("decidedOn", "决定日期", \.decidedOn),
        .rows("officers", "执法人员", \.officers, atLeast: 2), .rows("parties", "当事人", \.parties),
        .text("happened", "违法时间", \.happened), .text("place", "违法地点", \.place),
        .text("facts", "违法事实", \.facts), .texts("evidence", "证据", \.evidence),
        .texts("violated", "违反的规定", \.violated), .texts("basis", "处罚依据", \.basis),
        .texts("penalties", "处罚内容", \.penalties), .optional("collection", "罚款收缴方式", \.collection),
        .rows("opinions", "备案意见", \.opinions),
    ]
}

extension DocumentMaker {
    static func make(_ act: FileForRecord, _ scene: FormScene) throws -> Made {
        let file = scene.file
        guard let spot = file.simple, let decision = file.tracks.first?.decision else {
            throw DecisionFault(fields: ["当场处罚决定"], of: .spotRecordForm)
        }
        return try made(for: 1) { (form: inout SpotRecordForm) in
            form.madeOn = act.filedOn
            form.organ = scene.organ
            form.decision = spot.number
            form.decidedOn = spot.decidedOn
            form.officers = spot.officers.map { scene.officer($0, on: spot.decidedOn) }
            form.parties = [scene.party(1)].compactMap { $0.map(PartyLine.init) }
            form.happened = file.happenedOn?.chinese ?? ""
            form.place = file.place
            form.facts = decision.facts
            form.evidence = decision.evidence
            form.violated = distinct(file.violations.map(\.breaks))
            form.basis = distinct(file.violations.map(\.punishedBy))
            form.penalties = lines(decision.penalty)
            form.collection = collection(spot, decision.penalty)
            form.opinions = [OpinionLine(scene.head, act.note ?? "予以备案。")]
        }
    }

    private static func collection(_ spot: OnTheSpot, _ penalty: Penalty) -> String? {
        guard penalty.fineFen > 0 else { return nil }
        guard let collected = spot.collection else { return "由当事人到指定的银行缴纳" }
        return "当场收缴（\(collected.ground.label)），专用票据号码\(collected.receipt)"
    }
}
