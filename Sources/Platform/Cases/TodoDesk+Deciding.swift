import Ledger
package import Procedure
import Storage

/// A row that somebody ticked in the list, as it stood there.
package struct TodoPick: Sendable, Hashable {
    package let todo: String
    /// The entry that made it.
    package let cause: Int
    /// The case's version that the list showed.
    package let version: Int

    package init(todo: String, cause: Int, version: Int) {
        self.todo = todo
        self.cause = cause
        self.version = version
    }

    /// To-dos are named after their case.
    package var caseID: String { String(todo.prefix { $0 != ":" }) }
}

/// What is to be done with the rows that were ticked.
package struct TodoVerdict: Sendable, Hashable {
    package let agree: Bool
    /// The opinion, or the reason for returning.
    package let opinion: String

    package init(agree: Bool, opinion: String) {
        self.agree = agree
        self.opinion = opinion
    }
}

/// What became of one row.
package struct TodoOutcome: Sendable {
    package enum Result: Sendable {
        case done(Receipt)
        case refused([Refusal])
        case invalid([FieldError])
        case forbidden(String)
        /// It is over, or the case moved on since it was listed; nothing was done.
        case stale
        /// May be tried again.
        case busy(String)
    }

    package let pick: TodoPick
    /// Title of the case; empty if this organ has no such case.
    package let caseTitle: String
    /// Title of the act that the to-do asks for; empty if it is over.
    package let title: String
    package let act: String
    package let result: Result
}

extension TodoDesk {
    /// Agrees to rows of the list or returns them. Each is an act of its own: what is refused for one hinders no other.
    ///
    /// - Parameter key: the idempotency key of the whole press; the same press again gives the same receipts.
    package func decide(
        _ picks: [TodoPick],
        _ verdict: TodoVerdict,
        key: String,
        by principal: Principal
    ) async throws -> [TodoOutcome] {
        try reader.allow(.listCases, principal, nil)
        try check(picks, verdict)
        var own: [String: Int] = [:]
        var outcomes: [TodoOutcome] = []
        for pick in picks {
            let outcome = try await decide(pick, verdict, key, principal, after: own["\(pick.caseID)/\(pick.version)"])
            // What this press itself added to the case was not there to be seen, but is the person's own doing.
            if case .done(let receipt) = outcome.result { own["\(pick.caseID)/\(pick.version)"] = receipt.version }
            outcomes.append(outcome)
        }
        return outcomes
    }

    private func check(_ picks: [TodoPick], _ verdict: TodoVerdict) throws {
        var errors: [FieldError] = []
        if picks.isEmpty { errors.append(FieldError("items", "请勾选要办理的事项")) }
        if picks.count > TodoQuery.most { errors.append(FieldError("items", "一次最多办理 \(TodoQuery.most) 项")) }
        if Set(picks.map(\.todo)).count < picks.count { errors.append(FieldError("items", "同一事项只能勾选一次")) }
        if !verdict.agree, verdict.opinion.isEmpty { errors.append(FieldError("opinion", "退回的，请写明需要补正什么")) }
        guard errors.isEmpty else { throw CaseFault.invalid(errors) }
    }

    private func decide(
        _ pick: TodoPick,
        _ verdict: TodoVerdict,
        _ key: String,
        _ principal: Principal,
        after own: Int?
    ) async throws -> TodoOutcome {
        let organ = principal.organ
        let (row, title) = try await reader.database.read { c in
            (
                try Todos.get(organ: organ, id: pick.todo, on: c),
                try CaseRows.get(organ: organ, id: pick.caseID, on: c)?.title ?? ""
            )
        }
        let result: TodoOutcome.Result
        do {
            result = .done(try await act(pick, row, verdict, key, principal, version: own ?? pick.version))
        } catch let fault as CaseFault {
            result = try Self.result(fault)
        } catch StorageError.unavailable {
            result = .busy("系统暂时不能办理这一项，请稍后重试")
        } catch let obstacle as ListedDecision.Obstacle {
            switch obstacle {
            case .refused(let refusal): result = .refused([refusal])
            case .gone: result = .stale
            }
        }
        let act = row?.act ?? Self.act(of: pick)
        return TodoOutcome(
            pick: pick,
            caseTitle: title,
            title: Acts.named(act)?.title ?? "",
            act: act,
            result: result
        )
    }

    private func act(
        _ pick: TodoPick,
        _ row: TodoRow?,
        _ verdict: TodoVerdict,
        _ key: String,
        _ principal: Principal,
        version: Int
    ) async throws -> Receipt {
        let once = Self.once(pick, verdict, key)
        if let earlier = try await desk.replay(once, principal) { return earlier }
        guard let row, row.cause == pick.cause, Self.isFor(principal, row) else { throw ListedDecision.Obstacle.gone }
        let file = try await reader.keeper.load(principal.organ, row.caseID) { _ in }.0.dossier.file
        guard file.version == version else { throw CaseFault.stale(current: file.version) }
        let input =
            verdict.agree
            ? try ListedDecision.agreeing(row, in: file, opinion: verdict.opinion)
            : try ListedDecision.returning(row, in: file, reason: verdict.opinion)
        return try await desk.perform(input, in: row.caseID, by: principal, version: version, once: once)
    }

    private static func isFor(_ principal: Principal, _ row: TodoRow) -> Bool {
        row.person == principal.id || row.duty.map { principal.audiences.contains($0) } ?? false
    }

    /// Each row has a key of its own, made of the whole press's: what was done is found again, the rest is tried anew.
    private static func once(_ pick: TodoPick, _ verdict: TodoVerdict, _ key: String) -> OnceOnly {
        let request: JSON = [
            "todo": .string(pick.todo), "cause": .int(pick.cause), "version": .int(pick.version),
            "agree": .bool(verdict.agree), "opinion": .string(verdict.opinion),
        ]
        let row = Digest.sha256(Array(pick.todo.utf8)).hex.prefix(16)
        return OnceOnly(key: "\(key)#\(row)", request: .sha256(request.canonical))
    }

    private static func result(_ fault: CaseFault) throws -> TodoOutcome.Result {
        switch fault {
        case .refused(let refusals): .refused(refusals)
        case .invalid(let errors): .invalid(errors)
        case .forbidden(let why): .forbidden(why)
        case .stale, .notFound: .stale
        case .busy(let why): .busy(why)
        case .keyReused:
            .refused([.system("一次提交只办理一次", missing: "新的一次提交", remedy: "这一项在先前的提交中已按当时的意见办理")])
        case .table: throw fault
        }
    }

    private static func act(of pick: TodoPick) -> String {
        let parts = pick.todo.split(separator: ":")
        return parts.count > 1 ? String(parts[1]) : ""
    }
}
