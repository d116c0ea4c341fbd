package import Law
package import Ledger
import LegalTime

/// The organ's own figures for clocks (本机关期限设置), each with the document that sets it.
extension OrganProfile {
    /// Throws the name of the field that is missing or wrong; an organ without figures of its own has none.
    package static func clocks(_ json: JSON) throws(OrganFault) -> ClockPolicy {
        guard let list = json["clocks"] else { return ClockPolicy(settings: []) }
        guard let items = list.arrayValue else { throw OrganFault(field: "clocks") }
        var settings: [ClockPolicy.Setting] = []
        for (index, item) in items.enumerated() { settings.append(try setting(item, "clocks.\(index)")) }
        return ClockPolicy(settings: settings)
    }

    private static func setting(_ json: JSON, _ path: String) throws(OrganFault) -> ClockPolicy.Setting {
        guard let rule = json["rule"]?.stringValue else { throw OrganFault(field: "\(path).rule") }
        guard let document = json["document"]?.stringValue, !document.isEmpty else {
            throw OrganFault(field: "\(path).document")
        }
        guard let from = json["from"]?.stringValue.flatMap(CivilDay.init(iso:)) else {
            throw OrganFault(field: "\(path).from")
        }
        let setting = ClockPolicy.Setting(
            rule: rule,
            field: json["field"]?.stringValue,
            period: try period(json["period"], "\(path).period"),
            extensions: try extensions(json["extensions"], "\(path).extensions"),
            exclusions: (json["exclusions"]?.arrayValue ?? []).compactMap(\.stringValue),
            document: document,
            from: from,
            to: json["to"]?.stringValue.flatMap(CivilDay.init(iso:))
        )
        // A setting for a rule that is not there, or that the law does not leave open, is said at the start.
        do throws(RuleFault) {
            let policy = ClockPolicy(settings: [setting])
            _ = try ClockRules.rule(rule, field: setting.field, on: from, policy: policy)
        } catch {
            throw OrganFault(field: "\(path)：\(error.reason)")
        }
        return setting
    }

    private static func extensions(_ json: JSON?, _ path: String) throws(OrganFault) -> [AllowedExtension] {
        var list: [AllowedExtension] = []
        for (index, item) in (json?.arrayValue ?? []).enumerated() {
            guard let decidedBy = item["by"]?.stringValue else { throw OrganFault(field: "\(path).\(index).by") }
            list.append(
                AllowedExtension(
                    period: try period(item["period"], "\(path).\(index).period"),
                    decidedBy: decidedBy,
                    times: item["times"]?.intValue ?? 1,
                    citation: nil
                )
            )
        }
        return list
    }

    private static func period(_ json: JSON?, _ path: String) throws(OrganFault) -> Period? {
        guard let json, json != .null else { return nil }
        guard let amount = json["amount"]?.intValue, amount > 0,
            let unit = json["unit"]?.stringValue.flatMap(PeriodUnit.init(rawValue:)), amount <= unit.limit
        else { throw OrganFault(field: path) }
        return Period(amount, unit)
    }
}
