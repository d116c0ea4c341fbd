import Hummingbird
import Platform
import Procedure
import Storage
import Web

/// What a list of cases is asked for: the names of `CaseQuestion`, and how it is cut.
struct CaseListing {
    let question: CaseQuestion
    let place: CasePlace?
    let limit: Int
    let isCounted: Bool

    private static let own = ["cursor", "limit", "count"]

    /// - Throws: 422 naming each filter that makes no sense; 400 for a place or a length that no page of ours gave.
    init(_ request: Request) throws(Problem) {
        let query = try Question(request)
        let question = CaseQuestion { query[$0] }
        let known = Set(CaseQuestion.names + Self.own)
        var faults = question.faults.map { FieldProblem(field: $0.field, message: $0.message) }
        for name in CaseQuestion.names where query[name] == "" {
            faults.append(FieldProblem(field: name, message: "没有填写；不用这个条件，就不要写它"))
        }
        if let count = query["count"], count != "true", count != "false" {
            faults.append(FieldProblem(field: "count", message: "应为 true 或者 false"))
        }
        for name in query.names.subtracting(known).sorted() {
            faults.append(
                FieldProblem(field: name, message: "没有这个条件；可用的有：\(CaseQuestion.names.joined(separator: "、"))")
            )
        }
        guard faults.isEmpty else { throw .invalid(faults, detail: "列表的条件需要更正，见各项说明。") }
        self.question = question
        limit = try Asked.integer(request, "limit", in: 1...Page.largest) ?? 50
        isCounted = query["count"] == "true"
        place = query["cursor"].flatMap { CasePlace(cursor: $0, in: question) }
        guard query["cursor"] == nil || place != nil else { throw .unreadable("cursor 应为上一页返回的 next。") }
    }
}

/// Numbers in an address.
enum Asked {
    static func integer(_ request: Request, _ name: String, in range: ClosedRange<Int>) throws(Problem) -> Int? {
        guard let text = request.uri.queryParameters[name[...]] else { return nil }
        guard let value = Int(text), range.contains(value) else {
            throw .unreadable("\(name) 应为 \(range.lowerBound) 至 \(range.upperBound) 的整数。")
        }
        return value
    }
}
