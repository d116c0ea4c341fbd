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
        for act in view.next {
            guard act.isAllowed else {
                let bars = act.refusals.map { Bar($0, in: caseID, denials: denials) }
                let blocked = CasePage.Blocked(title: act.sheet.title, bars: bars)
                if Self.isOnTheWay(act) { self.blocked.append(blocked) } else { idle.append(blocked) }
                continue
            }
            if let denial = act.denial {
                // A mistake is corrected by those who handle the case; others need not hear of it each time.
                if act.sheet.id != RectifyFact.sheet.id { others.append(.init(title: act.sheet.title, who: denial)) }
            } else {
                let link = Link.act(caseID, act.sheet.id)
                mine.append(.init(title: act.sheet.title, link: link, isDue: due.contains(act.sheet.id)))
            }
        }
        mine = mine.filter(\.isDue) + mine.filter { !$0.isDue }
        if !mine.contains(where: \.isDue) { rest = Self.rest(view.file) }
    }

    private static func rest(_ file: Case) -> String {
        if file.stage == .archived { return "决定书已送达，目前没有要办理的步骤。" }
        if file.documents.contains(where: { $0.print == nil }) { return "决定书正在制作，一般几秒钟；制成后即可送达，刷新本页可见。" }
        return "现在没有等您办理的步骤。"
    }

    /// What is barred by law or has a step that opens it lies ahead; the rest is over or was never needed. So are steps
    /// on a clock: no case has to go through them.
    private static func isOnTheWay(_ act: NextView) -> Bool {
        if act.sheet.clocks.contains(where: { $0.kind == .changes }) { return false }
        return act.refusals.contains { refusal in
            if case .article = refusal.basis { return true }
            return refusal.act != nil
        }
    }
}
