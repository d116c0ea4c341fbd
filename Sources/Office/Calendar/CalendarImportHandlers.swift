import HTTPTypes
import Hummingbird
import LegalTime
import Platform
import Web

/// Taking a year's table: chosen, looked at, confirmed.
struct CalendarImportHandlers: Sendable {
    let services: Services

    func register(on site: Site) {
        site.get(.calendarImport, services.signedIn { visit, _, _ in try await show(visit) })
        site.post(
            .calendarImport,
            services.signedIn { visit, request, context in
                let sent = try await services.importForm(visit, request, context)
                try sent.form.checkToken(visit.token)
                return try await preview(sent, visit)
            }
        )
        site.post(
            .calendarConfirm,
            services.signedIn { visit, request, context in
                try await confirm(try await services.importForm(visit, request, context).form, visit)
            }
        )
    }

    private func show(_ visit: Visit) async throws -> Response {
        try services.allow(.importReference, visit)
        let calendar = try await services.calendar.calendar(for: visit.principal)
        let missing = (services.today.year...2099).first { !calendar.hasTable($0) }
        return try await form(visit, year: missing.map(String.init) ?? "")
    }

    private func preview(_ sent: UploadForm, _ visit: Visit) async throws -> Response {
        let typed = sent.form["year"] ?? ""
        var errors: [FieldProblem] = []
        let year = CalendarYear.read(typed)
        if year == nil { errors.append(.init(field: "year", message: "请填写四位数的年份，如 2027")) }
        let file = sent.file("table")
        if file == nil { errors.append(.init(field: "table", message: "请选择文件")) }
        guard let year, let file else { return try await form(visit, year: typed, errors: errors) }
        return try await preview(CarriedFile(file), year: year, visit)
    }

    private func preview(
        _ file: CarriedFile,
        year: Int,
        _ visit: Visit,
        notice: Notice? = nil,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        do {
            let preview = try await services.calendar.preview(file.bytes, year: year, by: visit.principal)
            var model = CalendarPreviewPage.Model(preview, file: file, visit: visit, now: services.clock.now())
            model.notice = notice
            return services.page("预览放假安排", here: .calendar, visit, status: status) { h in
                CalendarPreviewPage.write(model, &h)
            }
        } catch CaseFault.table(let faults) {
            let rejected = RejectedTable(file: file.name, faults: faults)
            return try await form(visit, year: String(year), rejected: rejected)
        }
    }

    private func confirm(_ sent: Form, _ visit: Visit) async throws -> Response {
        guard let file = CarriedFile(sent), let year = sent["year"].flatMap(CalendarYear.read),
            let base = sent["base"].flatMap({ Int($0) })
        else { throw Problem.unreadable("预览页没有传完，请重新选择文件。") }
        guard (try? sent.checkToken(visit.token)) != nil else {
            let notice = Notice(.near, "预览页是在上一次登录时打开的，还没有导入。文件还在，请核对后再确认。")
            return try await preview(file, year: year, visit, notice: notice, status: .forbidden)
        }
        do {
            let version = try await services.calendar.take(file.bytes, year: year, base: base, by: visit.principal)
            var response = Response.seeOther(.calendarVersion(version))
            response.set(services.cookies.notice(Notice(.done, Self.done(year, version))))
            return response
        } catch CaseFault.stale(let current) {
            let text = "您预览以后，又有人导入了第 \(current) 版日历，所以还没有导入。下面是与新版本比较的结果；文件还在，请核对后再确认。"
            return try await preview(
                file,
                year: year,
                visit,
                notice: Notice(.near, text),
                status: .preconditionFailed
            )
        } catch CaseFault.table(let faults) {
            let rejected = RejectedTable(file: file.name, faults: faults)
            return try await form(visit, year: String(year), rejected: rejected)
        }
    }

    private static func done(_ year: Int, _ version: Int) -> String {
        "已导入 \(year) 年放假安排，成为第 \(version) 版日历。正在重新计算期限，到期日有变动的，承办人会在工作台看到。"
    }

    /// The form, again with what is wrong.
    private func form(
        _ visit: Visit,
        year: String,
        errors: [FieldProblem] = [],
        rejected: RejectedTable? = nil
    ) async throws -> Response {
        let calendar = try await services.calendar.calendar(for: visit.principal)
        let model = CalendarImportPage.Model(
            token: visit.token,
            year: year,
            errors: errors,
            rejected: rejected,
            example: calendar.tables.last?.year
        )
        let isRefused = !errors.isEmpty || rejected != nil
        return services.page(
            "导入年度放假安排",
            here: .calendar,
            visit,
            status: isRefused ? .unprocessableContent : .ok
        ) { CalendarImportPage.write(model, &$0) }
    }
}

extension CalendarPreviewPage.Model {
    init(_ preview: CalendarPreview, file: CarriedFile, visit: Visit, now: Instant) {
        self.init(
            token: visit.token,
            year: preview.year,
            base: preview.base,
            file: file,
            days: preview.days.map { change in
                CalendarPreviewPage.DayRow(
                    day: "\(change.day.year)年\(change.day.short)",
                    before: change.before.word,
                    after: change.after.word
                )
            },
            moved: preview.moved,
            settled: preview.settled,
            moves: preview.moves.map { MovedClock($0, now: now, leads: visit.may(.readCase)) }
        )
    }
}
