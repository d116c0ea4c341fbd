import Law
import Ledger
import LegalTime

@testable import Procedure

/// Does the cases; what a good one leads to is kept, since others go on from it.
struct LawCaseRunner {
    let book: LawCaseBook
    private(set) var reached: [String: ProofCase] = [:]

    init(_ book: LawCaseBook) {
        self.book = book
    }

    /// What the case's act is answered in the situation it goes on from; `nil` = the gate forbids it.
    mutating func outcome(of one: LawCase) throws -> Outcome? {
        var situation = try situation(before: one)
        return try judge(one, in: &situation)
    }

    /// The case file after a good case.
    mutating func situation(after title: String) throws -> ProofCase {
        if let known = reached[title] { return known }
        guard let one = book.good[title] else { throw LawCaseFault(description: "没有良例“\(title)”") }
        var situation = try situation(before: one)
        guard case .accepted(let accepted)? = try judge(one, in: &situation) else {
            throw LawCaseFault(
                description: "\(one.file)：良例“\(title)”没有通过：\n"
                    + Self.describe(try judge(one, in: &situation), of: one.act)
            )
        }
        try situation.record(accepted)
        reached[title] = situation
        return situation
    }

    /// What each bar of the case's act finds, by itself; empty where the gate forbids it or the form is not filled in.
    mutating func findings(of one: LawCase) throws -> [(bar: ActBar, findings: [Finding])] {
        var situation = try situation(before: one)
        let question = try question(one, in: &situation)
        let sheet = question.sheet
        guard let facts = situation.town.facts(question.input, situation.file, by: question.person, at: question.now),
            case .success(let act) = sheet.decode(question.input.fields)
        else { return [] }
        let head = ActHead(
            seq: situation.dossier.acts.count + 1,
            occurredAt: facts.now,
            recordedAt: facts.now,
            actor: facts.actor
        )
        return zip(ActBar.gates(of: sheet), sheet.gateList).map { bar, gate in
            (bar, gate.test(situation.file, facts.standing).map { [.refusal($0)] } ?? [])
        }
            + zip(ActBar.checks(of: sheet), sheet.checkList).map { bar, check in
                (bar, check(act, situation.file, facts, head))
            }
    }

    private mutating func situation(before one: LawCase) throws -> ProofCase {
        try one.after.map { try situation(after: $0) } ?? ProofCase()
    }

    private func judge(_ one: LawCase, in situation: inout ProofCase) throws -> Outcome? {
        let question = try question(one, in: &situation)
        return situation.judge(question.input, by: question.person, at: question.now)
    }

    /// What the case asks, once its backgrounds are there.
    private func question(
        _ one: LawCase,
        in situation: inout ProofCase
    ) throws -> (sheet: AnyAct, input: ActInput, person: Person, now: Instant) {
        let backgrounds = try one.backgrounds.map { name in
            guard let known = ProofTown.Background(rawValue: name) else {
                throw LawCaseFault(description: "\(one.file)：“\(one.title)”的背景“\(name)”不认识")
            }
            return known
        }
        situation.town = ProofTown(Set(backgrounds))
        guard let sheet = Acts.all.first(where: { $0.title == one.act || $0.id == one.act }) else {
            throw LawCaseFault(description: "\(one.file)：“\(one.title)”的行为“\(one.act)”不存在")
        }
        guard let person = ProofTown.byName[one.by] else {
            throw LawCaseFault(description: "\(one.file)：“\(one.title)”由“\(one.by)”办理，没有这个人")
        }
        guard let now = OrganZone.shanghai.instant(local: one.at.map { $0 == " " ? "T" : String($0) }.joined()) else {
            throw LawCaseFault(description: "\(one.file)：“\(one.title)”的时间“\(one.at)”不对")
        }
        return (sheet, ActInput(act: sheet.id, fields: try LawCaseInput.fields(one, sheet)), person, now)
    }

    /// An outcome in the words of a case file.
    static func describe(_ outcome: Outcome?, of act: String) -> String {
        switch outcome {
        case nil: "无权办理"
        case .accepted: "准予"
        case .refused(let list):
            list.map { "依据：\($0.basis.printed)\n缺少：\($0.missing)\n补救：\($0.remedy)" }.joined(separator: "\n")
        case .invalid(let list):
            list.map { "字段：\(LawCase.form(of: act).label(at: $0.field))\n提示：\($0.message)" }.joined(separator: "\n")
        }
    }
}

extension LawCase {
    /// The form of an act that a case names by its title or its id.
    static func form(of act: String) -> [FormField] {
        Acts.all.first { $0.title == act || $0.id == act }?.form ?? []
    }

    /// Whether the case says that it is told this.
    func expects(_ finding: Finding, _ sheet: AnyAct) -> Bool {
        switch (result, finding) {
        case (.refused(let expected), .refusal(let refusal)):
            expected.contains([refusal.basis.printed, refusal.missing, refusal.remedy])
        case (.invalid(let expected), .field(let error)):
            expected.contains([sheet.form.label(at: error.field), error.message])
        default: false
        }
    }

    /// What is wrong with an outcome; empty if it is what the case says.
    func differences(from outcome: Outcome?) -> [String] {
        switch (result, outcome) {
        case (.passes, .accepted), (.forbidden, nil): return []
        case (.refused(let expected), .refused(let list)):
            let found = list.map { [$0.basis.printed, $0.missing, $0.remedy] }
            return missing(expected, in: found)
        case (.invalid(let expected), .invalid(let list)):
            return missing(expected, in: list.map { [Self.form(of: act).label(at: $0.field), $0.message] })
        default: return ["结果不同"]
        }
    }

    private func missing(_ expected: [[String]], in found: [[String]]) -> [String] {
        if expected.isEmpty { return ["没有写明依据或者字段"] }
        return expected.filter { !found.contains($0) }.map { $0.joined(separator: "｜") }
    }
}

extension [FormField] {
    /// A path of names as a lawyer reads it: 当事人/1/统一社会信用代码.
    func label(at path: String) -> String {
        var form = self
        var labels: [String] = []
        for part in path.split(separator: ".") {
            if let index = Int(part) {
                labels.append("\(index + 1)")
            } else if let field = form.first(where: { $0.name == part }) {
                labels.append(field.label)
                form = field.control.parts
            } else {
                labels.append(String(part))
            }
        }
        return labels.joined(separator: "/")
    }
}

extension Control {
    fileprivate var parts: [FormField] {
        switch self {
        case .record(let fields): fields
        case .list(let element, _, _): element.parts
        default: []
        }
    }
}
