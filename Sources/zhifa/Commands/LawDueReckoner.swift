import Law
import LegalTime

/// Reckons requests; what does not depend on the day is made once for each edition of a rule.
final class DueReckoner {
    private struct Key: Hashable {
        let rule: String
        let variant: String
        let field: String?
    }

    private let calendar: LegalCalendar
    private var prepared: [Key: [PreparedRule]] = [:]

    init(calendar: LegalCalendar) {
        self.calendar = calendar
    }

    func answer(_ request: DueRequest) throws(DueFault) -> DueAnswer {
        let rule = try prepare(request)
        do {
            if let annual = rule.annual { return try self.annual(rule, annual, request) }
            guard let terms = rule.terms else { throw DueFault("rule", rule.missing) }
            let reckoning = try LegalClock.reckon(
                terms,
                from: request.from,
                suspensions: request.suspensions,
                extensions: request.extensions,
                calendar: calendar
            )
            let lines = try LegalClock.explain(
                terms,
                from: request.from,
                event: rule.event,
                suspensions: request.suspensions,
                extensions: request.extensions,
                calendar: calendar
            )
            return DueAnswer(rule, request, reckoning, lines)
        } catch let fault as PeriodFault {
            throw DueFault(Self.part(fault), fault.reason)
        } catch let fault as DueFault {
            throw fault
        } catch {
            throw DueFault("", "\(error)")
        }
    }

    /// A day of the following year; nothing stops or lengthens it.
    private func annual(_ rule: PreparedRule, _ annual: AnnualDay, _ request: DueRequest) throws(DueFault) -> DueAnswer
    {
        guard request.suspensions.isEmpty else { throw DueFault("suspend", "期限 \(rule.id) 是固定的日子，不能中止") }
        guard request.extensions.isEmpty else { throw DueFault("extend", "期限 \(rule.id) 是固定的日子，不能延长") }
        let year = request.from.day(in: .shanghai).year
        guard let day = annual.following(request.from.day(in: .shanghai)) else {
            throw DueFault("from", "到期日超出 9999 年")
        }
        let isOff = !calendar.isWorkingDay(day)
        let warnOn = isOff ? calendar.lastWorkingDay(onOrBefore: day) : nil
        let reckoning = Reckoning(raw: .day(day), due: .day(day), remaining: nil, isProvisional: false, warnOn: warnOn)
        var lines = ["\(year)年度的，在\(day.year)年\(annual.month)月\(annual.day)日以前：固定的日子，不按长度计算，也不顺延"]
        if let warnOn, calendar.hasTable(day.year) { lines.append("该日是休假日，应当在此前最后一个工作日 \(warnOn.iso) 以前办完") }
        lines.append("到期日：\(day.chinese)")
        return DueAnswer(rule, request, reckoning, lines)
    }

    /// The part of the request that a fault of counting speaks of.
    private static func part(_ fault: PeriodFault) -> String {
        if fault.reason.contains("延长") { return "extend" }
        return fault.reason.contains("中止") ? "suspend" : "from"
    }

    private func prepare(_ request: DueRequest) throws(DueFault) -> PreparedRule {
        let key = Key(rule: request.rule, variant: request.variant, field: request.field)
        let day = request.edition ?? request.from.day(in: .shanghai)
        if let found = prepared[key]?.first(where: { $0.stands(on: day) }) { return found }
        do {
            let rule = try ClockRules.rule(key.rule, variant: key.variant, field: key.field, on: day)
            let made = PreparedRule(rule, field: key.field)
            prepared[key, default: []].append(made)
            return made
        } catch {
            throw DueFault("rule", error.reason)
        }
    }
}

/// One edition of a rule, with the lines that are the same for every day.
final class PreparedRule {
    let id: String
    let rule: ClockRule
    let terms: PeriodRule?
    let annual: AnnualDay?
    let citation: String
    /// What starts the clock, in the words that an explanation takes.
    let event: String
    let opening: String
    let notes: [String]

    init(_ rule: ClockRule, field: String?) {
        id = rule.id
        self.rule = rule
        terms = rule.terms
        annual = rule.annual
        citation = rule.sources.joined(separator: "、")
        let trigger = rule.trigger
        event = trigger.hasSuffix("之日") && !trigger.contains("（") ? String(trigger.dropLast(2)) : ""
        let start = rule.terms?.isBackward == true ? "自\(trigger)倒算" : "自\(trigger)起算"
        opening = "期限 \(rule.id)“\(rule.name)”：\(start)，依据\(citation)（\(rule.certainty.label)）"
        var notes: [String] = []
        if let field, rule.fields.isEmpty { notes.append("领域“\(field)”没有专门规定，适用一般规定") }
        if !rule.note.isEmpty { notes.append("注意：\(rule.note)") }
        if rule.needsPolicy { notes.append("这一期限\(rule.certainty.label)：本机关以文件设定以前，不能自动起算") }
        self.notes = notes
    }

    var missing: String { "期限 \(id)“\(rule.name)”没有法定的长度，不能推算；需要先确定：\(rule.missing)" }

    func stands(on day: CivilDay) -> Bool { rule.stands(on: day) }
}
