import Platform
import Procedure
import Web

/// What the case waits for next from the person who just did something in it: its form is opened at once.
struct NextStep {
    let title: String
    let link: Link

    /// What depends on others' doing something first: the case waits for that, and nobody is hurried to a form.
    private static let awaited: Set<String> = [
        "record-statement", "reinspect", "record-payment", "record-suggestion-reply", "record-acceptance",
        "hand-in-fine",
    ]

    init?(_ view: CaseView, for person: String) {
        let mine = view.file.todos.filter { $0.person == person && !Self.awaited.contains($0.act) }
        let next = mine.lazy.compactMap { todo -> (Todo, NextView)? in
            view.next.first { $0.sheet.id == todo.act && $0.isAllowed && $0.denial == nil }.map { (todo, $0) }
        }.first
        guard let (todo, act) = next else { return nil }
        title = act.sheet.title
        let form = Link.act(view.file.id, todo.act)
        link = view.file.tracks.count > 1 && todo.party > 0 ? form.with("party", "\(todo.party)") : form
    }
}
