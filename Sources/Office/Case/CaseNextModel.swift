import Law
import Platform
import Procedure
import Web

extension CasePage.Next {
    init(_ view: CaseView) {
        self.init()
        let caseID = view.file.id
        let due = Set(view.file.todos.map(\.act))
        let denials = Dictionary(view.next.map { ($0.sheet.id, $0.denial) }, uniquingKeysWith: { first, _ in first })
        ahead = Self.ahead(view, denials)
        var groups = Dictionary(
            uniqueKeysWithValues: Phase.allCases.map {
                ($0, CasePage.Group(title: $0.title, isCurrent: $0 == Phase(view.file.stage)))
            }
        )
        for act in view.next {
            let phase = Phase(act: act.sheet.id)
            let link = Link.act(caseID, act.sheet.id)
            let isDue = due.contains(act.sheet.id)
            guard act.isAllowed else {
                let blocked = CasePage.Blocked(
                    title: act.sheet.title,
                    link: link,
                    bars: act.refusals.map { Bar($0, in: caseID, denials: denials) }
                )
                // Who may not do it need not hear why it can't be done either.
                if act.denial == nil { groups[phase]?.barred.append(blocked) }
                continue
            }
            switch act.denial {
            case nil where isDue: self.due.append(.init(title: act.sheet.title, link: link))
            case nil: groups[phase]?.mine.append(.init(title: act.sheet.title, link: link))
            case let who? where isDue: waiting.append(.init(title: act.sheet.title, who: who))
            // A mistake is corrected by those who handle the case; others need not hear of it each time.
            case let who? where act.sheet.id != RectifyFact.sheet.id:
                groups[phase]?.others.append(.init(title: act.sheet.title, who: who))
            default: break
            }
        }
        self.groups = Phase.allCases.compactMap { groups[$0] }.filter { !$0.isEmpty }
        if self.due.isEmpty { rest = Self.rest(view.file) }
    }

    private static func ahead(_ view: CaseView, _ denials: [String: String?]) -> CasePage.Blocked? {
        guard !view.file.filing.isRefused, view.file.archive == nil else { return nil }
        let current = Phase(view.file.stage)
        let steps = Phase.road.compactMap { id in view.next.first { $0.sheet.id == id } }
        let step = steps.first { !$0.isAllowed && Phase(act: $0.sheet.id).rawValue >= current.rawValue }
        return step.map { step in
            CasePage.Blocked(
                title: step.sheet.title,
                link: .act(view.file.id, step.sheet.id),
                bars: step.refusals.map { Bar($0, in: view.file.id, denials: denials) }
            )
        }
    }

    private static func rest(_ file: Case) -> String {
        if file.archive != nil { return "案卷已归档，没有要办理的步骤。" }
        if file.documents.contains(where: { $0.print == nil }) { return "文书正在制作，一般几秒钟；制成后即可用印和送达，刷新本页可见。" }
        return "现在没有等您办理的步骤。"
    }
}

extension CasePage.Group {
    fileprivate var isEmpty: Bool { mine.isEmpty && others.isEmpty && barred.isEmpty }
}
