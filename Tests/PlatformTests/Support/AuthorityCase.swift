import LegalTime
import Platform
import Storage
import Testing

@testable import Procedure

/// A case of the squad in which everything happens at once, and one of each kind of person towards it.
enum AuthorityCase {
    enum Who: String, CaseIterable, CustomTestStringConvertible {
        case handler, otherHandler, formerHandler, recusedHandler, sentToServe, askedToSign
        case leader, leaderElsewhere, leaderAbove, leaderOfTown, leaderByDelegation
        case reviewer, reviewerOfPool
        case approver, approverWhoHandles, approverByDelegation, approverByAuthorisation, recusedApprover
        case intake, sealKeeper, archivist, administrator, system
        case postOver, postToCome, leaveOver, authorisationOver, withoutDuty, auxiliary, otherOrgan

        var testDescription: String { rawValue }

        /// Reads personal data by duty, not by case.
        var opensAnyCase: Bool {
            switch self {
            case .reviewer, .reviewerOfPool, .approver, .approverWhoHandles, .approverByDelegation, .recusedApprover,
                .otherOrgan:
                true
            default: false
            }
        }
    }

    /// The id of the person is the kind's name.
    static func file(closed: Bool = false) -> Case {
        var file = Case(organ: "yunxi", id: "c")
        file.unit = "横林中队"
        file.handlers = [Who.handler, .recusedHandler, .approverWhoHandles].map(\.rawValue)
        file.investigators = Set(file.handlers + [Who.formerHandler.rawValue])
        file.recusals = [Who.recusedHandler, .recusedApprover].map {
            Recusal(seq: 2, person: $0.rawValue, result: .granted)
        }
        file.recusals.append(Recusal(seq: 4, person: Who.handler.rawValue, result: .rejected))
        var track = PartyTrack(party: Party())
        track.serviceTask = ServiceTask(seq: 5, officers: [Who.sentToServe.rawValue], by: nil)
        file.tracks = [track]
        var approval = Approval(matter: .decision, party: 1, seq: 3, road: Road(document: "", steps: [.leader]))
        approval.added = [AddedSigner(person: Who.askedToSign.rawValue, by: "x", seq: 4)]
        file.approvals = [approval]
        if closed { file.closing = Closing(seq: 9, situation: .performed, closedOn: Bureau.today) }
        return file
    }

    static func principal(_ who: Who) throws -> Principal {
        switch who {
        case .system: return Principal(organ: "yunxi", id: "system", name: "系统", unit: "", duties: [.system])
        case .otherOrgan: return Principal(organ: "linhai", id: "x", name: "外人", unit: "", duties: Duty.posts)
        default: return try #require(roster.on(Bureau.today).principal(who.rawValue))
        }
    }

    private static let roster = Bureau.roster(
        posts: [
            post(.handler, .handler), post(.otherHandler, .handler), post(.formerHandler, .handler),
            post(.recusedHandler, .handler), post(.sentToServe, .handler, in: "north"),
            post(.askedToSign, .leader, in: "north"), post(.leader, .leader),
            post(.leaderElsewhere, .leader, in: "north"), post(.leaderAbove, .leader, in: "brigade"),
            post(.leaderOfTown, .leader, in: "henglin"), post(.reviewer, .reviewer, in: "legal"),
            Bureau.post("reviewerOfPool", .reviewer, in: "henglin", kind: .pool, document: "统筹使用办法"),
            post(.approver, .approver, in: "bureau"), post(.approverWhoHandles, .approver, in: "bureau"),
            post(.recusedApprover, .approver, in: "bureau"), post(.intake, .intake, in: "brigade"),
            post(.sealKeeper, .sealKeeper, in: "legal"), post(.archivist, .archivist, in: "bureau"),
            post(.administrator, .administrator, in: "bureau"),
            Bureau.post("postOver", .approver, in: "bureau", to: "2026-05-19"),
            Bureau.post("postToCome", .approver, in: "bureau", from: "2026-05-21"),
        ],
        delegations: [
            Bureau.leave(of: "leader", to: "leaderByDelegation", .leader),
            Bureau.leave(of: "approver", to: "approverByDelegation", .approver),
            Bureau.leave(of: "approver", to: "leaveOver", .approver, from: "2026-05-11", to: "2026-05-19"),
        ],
        authorisations: [
            Bureau.authorisation(of: "approverByAuthorisation", ["approve-filing"]),
            Bureau.authorisation(of: "authorisationOver", ["approve-filing"], to: "2026-05-19"),
        ],
        people: [Bureau.member("withoutDuty"), Bureau.member("auxiliary", auxiliary: true)]
    )

    private static func post(_ who: Who, _ duty: Duty, in unit: String = "squad") -> PostRow {
        Bureau.post(who.rawValue, duty, in: unit)
    }
}
