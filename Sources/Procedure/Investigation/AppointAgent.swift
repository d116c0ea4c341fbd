import Codes
package import LegalTime

/// 登记委托代理: whom a party appointed to act for it, how far and how long.
package struct AppointAgent: Act {
    package var party = 1
    package var name = ""
    package var kind = AgentKind.lawyer
    package var idNumber: PersonalText?
    package var licence: String?
    package var phone = PersonalText()
    package var scope = MandateScope.general
    package var powers: [AgentPower] = []
    package var signedOn = CivilDay(number: 0)
    package var from = CivilDay(number: 0)
    package var to: CivilDay?

    package init() {}

    package static let sheet = Sheet<AppointAgent>(
        id: "appoint-agent",
        title: "登记委托代理",
        done: "登记委托代理",
        duties: [.handler],
        fields: [
            Field("party", "委托人", \.party, .party),
            Field("name", "受托人姓名", \.name, .text(max: 50), hint: "一份授权委托书只登记一人", mendable: true),
            Field("kind", "受托人身份", \.kind, .choice, mendable: true),
            Field(
                optional: "idNumber",
                "公民身份号码",
                \.idNumber,
                .personalCode(IdentityCard.self),
                hint: "律师以外的必填",
                mendable: true
            ),
            Field(
                optional: "licence",
                "单位和证件",
                \.licence,
                .text(max: 100),
                hint: "律师必填：律师事务所和执业证号；单位工作人员：工作证明",
                mendable: true
            ),
            Field("phone", "联系电话", \.phone, .personalCode(PhoneNumber.self), mendable: true),
            Field("scope", "代理权限", \.scope, .choice, hint: "一般授权：代为陈述申辩、接受询问、提交材料、签收文书"),
            Field("powers", "特别授权事项", \.powers, .list(of: .choice, min: 0, max: 5), hint: "特别授权的必选"),
            Field("signedOn", "委托书签署日期", \.signedOn, .day, mendable: true),
            Field("from", "代理期限起", \.from, .day, mendable: true),
            Field(optional: "to", "代理期限止", \.to, .day, hint: "不填的，至本案办结", mendable: true),
        ],
        gates: [Gates.open],
        checks: [
            Check { act, file, _, _ in PartyRules.exists(act.party, file) },
            Check { act, file, facts, _ in
                TimeRules.notFuture("signedOn", act.signedOn, facts)
                    + TimeRules.notBeforeKnown("signedOn", act.signedOn, file)
            },
            Check { act, _, _, _ in
                act.to.map { $0 < act.from } ?? false ? [.field("to", "不能早于代理期限起（\(act.from.iso)）")] : []
            },
            Check { act, file, _, _ in person(act, file) },
            Check { act, _, _, _ in identity(act) },
            Check { act, _, _, _ in powers(act) },
        ],
        forms: [.mandate],
        trace: "已登记委托代理人",
        known: ["scope"],
        draft: { _, asked in
            var act = AppointAgent()
            act.party = asked ?? act.party
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        guard file.tracks.indices.contains(party - 1) else { return }
        // Appointed anew, an agent acts by the last mandate alone.
        file.tracks[party - 1].agents.removeAll { $0.name == name }
        file.tracks[party - 1].agents.append(
            Agent(seq: head.seq, name: name, kind: kind, scope: scope, powers: powers, from: from, to: to)
        )
    }

    /// One person, and somebody else than the party.
    private static func person(_ act: AppointAgent, _ file: Case) -> [Finding] {
        if RespondentRules.isSeveral(act.name) { return [.field("name", "一份授权委托书只登记一人，请分别登记")] }
        return act.name == file.track(act.party)?.party.name ? [.field("name", "受托人不能是当事人自己")] : []
    }

    /// A lawyer proves it by the licence, anybody else who it is by the identity card.
    private static func identity(_ act: AppointAgent) -> [Finding] {
        if act.kind == .lawyer { return act.licence == nil ? [.field("licence", "律师应填写律师事务所和执业证号")] : [] }
        return act.idNumber == nil ? [.field("idNumber", "\(act.kind.label)应填写公民身份号码")] : []
    }

    private static func powers(_ act: AppointAgent) -> [Finding] {
        if Set(act.powers).count != act.powers.count { return [.field("powers", "同一事项只选一次")] }
        return switch (act.scope, act.powers.isEmpty) {
        case (.special, true): [.field("powers", "特别授权的，应写明授权的事项")]
        case (.general, false): [.field("powers", "有特别授权事项的，代理权限应为特别授权")]
        default: []
        }
    }
}
