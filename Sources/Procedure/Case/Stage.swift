/// How far a case has come (办案阶段); the slowest party counts.
package enum Stage: String, CaseIterable, Sendable {
    case registered, returned, notFiled, investigating, noticed, answered, decided, served, performed, closing
    case closed, archived

    package var title: String {
        switch self {
        case .registered: "待立案"
        case .returned: "已退回"
        case .notFiled: "不予立案"
        case .investigating: "调查取证"
        case .noticed: "已告知"
        case .answered: "待决定"
        case .decided: "待送达"
        case .served: "已送达"
        case .performed: "已履行"
        case .closing: "待结案"
        case .closed: "已结案"
        case .archived: "已归档"
        }
    }
}

extension PartyTrack {
    package var stage: Stage {
        if ending != nil { return .performed }
        if service != nil { return isPaid ? .performed : .served }
        if document != nil { return .decided }
        if answer != nil { return .answered }
        return notice == nil ? .investigating : .noticed
    }
}

extension Case {
    package var stage: Stage {
        if archive != nil { return .archived }
        switch filing {
        case .awaiting: return .registered
        case .returned: return .returned
        case .refused: return .notFiled
        case .approved, .notNeeded: break
        }
        if let closing, closing.isClosed { return .closed }
        if approval(.closing) != nil { return .closing }
        let order = Stage.allCases
        let steps = tracks.compactMap { order.firstIndex(of: $0.stage) }
        return order[steps.min() ?? 0]
    }

    /// Whether every party's part is decided or ended.
    package var isSettled: Bool { !tracks.isEmpty && tracks.allSatisfy(\.isSettled) }

    /// Whether every party has a decision on penalty: only then the title leaves 涉嫌 out.
    package var isDecided: Bool { !tracks.isEmpty && tracks.allSatisfy { $0.decision != nil } }

    package var isClosed: Bool { closing?.isClosed ?? false }

    /// 案由: what somebody is suspected of, as forms of the investigation say it.
    package var cause: String {
        let more = violations.count > 1 ? "等 \(violations.count) 项违法行为" : ""
        return "涉嫌\(violations.first?.conduct ?? "")\(more)"
    }

    /// 案件名称; it says 涉嫌 until every party has its decision.
    package var title: String {
        let first = tracks.first?.party.name ?? ""
        let others = tracks.count > 1 ? "等 \(tracks.count) 个当事人" : ""
        let conduct = violations.first?.conduct ?? ""
        return "\(first)\(others)\(isDecided ? "" : "涉嫌")\(conduct)案"
    }
}
