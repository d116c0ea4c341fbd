/// A problem as a page: what happened, what to correct, what is missing, and where to go on.
package struct ProblemPage {
    private let problem: Problem

    package init(_ problem: Problem) {
        self.problem = problem
    }

    package func write(with layout: Layout, visitor: Visitor? = nil) -> HTML {
        layout.page(problem.title, visitor: visitor) { h in
            h.pageHeader(problem.title, subtitle: problem.detail)
            if !problem.refusals.isEmpty {
                h.refusals("暂不能办理", problem.refusals.map { RefusalNote($0) })
            }
            if !problem.errors.isEmpty {
                h.tag("ul") { h in
                    for error in problem.errors { h.tag("li", text: error.message) }
                }
            }
            h.linkButton("回工作台", .primary, to: .workbench)
        }
    }
}
