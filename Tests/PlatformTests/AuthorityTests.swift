import Ledger
import Platform
import Testing

@testable import Procedure

/// Every operation for every kind of person: what is not listed here is denied.
@Suite struct AuthorityTests {
    /// Acts of those who were named for them.
    static let serving = ["serve-decision", "record-service-attempt"]
    static let signing = "countersign"
    static let openings: Set = ["register-case", "punish-on-the-spot"]

    static let looking: Set<Operation> = [.readReference, .readOrganisation]
    static let reading: Set<Operation> = looking.union([.listCases, .readCase])
    static let opened: Set<Operation> = [.unmask, .exportDossier]

    static func acts(_ duty: Duty) -> Set<Operation> {
        Set(
            duties.filter { $0.value.contains(duty) && !openings.contains($0.key) && $0.key != signing }.map {
                .act($0.key)
            }
        )
    }

    /// What each kind of person may do in the case of `AuthorityCase`, before and after it is closed.
    static func permitted(_ who: AuthorityCase.Who) -> Set<Operation> {
        let papers = reading.union([.readDocument])
        let passing: Set<Operation> = [.delegateOwnDuty]
        let leading = papers.union([.issueNumbers, .readStatistics])
        let handling = papers.union([.keepNumbers])
        let counting = papers.union([.readStatistics])
        return switch who {
        case .handler: handling.union(opened).union(acts(.handler))
        case .otherHandler, .formerHandler, .recusedHandler: handling
        case .sentToServe: handling.union([.unmask]).union(serving.map { .act($0) })
        case .askedToSign: leading.union(passing).union([.act(signing)])
        case .leader, .leaderAbove, .leaderOfTown: leading.union(passing).union(acts(.leader))
        case .leaderElsewhere: leading.union(passing)
        case .leaderByDelegation: leading.union(acts(.leader))
        case .reviewer: counting.union(passing).union(opened).union(acts(.reviewer))
        case .reviewerOfPool: counting.union(opened).union(acts(.reviewer))
        case .approver, .approverWhoHandles: counting.union(passing).union(opened).union(acts(.approver))
        case .approverByDelegation: counting.union(opened).union(acts(.approver))
        case .approverByAuthorisation: counting.union([.act("approve-filing")])
        case .recusedApprover: counting.union(passing)
        case .intake: reading.union(passing).union(acts(.intake))
        case .sealKeeper: papers.union(passing).union(acts(.sealKeeper))
        case .archivist: papers.union(passing).union(acts(.archivist))
        case .administrator: looking.union([.importReference, .manageOrganisation, .issueNumbers, .readStatistics])
        case .system: acts(.system)
        case .postOver, .postToCome, .leaveOver, .authorisationOver, .withoutDuty, .auxiliary, .otherOrgan: []
        }
    }

    // 法条：《行政处罚法》第五十七条第一款
    @Test("each person may do exactly what the table says", arguments: AuthorityCase.Who.allCases)
    func table(who: AuthorityCase.Who) throws {
        let principal = try AuthorityCase.principal(who)
        // Opening a case concerns no case yet; it is asked for without one.
        let asked = Set(Operation.all).subtracting(Self.openings.map { .act($0) })
        for isClosed in [false, true] {
            let file = AuthorityCase.file(closed: isClosed)
            let allowed = Set(asked.filter { Authority.denial($0, by: principal, on: file) == nil })
            let more: Set<Operation> = who == .archivist && isClosed ? Self.opened : []
            #expect(allowed == Self.permitted(who).union(more), "closed: \(isClosed)")
        }
    }

    @Test(
        "only handlers open a case, and nobody acts on a case that is not named",
        arguments: AuthorityCase.Who.allCases
    )
    func withoutCase(who: AuthorityCase.Who) throws {
        let principal = try AuthorityCase.principal(who)
        for act in Self.openings {
            let opens = Authority.denial(.act(act), by: principal, on: nil) == nil
            #expect(opens == principal.duties.contains(.handler))
        }
        for act in Self.duties.keys where !Self.openings.contains(act) {
            #expect(Authority.denial(.act(act), by: principal, on: nil) != nil, "\(act)")
        }
        #expect((Authority.denial(.unmask, by: principal, on: nil) == nil) == who.opensAnyCase)
    }

    @Test("every denial says in words what is missing", arguments: AuthorityCase.Who.allCases)
    func reasons(who: AuthorityCase.Who) throws {
        let principal = try AuthorityCase.principal(who)
        for operation in Operation.all {
            guard let reason = Authority.denial(operation, by: principal, on: AuthorityCase.file()) else { continue }
            #expect(reason.count > 6 && !reason.hasSuffix("。"), "\(operation.title)：\(reason)")
        }
    }

    @Test(
        "the nearest miss is the one that is told",
        arguments: [
            (AuthorityCase.Who.otherHandler, "record-interview", "您不是本案承办人"),
            (.recusedHandler, "record-interview", "您已被决定回避本案，不能再办理"),
            (.leaderElsewhere, "sign-approval", "本案由横林中队承办，您不是该机构或者其上级机构的负责人"),
            (.approverByAuthorisation, "decide-penalty", "授权文件（授权书〔2026〕1 号）没有授权“作出行政处罚决定”"),
            (.handler, "decide-penalty", "“作出行政处罚决定”由行政机关负责人办理"),
            (.postOver, "approve-filing", "“批准立案”由行政机关负责人办理"),
            (.leader, "countersign", "没有请您会签的审批"),
            (.otherOrgan, "record-interview", "本案属于其他机关"),
        ]
    )
    func nearest(who: AuthorityCase.Who, act: String, reason: String) throws {
        let principal = try AuthorityCase.principal(who)
        #expect(Authority.denial(.act(act), by: principal, on: AuthorityCase.file()) == reason)
    }

    @Test("the table knows every act")
    func complete() {
        #expect(Set(Acts.all.map(\.id)) == Set(Self.duties.keys))
        for act in Acts.all { #expect(act.duties == Self.duties[act.id], "\(act.id)") }
    }

    @Test("an act is recorded in the duty whose turn it is, and in whose stead")
    func capacity() throws {
        // The leader of the squad who stands in for the head: whichever the road asks for.
        let roster = Bureau.roster(
            posts: [Bureau.post("zhou", .approver, in: "bureau"), Bureau.post("lin", .leader, in: "squad")],
            delegations: [Bureau.leave(of: "zhou", to: "lin", .approver, document: "假条")]
        )
        let lin = try #require(roster.on(Bureau.today).principal("lin"))
        for (steps, duty) in [([Duty.leader], Duty.leader), ([.approver], .approver)] {
            var file = AuthorityCase.file()
            let road = Road(document: "审批办法", steps: steps)
            file.approvals = [Approval(matter: .decision, party: 1, seq: 3, road: road)]
            let input = ActInput(act: "sign-approval", fields: ["matter": "decision", "party": 1])
            let held = Authority.capacity(input, of: lin, on: file)
            #expect(held?.duty == duty)
            #expect(held?.authority == (duty == .leader ? nil : "受zhou名委托（假条）"))
        }
    }

    @Test("towards a case somebody holds only the duties that reach it")
    func duties() throws {
        let posts = [Bureau.post("wei", .leader, in: "north"), Bureau.post("wei", .reviewer, in: "legal")]
        let roster = Bureau.roster(
            posts: posts,
            authorisations: [Bureau.authorisation(of: "wei", ["approve-filing"])]
        )
        let wei = try #require(roster.on(Bureau.today).principal("wei"))
        let file = AuthorityCase.file()
        #expect(Authority.duties(for: "sign-approval", of: wei, on: file) == [.reviewer])
        #expect(Authority.duties(for: "approve-filing", of: wei, on: file) == [.reviewer, .approver])
    }
}
