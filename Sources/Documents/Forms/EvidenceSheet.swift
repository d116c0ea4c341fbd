import Law
package import LegalTime
package import Procedure

/// 证据材料说明: what a piece of evidence is, from where, what it proves, and what its kind asks for.
package struct EvidenceSheet: PaperForm {
    package static let kind = DocumentKind.evidenceSheet

    package var number = ""
    package var madeOn: CivilDay?
    var organ = ""
    var cause = ""
    var evidenceKind = ""
    var name = ""
    var proves = ""
    var source = ""
    var takenAt: Instant?
    var place = ""
    var particulars: [ParticularLine] = []
    var officers: [OfficerLine] = []
    var confirmation = ""
    /// Whether the party signs here.
    var isConfirmed = false
    var note: String?
    var witness: String?
    var camera: String?

    package init() {}

    package static let fields: [PaperField<EvidenceSheet>] = [
        .day("madeOn", "取得日期", \.madeOn), .text("organ", "行政机关名称", \.organ), .text("cause", "案由", \.cause),
        .text("evidenceKind", "证据种类", \.evidenceKind), .text("name", "证据名称", \.name),
        .text("proves", "证明对象", \.proves), .text("source", "来源", \.source),
        .moment("takenAt", "取得时间", \.takenAt), .text("place", "取得地点", \.place),
        .rows("particulars", "该种证据的要求", \.particulars, atLeast: 0),
        .rows("officers", "取证人", \.officers, atLeast: 2), .text("confirmation", "当事人核对", \.confirmation),
        .flag("isConfirmed", \.isConfirmed), .optional("note", "没有确认的情况", \.note),
        .optional("witness", "见证人", \.witness), .optional("camera", "录音录像编号", \.camera),
    ]
}

/// One requirement of a kind of evidence, by its name.
package struct ParticularLine: PaperPart {
    var name = ""
    var value = ""

    package init() {}

    init?(_ name: String, _ value: String?) {
        guard let value else { return nil }
        (self.name, self.value) = (name, value)
    }

    package static let fields: [PaperField<ParticularLine>] = [
        .text("name", "名称", \.name), .text("value", "内容", \.value),
    ]
}

extension DocumentMaker {
    static func make(_ act: AddEvidence, _ scene: FormScene) throws -> Made {
        let day = OrganZone.shanghai.day(of: act.takenAt)
        return try made { (form: inout EvidenceSheet) in
            form.madeOn = day
            form.organ = scene.organ
            form.cause = scene.file.cause
            form.evidenceKind = act.kind.label
            form.name = act.name
            form.proves = act.proves
            form.source = act.source
            form.takenAt = act.takenAt
            form.place = act.place
            form.particulars = act.particulars.map { particulars($0, scene) } ?? []
            form.officers = [act.firstOfficer, act.secondOfficer].map { scene.officer($0, on: day) }
            form.confirmation = act.confirmation.label
            form.isConfirmed = act.confirmation == .confirmed
            form.note = act.note
            form.witness = act.witness
            form.camera = act.camera
        }
    }

    private static func particulars(_ given: EvidenceParticulars, _ scene: FormScene) -> [ParticularLine] {
        thing(given) + person(given, scene) + monitored(given)
    }

    private static func thing(_ given: EvidenceParticulars) -> [ParticularLine] {
        [
            ParticularLine("原件（原物）", given.form?.label),
            ParticularLine("原物存放", given.kept),
            ParticularLine("照片", given.photos.map { "\($0)张" }),
            ParticularLine("勘验图、现场图", given.drawing),
            ParticularLine("核对、签名", given.signature),
            ParticularLine("载体", given.carrier),
            ParticularLine("制作人", given.maker),
            ParticularLine("制作时间", given.madeAt?.printed),
            ParticularLine("完整性", given.integrity),
        ].compactMap { $0 }
    }

    private static func person(_ given: EvidenceParticulars, _ scene: FormScene) -> [ParticularLine] {
        [
            ParticularLine("证人", given.witnessName),
            ParticularLine("证人情况", given.witnessFacts.map { $0.plain ?? DecisionContents.erased }),
            ParticularLine("陈述人", given.party.flatMap { scene.party($0)?.name }),
            ParticularLine("鉴定机构", given.institution),
            ParticularLine("鉴定资质", given.qualification),
            ParticularLine("委托书", given.commission),
            ParticularLine("鉴定意见书", given.report),
        ].compactMap { $0 }
    }

    private static func monitored(_ given: EvidenceParticulars) -> [ParticularLine] {
        [
            ParticularLine("人工审核", given.monitoring?.label),
            ParticularLine("监控设备", given.device),
            ParticularLine("告知当事人", given.toldOn?.chinese),
        ].compactMap { $0 }
    }
}
