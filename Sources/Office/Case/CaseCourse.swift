import LegalTime
import Platform
import Procedure
import Web

/// What a case goes through beside the steps towards each party, part by part in the law's order.
struct CaseCourse {
    let file: Case
    let now: Instant
    /// The officers' names by id.
    let name: (String) -> String

    init(_ view: CaseView) {
        self.init(file: view.file, now: view.now, name: view.name)
    }

    init(file: Case, now: Instant, name: @escaping (String) -> String) {
        (self.file, self.now, self.name) = (file, now, name)
    }

    private func day(_ day: CivilDay) -> String { DueWords.day(day, now: now) }

    /// 当场处罚: decision, collection, and what is owed after it.
    var spot: [CasePage.Term] {
        guard let spot = file.simple else { return [] }
        let officers = spot.officers.map(name).joined(separator: "、")
        var terms = [
            CasePage.Term(term: "当场决定", text: "\(day(spot.decidedOn))，\(spot.number)，\(officers)"),
            CasePage.Term(term: "当场送达", text: day(spot.servedOn)),
            CasePage.Term(term: "备案", text: spot.filed.map { done($0, "已备案") } ?? "还没有向所属行政机关备案"),
        ]
        guard let collection = spot.collection else { return terms }
        let money = "\(day(collection.on))收缴 \(Money.text(fen: collection.fen))，票据 \(collection.receipt)"
        terms.append(.init(term: "当场收缴", text: "\(money)\n\(collection.ground.label)"))
        terms.append(.init(term: "交至本机关", text: spot.handedIn.map { done($0, "已交") } ?? "还没有交"))
        terms.append(.init(term: "缴付指定银行", text: spot.banked.map { done($0, "已缴付") } ?? "还没有缴付"))
        return terms
    }

    private func done(_ step: SpotStep, _ word: String) -> String { "\(day(step.on))\(word)（第 \(step.seq) 条）" }

    /// 约谈, 执法建议书
    var guidance: [CasePage.Term] {
        file.talks.map { talk in
            let name = file.track(talk.party)?.party.name ?? ""
            return .init(term: "约谈", text: "\(day(talk.on))约谈\(name)（第 \(talk.seq) 条）")
        }
            + file.letters.map { letter in
                .init(term: "执法建议书", text: "\(day(letter.on))发\(letter.to)（第 \(letter.seq) 条）\n\(reply(letter))")
            }
    }

    /// 询问通知书, 调取证据通知书, 协助调查函
    var notices: [CasePage.Term] {
        let asked = file.summonses.map { one in
            let came = one.interview.map { "已询问（第 \($0) 条）" } ?? "还没有询问"
            let text =
                "通知\(one.respondent)于 \(OrganZone.shanghai.spoken(one.at, now: now))到\(one.place)（第 \(one.seq) 条）\n\(came)"
            return CasePage.Term(term: "询问通知", text: text)
        }
        let wanted = file.evidenceRequests.map { one in
            let items = one.items.joined(separator: "、")
            let text = "请\(one.to)于 \(day(one.by))前提供（第 \(one.seq) 条）\n\(items)"
            return CasePage.Term(term: "调取证据", text: text)
        }
        let helped = file.assistances.map { one in
            let reply =
                one.repliedOn.map { "\(day($0))回复" + (one.response.map { "：\($0.label)" } ?? "") }
                ?? "请于 \(day(one.replyBy))前回复，还没有收到"
            return CasePage.Term(term: "协助调查", text: "\(day(one.on))发\(one.to)（第 \(one.seq) 条）\n\(reply)")
        }
        return asked + wanted + helped
    }

    private func reply(_ letter: SuggestionLetter) -> String {
        guard let on = letter.repliedOn else { return "请于 \(day(letter.replyBy))前回复，还没有收到" }
        return "\(day(on))回复" + (letter.response.map { "：\($0.label)" } ?? "")
    }

    /// 结案, 归档
    var closing: [CasePage.Term] {
        var terms: [CasePage.Term] = []
        if let closing = file.closing {
            terms.append(.init(term: "结案情形", text: closing.situation.label))
            if !closing.summary.isEmpty { terms.append(.init(term: "办理结果", text: closing.summary)) }
            terms.append(.init(term: "结案审批", text: state(closing)))
        }
        if let archive = file.archive {
            let kept = "保管\(archive.retention == .permanent ? "期限永久" : "期限 \(archive.retention.label)")"
            let text = "\(day(archive.on))归档（第 \(archive.seq) 条）\n案卷号 \(archive.volume)，\(archive.pages) 页，\(kept)"
            terms.append(.init(term: "归档", text: text))
        }
        return terms
    }

    private func state(_ closing: Closing) -> String {
        if let on = closing.closedOn { return "\(day(on))批准结案" }
        if let reason = closing.returned { return "已退回：\(reason)" }
        return "已报请结案（第 \(closing.seq) 条），等待批准"
    }

    /// 超期说明 for one clock.
    static func overruns(of clock: CaseClock, in file: Case, now: Instant) -> [String] {
        file.overruns.filter { $0.rule == clock.terms.rule && $0.party == clock.party }.map { overrun in
            "超期说明（\(DueWords.day(overrun.on, now: now))，第 \(overrun.seq) 条）：\(overrun.reason)"
        }
    }
}
