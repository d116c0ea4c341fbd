import HTTPTypes
import Law
import Ledger
import Platform
import Procedure
import Storage
package import Web

/// What faults of the platform mean on a page.
package enum OfficeProblem {
    /// `nil` for what is a fault of the program.
    package static func translate(_ error: any Error) -> Problem? {
        if let problem = error as? Problem { return problem }
        if case StorageError.unavailable = error { return .unavailable() }
        return (error as? CaseFault).map(problem)
    }

    private static func problem(_ fault: CaseFault) -> Problem {
        switch fault {
        case .refused(let refusals): .refused(refusals.map(json))
        case .invalid(let errors): .invalid(errors.map { FieldProblem(field: $0.field, message: $0.message) })
        case .forbidden(let why): .forbidden(why + "。")
        case .notFound(let what): .notFound(what + "。")
        case .stale:
            Problem(.preconditionFailed, type: "stale", title: "本案已有新的办理", detail: "请回到案件页，看过新的情况后再办理。")
        case .keyReused: .conflict("这张表已经办理过一次。")
        case .busy(let why): .unavailable(why + "。")
        }
    }

    private static func json(_ refusal: Refusal) -> JSON {
        [
            "kind": .string(refusal.basis.kind), "basis": .string(refusal.basis.printed),
            "missing": .string(refusal.missing), "remedy": .string(refusal.remedy),
        ]
    }
}
