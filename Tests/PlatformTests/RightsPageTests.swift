import Foundation
import Law
import Platform
import Procedure
import Testing

/// docs/rights.md is made from the declaration that the gate decides by.
@Suite struct RightsPageTests {
    @Test("the matrix in docs/rights.md is the one that the gate decides by")
    func page() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = root.appending(path: "docs/rights.md")
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try Self.text.write(to: file, atomically: true, encoding: .utf8)
        }
        let kept = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        let (was, now) = (kept.split(separator: "\n"), Self.text.split(separator: "\n"))
        let line = zip(was, now).enumerated().first { $0.element.0 != $0.element.1 }
        #expect(
            kept == Self.text,
            "RECORD=1 writes it anew; line \((line?.offset ?? 0) + 1): \(line.map { "\($0.element)" } ?? "")"
        )
    }

    private static let columns: [Duty] = Duty.allCases

    private static var text: String {
        let acts = Acts.all.map { Operation.act($0.id) }
        return [head, scopes, "## Beside the acts", matrix(Operation.common), "## Acts", matrix(acts), foot]
            .joined(separator: "\n\n") + "\n"
    }

    private static let head = """
        # Who may do what (权限矩阵)

        Made by `RECORD=1` and `RightsPageTests` from `Operation.rights`, the declaration that `Authority` decides by; don't
        edit it. What is not in it is denied. `AuthorityTests` walks every operation past every kind of person.
        """

    private static var scopes: String {
        let lines = Right.Scope.allCases.map { "| \(sign($0)) | \($0.title) |" }
        return (["| sign | in which cases |", "|---|---|"] + lines).joined(separator: "\n")
    }

    private static func matrix(_ operations: [Platform.Operation]) -> String {
        let title = "| | " + columns.map(\.title).joined(separator: " | ") + " |"
        let rule = "|---|" + columns.map { _ in "---|" }.joined()
        return ([title, rule] + operations.map(row)).joined(separator: "\n")
    }

    private static func row(_ operation: Platform.Operation) -> String {
        let cells = columns.map { duty in operation.rights.first { $0.duty == duty }.map { sign($0.scope) } ?? "" }
        return "| \(operation.title)\(id(operation)) | " + cells.joined(separator: " | ") + " |"
    }

    private static func id(_ operation: Platform.Operation) -> String {
        if case .act(let id) = operation { " `\(id)`" } else { "" }
    }

    private static func sign(_ scope: Right.Scope) -> String {
        switch scope {
        case .organ: "●"
        case .handled: "承办"
        case .tasked: "承办、送达"
        case .led: "本机构"
        case .asked: "受请"
        case .closed: "已结案"
        }
    }

    private static var foot: String {
        let reserved = ReservedMatter.all.map { "\($0.title)（\($0.basis.printed)）" }.joined(separator: "、")
        let delegable = Duty.allCases.filter(\.isDelegable).map(\.title).joined(separator: "、")
        let officers = Duty.allCases.filter(\.needsOfficer).map(\.title).joined(separator: "、")
        return """
            ## By what a duty is held

            A duty is held on a day, in a unit, by one of four; sessions and tokens are asked for what is held today.

            | by | gives | and not |
            |---|---|---|
            | 任职, a post | the duty, from its first day to its last, while the unit exists and the person has not left | \
            to auxiliaries (辅助人员): \(officers) |
            | 统筹, a post of the county's pool | a reviewer's duty; the entry names the document | passing it on |
            | 委托 during leave | what the person who is away holds by a post on that day: \(delegable) | passing it on; \
            what a statute reserves |
            | 授权, recorded | the named acts of 行政机关负责人; reading | personal data in clear, exports, any other act; \
            what a statute reserves |

            - Reserved to the head in person: \(reserved).
            - 本机构 is the leader's unit and those below it, owned (上级机构) or used (区属镇用镇管), under every name they had.
            - Whoever is recused by decision (回避) does nothing more in the case and opens no personal data in it; reading
              stays.
            - Nobody approves or reviews a case that they investigated: that bar is the procedure's (docs/law.md), not this
              gate's.
            - A leader's to-dos go to those who lead the unit; while a unit has no leader, to whoever leads the one above.
            - Everybody records delegations of their own duty, and takes them back; all else that concerns units, people,
              posts, certificates and authorisations is the administrator's, and each change keeps who made it and when.
            """
    }
}
