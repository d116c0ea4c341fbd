import Ledger
import LegalTime

/// Where a demo case is to stand at the end: past one act of its pattern, short of another.
struct DemoStanding {
    let pattern: String
    /// Ids of acts; `before` is nil where the pattern has been lived through.
    let after: String
    let before: String?

    init(_ json: JSON) throws {
        guard let pattern = json["pattern"]?.stringValue, let after = json["after"]?.stringValue else {
            throw DemoFault("standing 缺少 pattern 或 after")
        }
        self.pattern = pattern
        self.after = after
        before = json["before"]?.stringValue
    }

    func holds(for story: DemoStory) -> Bool {
        let done = story.steps.map(\.act)
        return done.contains(after) && !done.contains { $0 == before }
    }
}

extension DemoStory {
    /// As far as it has happened by then.
    func cut(at end: Instant) -> DemoStory {
        let cut = steps.firstIndex { $0.at > end } ?? steps.count
        return DemoStory(name: name, isNamed: isNamed, steps: Array(steps[..<cut]))
    }
}
