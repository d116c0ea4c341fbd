package import LegalTime
package import Procedure

/// 中止（恢复）调查、延长办案期限审批表: what stops, goes on with or adds to the time for the decision, and by what.
package struct ClockForm: PaperForm {
    package static let kind = DocumentKind.clockForm

    package var number = ""
    package var madeOn: CivilDay?
    var organ = ""
    /// Which of the steps it is.
    var title = ""
    var caseNumber: String?
    var cause = ""
    var filedOn: CivilDay?
    var handlers: [String] = []
    /// The time as its rule has it, and the rule.
    var period = ""
    var basis = ""
    var ground: String?
    var from: CivilDay?
    var to: CivilDay?
    /// 延长多久
    var added: String?
    var document = ""
    var reason: String?
    var overrun: String?
    var discussion: String?
    var opinions: [OpinionLine] = []

    package init() {}

    package static let fields: [PaperField<ClockForm>] = [
        .day("madeOn", "批准日期", \.madeOn), .text("organ", "行政机关名称", \.organ), .text("title", "标题", \.title),
        .optional("caseNumber", "案号", \.caseNumber), .text("cause", "案由", \.cause),
        .day("filedOn", "立案日期", \.filedOn, optional: true), .texts("handlers", "承办人", \.handlers),
        .text("period", "办案期限", \.period), .text("basis", "期限的依据", \.basis),
        .optional("ground", "事由", \.ground), .day("from", "起始日", \.from, optional: true),
        .day("to", "终止日", \.to, optional: true), .optional("added", "延长", \.added),
        .text("document", "依据文书", \.document), .optional("reason", "理由", \.reason),
        .optional("overrun", "超期原因", \.overrun), .optional("discussion", "集体讨论", \.discussion),
        .rows("opinions", "审批意见", \.opinions),
    ]
}

extension DocumentMaker {
    static func make(_ act: SuspendClock, _ scene: FormScene) throws -> Made {
        let isStop = act.ground == .suspension
        return try clock(scene, isStop ? "中止调查审批表" : "扣除办案期限审批表", "同意\(isStop ? "中止" : "扣除")。") { form in
            (form.ground, form.from, form.to) = (act.ground.label, act.from, act.to)
            (form.document, form.reason) = (act.document, act.reason)
        }
    }

    static func make(_ act: ResumeClock, _ scene: FormScene) throws -> Made {
        let stopped = scene.before.clock(DecisionClock.rule)?.suspensions.last { $0.to == nil }
        return try clock(scene, "恢复调查审批表", "同意恢复，自\(act.to.adding(days: 1).chinese)起继续计算期限。") { form in
            (form.ground, form.from, form.to) = (stopped?.ground, stopped?.from, act.to)
            form.document = act.document
        }
    }

    static func make(_ act: ExtendClock, _ scene: FormScene) throws -> Made {
        let added = scene.file.clock(DecisionClock.rule)?.extensions.last?.period.chinese
        return try clock(scene, "延长办案期限审批表", "同意延长。") { form in
            (form.added, form.document, form.reason) = (added, act.document, act.reason)
            form.overrun = act.overrun
            form.discussion = act.discussedOn.map { day in
                let people = (act.participants ?? []).map { scene.people[$0]?.name ?? $0 }
                return "\(day.chinese)，\(people.joined(separator: "、"))集体讨论决定。"
            }
        }
    }

    private static func clock(
        _ scene: FormScene,
        _ title: String,
        _ opinion: String,
        _ fill: (inout ClockForm) -> Void
    ) throws -> Made {
        let file = scene.before
        let terms = file.clock(DecisionClock.rule)?.terms
        return try made { (form: inout ClockForm) in
            form.madeOn = scene.day
            form.organ = scene.organ
            form.title = title
            form.caseNumber = file.number
            form.cause = file.cause
            form.filedOn = file.filedOn
            form.handlers = scene.handlerNames
            form.period = terms?.terms.period.chinese ?? ""
            form.basis = terms?.basis ?? ""
            form.opinions = [OpinionLine(scene.head, opinion)]
            fill(&form)
        }
    }
}
