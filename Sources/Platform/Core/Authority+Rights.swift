package import Procedure

/// A right (权限): whoever holds the duty may, in these cases.
package struct Right: Hashable, Sendable {
    package let duty: Duty
    package let scope: Scope

    /// In which cases.
    package enum Scope: String, CaseIterable, Sendable {
        case organ, handled, tasked, led, asked, closed

        package var title: String {
            switch self {
            case .organ: "本机关"
            case .handled: "本人承办的案件"
            case .tasked: "本人承办或者受派送达的案件"
            case .led: "本机构和下属机构的案件"
            case .asked: "请本人会签的案件"
            case .closed: "已结案的案件"
            }
        }
    }

    init(_ duty: Duty, _ scope: Scope = .organ) {
        self.duty = duty
        self.scope = scope
    }
}

/// The one declaration of who may do what; what is not declared is denied. docs/rights.md is made from it.
extension Operation {
    package var rights: [Right] {
        switch self {
        case .listCases, .readCase:
            Self.inCases.map { Right($0) }
        case .readDocument:
            Self.inCases.filter { $0 != .intake }.map { Right($0) }
        case .unmask:
            // Whoever is sent to serve a document has to read the address.
            [Right(.handler, .tasked), Right(.reviewer), Right(.approver), Right(.archivist, .closed)]
        case .exportDossier:
            [Right(.handler, .handled), Right(.reviewer), Right(.approver), Right(.archivist, .closed)]
        case .readReference, .readOrganisation:
            (Self.inCases + [.administrator]).map { Right($0) }
        case .importReference, .manageOrganisation:
            [Right(.administrator)]
        case .delegateOwnDuty:
            Duty.allCases.filter(\.isDelegable).map { Right($0) }
        case .issueNumbers:
            // Of the unit's people; NumberHolder looks at that.
            [Right(.administrator), Right(.leader)]
        case .keepNumbers:
            [Right(.handler)]
        case .readStatistics:
            // A leader's are those of the units that are led; Authority.units says which.
            [Right(.leader), Right(.reviewer), Right(.approver), Right(.administrator)]
        case .act(let id):
            Acts.named(id).map(Self.rights) ?? []
        }
    }

    /// Duties that take part in cases.
    private static let inCases: [Duty] = [
        .handler, .leader, .reviewer, .approver, .intake, .sealKeeper, .archivist,
    ]

    /// The act says whose duty it is; the duty says in which cases.
    private static func rights(_ act: AnyAct) -> [Right] {
        act.duties.map { duty in Right(duty, Acts.opens(act.id) ? .organ : scope(of: duty, in: act)) }
    }

    private static func scope(of duty: Duty, in act: AnyAct) -> Right.Scope {
        if act.id == Countersign.sheet.id { return .asked }
        switch duty {
        case .handler: return served.contains(act.id) ? .tasked : .handled
        case .leader: return .led
        default: return .organ
        }
    }

    /// Acts that officers do who were sent to do them, whoever handles the case.
    private static let served: Set<String> = [RecordServiceAttempt.sheet.id, ServeDecision.sheet.id]

    /// Ends for somebody who is recused (回避); reading does not.
    var endsWithRecusal: Bool {
        switch self {
        case .act, .unmask, .exportDossier: true
        default: false
        }
    }
}
