import Law
import Ledger
import LegalTime

/// When the clock ends, and the lines that say why.
struct DueAnswer {
    let rule: PreparedRule
    let request: DueRequest
    let reckoning: Reckoning
    let explanation: [String]

    init(_ rule: PreparedRule, _ request: DueRequest, _ reckoning: Reckoning, _ lines: [String]) {
        self.rule = rule
        self.request = request
        self.reckoning = reckoning
        explanation =
            [rule.opening] + lines + Self.meaning(rule.rule, reckoning) + Self.allowance(rule.rule, request)
            + rule.notes
    }

    var json: JSON {
        var json: [String: JSON] = [
            "rule": .string(rule.id), "due": Self.moment(reckoning.due), "raw": Self.moment(reckoning.raw),
            "provisional": .bool(reckoning.isProvisional), "certainty": .string(rule.rule.certainty.rawValue),
            "citation": .string(rule.citation), "explanation": .array(explanation.map { .string($0) }),
        ]
        if !rule.rule.variant.isEmpty { json["variant"] = .string(rule.rule.variant) }
        if let remaining = reckoning.remaining { json["remaining"] = .int(remaining) }
        return .object(json)
    }

    /// For people.
    var text: String {
        let due = reckoning.due.map { $0.text(in: .shanghai) } ?? "中止中，尚不能确定"
        var lines = ["\(rule.id) \(rule.rule.name)", "到期：\(due)\(reckoning.isProvisional ? "（暂定）" : "")"]
        if let raw = reckoning.raw, raw != reckoning.due { lines.append("顺延前：\(raw.text(in: .shanghai))") }
        if let warnOn = reckoning.warnOn { lines.append("提醒：\(warnOn.iso)（到期日不是工作日）") }
        lines.append("依据：\(rule.citation)")
        lines.append("说明：")
        lines += explanation.enumerated().map { "  \($0.offset + 1). \($0.element)" }
        return lines.joined(separator: "\n")
    }

    private static func moment(_ moment: LegalMoment?) -> JSON {
        moment.map { .string($0.text(in: .shanghai)) } ?? .null
    }

    /// What the end is where it is no last day to act.
    private static func meaning(_ rule: ClockRule, _ reckoning: Reckoning) -> [String] {
        guard let due = reckoning.due?.day(in: .shanghai) else { return [] }
        switch rule.purpose {
        case .deadline: return []
        case .waiting: return ["这是等待期：自 \(due.adding(days: 1).iso) 起才可以办理"]
        case .event: return ["该日为“\(rule.name)”之日"]
        }
    }

    /// Whether the rule knows the extension that was asked for.
    private static func allowance(_ rule: ClockRule, _ request: DueRequest) -> [String] {
        guard let wanted = request.extensions.first?.period else { return [] }
        guard !rule.extensions.isEmpty else { return ["注意：这一规则没有规定延长；延长要有别的依据"] }
        let steps = rule.extensions.map { "\($0.decidedBy)可以延长\($0.period?.chinese ?? "合理期限")" }
        let days = rule.extensions.reduce(into: 0) { $0 += $1.period.map { $0.amount } ?? 36_600 }
        let isMore =
            rule.extensions.allSatisfy { $0.period?.unit ?? .calendarDays == .calendarDays } && wanted.amount > days
        return [(isMore ? "注意：超过了规定的延长：" : "规定的延长：") + steps.joined(separator: "；")]
    }
}
