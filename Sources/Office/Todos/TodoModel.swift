import Ledger
import LegalTime
import Platform
import Procedure
import Storage
import Web

extension TodoPage.Row {
    init(_ item: TodoItem, in list: TodoList) {
        let row = item.row
        self.init(
            id: row.id,
            caseID: row.caseID,
            caseTitle: row.caseTitle,
            act: row.act,
            actTitle: row.title,
            cause: item.cause.map { "\($0.actor) \($0.act.done)" } ?? "",
            since: OrganZone.shanghai.spoken(Instant(milliseconds: row.since), now: list.now),
            limit: item.clock.flatMap { TodoPage.Limit($0, list.calendar, now: list.now) }
        )
        guard let dossier = item.dossier else { return }
        pick = TodoPick(todo: row.id, cause: row.cause, version: item.version).sent
        preview = TodoPreview(row: row, dossier: dossier).terms
    }
}

extension TodoPage.Limit {
    /// `nil` for a clock without an end, such as a suspended one.
    init?(_ clock: ClockRow, _ calendar: LegalCalendar, now: Instant) {
        guard let due = clock.due.flatMap({ LegalMoment(text: $0, zone: .shanghai) }) else { return nil }
        let standing = ClockStanding(
            due: due,
            unit: clock.unit ?? .calendarDays,
            isDuty: ClockStanding.isDuty(rule: clock.rule),
            now: now,
            calendar: calendar
        )
        let left = standing.left.isEmpty ? "" : "\(standing.left)，"
        let provisional = clock.provisional ? "（暂定）" : ""
        self.init(
            name: clock.name,
            tone: standing.tone,
            word: standing.word,
            text: "\(left)到 \(DueWords.text(due, now: now))\(provisional)"
        )
    }
}

/// What somebody who decides from the list has to have seen.
struct TodoPreview {
    let row: TodoRow
    let dossier: Dossier

    private var file: Case { dossier.file }

    var terms: [CasePage.Term] {
        guard let approval = try? ListedDecision.approval(row, file) else { return recorded }
        return matter(approval) + opinion(approval) + signatures(approval) + recorded
    }

    private func matter(_ approval: Approval) -> [CasePage.Term] {
        switch approval.matter {
        case .filing:
            return [
                CasePage.Term(term: "立案", text: file.summary),
                CasePage.Term(term: "发生", text: "\(file.happenedOn?.chinese ?? "")，\(file.place)"),
            ]
        case .notice, .decision:
            let name = file.track(approval.party)?.party.name ?? ""
            return [CasePage.Term(term: approval.matter.label, text: "\(name)，\(proposed(approval.party))")]
        case .closing:
            return [CasePage.Term(term: "结案", text: file.closing?.situation.label ?? "")]
        }
    }

    /// What was announced to the party, or what the report proposes.
    private func proposed(_ party: Int) -> String {
        if let penalty = file.track(party)?.notice?.penalty { return "拟\(penalty.text)" }
        return file.report?.proposals.first { $0.party == party }?.outcome.label ?? "见承办意见"
    }

    /// What the handler wrote on sending it up.
    private func opinion(_ approval: Approval) -> [CasePage.Term] {
        guard dossier.acts.indices.contains(approval.seq - 1),
            let text = dossier.acts[approval.seq - 1].fields["opinion"]?.stringValue
        else { return [] }
        return [CasePage.Term(term: "承办意见", text: text)]
    }

    private func signatures(_ approval: Approval) -> [CasePage.Term] {
        approval.signatures.map {
            CasePage.Term(term: "\($0.isAdded ? "会签" : "审核")", text: "\($0.actor.name)（\($0.duty.title)）：\($0.opinion)")
        }
    }

    /// The fields that agreeing records, as the form offers them.
    private var recorded: [CasePage.Term] {
        guard let act = Acts.named(row.act), let input = try? ListedDecision.agreeing(row, in: file, opinion: "") else {
            return []
        }
        return act.texts(of: input.fields, officers: [:]).filter { $0.path != "matter" && $0.path != "party" }.map {
            CasePage.Term(term: "将记录：\($0.label)", text: $0.text)
        }
    }
}
