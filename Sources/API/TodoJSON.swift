import Ledger
import LegalTime
import Platform
import Procedure
import Storage
import Web

/// To-dos and what became of them, as the API writes and reads them.
enum TodoJSON {
    static func write(_ list: TodoList) -> JSON {
        let next = list.hasMore ? list.items.last.map { JSON.string(TodoPlace.write($0.row.place)) } : nil
        return ["todos": .array(list.items.map(write)), "next": next ?? .null]
    }

    private static func write(_ item: TodoItem) -> JSON {
        let row = item.row
        var json: [String: JSON] = [
            "todo": .string(row.id), "case": .string(row.caseID), "caseTitle": .string(row.caseTitle),
            "act": .string(row.act), "title": .string(row.title), "party": .int(row.party),
            "unit": .string(row.unit), "since": .string(Instant(milliseconds: row.since).utc),
            "cause": .int(row.cause), "version": .int(item.version),
            "dueAt": row.dueAt.map { .string(Instant(milliseconds: $0).utc) } ?? .null,
            "decidable": .bool(item.dossier != nil),
        ]
        if let cause = item.cause {
            json["causedBy"] = [
                "act": .string(cause.act.id), "done": .string(cause.act.done), "actor": .string(cause.actor),
            ]
        }
        if let clock = item.clock { json["clock"] = ClockJSON.write(clock) }
        if let dossier = item.dossier,
            let input = try? ListedDecision.agreeing(row, in: dossier.file, opinion: "")
        {
            json["records"] = .object(input.fields)
        }
        return .object(json)
    }

    static func write(_ outcome: TodoOutcome) -> JSON {
        var json: [String: JSON] = [
            "todo": .string(outcome.pick.todo), "case": .string(outcome.pick.caseID), "act": .string(outcome.act),
        ]
        switch outcome.result {
        case .done(let receipt):
            json["result"] = "done"
            json["receipt"] = receipt.json
        case .refused(let refusals):
            json["result"] = "refused"
            json["refusals"] = .array(refusals.map(\.json))
        case .invalid(let errors):
            json["result"] = "invalid"
            json["errors"] = .array(errors.map { ["field": .string($0.field), "message": .string($0.message)] })
        case .forbidden(let why):
            json["result"] = "forbidden"
            json["detail"] = .string(why + "。")
        case .stale: json["result"] = "stale"
        case .busy(let why):
            json["result"] = "busy"
            json["detail"] = .string(why + "。")
        }
        return .object(json)
    }

    /// All that is wrong at once, by the place in the body.
    static func decision(_ json: JSON) throws -> ([TodoPick], TodoVerdict) {
        guard case .object(let object) = json else { throw Problem.unreadable("请求正文应为 JSON 对象。") }
        var errors: [FieldError] = []
        for key in object.keys.sorted() where !["items", "agree", "opinion"].contains(key) {
            errors.append(FieldError(key, "没有这个字段"))
        }
        let picks = picks(object["items"], &errors)
        var agree = true
        if case .bool(let value)? = object["agree"] {
            agree = value
        } else {
            errors.append(FieldError("agree", "应为 true 或 false"))
        }
        let opinion = object["opinion"] ?? .string("")
        guard let text = opinion == .null ? "" : opinion.stringValue else {
            errors.append(FieldError("opinion", "应为文字"))
            throw CaseFault.invalid(errors)
        }
        guard errors.isEmpty else { throw CaseFault.invalid(errors) }
        return (picks, TodoVerdict(agree: agree, opinion: text))
    }

    private static func picks(_ json: JSON?, _ errors: inout [FieldError]) -> [TodoPick] {
        guard let items = json?.arrayValue else {
            errors.append(FieldError("items", "应为数组"))
            return []
        }
        return items.enumerated().compactMap { index, item in
            guard let todo = item["todo"]?.stringValue, let cause = item["cause"]?.intValue,
                let version = item["version"]?.intValue, item.objectValue?.count == 3
            else {
                errors.append(FieldError("items.\(index)", "应有且只有 todo、cause 和 version"))
                return nil
            }
            guard TodoPlace.isID(todo) else {
                errors.append(FieldError("items.\(index).todo", "应为列表给出的 todo"))
                return nil
            }
            return TodoPick(todo: todo, cause: cause, version: version)
        }
    }
}
