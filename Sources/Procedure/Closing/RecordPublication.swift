import Law
import LegalTime

/// Why a decision is not published (不公开的理由).
package enum Unpublished: String, Labelled {
    case noImpact, individual, onTheSpot, light, minor, secret, other

    package var label: String {
        switch self {
        case .noImpact: "不具有一定社会影响"
        case .individual: "当事人是自然人，按规定不公示"
        case .onTheSpot: "简易程序作出，原则上不公示"
        case .light: "警告、通报批评，原则上不公示"
        case .minor: "涉及未成年人"
        case .secret: "涉及国家秘密、商业秘密或者个人隐私"
        case .other: "其他"
        }
    }
}

/// 登记公示: that a decision was published, where and when, or why it is not (行政处罚法 article 48 paragraph 1).
package struct RecordPublication: Act {
    var party = 1
    var published = true
    var on = CivilDay(number: 0)
    var channel: String?
    var address: String?
    var ground: Unpublished?
    var note: String?

    package init() {}

    package static let sheet = Sheet<RecordPublication>(
        id: "record-publication",
        title: "登记公示",
        done: "登记公示情况",
        duties: [.handler],
        fields: [
            Field("party", "当事人", \.party, .party),
            Field("published", "已公示", \.published, .flag, hint: "具有一定社会影响的处罚决定应当公开（行政处罚法第四十八条第一款）"),
            Field("on", "日期", \.on, .day, hint: "公示日；不公示的，填决定不公示之日", mendable: true).offering(.today),
            Field(optional: "channel", "公示渠道", \.channel, .text(max: 100), hint: "如：政府网站、信用中国", mendable: true),
            Field(optional: "address", "公示网址", \.address, .text(max: 300), mendable: true),
            Field(optional: "ground", "不公示的理由", \.ground, .choice),
            Field(optional: "note", "说明", \.note, .text(max: 300), hint: "理由选“其他”的必填"),
        ],
        gates: [Gate { file, _ in open(file) }],
        checks: [
            Check { act, file, _, _ in PartyRules.exists(act.party, file) },
            Check { act, file, _, _ in ready(act, file) },
            Check { act, _, _, _ in particulars(act) },
            Check { act, file, facts, _ in day(act, file, facts) },
        ],
        clocks: [
            .meets("D03", party: { $0.party }, on: { act, _, _ in act.on }),
            ClosingRules.ripens(),
        ],
        known: ["party"],
        draft: { file, asked in
            var act = RecordPublication()
            act.party = asked ?? (file.tracks.firstIndex { isOpen($0) } ?? 0) + 1
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        guard file.tracks.indices.contains(party - 1) else { return }
        file.tracks[party - 1].publication = Publication(
            seq: head.seq,
            isPublished: published,
            on: on,
            channel: channel
        )
    }
}

extension RecordPublication {
    /// Decided, and not published so far; what was held back may be published later.
    fileprivate static func isOpen(_ track: PartyTrack) -> Bool {
        track.document != nil && track.publication?.isPublished != true
    }

    fileprivate static func open(_ file: Case) -> Refusal? {
        if file.tracks.contains(where: isOpen) { return nil }
        return file.tracks.contains { $0.document != nil }
            ? .system("一份决定只登记一次公示", missing: "尚未公示的决定", remedy: "撤回已公示的决定另行办理")
            : .system("先作出决定，后登记公示", missing: "处罚决定", remedy: "先作出处罚决定", act: DecidePenalty.sheet.id)
    }

    fileprivate static func ready(_ act: RecordPublication, _ file: Case) -> [Finding] {
        guard let track = file.track(act.party) else { return [] }
        if track.document == nil { return [.field("party", "尚未对该当事人作出决定")] }
        return isOpen(track) ? [] : [.field("party", "该当事人的决定已登记公示")]
    }

    fileprivate static func particulars(_ act: RecordPublication) -> [Finding] {
        guard !act.published else {
            let found: [Finding] = act.channel == nil ? [.field("channel", "已公示的，应写明公示渠道")] : []
            return found + (act.ground == nil ? [] : [.field("ground", "已公示的，不填不公示的理由")])
        }
        if act.ground == nil { return [.field("ground", "不公示的，应选理由")] }
        return act.ground == .other && act.note == nil ? [.field("note", "写明其他理由")] : []
    }

    fileprivate static func day(_ act: RecordPublication, _ file: Case, _ facts: Facts) -> [Finding] {
        let future = TimeRules.notFuture("on", act.on, facts)
        guard let decidedOn = file.track(act.party)?.decidedOn, act.on < decidedOn else { return future }
        return future + [.field("on", "不能早于决定日（\(decidedOn.iso)）")]
    }
}
