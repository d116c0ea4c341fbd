import LegalTime
import Procedure
import Storage

/// Reads a draft against the organisation and keeps all that is wrong, field by field.
struct DraftCheck {
    let work: OrganisationWork
    private(set) var errors: [FieldError] = []

    init(_ work: OrganisationWork) {
        self.work = work
    }

    mutating func add(_ field: String, _ message: String) { errors.append(FieldError(field, message)) }

    /// All errors at once, if there are any.
    func finish() throws {
        guard errors.isEmpty else { throw CaseFault.invalid(errors) }
    }

    /// The text without the spaces around it; an error if nothing is left, or too much.
    mutating func text(_ field: String, _ label: String, _ value: String, max: Int, optional: Bool = false) -> String {
        let text = String(value.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        if text.isEmpty, !optional { add(field, "请填写\(label)") }
        if text.count > max { add(field, "\(label)最多 \(max) 个字") }
        if text.contains(where: \.isNewline) { add(field, "\(label)不能换行") }
        return text
    }

    mutating func day(_ field: String, _ value: String) -> CivilDay? {
        let day = CivilDay(iso: value)
        if day == nil { add(field, "日期应写成 2026-05-20 这样") }
        return day
    }

    /// `nil` if a day is wrong, or the last lies before the first.
    mutating func span(_ from: String, _ to: String?) -> ValidSpan? {
        let first = day("from", from)
        let last = to.map { day("to", $0) }
        guard let first, last != .some(nil) else { return nil }
        if let last = last ?? nil, last < first {
            add("to", "终止日（\(last.iso)）不能早于起始日（\(first.iso)）")
            return nil
        }
        return ValidSpan(from: first.iso, to: (last ?? nil)?.iso)
    }

    /// Somebody of the organ who has not left.
    mutating func person(_ field: String, _ id: String) -> Roster.Member? {
        guard let member = work.roster.people[id] else {
            add(field, "本机关没有编号为“\(id)”的人员，请从名单中选择")
            return nil
        }
        guard member.active else {
            add(field, "\(member.name)已停用，请选择在职人员")
            return nil
        }
        return member
    }

    /// A unit that exists on the first day.
    mutating func unit(_ field: String, _ id: String, on day: String?) -> UnitRow? {
        guard let periods = work.roster.units[id], let last = periods.last else {
            add(field, "本机关没有这个机构，请从名单中选择")
            return nil
        }
        guard let day else { return nil }
        guard let unit = periods.first(where: { $0.head.span.holds(on: day) }) else {
            add(field, "\(last.name)在 \(day) 不存在（\(last.head.span.words)）")
            return nil
        }
        return unit
    }

    mutating func duty(_ value: String) -> Duty? {
        guard let duty = Duty(rawValue: value), Duty.posts.contains(duty) else {
            add("duty", "没有“\(value)”这项职责，请从名单中选择")
            return nil
        }
        return duty
    }

    mutating func fits(_ field: String, _ duty: Duty, _ member: Roster.Member) {
        guard member.auxiliary, duty.needsOfficer else { return }
        add(field, "\(member.name)是辅助人员，不能担任\(duty.title)")
    }
}
