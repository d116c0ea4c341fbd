import HTTPTypes
import Hummingbird
import Ledger
import Platform
import Procedure
import Storage
import Web

/// Giving out blocks, spoiling numbers, giving them back, closing a block: each by its form.
struct NumberFormHandlers: Sendable {
    let services: Services

    private typealias Done = @Sendable (Form, NumberForm, Visit) async throws -> String

    func register(on site: Site) {
        register(.numberIssue, on: site, form: { visit, _, _ in try await services.issueForm(visit) }, done: issue)
        register(
            .numberSpoil,
            on: site,
            form: { visit, request, _ in
                try await services.spoilForm(visit, request.uri.queryParameters.get("block") ?? "")
            },
            done: spoil
        )
        register(
            .numberReturn,
            on: site,
            form: { visit, _, context in try await services.returnForm(visit, try context.parameter(.block)) },
            done: giveBack
        )
        register(
            .numberClosing,
            on: site,
            form: { visit, _, context in try await services.closingForm(visit, try context.parameter(.block)) },
            done: close
        )
    }

    private func register(
        _ route: Route,
        on site: Site,
        form: @escaping @Sendable (Visit, Request, WebContext) async throws -> NumberForm,
        done: @escaping Done
    ) {
        site.get(
            route,
            services.signedIn { visit, request, context in
                page(try await form(visit, request, context).model, visit)
            }
        )
        site.post(
            route,
            services.signedInOrKept { visit, request, context in
                let sent = try await context.form(of: request, limits: services.limits)
                return try await take(sent, try await form(visit, request, context), visit, done)
            }
        )
    }

    private func take(_ sent: Form, _ form: NumberForm, _ visit: Visit, _ done: Done) async throws -> Response {
        var model = form.model
        (model.state, model.key) = (FormState(sent, errors: []), ActSubmission.key(sent[Envelope.key]))
        guard (try? sent.checkToken(visit.token)) != nil else {
            model.notice = Notice(.near, "这张表是在上一次登录时打开的，还没有办理。您填的内容都还在，请核对后再办理一次。")
            return page(model, visit, status: .forbidden)
        }
        do {
            var response = Response.seeOther(.numbers)
            response.set(services.cookies.notice(Notice(.done, try await done(sent, form, visit))))
            return response
        } catch let fault as CaseFault {
            let status = try model.explain(fault)
            return page(model, visit, status: status)
        }
    }

    private func issue(_ sent: Form, _ form: NumberForm, _ visit: Visit) async throws -> String {
        let order = try NumberFormInput.order(sent)
        let key = ActSubmission.key(sent[Envelope.key])
        let block = try await services.numbers.issue(order, key: key, by: visit.principal)
        let words = form.reading.account(NumberAccount(block, settled: []), own: false)
        return "已发放\(words.series)号段：\(words.span)，共 \(words.count) 个，由\(words.holder)领用。"
    }

    private func spoil(_ sent: Form, _ form: NumberForm, _ visit: Visit) async throws -> String {
        guard let value = sent["number"].flatMap({ Int($0) }) else {
            throw CaseFault.invalid([FieldError("number", "请选择作废的号码")])
        }
        let number = try await services.numbers.spoil(
            value,
            in: form.series,
            reason: sent["reason"] ?? "",
            once: once(sent, form),
            by: visit.principal
        )
        return "已登记作废：\(form.reading.text(number.value, NumberSeries(key: number.series)))。作废的纸面文书请留存，年终一并核销。"
    }

    private func giveBack(_ sent: Form, _ form: NumberForm, _ visit: Visit) async throws -> String {
        let returned = try await services.numbers.giveBack(
            form.block,
            reason: sent["reason"] ?? "",
            once: once(sent, form),
            by: visit.principal
        )
        return "已缴回未用号码 \(returned.count) 个，不再发放；号段可以核销了。"
    }

    private func close(_ sent: Form, _ form: NumberForm, _ visit: Visit) async throws -> String {
        let block = try await services.numbers.close(form.block, once: once(sent, form), by: visit.principal)
        return "已核销\(form.reading.account(NumberAccount(block, settled: []), own: false).span)，每个号码都有去向。"
    }

    private func once(_ sent: Form, _ form: NumberForm) -> OnceOnly {
        let request: JSON = ["to": .string(form.model.action.path), "fields": sent.tree]
        return OnceOnly(key: ActSubmission.key(sent[Envelope.key]), request: .sha256(request.canonical))
    }

    private func page(_ model: OrderPage.Model, _ visit: Visit, status: HTTPResponse.Status = .ok) -> Response {
        services.page(model.title, here: .numbers, visit, status: status) { OrderPage.write(model, &$0) }
    }
}

/// What the form for a new block says.
enum NumberFormInput {
    /// All that is wrong at once, as far as it is not for the desk to say.
    static func order(_ sent: Form) throws -> NumberOrder {
        var errors: [FieldError] = []
        let (year, first) = (filled(sent["year"]), filled(sent["first"]))
        let count = filled(sent["count"]).flatMap { Int($0) }
        if count == nil { errors.append(FieldError("count", "请填写号码的个数，1 至 \(NumberBlocks.largest)")) }
        if let year, Int(year) == nil { errors.append(FieldError("year", "年份应为四位数，如 2026")) }
        let person = sent["person"] ?? ""
        if person.isEmpty { errors.append(FieldError("person", "请选择领用人")) }
        var kind: NumberOrder.Kind?
        switch sent["kind"] {
        case "onTheSpot": kind = .onTheSpot(year: year.flatMap { Int($0) })
        case "receipts":
            if first == nil { errors.append(FieldError("first", "请填写票据上印的第一个号码")) }
            kind = .receipts(first: first ?? "")
        default: errors.append(FieldError("kind", "请选择号码的种类"))
        }
        guard errors.isEmpty, let kind, let count else { throw CaseFault.invalid(errors) }
        return NumberOrder(kind, person: person, count: count)
    }

    private static func filled(_ text: String?) -> String? {
        guard let text else { return nil }
        let trimmed = TextRule.trimmed(text)
        return trimmed.isEmpty ? nil : trimmed
    }
}
