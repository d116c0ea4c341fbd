import LegalTime
import Testing

@testable import Procedure

/// Every state that a matter on its road can come to, for every road of up to three steps and every way in which four
/// people can hold the duties.
@Suite struct ApprovalRoadTests {
    // 法条：《行政处罚法》第五十七条第一款
    @Test(
        "on every road, whoever may act is told, nobody signs twice, and the head acts once",
        arguments: [Matter.filing, .decision],
        ApprovalTown.roads
    )
    func explored(matter: Matter, road: [Duty]) throws {
        let start = try matter == .filing ? Walk.registered().file : Walk.answered().file
        for town in ApprovalTown.all(matter, road: road) {
            var explorer = ApprovalExplorer(town: town, start: start)
            explorer.run()
            #expect(explorer.faults.isEmpty, "\(town.name)：\(explorer.faults.prefix(3).joined(separator: "\n"))")
            #expect(explorer.states > 1)
            guard explorer.faults.isEmpty else { return }
        }
    }

    @Test("where each duty has its person, the head's act can be reached from every state")
    func reached() throws {
        let duties: [String: Set<Duty>] = [
            "wangmin": [.handler], "a": [.leader], "b": [.reviewer], "c": [.approver],
        ]
        for matter in [Matter.filing, .decision] {
            let start = try matter == .filing ? Walk.registered().file : Walk.answered().file
            for steps in ApprovalTown.roads where Set(steps).count == steps.count {
                let town = ApprovalTown(matter: matter, road: Road(document: "审批办法", steps: steps), duties: duties)
                var explorer = ApprovalExplorer(town: town, start: start)
                explorer.run()
                #expect(explorer.unended.isEmpty, "\(town.name)：\(explorer.unended.prefix(1))")
            }
        }
    }
}
