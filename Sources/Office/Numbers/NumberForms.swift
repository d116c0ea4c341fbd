import Platform
import Procedure
import Storage
import Web

/// A form about numbers, with what it is about.
struct NumberForm: Sendable {
    var model: OrderPage.Model
    let reading: NumberReading
    var block = ""
    var series = ""
}

extension Services {
    func issueForm(_ visit: Visit) async throws -> NumberForm {
        try allow(.issueNumbers, visit)
        let people = try await reader.officers(for: visit.principal).map { officer in
            PageField.Option(officer.id, "\(officer.name)（\(officer.unit)，执法证 \(officer.certificate.number)）")
        }
        var model = OrderPage.Model(title: "发放号段", action: .numberIssue, back: .numbers)
        model.fields = [
            PageField(
                "kind",
                "号码的种类",
                required: true,
                .radios([
                    .init("onTheSpot", "当场处罚决定书", hint: "接着本年的号码发放"),
                    .init("receipts", "罚没票据", hint: "从票据上印的第一个号码起，同一种票据不得跳号"),
                ])
            ),
            PageField("person", "领用人", hint: "持有效执法证的人员；机构负责人发给本机构和下属机构的人员", required: true, .choice(people)),
            PageField("count", "个数", hint: "1 至 \(NumberBlocks.largest) 个", required: true, .number),
            PageField("first", "票据的第一个号码", hint: "发放罚没票据的必填，照票据印的填，如 33012026 0000020651"),
            PageField("year", "决定书的年份", hint: "不填为今年；下一年的自 12 月起发放", .number),
        ]
        model.state = FormState(values: ["kind": "onTheSpot", "count": "25"])
        return NumberForm(model: finished(model, visit), reading: try await numberReading(visit))
    }

    func spoilForm(_ visit: Visit, _ block: String) async throws -> NumberForm {
        try allow(.keepNumbers, visit)
        let (account, reading) = try await opened(block, visit)
        let series = NumberSeries(key: account.block.series)
        var model = OrderPage.Model(
            title: "登记作废",
            about: reading.account(account, own: true).span,
            consequence: "写错、撕毁或者遗失的号码登记作废；作废后不能再使用，纸面文书留存备查。",
            action: Link.numberSpoil.with("block", block),
            back: .numbers
        )
        let unused = account.unused.map { PageField.Option(String($0), reading.text($0, series)) }
        model.fields = [
            PageField("number", "作废的号码", required: true, .choice(unused)),
            PageField("reason", "作废的原因", hint: "如：写错当事人姓名", required: true, .lines(2), maxLength: 200),
        ]
        model.isGrave = true
        return NumberForm(
            model: finished(model, visit),
            reading: reading,
            block: block,
            series: account.block.series
        )
    }

    func returnForm(_ visit: Visit, _ block: String) async throws -> NumberForm {
        let (account, reading) = try await opened(block, visit)
        let words = reading.account(account, own: false)
        var model = OrderPage.Model(
            title: "缴回未用号码",
            about: "\(words.holder)领用的\(words.span)",
            consequence: words.unusedCount == 0
                ? "这个号段没有未用的号码。" : "缴回未用号码 \(words.unusedCount) 个：\(words.unused)。缴回后不再使用，也不再发放。",
            action: .numberReturn(block),
            back: .numbers
        )
        model.fields = [PageField("reason", "缴回的原因", hint: "如：年终缴回", required: true, .lines(2), maxLength: 200)]
        model.isGrave = true
        return NumberForm(model: finished(model, visit), reading: reading, block: block)
    }

    func closingForm(_ visit: Visit, _ block: String) async throws -> NumberForm {
        try allow(.issueNumbers, visit)
        let (account, reading) = try await opened(block, visit)
        let words = reading.account(account, own: false)
        let model = OrderPage.Model(
            title: "核销",
            about: "\(words.holder)领用的\(words.span)",
            consequence:
                "领用 \(words.count) 个：使用 \(words.used.count) 个，作废 \(words.spoiled.count) 个，缴回 \(words.returnedCount) 个，未用 \(words.unusedCount) 个。请核对存根和作废的纸面文书；核销后不再变动。",
            action: .numberClosing(block),
            back: .numbers
        )
        return NumberForm(model: finished(model, visit), reading: reading, block: block)
    }

    private func opened(_ block: String, _ visit: Visit) async throws -> (NumberAccount, NumberReading) {
        (try await numbers.account(block, for: visit.principal), try await numberReading(visit))
    }

    private func finished(_ model: OrderPage.Model, _ visit: Visit) -> OrderPage.Model {
        var model = model
        (model.token, model.key) = (visit.token, RandomToken.make())
        return model
    }
}
