/// How far a case has come (办案阶段); the slowest party counts.
package enum Stage: String, CaseIterable, Sendable {
    case registered, returned, investigating, noticed, answered, decided, served

    package var title: String {
        switch self {
        case .registered: "待立案"
        case .returned: "已退回"
        case .investigating: "调查取证"
        case .noticed: "已告知"
        case .answered: "待决定"
        case .decided: "待送达"
        case .served: "已送达"
        }
    }
}

extension PartyTrack {
    var stage: Stage {
        if service != nil { return .served }
        if decision != nil { return .decided }
        if answer != nil { return .answered }
        return notice == nil ? .investigating : .noticed
    }
}

extension Case {
    package var stage: Stage {
        switch filing {
        case .awaiting: return .registered
        case .returned: return .returned
        case .approved: break
        }
        let order = Stage.allCases
        let steps = tracks.compactMap { order.firstIndex(of: $0.stage) }
        return order[steps.min() ?? 0]
    }

    package var isDecided: Bool { !tracks.isEmpty && tracks.allSatisfy { $0.decision != nil } }

    /// 案件名称; it says 涉嫌 until every party has its decision.
    package var title: String {
        let first = tracks.first?.party.name ?? ""
        let others = tracks.count > 1 ? "等 \(tracks.count) 个当事人" : ""
        let conduct = violations.first?.conduct ?? ""
        return "\(first)\(others)\(isDecided ? "" : "涉嫌")\(conduct)案"
    }
}

/// Something that somebody has to do next (待办); a pure function of the case.
package struct Todo: Sendable, Hashable {
    package let act: String
    /// Which party it concerns, 0 for the whole case.
    package let party: Int
    package let person: String?
    package let duty: Duty?
}

extension Case {
    package var todos: [Todo] {
        switch filing {
        case .awaiting: return [Todo(act: ApproveFiling.sheet.id, party: 0, person: nil, duty: .approver)]
        case .returned: return [mine(ResubmitFiling.sheet.id)]
        case .approved: break
        }
        if interviews.isEmpty { return [mine(RecordInterview.sheet.id)] }
        return tracks.indices.compactMap { todo(for: tracks[$0], number: $0 + 1) }
    }

    private func todo(for track: PartyTrack, number: Int) -> Todo? {
        switch track.stage {
        case .investigating: return mine(GivePriorNotice.sheet.id, number)
        case .noticed: return mine(RecordStatement.sheet.id, number)
        case .answered: return Todo(act: DecidePenalty.sheet.id, party: number, person: nil, duty: .approver)
        case .decided: return track.decision?.document.print == nil ? nil : mine(ServeDecision.sheet.id, number)
        default: return nil
        }
    }

    private func mine(_ act: String, _ party: Int = 0) -> Todo {
        Todo(act: act, party: party, person: handlers.first, duty: nil)
    }
}
