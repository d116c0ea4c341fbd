import Law
package import LegalTime

/// Why another organ is competent (移送的理由).
package enum TransferGround: String, Labelled {
    case place, competence, level, firstToFile, designated, suspectedCrime

    package var label: String {
        switch self {
        case .place: "违法行为发生地不在本机关管辖区域（行政处罚法第二十二条）"
        case .competence: "事项不属于本机关的职权"
        case .level: "依法由其他层级的机关管辖"
        case .firstToFile: "其他有管辖权的机关已先立案（行政处罚法第二十五条第一款）"
        case .designated: "上级机关指定其他机关管辖（行政处罚法第二十五条第二款）"
        case .suspectedCrime: "涉嫌犯罪，移送司法机关"
        }
    }
}

/// 移送有管辖权的机关: of one party or of the whole case. Not filed for want of competence, it is handed over as it is.
package struct TransferCase: Act {
    package var party: Int?
    package var to = ""
    package var ground = TransferGround.competence
    package var reasons = ""
    package var sentOn = CivilDay(number: 0)
    package var letter: String?
    package var materials: [String] = []

    package init() {}

    package static let sheet = Sheet<TransferCase>(
        id: "transfer-case",
        title: "移送有管辖权的机关",
        done: "移送有管辖权的机关",
        duties: [.handler],
        fields: [
            Field(optional: "party", "移送的当事人", \.party, .party, hint: "整案移送的不填"),
            Field("to", "受移送机关", \.to, .text(max: 100), hint: "写机关全称", mendable: true),
            Field("ground", "移送的理由", \.ground, .choice),
            Field("reasons", "说明", \.reasons, .multiline(max: 2000), hint: "写明事实和管辖的依据"),
            Field("sentOn", "移送日期", \.sentOn, .day, mendable: true).offering(.today),
            Field(
                optional: "letter",
                "另有的移送文书文号",
                \.letter,
                .text(max: 100),
                hint: "移送函由本系统制作并编号；另行发文的填写",
                mendable: true
            ),
            Field("materials", "材料和证据清单", \.materials, .list(of: .text(), max: 100), hint: "一行一项"),
        ],
        gates: [ClosingRules.unarchived, Gate { file, _ in transferable(file) }, Gates.unsettled],
        checks: [
            Check { act, _, _, _ in act.ground == .suspectedCrime ? [.refusal(crime)] : [] },
            Check { act, file, facts, _ in
                TimeRules.notFuture("sentOn", act.sentOn, facts) + afterFiling(act, file)
            },
            Check { act, file, _, _ in open(act, file) },
        ],
        document: .transferLetter,
        trace: "已移送有管辖权的机关",
        draft: { file, _ in
            var act = TransferCase()
            let proposed = file.report?.proposals.filter { $0.outcome == .transfer }.map(\.party) ?? []
            act.party = file.tracks.count > 1 ? proposed.first { file.track($0)?.isSettled == false } : nil
            act.materials = file.proofs
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        for index in file.tracks.indices where party.map({ $0 == index + 1 }) ?? !file.tracks[index].isSettled {
            file.tracks[index].ending = .transferred(to: to, seq: head.seq, accepted: nil)
            file.tracks[index].sentOn = sentOn
            // What was sent up for a party that is handed over is nobody's to decide any more.
            for matter in [Matter.notice, .decision] {
                file.changeApproval(matter, party: index + 1) { $0.state = .withdrawn }
            }
        }
    }

    /// A filed case; or one that was not filed because another organ is competent.
    private static func transferable(_ file: Case) -> Refusal? {
        switch file.filing {
        case .refused(_, .notOurs, _): nil
        case .approved: file.isClosed ? closed : nil
        case .refused, .notNeeded: closed
        case .awaiting, .returned:
            .system(
                "先决定是否立案，后移送",
                missing: "立案，或者以不属于本机关管辖不予立案的决定",
                remedy: "不属于本机关管辖的，由负责人先决定不予立案",
                act: RefuseFiling.sheet.id
            )
        }
    }

    private static let closed = Refusal.system(
        "移送的是正在办理的案件",
        missing: "尚未办结的案件",
        remedy: "已经办结或者以其他理由不予立案的，不再移送"
    )

    private static let crime = Refusal.system(
        "两法衔接尚未开通，不得越过",
        missing: "涉嫌犯罪案件的移送（\(PenaltyLaw.suspectedCrime.citation.printed)）",
        remedy: "涉嫌犯罪的案件，请在两法衔接功能开通后办理；在此之前依法向司法机关移送，并保管好案卷"
    )

    /// What was decided on filing comes first.
    private static func afterFiling(_ act: TransferCase, _ file: Case) -> [Finding] {
        switch file.filing {
        case .approved(let day, _) where act.sentOn < day, .refused(let day, _, _) where act.sentOn < day:
            [.field("sentOn", "不能早于决定是否立案之日（\(day.iso)）")]
        default: []
        }
    }

    private static func open(_ act: TransferCase, _ file: Case) -> [Finding] {
        guard let party = act.party else { return [] }
        guard file.track(party)?.isSettled == true else { return PartyRules.exists(party, file) }
        return [.field("party", "该当事人已经处理，不再移送")]
    }
}
