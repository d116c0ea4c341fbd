import Ledger
import LegalTime

/// What happened in one demo case: acts in order, each with what somebody typed into its form.
struct DemoStory: Sendable {
    /// What tells the story from the others; named ones are printed at the end.
    let name: String
    let isNamed: Bool
    let steps: [DemoStep]
}

/// One act: when, by whom, and the fields that the form does not hold already.
struct DemoStep: Sendable {
    let at: Instant
    /// Login of the person.
    let person: String
    let act: String
    let fields: [String: JSON]
}

/// Stories as data (Catalogue/demo/stories): `{"title": …, "vars": {…}, "steps": [{"at", "by", "act", "fields"}]}`.
///
/// Texts may hold `{name}` for a variable, `{today}`, `{today+5}` (calendar days), `{now}` and `{now-40}` (minutes); a
/// text that is only `{#name}` becomes that variable's number, `{@name}` its JSON. `{"use": "filing", "later": 3}` puts
/// shared steps three working days later.
struct DemoStoryFile {
    let json: JSON
    let calendar: LegalCalendar
    /// Steps that several stories share, by name: `{"use": "filing"}`.
    var blocks: [String: JSON] = [:]

    /// The named stories of the file: one, or one for each of its variants.
    func stories() throws -> [DemoStory] {
        guard let variants = json["variants"]?.arrayValue else { return [try story(start: nil)] }
        return try variants.map { try story(start: nil, vars: $0.objectValue ?? [:]) }
    }

    /// - Parameters:
    ///   - start: the day that `+3 09:30` counts from, in working days; named stories say their days themselves.
    ///   - vars: variables beside the file's own.
    func story(start: CivilDay?, vars more: [String: JSON] = [:]) throws -> DemoStory {
        guard let title = json["title"]?.stringValue, let list = json["steps"]?.arrayValue else {
            throw DemoFault("故事缺少 title 或 steps")
        }
        let vars = (json["vars"]?.objectValue ?? [:]).merging(more) { _, new in new }
        var steps: [DemoStep] = []
        for (index, item) in try list.flatMap(expanded).enumerated() {
            do {
                steps.append(try step(item, start, vars))
            } catch let fault as DemoFault {
                throw DemoFault("\(title) 第 \(index + 1) 步：\(fault.message)")
            }
        }
        return DemoStory(name: title, isNamed: start == nil, steps: steps)
    }

    private func expanded(_ item: JSON) throws -> [JSON] {
        guard let name = item["use"]?.stringValue else { return [item] }
        guard let steps = blocks[name]?.arrayValue else { throw DemoFault("没有名为“\(name)”的步骤") }
        guard let later = item["later"]?.intValue else { return steps }
        return steps.map { step in
            var fields = step.objectValue ?? [:]
            fields["later"] = .int(later)
            return .object(fields)
        }
    }

    private func step(_ json: JSON, _ start: CivilDay?, _ vars: [String: JSON]) throws -> DemoStep {
        guard let when = json["at"]?.stringValue, let by = json["by"]?.stringValue, let act = json["act"]?.stringValue
        else { throw DemoFault("缺少 at、by 或 act") }
        // A time may hold variables, such as the quarter of an hour that the pattern was given.
        let moment = try DemoText(at: Instant(milliseconds: 0), vars: vars).string(when)
        guard let at = instant(moment, start, later: json["later"]?.intValue ?? 0) else {
            throw DemoFault("时间“\(when)”无法识别")
        }
        let text = DemoText(at: at, vars: vars)
        return DemoStep(
            at: at,
            person: try text.string(by),
            act: act,
            fields: try (json["fields"]?.objectValue ?? [:]).mapValues(text.value)
        )
    }

    /// `2026-09-21T15:00`, or `+3 15:00`: on the third working day after the start, and so many `later`.
    private func instant(_ text: String, _ start: CivilDay?, later: Int) -> Instant? {
        guard text.hasPrefix("+"), let start else { return OrganZone.shanghai.instant(local: text) }
        let parts = text.dropFirst().split(separator: " ")
        guard parts.count == 2, let days = Int(parts[0]).map({ $0 + later }) else { return nil }
        let day = days == 0 ? start : calendar.workingDay(days, after: start)
        return OrganZone.shanghai.instant(local: "\(day.iso)T\(parts[1])")
    }
}

/// Fills the braces of a step's texts.
struct DemoText {
    let at: Instant
    let vars: [String: JSON]

    func value(_ json: JSON) throws -> JSON {
        switch json {
        case .string(let text):
            if text.hasPrefix("{#") || text.hasPrefix("{@") { return try variable(text.dropFirst(2).dropLast()) }
            return .string(try string(text))
        case .array(let items): return .array(try items.map(value))
        case .object(let object): return .object(try object.mapValues(value))
        default: return json
        }
    }

    func string(_ text: String) throws -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}") else { break }
            result += rest[..<open]
            result += try filled(rest[rest.index(after: open)..<close])
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    private func filled(_ name: Substring) throws -> String {
        if name.hasPrefix("today") { return today(Int(name.dropFirst(5)) ?? 0).iso }
        if name.hasPrefix("now") { return at.adding(seconds: (Int(name.dropFirst(3)) ?? 0) * 60).utc }
        // A variable may hold braces of its own.
        switch try variable(name) {
        case .string(let text): return try string(text)
        case .int(let number): return String(number)
        case let other: return other.canonicalText
        }
    }

    private func today(_ days: Int) -> CivilDay { OrganZone.shanghai.day(of: at).adding(days: days) }

    private func variable(_ name: Substring) throws -> JSON {
        guard let value = vars[String(name)] else { throw DemoFault("没有变量“\(name)”") }
        return value
    }
}

/// What is wrong with the demo's data, or an act of it that was not let through.
struct DemoFault: Error, CustomStringConvertible {
    let message: String

    init(_ message: String) {
        self.message = message
    }

    var description: String { message }
}
