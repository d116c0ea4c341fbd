import LegalTime
import Procedure
package import Storage

extension CaseReader {
    /// Rows of one workbook; more has to be narrowed first.
    package static let mostExported = 50_000

    /// Every case that the question finds, in its order; who took them out, and by which conditions, is on record before
    /// they leave. Throws `CaseFault.invalid` for more than `mostExported`.
    package func export(_ question: CaseQuestion, for principal: Principal) async throws -> [CaseRow] {
        let count = try await count(question, for: principal)
        guard count <= Self.mostExported else {
            let message = "符合条件的有 \(count) 件，一次最多导出 \(Self.mostExported) 件，请先缩小范围"
            throw CaseFault.invalid([FieldError("", message)])
        }
        let asked = question.parameters.map { "\($0.name)=\($0.value)" }.joined(separator: "，")
        let reading = ReadingRow(
            organ: principal.organ,
            person: principal.id,
            caseID: "",
            what: "导出案件列表 \(count) 件（\(asked.isEmpty ? "全部案件" : asked)）",
            at: clock.now().milliseconds
        )
        try await database.write { try Readings.insert(reading, on: $0) }
        var rows: [CaseRow] = []
        var place: CasePlace?
        repeat {
            let page = try await page(question, after: place, limit: Page.largest, for: principal)
            rows += page.rows
            place = page.next
        } while place != nil && rows.count < Self.mostExported
        return rows
    }
}
