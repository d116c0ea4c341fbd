import LegalTime
import Platform
import Procedure
import Storage
import Web

extension CaseListPage.Model {
    init(_ asked: CaseListQuestion, _ desk: DeskPage, _ visit: Visit) {
        let question = asked.question
        self.init(
            question: question,
            chips: Self.chips(question, desk, me: visit.principal.id),
            conditions: question.conditions(desk.choices),
            choices: desk.choices,
            rows: desk.page.rows.map { CaseListPage.Row($0, desk) },
            total: desk.total,
            older: desk.page.next.map { question.link(after: $0) },
            newest: asked.place == nil ? nil : question.link(),
            isCut: desk.page.isCut,
            mayRegister: visit.may(.act(Acts.registration.id)),
            display: CaseDisplay(kept: desk.display),
            views: desk.views.map {
                .init(
                    id: $0.id,
                    name: $0.name,
                    link: $0.question.link(),
                    isDefault: $0.isDefault,
                    isHere: $0.question == question
                )
            },
            faults: asked.faults,
            token: visit.token
        )
    }

    private static func chips(_ question: CaseQuestion, _ desk: DeskPage, me: String) -> [Chip] {
        let own = CaseQuestion().changed { $0.handler = me }
        let all = Chip(
            word: "全部",
            count: "\(desk.stages.values.reduce(0, +))",
            link: CaseQuestion().link(),
            isChosen: question == CaseQuestion()
        )
        let mine = Chip(word: "我主办的", count: nil, link: own.link(), isChosen: question == own)
        return [all, mine]
            + staged.map { stage, link, staged in
                Chip(
                    word: stage.title,
                    count: "\(desk.stages[stage.rawValue] ?? 0)",
                    link: link,
                    isChosen: question == staged
                )
            }
    }

    /// The same on every page.
    private static let staged: [(Stage, Link, CaseQuestion)] = Stage.allCases.map { stage in
        let question = CaseQuestion().changed { $0.stage = stage }
        return (stage, question.link(), question)
    }
}

extension CaseListPage.Row {
    init(_ row: CaseRow, _ desk: DeskPage) {
        let (zone, now) = (OrganZone.shanghai, desk.now)
        self.init(
            id: row.id,
            title: row.title,
            number: row.number,
            decisionNumber: row.decisionNumber == row.number ? nil : row.decisionNumber,
            stage: CaseStage(stored: row.stage),
            unit: row.unit,
            handler: desk.choices.handlers[row.handler] ?? row.handler,
            field: row.field,
            kind: CaseKind(rawValue: row.kind)?.label ?? row.kind,
            parties: row.parties,
            due: row.dueAt.map { CaseListPage.Due(Instant(milliseconds: $0), now: now, calendar: desk.calendar) },
            opened: zone.spoken(Instant(milliseconds: row.openedAt), now: now),
            updated: zone.spoken(Instant(milliseconds: row.updatedAt), now: now),
            decided: row.decidedOn.flatMap(CivilDay.init(iso:)).map { DueWords.day($0, now: now) } ?? "",
            fine: row.fineFen > 0 ? Money.text(fen: row.fineFen) : ""
        )
    }
}

extension CaseListPage.Due {
    init(_ at: Instant, now: Instant, calendar: LegalCalendar) {
        let zone = OrganZone.shanghai
        let (today, day) = (zone.day(of: now), zone.day(of: at))
        text = DueWords.day(day, now: now)
        if at < now {
            (tone, word) = (.refused, "已逾期")
        } else if day == today {
            (tone, word) = (.near, "今天到期")
        } else if calendar.workingDays(after: today, through: day) <= ClockStanding.nearWorkingDays {
            (tone, word) = (.near, "临近到期")
        } else {
            (tone, word) = (.neutral, nil)
        }
    }
}

extension CaseQuestion {
    /// What narrows the list, each with the way to go without it.
    func conditions(_ choices: DeskChoices) -> [CaseListPage.Condition] {
        var conditions: [CaseListPage.Condition] = []
        func add(_ word: String?, _ without: (inout CaseQuestion) -> Void) {
            guard let word else { return }
            conditions.append(.init(word: word, without: changed(without).link()))
        }
        add(words.isEmpty ? nil : "“\(words)”") { $0.words = "" }
        add(stage.map { "阶段：\($0.title)" }) { $0.stage = nil }
        add(unit.map { "承办机构：\($0)" }) { $0.unit = nil }
        add(field.map { "领域：\($0)" }) { $0.field = nil }
        add(item.map { "事项：\($0)" }) { $0.item = nil }
        add(handler.map { "主办人：\(choices.handlers[$0] ?? $0)" }) { $0.handler = nil }
        add(kind?.label) { $0.kind = nil }
        add(partyKind.map { "当事人：\($0.label)" }) { $0.partyKind = nil }
        add(Self.span("登记", filedFrom?.iso, filedTo?.iso)) { ($0.filedFrom, $0.filedTo) = (nil, nil) }
        add(Self.span("决定", decidedFrom?.iso, decidedTo?.iso)) { ($0.decidedFrom, $0.decidedTo) = (nil, nil) }
        add(due?.title) { $0.due = nil }
        add(Self.span("罚款（元）", fineFrom.map { "\($0)" }, fineTo.map { "\($0)" })) {
            ($0.fineFrom, $0.fineTo) = (nil, nil)
        }
        return conditions
    }

    private static func span(_ what: String, _ from: String?, _ to: String?) -> String? {
        switch (from, to) {
        case (nil, nil): nil
        case (let from?, nil): "\(what)：\(from) 起"
        case (nil, let to?): "\(what)：至 \(to)"
        case (let from?, let to?): "\(what)：\(from) 至 \(to)"
        }
    }
}

extension CaseSort {
    var title: String {
        switch self {
        case .filed: "登记，新的在前"
        case .updated: "最近办理，新的在前"
        case .decided: "决定，新的在前"
        case .due: "到期，早的在前"
        }
    }
}
