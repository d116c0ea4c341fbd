import ArgumentParser
import Law
import Ledger
import LegalTime

/// `zhifa law rules`: every clock in every edition, with source and certainty.
struct LawRules: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "rules", abstract: "列出全部期限及其依据、可信程度")

    @Flag(help: "输出 JSON")
    var json = false

    @Argument(parsing: .allUnrecognized, help: .hidden)
    var rest: [String] = []

    func run() throws {
        try LawOutput.refuse(rest)
        if json { return try LawOutput.write(ClockRules.all.map(\.json)) }
        for rule in ClockRules.all { print(rule.text) }
    }
}

extension ClockRule {
    fileprivate var json: JSON {
        [
            "id": .string(id), "variant": .string(variant), "name": .string(name), "trigger": .string(trigger),
            "holder": .string(holder.rawValue), "purpose": .string(purpose.rawValue),
            "amount": terms.map { .int($0.period.amount) } ?? .null,
            "unit": terms.map { .string($0.period.unit.rawValue) } ?? .null,
            "end": terms.map { .string($0.end.rawValue) } ?? .null, "backward": .bool(terms?.isBackward ?? false),
            "annual": annual.map { .string(String("\($0.month)月\($0.day)日")) } ?? .null, "missing": .string(missing),
            "citations": .array(sources.map { .string($0) }), "certainty": .string(certainty.rawValue),
            "needs_policy": .bool(needsPolicy), "valid_from": .string(validFrom.iso),
            "valid_to": validTo.map { .string($0.iso) } ?? .null, "fields": .array(fields.map { .string($0) }),
            "extensions": .array(extensions.map(\.json)), "exclusions": .array(exclusions.map(\.json)),
            "note": .string(note), "gaps": .array(ownGaps.map(\.json)),
        ]
    }

    private var ownGaps: [RuleGap] {
        ClockRules.gaps.filter { $0.id == id && $0.variant == variant && $0.through < validFrom }
    }

    /// `C18  要求听证：5个工作日，自告知听证权利之日起（《行政处罚法》第六十四条第（一）项；V）`
    fileprivate var text: String {
        let name = id + (variant.isEmpty ? "" : "/\(variant)")
        let length = terms?.period.chinese ?? annual.map { "次年\($0.month)月\($0.day)日" } ?? "没有法定长度"
        let days = validTo.map { "\(validFrom.iso) 至 \($0.iso)" } ?? "\(validFrom.iso) 起"
        return
            "\(name)\t\(self.name)\t\(length)\t自\(trigger)\t\(certainty.rawValue)\t\(days)\t\(sources.joined(separator: "、"))"
    }
}

extension AllowedExtension {
    fileprivate var json: JSON {
        [
            "by": .string(decidedBy), "amount": period.map { .int($0.amount) } ?? .null,
            "unit": period.map { .string($0.unit.rawValue) } ?? .null, "times": .int(times),
            "citation": citation.map { .string($0.printed) } ?? .null,
        ]
    }
}

extension Exclusion {
    fileprivate var json: JSON {
        ["ground": .string(ground), "citation": citation.map { .string($0.printed) } ?? .null]
    }
}

extension RuleGap {
    fileprivate var json: JSON { ["through": .string(through.iso), "reason": .string(reason)] }
}
