import Law
package import LegalTime

/// 现场检查笔录、勘验笔录: what two certified officers saw at a place.
package struct RecordScene: Act {
    package var kind = SceneKind.inspection
    package var startedAt = Instant(milliseconds: 0)
    package var endedAt = Instant(milliseconds: 0)
    package var place = ""
    package var firstOfficer = ""
    package var secondOfficer = ""
    package var certificatesShown = false
    package var content = ""
    package var photos = 0
    package var signing = SceneSigning.signed
    package var signer: String?
    package var note: String?
    package var witness: String?
    package var camera: String?
    package var cameraFrom: Instant?
    package var cameraTo: Instant?
    package var noCamera: String?

    package init() {}

    package static let sheet = Sheet<RecordScene>(
        id: "record-scene",
        title: "制作现场笔录",
        done: "制作现场笔录",
        duties: [.handler],
        fields: [
            Field("kind", "笔录种类", \.kind, .choice).offering(.usual),
            Field("startedAt", "开始时间", \.startedAt, .moment, mendable: true).offering(.now),
            Field("endedAt", "结束时间", \.endedAt, .moment, mendable: true),
            Field("place", "检查（勘验）地点", \.place, .text(), hint: "写到路名门牌或明确方位", mendable: true),
            Field("firstOfficer", "检查（勘验）人", \.firstOfficer, .officer),
            Field("secondOfficer", "记录人", \.secondOfficer, .officer, hint: "也须是执法人员"),
            Field("certificatesShown", "已主动出示执法证件", \.certificatesShown, .flag),
            Field("content", "现场情况", \.content, .multiline(max: 20_000), hint: "看到的情况、测量的数据，不写推断", mendable: true),
            Field("photos", "照片张数", \.photos, .integer(0...999), hint: "没有拍照的填 0", mendable: true),
            Field("signing", "核对和签名", \.signing, .choice).offering(.usual),
            Field(optional: "signer", "在场的当事人或者其代表", \.signer, .text(max: 50), mendable: true),
            Field(optional: "note", "拒绝签名或者不在场的情况", \.note, .text(max: 300), hint: "拒绝签名、不在场的必填"),
            Field(optional: "witness", "见证人", \.witness, .text(max: 100), hint: "姓名和单位；不能是本机关人员", mendable: true),
        ] + CameraUse.fields(\.camera, \.cameraFrom, \.cameraTo, \.noCamera),
        gates: [Gates.undecided, Gates.open],
        checks: [
            Check { act, file, facts, _ in RecordRules.times(act.startedAt, act.endedAt, file, facts) },
            Check { act, file, facts, _ in
                OfficerRules.pair(
                    ("firstOfficer", act.firstOfficer),
                    ("secondOfficer", act.secondOfficer),
                    on: facts.zone.day(of: act.startedAt),
                    facts,
                    in: file
                )
            },
            Check { act, file, facts, _ in PresenceRules.elsewhere(act.stay, file, facts) },
            Check { act, _, _, _ in RecordRules.shown(act.certificatesShown) + signed(act) },
            Check { act, _, facts, _ in
                act.use.required() + act.use.faults(facts) + act.use.meets(act.startedAt, act.endedAt)
            },
        ],
        forms: [.sceneRecord],
        needs: [.presences],
        draft: { file, _ in
            var act = RecordScene()
            act.place = file.place
            act.signer = file.parties.first.map { $0.representative ?? $0.name }
            act.firstOfficer = file.handlers.first ?? ""
            act.secondOfficer = file.handlers.last ?? ""
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        file.scenes.append(
            SceneRecord(
                seq: head.seq,
                startedAt: startedAt,
                endedAt: endedAt,
                place: place,
                officers: [firstOfficer, secondOfficer],
                kind: kind,
                photos: photos
            )
        )
        file.investigators.formUnion([firstOfficer, secondOfficer])
    }

    private var use: CameraUse { CameraUse(number: camera, from: cameraFrom, to: cameraTo, reason: noCamera) }

    private var stay: Stay {
        Stay(officers: [firstOfficer, secondOfficer], place: place, from: startedAt, to: endedAt)
    }

    /// Without the party's signature somebody else, or a recording, bears witness.
    private static func signed(_ act: RecordScene) -> [Finding] {
        if act.signing == .signed {
            return act.signer == nil ? [.field("signer", "当事人或者其代表签名的，应填写其姓名")] : []
        }
        var findings: [Finding] = []
        if act.note == nil { findings.append(.field("note", "当事人拒绝签名或者不在场的，应注明情况")) }
        if act.witness == nil && act.camera == nil {
            findings.append(.field("witness", "当事人没有签名的，应有见证人签名，或者全程录音录像"))
        }
        return findings
    }
}
