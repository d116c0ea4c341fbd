import Law
import LegalTime

/// How a decision is served (送达方式).
///
/// Service by public notice (公告送达) takes effect after a period and comes with the clocks.
package enum ServiceMethod: String, Labelled {
    case inPerson, onRefusal, electronic, post

    package var label: String {
        switch self {
        case .inPerson: "直接送达"
        case .onRefusal: "留置送达"
        case .electronic: "电子送达"
        case .post: "邮寄送达"
        }
    }
}

/// 送达行政处罚决定书 to one party.
package struct ServeDecision: Act {
    var party = 1
    var method = ServiceMethod.inPerson
    var recipient = ""
    var servedOn = CivilDay(number: 0)
    var place = ""
    var firstOfficer = ""
    var secondOfficer = ""
    var consented = false
    var witness: String?
    var recording: String?

    package init() {}

    package static let sheet = Sheet<ServeDecision>(
        id: "serve-decision",
        title: "送达处罚决定书",
        done: "送达处罚决定书",
        duties: [.handler],
        fields: [
            Field("party", "当事人", \.party, .party),
            Field("method", "送达方式", \.method, .choice),
            Field("recipient", "签收人", \.recipient, .text(max: 50), hint: "留置的填被留置处的人或“无人签收”", mendable: true),
            Field("servedOn", "送达日期", \.servedOn, .day, hint: "邮寄的填回执上的收件日期", mendable: true),
            Field("place", "送达地点", \.place, .text(), mendable: true),
            Field("firstOfficer", "送达人", \.firstOfficer, .officer),
            Field("secondOfficer", "第二送达人", \.secondOfficer, .officer),
            Field("consented", "当事人已签电子送达确认书", \.consented, .flag, hint: "只用于电子送达"),
            Field(optional: "witness", "见证人", \.witness, .text(max: 100), hint: "留置送达：基层组织或单位代表"),
            Field(optional: "recording", "拍照、录像编号", \.recording, .text(max: 100), hint: "留置送达：没有见证人的必填"),
        ],
        gates: [
            Gate { file, _ in decided(file) },
            Gate { file, _ in printed(file) },
            Gate { file, _ in unserved(file) },
        ],
        checks: [
            Check { act, file, _, _ in PartyRules.exists(act.party, file) },
            Check { act, file, _, _ in ready(act, file) },
            Check { act, file, facts, _ in days(act, file, facts) },
            Check { act, _, facts, _ in
                OfficerRules.pair(
                    ("firstOfficer", act.firstOfficer),
                    ("secondOfficer", act.secondOfficer),
                    on: act.servedOn,
                    facts
                )
            },
            Check { act, _, _, _ in conditions(act) },
        ],
        clocks: [
            .meets("C24", party: { $0.party }, on: { act, _, _ in act.servedOn }),
            .starts("P01", party: { $0.party }) { act, file, _ in
                (file.track(act.party)?.decision?.penalty.fineFen ?? 0) > 0 ? .day(act.servedOn) : nil
            },
            .starts("R01", party: { $0.party }, from: { act, _, _ in .day(act.servedOn) }),
            .starts("R11", party: { $0.party }, from: { act, _, _ in .day(act.servedOn) }),
        ],
        trace: "处罚决定书已送达",
        draft: { file in
            var act = ServeDecision()
            act.party = (file.tracks.firstIndex { $0.document != nil && $0.service == nil } ?? 0) + 1
            act.recipient = file.track(act.party)?.party.name ?? ""
            act.firstOfficer = file.handlers.first ?? ""
            act.secondOfficer = file.handlers.last ?? ""
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        guard file.tracks.indices.contains(party - 1) else { return }
        file.tracks[party - 1].service = ServiceRecord(
            seq: head.seq,
            method: method,
            servedOn: servedOn,
            recipient: recipient
        )
    }
}

extension ServeDecision {
    fileprivate static func decided(_ file: Case) -> Refusal? {
        file.tracks.contains { $0.document != nil }
            ? nil
            : .article(
                PenaltyLaw.service,
                missing: "行政处罚决定书",
                remedy: "先作出行政处罚决定",
                act: DecidePenalty.sheet.id
            )
    }

    fileprivate static func printed(_ file: Case) -> Refusal? {
        let open = file.tracks.filter { $0.document != nil && $0.service == nil }
        return open.isEmpty || open.contains { $0.document.flatMap(file.document)?.print != nil } ? nil : unprinted
    }

    fileprivate static func unserved(_ file: Case) -> Refusal? {
        let decided = file.tracks.filter { $0.document != nil }
        return !decided.isEmpty && decided.allSatisfy { $0.service != nil }
            ? .system("一份决定书只登记一次送达", missing: "尚未送达的决定书", remedy: "登记有误的，用更正办理") : nil
    }

    fileprivate static func ready(_ act: ServeDecision, _ file: Case) -> [Finding] {
        guard let track = file.track(act.party) else { return [] }
        guard let document = track.document.flatMap(file.document) else { return [.field("party", "尚未对该当事人作出决定")] }
        if track.service != nil { return [.field("party", "该当事人的决定书已经送达")] }
        return document.print == nil ? [.refusal(unprinted)] : []
    }

    fileprivate static func days(_ act: ServeDecision, _ file: Case, _ facts: Facts) -> [Finding] {
        let future = TimeRules.notFuture("servedOn", act.servedOn, facts)
        guard let decidedOn = file.track(act.party)?.decision?.decidedOn, act.servedOn < decidedOn else {
            return future
        }
        return future + [.field("servedOn", "不能早于决定日（\(decidedOn.iso)）")]
    }

    fileprivate static func conditions(_ act: ServeDecision) -> [Finding] {
        if act.method == .electronic && !act.consented {
            return [
                .refusal(
                    .article(
                        PenaltyLaw.electronicService,
                        missing: "当事人同意并签订的电子送达确认书",
                        remedy: "先取得确认书，或改用其他送达方式"
                    )
                )
            ]
        }
        if act.method == .onRefusal && act.witness == nil && act.recording == nil {
            return [
                .refusal(
                    .article(
                        CivilProcedureLaw.serviceOnRefusal,
                        missing: "见证人，或拍照、录像",
                        remedy: "填写见证人，或填写拍照、录像的编号"
                    )
                )
            ]
        }
        return []
    }

    private static var unprinted: Refusal {
        .system("文书制成后才能送达", missing: "已制成的决定书（正在制作）", remedy: "稍候片刻；制成后自动出现在待办中")
    }
}
