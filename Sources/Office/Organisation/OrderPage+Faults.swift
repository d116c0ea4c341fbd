import HTTPTypes
import Platform
import Procedure
import Web

extension OrderPage.Model {
    /// Says on the form why it was not done; the status of the answer.
    /// - Throws: the fault itself if it is a page of its own.
    mutating func explain(_ fault: CaseFault) throws -> HTTPResponse.Status {
        switch fault {
        case .invalid(let errors):
            place(errors)
            return .unprocessableContent
        case .refused(let refusals):
            bars = refusals.map { Bar($0) }
            return .conflict
        case .stale: return .conflict
        case .keyReused:
            // A new key, so that it can be done again on purpose.
            key = RandomToken.make()
            notice = Notice(.near, "这张表已经办理过一次，这次改动的内容没有办理。确要再办一次的，请核对后再次办理；否则请返回。")
            return .conflict
        case .forbidden(let why):
            notice = Notice(.refused, "您不能办理这一项：\(why)。")
            return .forbidden
        case .busy(let why):
            notice = Notice(.near, "\(why)。您填的内容都还在。")
            return .serviceUnavailable
        case .notFound, .table: throw fault
        }
    }

    /// Errors stand beside their fields; those of nothing that the form shows stand in the summary alone.
    private mutating func place(_ errors: [FieldError]) {
        let names = Set(fields.map(\.name))
        summary = errors.map { FieldProblem(field: names.contains($0.field) ? $0.field : "", message: $0.message) }
        state.errors = summary.filter { !$0.field.isEmpty }
    }
}
