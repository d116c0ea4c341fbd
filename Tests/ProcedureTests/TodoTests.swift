import Ledger
import LegalTime
import Testing

@testable import Procedure

/// 待办: nothing lost, nothing double, and nothing that can't be done.
@Suite struct TodoTests {
    @Test("every to-do is an act of its person, and what bars it is somebody's to-do too", arguments: 0..<31)
    func doable(index: Int) throws {
        let file = try Self.states.get()[index]
        let standing = Standing(today: Street.today)
        for todo in file.todos {
            let sheet = try #require(Acts.following.first { $0.id == todo.act }, "\(todo.act)")
            #expect(sheet.duties.contains(todo.duty ?? .handler), "\(todo)")
            let others = file.todos.filter { $0 != todo }.map(\.act)
            let refusals = sheet.gates(file, standing)
            #expect(refusals.allSatisfy { $0.act.map(others.contains) ?? false }, "\(todo.act): \(refusals)")
        }
    }

    @Test("no to-do stands twice, and only an archive or a printer lets a case wait for nobody")
    func complete() throws {
        let states = try Self.states.get()
        #expect(states.count == 31)
        for file in states {
            let keys = file.todos.map { [$0.act, "\($0.party)", "\($0.cause)", $0.person ?? ""] }
            #expect(Set(keys).count == keys.count, "\(keys)")
            #expect(file.todos.allSatisfy { (1...file.version).contains($0.cause) }, "\(file.todos)")
            // What waits to be printed besides a decision keeps nobody waiting.
            let isPrinting = file.tracks.compactMap(\.document).contains { file.document($0)?.print == nil }
            #expect(!file.todos.isEmpty || file.archive != nil || isPrinting, "\(file.stage)")
        }
    }

    @Test("each party has its own to-dos, and closing waits for the last of them")
    func parties() throws {
        let file = try Self.pair().file
        #expect(
            file.todos.map { "\($0.act) \($0.party)" } == [
                "serve-decision 1", "record-publication 1", "give-prior-notice 2",
            ]
        )
    }

    @Test("the limit of a to-do is a clock that runs in the case", arguments: ["C06", "C17", "C24", "D03", "P01"])
    func limits(rule: String) throws {
        let limited = try Self.states.get().filter { file in file.todos.contains { $0.clock == rule } }
        #expect(!limited.isEmpty)
        for file in limited {
            let running = file.clocks.filter(\.isRunning).map(\.terms.rule)
            #expect(running.contains(rule), "\(file.stage): \(file.todos.map(\.act))")
        }
    }

    /// A case at every turn of its way.
    private static let states = Result { try made() }

    private static func made() throws -> [Case] {
        let straight: [Walk] = try [
            .registered(), .filed(), .investigated(), .concluded(), .noticed(), .answered(), .submitted(), .decided(),
            .printed(), .sealed(), .served(), .paid(), .ripe(), .closing(), .closed(), .archived(),
        ]
        return try (straight + turns() + outcomes() + spots()).map(\.file)
    }

    /// Back, aside and asked.
    private static func turns() throws -> [Walk] {
        [
            try after(.registered(), [("return-filing", ["reason": "补充"], Street.zhou)]),
            try after(
                .closing(),
                [("return-approval", ["matter": "closing", "party": 0, "reason": "补充"], Street.zhou)]
            ),
            try after(.filed(), [("order-correction", Street.order, Street.wang)]),
            try after(.filed(), [("apply-recusal", Street.recusal, Street.wang)]),
            try after(.served(), [("issue-suggestion-letter", Street.letter, Street.leader)]),
            try after(.closed(), [("request-seal", Street.request, Street.wang)]),
            try after(.printed(), [("assign-service", Street.task, Street.leader)]),
            try pair(),
        ]
    }

    /// Other ends than a penalty.
    private static func outcomes() throws -> [Walk] {
        let exempt = try after(
            .concluded(Street.registration, report: Street.report("exemption")),
            [
                ("submit-approval", Street.submission, Street.wang),
                ("decide-exemption", Street.exemption, Street.zhou),
            ]
        )
        let ended = try after(
            .concluded(Street.registration, report: Street.report("withdrawal")),
            [("submit-approval", Street.submission, Street.wang), ("end-investigation", Street.ending, Street.zhou)]
        )
        let sent = try after(.investigated(), [("transfer-case", Street.transfer, Street.wang)])
        let taken = try after(sent, [("record-acceptance", Street.acceptance, Street.wang)])
        return [exempt, ended, sent, taken]
    }

    private static func spots() throws -> [Walk] {
        let plain = try Walk.spotted()
        let recorded = try after(plain, [("file-for-record", ["filedOn": "2026-05-20"], Street.laoli)])
        return [plain, recorded, try Walk.spotted(Street.spotCollected)]
    }

    /// Two parties, one of them decided on and waiting for service.
    private static func pair() throws -> Walk {
        var walk = try Walk.registered(Street.registration.with("parties", [Street.party, Street.company]))
        let proposals: JSON = [
            ["party": 1, "outcome": "penalty", "facts": "李堃占用人行道约 6 平方米"],
            ["party": 2, "outcome": "penalty", "facts": "云溪某某运输有限公司提供车辆"],
        ]
        try walk.pass("approve-filing", ["opinion": "同意"], by: Street.zhou)
        try walk.pass("record-interview", Street.interview, by: Street.wang)
        try walk.pass("conclude-investigation", Street.report.with("proposals", proposals), by: Street.wang)
        walk = try after(
            walk,
            [
                ("give-prior-notice", Street.notice, Street.wang), ("record-statement", Street.statement, Street.wang),
                ("submit-approval", Street.submission, Street.wang), ("decide-penalty", Street.decision, Street.zhou),
            ]
        )
        try walk.printDocument()
        return try after(walk, [("affix-seal", Street.sealing, Street.seals)])
    }

    private static func after(_ walk: Walk, _ steps: [(String, [String: JSON], Actor)]) throws -> Walk {
        var walk = walk
        for (act, fields, actor) in steps { try walk.pass(act, fields, by: actor) }
        return walk
    }
}
