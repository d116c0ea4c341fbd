import HTTPTypes
import Hummingbird
import Platform
import Storage
import Web

/// Taking a district's lists: items, subjects, squads, grants.
struct ListImportHandlers: Sendable {
    let services: Services

    func register(on site: Site) {
        site.get(.itemTable, services.signedIn { visit, request, _ in try await table(visit, request) })
        site.get(
            .itemImport,
            services.signedIn { visit, request, _ in
                try services.allow(.importReference, visit)
                let list = PowerList.named(request.uri.queryParameters.get("list")) ?? .catalogue
                return try await form(visit, .init(token: visit.token, list: list.rawValue))
            }
        )
        site.post(
            .itemImport,
            services.signedIn { visit, request, context in
                let sent = try await services.importForm(visit, request, context)
                try sent.form.checkToken(visit.token)
                return try await preview(sent, visit)
            }
        )
        site.post(
            .itemConfirm,
            services.signedIn { visit, request, context in
                try await confirm(try await services.importForm(visit, request, context).form, visit)
            }
        )
    }

    /// A list as it stands, in the form in which one is imported.
    private func table(_ visit: Visit, _ request: Request) async throws -> Response {
        guard let list = PowerList.named(request.uri.queryParameters.get("list")),
            let bytes = try await services.catalogue.file(list, for: visit.principal)
        else { throw Problem.notFound("还没有这份清单。") }
        return Download(bytes, name: "\(list.title).csv", type: "text/csv; charset=utf-8").response(to: request)
    }

    private func preview(_ sent: UploadForm, _ visit: Visit) async throws -> Response {
        var model = ListImportPage.Model(token: visit.token, list: sent.form["list"] ?? "")
        let (list, file) = (PowerList.named(model.list), sent.file("table"))
        if list == nil { model.errors.append(.init(field: "list", message: "请选择是哪一份清单")) }
        if file == nil { model.errors.append(.init(field: "table", message: "请选择文件")) }
        guard let list, let file else { return try await form(visit, model, status: .unprocessableContent) }
        return try await preview(CarriedFile(file), list, visit)
    }

    private func preview(
        _ file: CarriedFile,
        _ list: ReferenceStream,
        _ visit: Visit,
        notice: Notice? = nil,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        do {
            let uploaded = UploadedFile(name: file.name, bytes: file.bytes)
            let preview = try await services.catalogue.preview(uploaded, as: list, by: visit.principal)
            var model = ListPreviewPage.Model(preview, list, file: file, token: visit.token)
            model.notice = notice
            return services.page("预览\(list.title)", here: .items, visit, status: status) { h in
                ListPreviewPage.write(model, &h)
            }
        } catch let fault as CaseFault {
            return try await again(fault, file, list, visit)
        }
    }

    private func confirm(_ sent: Form, _ visit: Visit) async throws -> Response {
        guard let file = CarriedFile(sent), let list = PowerList.named(sent["list"]),
            let base = sent["base"].flatMap({ Int($0) })
        else { throw Problem.unreadable("预览页没有传完，请重新选择文件。") }
        guard (try? sent.checkToken(visit.token)) != nil else {
            let notice = Notice(.near, "预览页是在上一次登录时打开的，还没有导入。文件还在，请核对后再确认。")
            return try await preview(file, list, visit, notice: notice, status: .forbidden)
        }
        do {
            let uploaded = UploadedFile(name: file.name, bytes: file.bytes)
            let version = try await services.catalogue.take(uploaded, as: list, base: base, by: visit.principal)
            var response = Response.seeOther(.itemImport.with("list", list.rawValue))
            response.set(services.cookies.notice(Notice(.done, "已导入\(list.title)，成为第 \(version) 版，现在起按它查询和办案。")))
            return response
        } catch CaseFault.stale(let current) {
            let text = "您预览以后，又有人导入了第 \(current) 版\(list.title)，所以还没有导入。下面是与新版本比较的结果；文件还在，请核对后再确认。"
            return try await preview(file, list, visit, notice: Notice(.near, text), status: .preconditionFailed)
        } catch let fault as CaseFault {
            return try await again(fault, file, list, visit)
        }
    }

    /// The form again, with what stands in the file's way.
    private func again(
        _ fault: CaseFault,
        _ file: CarriedFile,
        _ list: ReferenceStream,
        _ visit: Visit
    ) async throws -> Response {
        var model = ListImportPage.Model(token: visit.token, list: list.rawValue)
        switch fault {
        case .table(let faults):
            model.rejected = RejectedTable(file: file.name, faults: faults)
            return try await form(visit, model, status: .unprocessableContent)
        case .busy(let why):
            model.notice = Notice(.near, "\(why)。没有导入任何内容，请稍后再选一次文件。")
            return try await form(visit, model, status: .serviceUnavailable)
        default: throw fault
        }
    }

    private func form(
        _ visit: Visit,
        _ model: ListImportPage.Model,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        var model = model
        for list in PowerList.all { model.standing.append(try await standing(list, visit)) }
        return services.page("导入事项目录和权力清单", here: .items, visit, status: status) { h in
            ListImportPage.write(model, &h)
        }
    }

    private func standing(_ list: ReferenceStream, _ visit: Visit) async throws -> ListImportPage.Standing {
        guard let head = try await services.catalogue.history(list, for: visit.principal).first else {
            return .init(title: list.title, version: 0, taken: "还没有导入", table: nil)
        }
        let name = try await services.reader.names(of: [head.person], for: visit.principal)[head.person] ?? "系统"
        return .init(
            title: list.title,
            version: head.version,
            taken: "\(services.spoken(head.recordedAt)) · \(name) · \(head.rows) 行 · \(head.source)",
            table: Link.itemTable.with("list", list.rawValue)
        )
    }
}
