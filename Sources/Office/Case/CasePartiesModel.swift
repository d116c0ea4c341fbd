import LegalTime
import Platform
import Procedure
import Web

extension CasePage.Party {
    init(_ view: PartyView, _ track: PartyTrack, in file: CaseView) {
        var data = [CasePage.Term(term: "类型", text: view.kind)]
        if let uscc = view.uscc { data.append(.init(term: "信用代码", text: uscc)) }
        if let idNumber = view.idNumber { data.append(.init(term: "身份号码", text: idNumber)) }
        if let person = view.representative { data.append(.init(term: "负责人", text: person)) }
        data.append(.init(term: "住所", text: view.address))
        if let phone = view.phone { data.append(.init(term: "电话", text: phone)) }
        if let confirmed = view.confirmed { data.append(Self.confirmed(confirmed, file.now)) }
        data += track.agents.map { Self.agent($0, file.now) }
        self.init(name: view.name, data: data, progress: PartyProgress(track: track, view: file).terms)
    }
}

extension CasePage.Party {
    /// 送达地址
    private static func confirmed(_ confirmed: ConfirmedView, _ now: Instant) -> CasePage.Term {
        let electronic = confirmed.electronic.map { "同意电子送达：\($0)" } ?? "没有同意电子送达"
        let text = "\(confirmed.address)，\(confirmed.recipient)收，\(confirmed.phone)\n\(electronic)"
        let when = "\(DueWords.day(confirmed.on, now: now))确认（第 \(confirmed.seq) 条）"
        return .init(term: "送达地址", text: "\(text)\n\(when)")
    }

    /// 委托代理人
    private static func agent(_ agent: Agent, _ now: Instant) -> CasePage.Term {
        let powers = agent.powers.isEmpty ? "" : "：\(agent.powers.map(\.label).joined(separator: "、"))"
        let until = agent.to.map { "至 \(DueWords.day($0, now: now))" } ?? "至本案办结"
        let since = "自 \(DueWords.day(agent.from, now: now))"
        let text =
            "\(agent.name)（\(agent.kind.label)），\(agent.scope.label)\(powers)\n\(since) \(until)（第 \(agent.seq) 条）"
        return .init(term: "委托代理人", text: text)
    }
}

/// How far the procedure towards one party has come, step by step.
private struct PartyProgress {
    let track: PartyTrack
    let view: CaseView

    var terms: [CasePage.Term] {
        orders + [notice, answer, decision].compactMap(\.self) + service + payment
            + [publication, ending].compactMap(\.self)
    }

    private func day(_ day: CivilDay) -> String { DueWords.day(day, now: view.now) }

    private var orders: [CasePage.Term] {
        track.orders.map { order in
            let looks = order.inspections.map { "\(day($0.on))复查：\($0.result.label)" }
            let text = "\(day(order.deliveredOn))责令，\(day(order.correctBy))前改正"
            return .init(term: "责令改正", text: ([text] + looks).joined(separator: "\n"))
        }
    }

    private var notice: CasePage.Term? {
        track.notice.map { notice in
            let times = track.notices.count > 1 ? "（第 \(track.notices.count) 次告知）" : ""
            let text = "\(day(notice.deliveredOn))收到，拟\(notice.penalty.text)\(times)；可陈述申辩到 \(notice.answerBy.chinese)"
            return .init(term: "事先告知", text: text)
        }
    }

    private var answer: CasePage.Term? {
        switch track.answer {
        case nil: nil
        case .waiver(let on): .init(term: "陈述申辩", text: "\(day(on))明确放弃")
        case .statement(let review, _, let on):
            .init(term: "陈述申辩", text: "\(day(on))收到；复核：\(review.label)")
        }
    }

    private var decision: CasePage.Term? {
        if let decision = track.decision {
            return .init(term: "处罚决定", text: "\(day(decision.decidedOn))\(decision.penalty.text)")
        }
        return track.exemption.map {
            .init(term: "不予处罚", text: "\(day($0.decidedOn))决定：\($0.ground.label)")
        }
    }

    private var service: [CasePage.Term] {
        var lines = track.attempts.map { "\(day($0.on))\($0.method.label)未果：\($0.reason)" }
        if let service = track.service {
            lines.append("\(day(service.servedOn))\(service.method.label)，签收人 \(service.recipient)")
        } else if let task = track.serviceTask {
            let by = task.by.map { "，\(day($0))前" } ?? ""
            lines.append("已派 \(task.officers.map(view.name).joined(separator: "、")) 送达\(by)")
        }
        return lines.isEmpty ? [] : [.init(term: "送达", text: lines.joined(separator: "\n"))]
    }

    private var payment: [CasePage.Term] {
        guard !track.payments.isEmpty else { return [] }
        let lines = track.payments.map { "\(day($0.on)) \(Money.text(fen: $0.fen))，票据 \($0.receipt)" }
        let left = track.owedFen - track.paidFen
        let sum = left > 0 ? "尚欠 \(Money.text(fen: left))" : "已缴清"
        return [.init(term: "缴款", text: (lines + [sum]).joined(separator: "\n"))]
    }

    private var publication: CasePage.Term? {
        track.publication.map { .init(term: "公示", text: "\(day($0.on))\($0.isPublished ? "已公示" : "不公示")") }
    }

    private var ending: CasePage.Term? {
        switch track.ending {
        case nil: nil
        case .transferred(let to, let seq, let accepted):
            .init(term: "移送", text: "移送\(to)（第 \(seq) 条）" + (accepted.map { "，\(day($0))被接收" } ?? "，等待接收"))
        case .withdrawn(let seq): .init(term: "处理结果", text: "撤销立案（第 \(seq) 条）")
        case .terminated(let seq): .init(term: "处理结果", text: "终止调查（第 \(seq) 条）")
        }
    }
}
