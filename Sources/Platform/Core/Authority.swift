import Ledger
package import Procedure

/// The one gate: decides by role, unit, assignment and day. No page and no handler asks elsewhere.
///
/// The day lies in the principal, who was made from the roster of the day.
package enum Authority {
    /// `nil` = permitted; else what to tell. `file` is the case it concerns, `nil` when there is none yet.
    package static func denial(_ operation: Operation, by principal: Principal, on file: Case?) -> String? {
        if let file, file.organ != principal.organ { return "本案属于其他机关" }
        // What does not exist is for the procedure to say.
        if case .act(let id) = operation {
            guard Acts.named(id) != nil else { return nil }
            if file == nil, !Acts.opens(id) { return "“\(operation.title)”在案件中办理，请先打开案件" }
        }
        if let file, operation.endsWithRecusal, file.recused.contains(principal.id) {
            return "您已被决定回避本案，不能再办理"
        }
        if held(for: operation, by: principal, on: file) != nil { return nil }
        return reason(operation, principal, file)
    }

    /// In which of their duties a person does an act: the one that an open approval waits for before another, one's own
    /// before what others gave. `nil` if it is not theirs.
    package static func capacity(_ input: ActInput, of principal: Principal, on file: Case?) -> HeldDuty? {
        let operation = Operation.act(input.act)
        return held(for: operation, by: principal, on: file, first: file.flatMap { awaited(input, $0) })
    }

    /// Every duty that a person holds towards this case for this act.
    package static func duties(for act: String, of principal: Principal, on file: Case?) -> Set<Duty> {
        let held = principal.held.filter { held in
            held.includes(act: act) && (!held.duty.goesByUnit || file.map { held.covers.contains($0.unit) } ?? true)
        }
        return Set(held.map(\.duty))
    }

    /// Whose statistics a person reads, by the units' names: `nil` for the whole organ.
    package static func units(of principal: Principal) -> Set<String>? {
        let duties = Operation.readStatistics.rights.map(\.duty)
        let held = principal.held.filter { duties.contains($0.duty) && $0.includes(.readStatistics) }
        guard held.allSatisfy(\.duty.goesByUnit) else { return nil }
        return Set(held.flatMap(\.covers))
    }

    private static func held(
        for operation: Operation,
        by principal: Principal,
        on file: Case?,
        first: Duty? = nil
    ) -> HeldDuty? {
        let rights = operation.rights
        let ordered = first == nil ? rights : rights.filter { $0.duty == first } + rights.filter { $0.duty != first }
        for right in ordered {
            let found = principal.held.first {
                $0.duty == right.duty && $0.includes(operation) && reaches(right.scope, $0, principal, file)
            }
            if let found { return found }
        }
        return nil
    }

    private static func reaches(_ scope: Right.Scope, _ held: HeldDuty, _ principal: Principal, _ file: Case?) -> Bool {
        guard scope != .organ else { return true }
        guard let file else { return false }
        return switch scope {
        case .organ: true
        case .handled: file.handlers.contains(principal.id)
        case .tasked: file.handlers.contains(principal.id) || file.isTasked(principal.id)
        case .led: held.covers.contains(file.unit)
        case .asked: file.isAsked(principal.id)
        case .closed: file.isClosed
        }
    }

    /// Whose turn it is in the approval that the input names.
    private static func awaited(_ input: ActInput, _ file: Case) -> Duty? {
        guard let matter = input.fields["matter"]?.stringValue.flatMap(Matter.init(rawValue:)) else { return nil }
        return switch file.approval(matter, party: input.fields["party"]?.intValue ?? 0)?.turn {
        case .duty(let duty): duty
        case .head: .approver
        case .persons, .nobody, nil: nil
        }
    }
}

extension HeldDuty {
    /// An authorisation lets one read what belongs to its matters, and do nothing else.
    fileprivate func includes(_ operation: Operation) -> Bool {
        switch operation {
        case .act(let id): return includes(act: id)
        case .unmask, .exportDossier, .delegateOwnDuty:
            if case .authorisation = via { return false }
            return operation != .delegateOwnDuty || via == .post
        default: return true
        }
    }
}

extension Case {
    /// Whether the person was sent to serve a document of the case.
    fileprivate func isTasked(_ person: String) -> Bool {
        tracks.contains { $0.serviceTask?.officers.contains(person) ?? false }
    }

    /// Whether the person was asked to sign too and has not.
    fileprivate func isAsked(_ person: String) -> Bool {
        approvals.contains { if case .persons(let ids) = $0.turn { ids.contains(person) } else { false } }
    }
}
