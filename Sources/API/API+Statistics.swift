import HTTPTypes
import Hummingbird
import Ledger
import Platform
import Storage
import Web

/// Numbers of cases.
extension API {
    /// `?from=2026-01&to=2026-11&by=unit&unit=`
    func showStatistics(_ request: Request, _ context: WebContext) async throws -> Response {
        let principal = try await principal(request)
        let query = request.uri.queryParameters
        let question = try StatisticsQuestion(
            from: query.get("from") ?? "",
            to: query.get("to") ?? "",
            by: query.get("by") ?? MeasureGroup.unit.rawValue,
            unit: query.get("unit")
        )
        return .json(StatisticsJSON.write(try await statistics.report(question, for: principal)))
    }
}

/// The statistics as the API writes them: shares and means as what they are made of, so that nothing is rounded.
enum StatisticsJSON {
    static func write(_ report: StatisticsReport) -> JSON {
        let question = report.question
        return [
            "by": .string(question.by.rawValue), "unit": question.unit.map { .string($0) } ?? .null,
            "period": period(question), "before": period(question.before), "yearBefore": period(question.yearBefore),
            "open": .bool(report.isOpen), "whole": .bool(report.isWhole),
            "total": line(report.total, Indicator.allCases),
            "lines": .array(report.lines.map { line($0, report.indicators) }),
            "target": report.target.map { target($0, report) } ?? .null,
        ]
    }

    private static func period(_ question: StatisticsQuestion) -> JSON {
        ["from": .string(question.from.text), "to": .string(question.to.text)]
    }

    private static func line(_ line: StatisticsReport.Line, _ indicators: [Indicator]) -> JSON {
        [
            "key": .string(line.key), "name": .string(line.name), "now": figures(line.now, indicators),
            "before": figures(line.before, indicators), "yearBefore": figures(line.yearBefore, indicators),
        ]
    }

    private static func figures(_ figures: Figures, _ indicators: [Indicator]) -> JSON {
        .object(Dictionary(uniqueKeysWithValues: indicators.map { ($0.rawValue, figure(figures[$0])) }))
    }

    private static func figure(_ figure: Figure) -> JSON {
        switch figure {
        case .count(let n), .money(let n): .int(n)
        case .share(let part, let whole): ["part": .int(part), "of": .int(whole)]
        case .mean(let sum, let count): ["sum": .int(sum), "of": .int(count)]
        }
    }

    private static func target(_ target: StatisticsTarget, _ report: StatisticsReport) -> JSON {
        [
            "closingRateAbovePercent": .int(target.abovePercent), "document": .string(target.document),
            "met": target.isMet(by: report.total.now).map { .bool($0) } ?? .null,
        ]
    }
}
