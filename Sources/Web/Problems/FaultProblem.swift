import HTTPTypes
import Law
package import Ledger
import Platform
package import Procedure
import Storage
import Tables

/// What the platform's faults are in HTTP, for pages and API alike.
package enum FaultProblem {
    package static func translate(_ error: any Error) -> Problem? {
        switch error {
        case let fault as CaseFault: problem(fault)
        case let fault as StorageError: problem(fault)
        default: nil
        }
    }

    private static func problem(_ fault: CaseFault) -> Problem {
        switch fault {
        case .refused(let refusals): .refused(refusals.map(\.json))
        case .invalid(let errors): .invalid(errors.map { FieldProblem(field: $0.field, message: $0.message) })
        case .table(let faults): table(faults)
        case .forbidden(let why): .forbidden(why + "。")
        case .notFound(let what): .notFound(what + "。")
        case .stale(let current): stale(current)
        case .keyReused: keyReused
        case .busy(let what): .unavailable(what + "。")
        }
    }

    /// Faults of storage that a second try may mend; others are numbered faults.
    private static func problem(_ fault: StorageError) -> Problem? {
        switch fault {
        case .unavailable: .unavailable()
        // Text that no engine can keep, such as a null character in a query.
        case .misuse: .unreadable("请求中有无法处理的字符或数值。")
        default: nil
        }
    }

    /// Row, column and reason of each fault; nothing of the table was taken.
    private static func table(_ faults: TableFaults) -> Problem {
        let more = faults.total > faults.list.count ? "，先列出 \(faults.list.count) 处" : ""
        var problem = Problem(
            .unprocessableContent,
            type: "table",
            title: "表格需要更正",
            detail: "表格有 \(faults.total) 处需要更正\(more)；没有导入任何内容。"
        )
        problem.extra["faults"] = .array(
            faults.list.map {
                [
                    "row": .int($0.row), "column": .string($0.column), "reason": .string($0.reason),
                    "text": .string($0.text),
                ]
            }
        )
        return problem
    }

    private static func stale(_ current: Int) -> Problem {
        var problem = Problem(
            .preconditionFailed,
            type: "stale",
            title: "案件已有新的进展",
            detail: "您看到的不是最新的案卷，请重新读取后再办理；本次没有记录任何内容。"
        )
        problem.extra["version"] = .int(current)
        return problem
    }

    private static var keyReused: Problem {
        Problem(
            .unprocessableContent,
            type: "key-reused",
            title: "幂等键已用于另一请求",
            detail: "同一个 Idempotency-Key 只能重发同样的内容；新的请求请换一个键。"
        )
    }
}

extension Refusal {
    /// As problem+json and the list of next acts write it; `gist` and `act` only where there is something to say.
    package var json: JSON {
        var json: [String: JSON] = [
            "basis": .string(basis.printed), "kind": .string(basis.kind), "missing": .string(missing),
            "remedy": .string(remedy),
        ]
        if !basis.gist.isEmpty { json["gist"] = .string(basis.gist) }
        if let act { json["act"] = .string(act) }
        return .object(json)
    }
}
