package import HTTPTypes
package import Ledger

/// Why a request was not done, as RFC 9457 writes it; thrown by handlers, answered at the boundary.
///
/// ```swift
/// throw Problem.notFound("没有这个案件，或者它不属于您所在的机构。")
/// throw Problem.invalid([.init(field: "parties.0.name", message: "请填写当事人姓名")])
/// throw Problem.refused(refusals)     // what the law bars: basis, missing fact, remedy
/// ```
/// Under `/api` it becomes `application/problem+json`, elsewhere a page. Title and detail are Chinese and name no
/// person: they may be logged.
package struct Problem: Error, Sendable {
    package var status: HTTPResponse.Status
    /// What kind of problem, as a stable path such as `/problems/invalid`.
    package var type: String
    /// The kind in a few words; the same for every problem of a type.
    package var title: String
    /// What happened this time and what to do.
    package var detail: String?
    /// The fields to correct.
    package var errors: [FieldProblem] = []
    /// What the law bars: objects with `basis`, `kind`, `missing`, `remedy`.
    package var refusals: [JSON] = []
    /// Further members of the JSON object, such as `offset`.
    package var extra: [String: JSON] = [:]
    /// Headers of the answer, such as `Allow`.
    package var headers: HTTPFields = [:]

    package init(_ status: HTTPResponse.Status, type: String, title: String, detail: String? = nil) {
        self.status = status
        self.type = "/problems/\(type)"
        self.title = title
        self.detail = detail
    }

    /// The JSON object; members that say nothing are left out.
    package var json: JSON {
        var members = extra
        members["type"] = .string(type)
        members["title"] = .string(title)
        members["status"] = .int(status.code)
        if let detail { members["detail"] = .string(detail) }
        if !errors.isEmpty { members["errors"] = .array(errors.map(\.json)) }
        if !refusals.isEmpty { members["refusals"] = .array(refusals) }
        return .object(members)
    }
}

/// What is wrong with one field of what was sent.
package struct FieldProblem: Sendable, Hashable {
    /// The field's dotted name, `parties.0.name`: the name of the form field and the place in the JSON body.
    package let field: String
    package let message: String

    package init(field: String, message: String) {
        self.field = field
        self.message = message
    }

    package var json: JSON { ["field": .string(field), "message": .string(message)] }
}
