import Documents
import Hummingbird
import LegalTime
import Platform
import Procedure
import Storage
import Web

/// The list of cases as a workbook, with the rows that it finds and all its columns.
struct CaseExportHandlers: Sendable {
    let services: Services

    func register(on site: Site) {
        site.get(.caseTable, services.signedIn { visit, request, _ in try await export(visit, request) })
    }

    private func export(_ visit: Visit, _ request: Request) async throws -> Response {
        let asked = try CaseListQuestion(request, me: visit.principal.id)
        guard asked.faults.isEmpty else { throw Problem.invalid(asked.faults) }
        let rows = try await services.reader.export(asked.question, for: visit.principal)
        let names = try await services.reader.names(of: Set(rows.map(\.handler)), for: visit.principal)
        let now = services.clock.now()
        let sheet = Spreadsheet.Sheet(
            name: "案件",
            columns: Self.columns,
            rows: rows.map { Self.cells($0, handler: names[$0.handler] ?? $0.handler) }
        )
        let bytes = try await services.spreadsheets.xlsx(Spreadsheet([sheet], madeAt: now))
        return Download(
            bytes,
            name: "案件 \(services.today.iso).xlsx",
            type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        ).response(to: request)
    }

    private static let columns: [Spreadsheet.Column] = [
        .init("案件", width: 48), .init("案号", width: 26), .init("决定书文号", width: 26), .init("阶段"), .init("程序"),
        .init("承办机构", width: 20), .init("主办人"), .init("领域", width: 20), .init("事项编码", width: 20),
        .init("当事人", width: 30), .init("登记", width: 18), .init("最近办理", width: 18), .init("决定日"),
        .init("到期", width: 18), .init("罚款（元）"),
    ]

    private static func cells(_ row: CaseRow, handler: String) -> [Spreadsheet.Cell] {
        [
            .text(row.title), text(row.number), text(row.decisionNumber), .text(CaseStage(stored: row.stage).word),
            .text(CaseKind(rawValue: row.kind)?.label ?? row.kind), .text(row.unit), .text(handler), text(row.field),
            text(row.items.joined(separator: "、")), .text(row.parties), .moment(Instant(milliseconds: row.openedAt)),
            .moment(Instant(milliseconds: row.updatedAt)),
            row.decidedOn.flatMap(CivilDay.init(iso:)).map { .day($0) } ?? .empty,
            row.dueAt.map { .moment(Instant(milliseconds: $0)) } ?? .empty,
            row.decidedOn == nil ? .empty : .money(fen: row.fineFen),
        ]
    }

    private static func text(_ text: String?) -> Spreadsheet.Cell {
        text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .empty
    }
}
