import Law
package import LegalTime

/// 添加证据: of one of the eight kinds (行政处罚法 article 46 paragraph 1), with what its kind asks for.
package struct AddEvidence: Act {
    package var kind = EvidenceKind.documentary
    package var name = ""
    package var proves = ""
    package var source = ""
    package var takenAt = Instant(milliseconds: 0)
    package var place = ""
    package var firstOfficer = ""
    package var secondOfficer = ""
    package var confirmation = EvidenceConfirmation.confirmed
    package var note: String?
    package var witness: String?
    package var camera: String?
    package var particulars: EvidenceParticulars?

    package init() {}

    package static let sheet = Sheet<AddEvidence>(
        id: "add-evidence",
        title: "添加证据",
        done: "添加证据",
        duties: [.handler],
        fields: [
            Field("kind", "证据种类", \.kind, .choice, hint: "行政处罚法第四十六条第一款"),
            Field("name", "证据名称", \.name, .text(max: 100), mendable: true),
            Field("proves", "证明对象", \.proves, .text(max: 500), hint: "证明什么事实", mendable: true),
            Field("source", "来源", \.source, .text(), hint: "当事人提供、现场提取、向某单位调取等", mendable: true),
            Field("takenAt", "取得时间", \.takenAt, .moment, mendable: true).offering(.now),
            Field("place", "取得地点", \.place, .text(), mendable: true),
            Field("firstOfficer", "取证人", \.firstOfficer, .officer),
            Field("secondOfficer", "取证人（第二名）", \.secondOfficer, .officer),
            Field("confirmation", "当事人核对", \.confirmation, .choice),
            Field(optional: "note", "拒绝确认或者不在场的情况", \.note, .text(max: 300), hint: "拒绝确认、不在场的必填"),
            Field(optional: "witness", "见证人", \.witness, .text(max: 100), hint: "姓名和单位；不能是本机关人员", mendable: true),
            Field(optional: "camera", "录音录像（执法记录仪）编号", \.camera, .text(max: 60), mendable: true),
            Field(optional: "particulars", "该种证据的要求", \.particulars, .record, hint: "按证据种类填写，其余不填"),
        ],
        gates: [Gates.undecided, Gates.open],
        checks: [
            Check { act, _, facts, _ in TimeRules.notFuture("takenAt", act.takenAt, facts) },
            Check { act, file, facts, _ in
                OfficerRules.pair(
                    ("firstOfficer", act.firstOfficer),
                    ("secondOfficer", act.secondOfficer),
                    on: facts.zone.day(of: act.takenAt),
                    facts,
                    in: file
                )
            },
            Check { act, file, _, _ in EvidenceRules.particulars(act.kind, act.given, file) },
            Check { act, _, facts, _ in EvidenceRules.monitoring(act.kind, act.given, facts) },
            Check { act, _, _, _ in confirmed(act) },
        ],
        forms: [.evidenceSheet],
        draft: { file, _ in
            var act = AddEvidence()
            act.place = file.place
            act.firstOfficer = file.handlers.first ?? ""
            act.secondOfficer = file.handlers.last ?? ""
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        file.evidence.append(
            EvidenceItem(seq: head.seq, kind: kind, name: name, takenOn: OrganZone.shanghai.day(of: takenAt))
        )
        file.investigators.formUnion([firstOfficer, secondOfficer])
    }

    private var given: EvidenceParticulars { particulars ?? EvidenceParticulars() }

    /// What the party did not confirm is noted, with somebody who saw it or a recording; what others sign, they sign.
    private static func confirmed(_ act: AddEvidence) -> [Finding] {
        switch act.confirmation {
        case .confirmed: return []
        case .notAsked:
            let isOthers = [.testimony, .expert, .documentary].contains(act.kind) && act.given.signature != nil
            return isOthers
                ? [] : [.field("confirmation", "由出具人、证人或者鉴定人签名盖章的书证、证人证言、鉴定意见，才不由当事人确认")]
        case .refused, .absent:
            var findings: [Finding] = []
            if act.note == nil { findings.append(.field("note", "当事人拒绝确认或者不在场的，应注明情况")) }
            if act.witness == nil && act.camera == nil {
                findings.append(.field("witness", "当事人没有确认的，应有见证人，或者录音录像"))
            }
            return findings
        }
    }
}
