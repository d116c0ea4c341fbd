import Ledger
import LegalTime

@testable import Procedure

/// Makes inputs of an act from its own form and what the case knows already.
struct RandomInputs {
    let file: Case
    let now: Instant
    /// The party that the input is about, where the act does not find one itself.
    var party: Int?
    /// Person id of who acts.
    var actor: String?

    private var zone: OrganZone { .shanghai }
    private var today: CivilDay { zone.day(of: now) }

    /// What an officer who knows the case would fill in.
    func good(_ sheet: AnyAct) -> [String: JSON] {
        var fields = sheet.draft(file).mapValues(Self.typed)
        if let party, sheet.form.contains(where: { $0.name == "party" }) { fields["party"] = .int(party) }
        for field in sheet.form where fields[field.name] == nil {
            if field.required { fields[field.name] = value(field.name, field.control) }
        }
        GoodInputs.complete(sheet.id, &fields, file, now, actor)
        return fields
    }

    /// The same with some fields left out, changed or made nonsense.
    func doubtful(_ sheet: AnyAct, _ random: inout RandomSource) -> [String: JSON] {
        var fields = good(sheet)
        for _ in 0...random.below(3) {
            guard let field = random.one(of: sheet.form) else { return fields }
            fields[field.name] = random.chance(15) ? nil : changed(fields[field.name], field, &random)
        }
        if random.chance(2) { fields["caseNumber"] = "云综执立〔2026〕1号" }
        return fields
    }

    /// Drafts hold personal values as they are stored; forms take them as they were typed.
    private static func typed(_ json: JSON) -> JSON {
        switch json {
        case .object(let object):
            if let plain = object["~seal"] { return plain }
            if object["sealed"] != nil { return "330102199001011234" }
            return .object(object.mapValues(typed))
        case .array(let items): return .array(items.map(typed))
        default: return json
        }
    }

    func value(_ name: String, _ control: Control) -> JSON {
        switch control {
        case .text, .multiline: return GoodInputs.text(name)
        case .money: return 0
        case .integer(let range): return .int(range.lowerBound)
        case .day: return .string(today.iso)
        case .moment:
            let ago = ["startedAt": 3600, "endedAt": 1800][name] ?? 60
            return .string(now.adding(seconds: -ago).utc)
        case .flag: return true
        case .choice(let choices): return .string(choices.first?.value ?? "")
        case .officer:
            return .string(
                name.hasPrefix("second") ? file.handlers.last ?? "liqiang" : file.handlers.first ?? "wangmin"
            )
        case .party: return 1
        case .record(let fields): return .object(record(fields))
        case .list(let element, let least, _):
            return .array(least == 0 ? [] : [value(name, element)])
        }
    }

    func record(_ fields: [FormField]) -> [String: JSON] {
        fields.filter(\.required).reduce(into: [:]) { $0[$1.name] = value($1.name, $1.control) }
    }
}

extension RandomInputs {
    /// Something else that the field could hold, likely or not.
    private func changed(_ old: JSON?, _ field: FormField, _ random: inout RandomSource) -> JSON? {
        changed(old, field.name, field.control, &random)
    }

    private func changed(_ old: JSON?, _ name: String, _ control: Control, _ random: inout RandomSource) -> JSON? {
        if random.chance(3) { return [.int(-1), .null, "", ["x": 1], [], .bool(false)].randomElement(using: &random) }
        switch control {
        case .text(let max), .multiline(let max):
            return random.chance(10) ? .string(String(repeating: "长", count: max + 1)) : GoodInputs.text(name)
        case .money:
            let amounts = [
                0, 1, 1000, 3000, 5000, 20_000, 50_000, 200_000, 499_999, 500_000, 2_000_001, 10_000_000_001,
            ]
            return .int(amounts[random.below(amounts.count)])
        case .integer(let range):
            let numbers = [range.lowerBound, range.lowerBound + 1, range.upperBound, range.upperBound + 1, 3, 30, 60]
            return .int(numbers[random.below(numbers.count)])
        case .day: return .string(today.adding(days: [-800, -30, -5, -1, 0, 1, 3, 15, 40][random.below(9)]).iso)
        case .moment: return .string(now.adding(seconds: [-864_000, -7200, -600, 0, 600, 86_400][random.below(6)]).utc)
        case .flag: return .bool(random.chance(50))
        case .choice(let choices): return random.one(of: choices).map { .string($0.value) }
        case .officer: return random.one(of: ProofTown.people).map { .string($0.id) }
        case .party: return .int(1 + random.below(file.tracks.count + 1))
        case .record(let fields):
            var object = old?.objectValue ?? record(fields)
            guard let field = random.one(of: fields) else { return .object(object) }
            object[field.name] = random.chance(15) ? nil : changed(object[field.name], field, &random)
            return .object(object)
        case .list(let element, _, _):
            var items = old?.arrayValue ?? []
            if items.isEmpty || random.chance(40) {
                items.append(value(name, element))
            }
            let index = random.below(items.count)
            if let other = changed(items[index], name, element, &random) { items[index] = other }
            return .array(items)
        }
    }
}
