import ArgumentParser
import Law
import Ledger
import LegalTime
import Platform
import Procedure

/// `zhifa law acts`: every act with its duties, fields and articles.
struct LawActs: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "acts", abstract: "列出全部办案行为及其依据")

    @Flag(help: "输出 JSON")
    var json = false

    @Argument(parsing: .allUnrecognized, help: .hidden)
    var rest: [String] = []

    func run() throws {
        try LawOutput.refuse(rest)
        let today = OrganZone.shanghai.day(of: Clock.system.now())
        if json { return try LawOutput.write(Acts.all.map { $0.json(today) }) }
        for act in Acts.all {
            let duties = act.duties.map(\.title).joined(separator: "、")
            print("\(act.id)\t\(act.title)\t\(duties)\t\(act.citations(today).joined(separator: "、"))")
        }
    }
}

extension AnyAct {
    fileprivate func json(_ today: CivilDay) -> JSON {
        [
            "id": .string(id), "version": .int(version), "title": .string(title),
            "duties": .array(duties.map { .string($0.title) }), "fields": .array(form.map(\.json)),
            "clocks": .array(clocks.map { ["rule": .string($0.rule), "effect": .string($0.kind.rawValue)] }),
            "citations": .array(citations(today).map { .string($0) }),
        ]
    }

    /// What the act declares without a case: the articles that bar it in a case where nothing was done yet, and those of
    /// the clocks that it touches.
    fileprivate func citations(_ today: CivilDay) -> [String] {
        let bars = gates(Case(organ: "", id: ""), Standing(today: today)).compactMap { refusal -> String? in
            if case .article(let article) = refusal.basis { article.citation.printed } else { nil }
        }
        let rules = clocks.flatMap { (try? ClockRules.rule($0.rule, on: today))?.sources ?? [] }
        return (bars + rules).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

extension FormField {
    fileprivate var json: JSON {
        [
            "name": .string(name), "label": .string(label), "required": .bool(required), "hint": .string(hint),
            "personal": .bool(personal), "mendable": .bool(mendable),
        ]
    }
}
