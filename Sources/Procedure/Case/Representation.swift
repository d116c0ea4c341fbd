package import LegalTime

/// Where and how a party is served, as it confirmed itself (送达地址确认): the last confirmation counts.
package struct ConfirmedAddress: Sendable, Hashable {
    package let seq: Int
    package let on: CivilDay
    package let recipient: String
    package var address: PersonalText
    package var phone: PersonalText
    /// 电子送达地址; `nil` without consent.
    package var electronic: PersonalText?
    /// 同意电子送达
    package let consents: Bool
    /// The agent who signed for the party, by name.
    package let agent: String?

    /// What a form of service says instead of the address, which stays sealed where it was confirmed.
    package static let reference = "送达地址确认书确认的地址"
}

/// Somebody whom a party appointed to act for it (委托代理人).
package struct Agent: Sendable, Hashable {
    package let seq: Int
    package let name: String
    package let kind: AgentKind
    package let scope: MandateScope
    package let powers: [AgentPower]
    package let from: CivilDay
    /// `nil` = until the case is done with.
    package let to: CivilDay?

    package func mayAct(on day: CivilDay) -> Bool { from <= day && to.map { day <= $0 } ?? true }

    /// `授权委托书（第 7 条），一般授权`
    package var mandate: String { "授权委托书（第 \(seq) 条），\(scope.label)" }
}

/// What the agent is to the party (受托人身份).
package enum AgentKind: String, Labelled {
    case lawyer, legalWorker, relative, employee, other

    package var label: String {
        switch self {
        case .lawyer: "律师"
        case .legalWorker: "基层法律服务工作者"
        case .relative: "近亲属"
        case .employee: "当事人的工作人员"
        case .other: "其他公民"
        }
    }
}

/// How far the agent may go (代理权限).
package enum MandateScope: String, Labelled {
    case general, special

    package var label: String {
        switch self {
        case .general: "一般授权"
        case .special: "特别授权"
        }
    }
}

/// What needs to be given in particular (特别授权事项): it gives up or takes on something in the party's place.
package enum AgentPower: String, Labelled {
    case admit, waiveStatement, waiveHearing, undertake, pay

    package var label: String {
        switch self {
        case .admit: "代为承认违法事实"
        case .waiveStatement: "代为放弃陈述、申辩"
        case .waiveHearing: "代为放弃听证"
        case .undertake: "代为承诺改正"
        case .pay: "代为缴纳罚款、领取款物"
        }
    }
}

extension Case {
    /// The agent of that name who may act on the day, of whichever party.
    package func agent(_ name: String, on day: CivilDay, of party: Int? = nil) -> Agent? {
        let own = party.map { [track($0)].compactMap { $0 } } ?? tracks
        return own.flatMap(\.agents).last { $0.name == name && $0.mayAct(on: day) }
    }
}
