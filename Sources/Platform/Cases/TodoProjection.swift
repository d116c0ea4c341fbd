import LegalTime
import Procedure
import Storage

/// The rows of what a case waits for, each with the clock that limits it.
enum TodoProjection {
    static func rows(_ file: Case, title: String, clocks: [ClockRow]) -> [TodoRow] {
        var seen: Set<String> = []
        return file.todos.map { row($0, file, title, clocks) }.filter { seen.insert($0.id).inserted }
    }

    private static func row(_ todo: Todo, _ file: Case, _ title: String, _ clocks: [ClockRow]) -> TodoRow {
        let clock = clock(of: todo, clocks)
        return TodoRow(
            organ: file.organ,
            id: "\(file.id):\(todo.act):\(todo.party):\(todo.cause)\(todo.person.map { ":\($0)" } ?? "")",
            caseID: file.id,
            caseTitle: title,
            act: todo.act,
            title: Acts.named(todo.act)?.title ?? todo.act,
            duty: todo.duty.map { todo.unit.isEmpty ? $0.rawValue : "\($0.rawValue)/\(todo.unit)" },
            person: todo.person,
            since: file.times.indices.contains(todo.cause - 1)
                ? file.times[todo.cause - 1].milliseconds : file.updatedAt.milliseconds,
            dueAt: clock?.dueAt,
            clock: clock?.id,
            cause: todo.cause,
            party: todo.party,
            unit: file.unit
        )
    }

    /// The running clock of the rule: the party's own before the case's, and of several the one that ends first.
    private static func clock(of todo: Todo, _ clocks: [ClockRow]) -> ClockRow? {
        let running = clocks.filter { $0.rule == todo.clock && ($0.party == todo.party || $0.party == 0) }
        return running.min {
            let (one, other) = ($0.party == todo.party ? 0 : 1, $1.party == todo.party ? 0 : 1)
            return (one, $0.dueAt ?? .max, $0.id) < (other, $1.dueAt ?? .max, $1.id)
        }
    }
}
