import Documents
import HTTPTypes
import Hummingbird
import LegalTime
import Platform
import Procedure
import Web

/// 案件统计: the page, the cases behind a number, and the workbook.
struct StatisticsHandlers: Sendable {
    let services: Services

    private static let pageSize = 50
    private static let xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    func register(on site: Site) {
        site.get(.statistics, services.signedIn { visit, request, _ in try await show(visit, request) })
        site.get(.statisticsCases, services.signedIn { visit, request, _ in try await cases(visit, request) })
        site.get(.statisticsTable, services.signedIn { visit, request, _ in try await table(visit, request) })
    }

    private func show(_ visit: Visit, _ request: Request) async throws -> Response {
        let address = StatisticsAddress(request, today: services.today)
        let report = try await services.statistics.report(address.question, for: visit.principal)
        let model = StatisticsPage.Model(
            report: report,
            shown: address.shown,
            form: address.form,
            periods: periods(address.question),
            leadsToCases: visit.may(.listCases)
        )
        let page = services.layout.page(
            "案件统计",
            here: .statistics,
            visitor: visit.visitor,
            notices: visit.notices,
            scripts: ["echarts.min.js", "statistics.js"]
        ) { StatisticsPage.write(model, &$0) }
        return .page(page, status: address.form.errors.isEmpty ? .ok : .unprocessableContent)
    }

    private func periods(_ asked: StatisticsQuestion) -> [Chip] {
        UsualPeriod.allCases.map { period in
            let (from, to) = period.months(on: services.today)
            let question = StatisticsQuestion(from: from, to: to, by: asked.by, unit: asked.unit)
            return Chip(word: period.title, count: nil, link: question.link(), isChosen: question == asked)
        }
    }

    private func cases(_ visit: Visit, _ request: Request) async throws -> Response {
        let query = request.uri.queryParameters
        let question = try question(request)
        guard let indicator = query.get("measure").flatMap(Measure.init(rawValue:)).flatMap(Indicator.init(behind:))
        else { throw CaseFault.notFound("没有这个指标") }
        let key = query.get("key")
        let before = query.get("before")
        let place = before.flatMap(StatisticsCasesPage.place)
        guard before == nil || place != nil, key.map({ $0.utf8.count <= 300 }) ?? true else {
            throw CaseFault.notFound("没有这一页")
        }
        let found = try await services.statistics.cases(
            behind: indicator.measure ?? .registered,
            question,
            key: key,
            before: place,
            limit: Self.pageSize,
            for: visit.principal
        )
        var name: String?
        if let key { name = try await services.statistics.name(of: key, by: question.by, for: visit.principal) }
        let list = question.cases(indicator.measure ?? .registered, key: key)
        let model = StatisticsCasesPage.Model(
            indicator: indicator,
            scope: [name, question.unit, question.chinese].compactMap { $0 }.joined(separator: "，"),
            rows: found.cases.map(StatisticsCasesPage.Row.init),
            older: found.next.map { list.with("before", "\($0.month).\($0.caseID)") },
            newest: place == nil ? nil : list,
            back: question.link()
        )
        return services.page("\(indicator.title)的案件", here: .statistics, visit) {
            StatisticsCasesPage.write(model, &$0)
        }
    }

    private func table(_ visit: Visit, _ request: Request) async throws -> Response {
        let report = try await services.statistics.report(try question(request), for: visit.principal)
        let book = StatisticsBook(report: report, group: report.question.by.title)
            .spreadsheet(at: services.clock.now())
        let bytes: [UInt8]
        do {
            bytes = try await services.spreadsheets.xlsx(book)
        } catch {
            throw CaseFault.busy(error.message)
        }
        let name = "案件统计 \(report.question.chinese) 按\(report.question.by.title).xlsx"
        return Download(bytes, name: name, type: Self.xlsx).response(to: request)
    }

    private func question(_ request: Request) throws -> StatisticsQuestion {
        let query = request.uri.queryParameters
        return try StatisticsQuestion(
            from: query.get("from") ?? "",
            to: query.get("to") ?? "",
            by: query.get("by") ?? "unit",
            unit: query.get("unit")
        )
    }
}

extension Indicator {
    /// The one that shows a measure as it is; `nil` of those that are only parts of others.
    fileprivate init?(behind measure: Measure) {
        guard let found = Indicator.allCases.first(where: { $0.measure == measure }) else { return nil }
        self = found
    }
}
