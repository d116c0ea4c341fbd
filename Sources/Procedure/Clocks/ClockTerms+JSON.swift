import Law
package import Ledger
import LegalTime

/// How the rule of a clock stands in the entry that started it; the layout of docs/dossier-format.md.
extension ClockTerms {
    package var json: JSON {
        var object: [String: JSON] = [
            "rule": .string(rule), "name": .string(name), "period": terms.period.json,
            "end": .string(terms.end.rawValue), "citations": .array(citations.map { .string($0) }),
            "certainty": .string(certainty.rawValue), "calendar": .int(calendar),
        ]
        if !variant.isEmpty { object["variant"] = .string(variant) }
        if terms.isBackward { object["backward"] = .bool(true) }
        if let document { object["document"] = .string(document) }
        if !exclusions.isEmpty { object["exclusions"] = .array(exclusions.map { .string($0) }) }
        if !extensions.isEmpty { object["extensions"] = .array(extensions.map(\.json)) }
        return .object(object)
    }

    package init?(_ json: JSON) {
        guard let rule = json["rule"]?.stringValue, let name = json["name"]?.stringValue,
            let period = json["period"].flatMap(Period.init(json:)),
            let end = json["end"]?.stringValue.flatMap(EndRule.init(rawValue:)),
            let citations = json["citations"]?.arrayValue?.compactMap(\.stringValue),
            let certainty = json["certainty"]?.stringValue.flatMap(Certainty.init(rawValue:)),
            let calendar = json["calendar"]?.intValue
        else { return nil }
        self.init(
            rule: rule,
            variant: json["variant"]?.stringValue ?? "",
            name: name,
            terms: PeriodRule(period, end: end, isBackward: json["backward"]?.boolValue ?? false),
            citations: citations,
            document: json["document"]?.stringValue,
            certainty: certainty,
            exclusions: (json["exclusions"]?.arrayValue ?? []).compactMap(\.stringValue),
            extensions: (json["extensions"]?.arrayValue ?? []).compactMap(ExtensionTerms.init(json:)),
            calendar: calendar
        )
    }
}

extension ExtensionTerms {
    fileprivate var json: JSON {
        var object: [String: JSON] = ["by": .string(decidedBy), "times": .int(times)]
        if let period { object["period"] = period.json }
        return .object(object)
    }

    fileprivate init?(json: JSON) {
        guard let decidedBy = json["by"]?.stringValue, let times = json["times"]?.intValue else { return nil }
        self.init(period: json["period"].flatMap(Period.init(json:)), decidedBy: decidedBy, times: times)
    }
}

extension Period {
    package var json: JSON { ["amount": .int(amount), "unit": .string(unit.rawValue)] }

    package init?(json: JSON) {
        guard let amount = json["amount"]?.intValue, amount >= 0,
            let unit = json["unit"]?.stringValue.flatMap(PeriodUnit.init(rawValue:))
        else { return nil }
        self.init(amount, unit)
    }
}

extension CaseClock {
    /// All that counting the clock again needs, for its row.
    package var inputs: JSON {
        [
            "terms": terms.json, "party": .int(party), "trigger": .string(trigger.text(in: .shanghai)),
            "seq": .int(seq),
            "suspensions": .array(
                suspensions.map { item in
                    var object: [String: JSON] = [
                        "seq": .int(item.seq), "ground": .string(item.ground), "document": .string(item.document),
                        "from": .string(item.from.iso),
                    ]
                    if let to = item.to { object["to"] = .string(to.iso) }
                    return .object(object)
                }
            ),
            "extensions": .array(
                extensions.map { item in
                    var object: [String: JSON] = [
                        "seq": .int(item.seq), "period": item.period.json, "document": .string(item.document),
                    ]
                    if let on = item.on { object["on"] = .string(on.iso) }
                    return .object(object)
                }
            ),
        ]
    }

    package init?(inputs json: JSON) {
        guard let terms = json["terms"].flatMap(ClockTerms.init), let party = json["party"]?.intValue,
            let trigger = json["trigger"]?.stringValue.flatMap({ LegalMoment(text: $0, zone: .shanghai) }),
            let seq = json["seq"]?.intValue
        else { return nil }
        self.init(terms: terms, party: party, trigger: trigger, seq: seq)
        suspensions = (json["suspensions"]?.arrayValue ?? []).compactMap(ClockSuspension.init(json:))
        extensions = (json["extensions"]?.arrayValue ?? []).compactMap(ClockExtension.init(json:))
    }
}

extension ClockSuspension {
    fileprivate init?(json: JSON) {
        guard let seq = json["seq"]?.intValue, let ground = json["ground"]?.stringValue,
            let document = json["document"]?.stringValue,
            let from = json["from"]?.stringValue.flatMap(CivilDay.init(iso:))
        else { return nil }
        self.init(
            seq: seq,
            ground: ground,
            document: document,
            from: from,
            to: json["to"]?.stringValue.flatMap(CivilDay.init(iso:))
        )
    }
}

extension ClockExtension {
    fileprivate init?(json: JSON) {
        guard let seq = json["seq"]?.intValue, let period = json["period"].flatMap(Period.init(json:)),
            let document = json["document"]?.stringValue
        else { return nil }
        self.init(
            seq: seq,
            period: period,
            document: document,
            on: json["on"]?.stringValue.flatMap(CivilDay.init(iso:))
        )
    }
}
