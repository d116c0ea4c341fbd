import Ledger
import Procedure
import Storage

/// What one act made and ended of a case's to-dos, as an event keeps it.
struct TodoChange: Sendable, Equatable {
    let caseID: String
    let caseTitle: String
    /// Who did the act, by id and by name.
    let actor: String
    let actorName: String
    /// The act, as the timeline says it: 报请审批.
    let done: String
    let made: [Task]
    let ended: [Task]

    /// A to-do with those whom it concerns.
    struct Task: Sendable, Equatable {
        let id: String
        let act: String
        let title: String
        let duty: String?
        let person: String?
        let since: Int
    }

    /// Notes it in the act's own transaction.
    func note(organ: String, at instant: Int, on c: any SQLConnection) throws {
        try TodoEvents.insert(organ: organ, at: instant, body: String(decoding: json.canonical, as: UTF8.self), on: c)
    }
}

extension TodoChange {
    /// `nil` if nothing came to anybody and nothing went.
    init?(_ shift: Todos.Shift, in file: Case, by actor: Actor, done: String) {
        guard !shift.made.isEmpty || !shift.ended.isEmpty else { return nil }
        self.init(
            caseID: file.id,
            caseTitle: file.title,
            actor: actor.id,
            actorName: actor.name,
            done: done,
            made: shift.made.map(Task.init),
            ended: shift.ended.map(Task.init)
        )
    }

    var json: JSON {
        [
            "case": .string(caseID), "title": .string(caseTitle), "actor": .string(actor), "name": .string(actorName),
            "done": .string(done), "made": .array(made.map(\.json)), "ended": .array(ended.map(\.json)),
        ]
    }

    init(_ row: TodoEventRow) throws {
        let json = try JSON(parsing: Array(row.body.utf8))
        guard let caseID = json["case"]?.stringValue, let title = json["title"]?.stringValue,
            let actor = json["actor"]?.stringValue, let name = json["name"]?.stringValue,
            let done = json["done"]?.stringValue, let made = json["made"]?.arrayValue,
            let ended = json["ended"]?.arrayValue
        else { throw StorageError.damaged("待办变动 \(row.id) 的内容无法识别") }
        self.init(
            caseID: caseID,
            caseTitle: title,
            actor: actor,
            actorName: name,
            done: done,
            made: try made.map(Task.init),
            ended: try ended.map(Task.init)
        )
    }
}

extension TodoChange.Task {
    fileprivate init(_ row: TodoRow) {
        self.init(
            id: row.id,
            act: row.act,
            title: row.title,
            duty: row.duty,
            person: row.person,
            since: row.since
        )
    }

    fileprivate var json: JSON {
        var members: [String: JSON] = [
            "id": .string(id), "act": .string(act), "title": .string(title), "since": .int(since),
        ]
        if let duty { members["duty"] = .string(duty) }
        if let person { members["person"] = .string(person) }
        return .object(members)
    }

    fileprivate init(_ json: JSON) throws {
        guard let id = json["id"]?.stringValue, let act = json["act"]?.stringValue,
            let title = json["title"]?.stringValue, let since = json["since"]?.intValue
        else { throw StorageError.damaged("待办变动中的一项无法识别") }
        self.init(
            id: id,
            act: act,
            title: title,
            duty: json["duty"]?.stringValue,
            person: json["person"]?.stringValue,
            since: since
        )
    }
}
