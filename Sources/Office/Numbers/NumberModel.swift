import LegalTime
import Platform
import Storage
import Web

/// Accounts of blocks in the words of pages.
struct NumberReading {
    /// 云综执
    let code: String
    let roster: Roster
    let now: Instant
    let visit: Visit

    func name(_ person: String) -> String { roster.people[person]?.name ?? person }

    func account(_ account: NumberAccount, own: Bool) -> NumberPage.Account {
        let (block, series) = (account.block, NumberSeries(key: account.block.series))
        let returned = account.returned.map(\.value)
        let closed = block.closedAt.map { "\(spoken($0)) \(name(block.closedBy ?? ""))核销" } ?? ""
        return NumberPage.Account(
            id: block.id,
            series: series?.title ?? block.series,
            span: span(block.numbers.lowerBound, block.last, series),
            holder: name(block.person),
            issued: "\(spoken(block.issuedAt)) \(name(block.issuedBy))发放",
            isClosed: block.closedAt != nil,
            closed: closed,
            count: block.numbers.count,
            unusedCount: account.unused.count,
            unused: runs(account.unused, series),
            used: account.used.map { number in
                NumberPage.Used(
                    number: text(number.value, series),
                    link: visit.may(.readCase) ? number.caseID.map { .case($0) } : nil
                )
            },
            spoiled: account.spoiled.map { number in
                "\(text(number.value, series))：\(number.reason ?? "")（\(spoken(number.at)) \(name(number.by))登记）"
            },
            returned: runs(returned, series),
            returnedCount: returned.count,
            actions: actions(account, own: own)
        )
    }

    func text(_ value: Int, _ series: NumberSeries?) -> String { series?.text(value, code: code) ?? "\(value)" }

    private func spoken(_ milliseconds: Int) -> String {
        OrganZone.shanghai.spoken(Instant(milliseconds: milliseconds), now: now)
    }

    private func span(_ first: Int, _ last: Int, _ series: NumberSeries?) -> String {
        first == last ? text(first, series) : "\(text(first, series))至\(short(last, series))"
    }

    /// What differs from the number before: 25号, 0000020675.
    private func short(_ value: Int, _ series: NumberSeries?) -> String {
        switch series {
        case .onTheSpot?: "\(value)号"
        case .receipts(_, let width)?: NumberSeries.receipts(prefix: "", width: width).text(value, code: "")
        case nil: "\(value)"
        }
    }

    /// Numbers that follow each other as first and last; only the first of all is written in full.
    private func runs(_ values: [Int], _ series: NumberSeries?) -> String {
        var runs: [(first: Int, last: Int)] = []
        for value in values {
            if let last = runs.last, last.last + 1 == value {
                runs[runs.count - 1].last = value
            } else {
                runs.append((value, value))
            }
        }
        return runs.enumerated().map { index, run in
            if index == 0 { return span(run.first, run.last, series) }
            let first = short(run.first, series)
            return run.first == run.last ? first : "\(first)至\(short(run.last, series))"
        }.joined(separator: "、")
    }

    private func actions(_ account: NumberAccount, own: Bool) -> [OrganisationPage.Action] {
        let block = account.block
        guard block.closedAt == nil else { return [] }
        var actions: [OrganisationPage.Action] = []
        if !account.unused.isEmpty {
            if own { actions.append(.init(title: "登记作废", link: Link.numberSpoil.with("block", block.id))) }
            actions.append(.init(title: own ? "缴回未用号码" : "收回未用号码", link: .numberReturn(block.id)))
        } else if !own {
            actions.append(.init(title: "核销", link: .numberClosing(block.id)))
        }
        return actions
    }
}

extension NumberPage.Series {
    init(_ shown: NumberSeries, of all: [NumberSeries], _ totals: NumberTotals) {
        self.init()
        chips = all.map { series in
            Chip(
                word: series.title,
                count: nil,
                link: Link.numbers.with("series", series.key),
                isChosen: series == shown
            )
        }
        title = shown.title
        self.totals = [
            .init(term: "领用", text: "\(totals.issued) 个"), .init(term: "使用", text: "\(totals.used) 个"),
            .init(term: "作废", text: "\(totals.spoiled) 个"), .init(term: "缴回", text: "\(totals.returned) 个"),
            .init(term: "未用", text: "\(totals.unused) 个"),
        ]
        left =
            totals.open == 0
            ? "\(totals.blocks) 个号段都已核销。"
            : "\(totals.blocks) 个号段中还有 \(totals.open) 个没有核销；年终前由领用人缴回未用号码，再逐个核销。"
    }
}
