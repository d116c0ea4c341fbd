import Foundation
import Ledger
import Testing

@testable import Procedure

/// The stored bytes of the ordinary way's acts as they are written today; `GoldenWayTests` hold every act's.
///
/// Of the lines that were there only `seq`, `previous` and what is numbered from them may change. A new version of an
/// act adds a file, and the old one has to fold for ever.
@Suite struct GoldenEntryTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Golden")
    private static let file = folder.appendingPathComponent("entries-v1.jsonl")

    @Test("entries of version 1 still fold to the same case, byte for byte")
    func folds() throws {
        let walk = try Self.walk()
        let made = walk.lines.joined(separator: "\n") + "\n"
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try FileManager.default.createDirectory(
                at: Self.file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try made.write(to: Self.file, atomically: true, encoding: .utf8)
        }
        let kept = try String(contentsOf: Self.file, encoding: .utf8)
        #expect(made == kept)
        let acts = try kept.split(separator: "\n").map { try EntryBody.read(Entry(stored: Array($0.utf8)).body) }
        let dossier = try Dossier(organ: "yunxi", id: "case-1", folding: acts)
        #expect(dossier.file == walk.walk.file)
    }

    @Test("entries from before there were clocks fold as they did, and start none")
    func beforeClocks() throws {
        let kept = try String(
            contentsOf: Self.folder.appendingPathComponent("entries-before-clocks.jsonl"),
            encoding: .utf8
        )
        let acts = try kept.split(separator: "\n").map { try EntryBody.read(Entry(stored: Array($0.utf8)).body) }
        let file = try Dossier(organ: "yunxi", id: "case-1", folding: acts).file
        #expect(file.stage == .served && file.place == "横林路 14 号")
        #expect(file.clocks.isEmpty)
    }

    @Test("entries from before acts made records and approval forms fold as they did, and have none")
    func beforeForms() throws {
        let kept = try String(
            contentsOf: Self.folder.appendingPathComponent("entries-before-forms.jsonl"),
            encoding: .utf8
        )
        let acts = try kept.split(separator: "\n").map { try EntryBody.read(Entry(stored: Array($0.utf8)).body) }
        let file = try Dossier(organ: "yunxi", id: "case-1", folding: acts).file
        #expect(file.stage == .served && file.documents.map(\.kind) == [.decision])
        #expect(file.clocks.count == 7)
    }

    @Test("entries from before addresses were confirmed fold as they did, and read back byte for byte")
    func beforeAddresses() throws {
        let kept = try String(
            contentsOf: Self.folder.appendingPathComponent("entries-before-addresses.jsonl"),
            encoding: .utf8
        )
        let lines = kept.split(separator: "\n").map(String.init)
        let acts = try lines.map { try EntryBody.read(Entry(stored: Array($0.utf8)).body) }
        let dossier = try Dossier(organ: "yunxi", id: "case-1", folding: acts)
        #expect(dossier.file.stage == .served && dossier.file.parties.allSatisfy { $0.confirmed == nil })
        #expect(dossier.entries() == lines)
        let served = try #require(acts.first { $0.sheet.id == "serve-decision" })
        #expect(try (served.sheet.decode(served.fields).get() as? ServeDecision)?.consented == false)
    }

    /// Each of these acts once, on a way that a case can go.
    private static func walk() throws -> (walk: Walk, lines: [String]) {
        var walk = Walk()
        try walk.pass("register-case", Street.registration, by: Street.wang)
        try walk.pass("return-filing", ["reason": "补充地点"], by: Street.zhou)
        try walk.pass("resubmit-filing", ["note": "已补充"], by: Street.wang)
        try walk.pass("approve-filing", ["opinion": "同意"], by: Street.zhou)
        try walk.pass("suspend-clock", Street.suspension, by: Street.zhou)
        try walk.pass("resume-clock", ["to": "2026-05-20", "document": "恢复调查审批表"], by: Street.zhou)
        try walk.pass("extend-clock", Street.extending, by: Street.zhou)
        try walk.pass("record-interview", Street.interview, by: Street.wang)
        try walk.pass("record-scene", Street.scene, by: Street.wang)
        try walk.pass("add-evidence", Street.evidence, by: Street.wang)
        try walk.pass("order-correction", Street.order, by: Street.wang)
        try walk.pass("conclude-investigation", Street.report, by: Street.wang)
        try walk.pass("give-prior-notice", Street.notice, by: Street.wang)
        try walk.pass("record-waiver", Street.waiver, by: Street.wang)
        try walk.pass("record-statement", Street.statement, by: Street.wang)
        try walk.pass("submit-approval", Street.submission, by: Street.wang)
        try walk.pass("decide-penalty", Street.decision, by: Street.zhou)
        try walk.printDocument()
        try walk.pass("affix-seal", Street.sealing, by: Street.seals)
        try walk.pass("assign-service", Street.task, by: Street.wang)
        try walk.pass("record-service-attempt", Street.attempt, by: Street.wang)
        try walk.pass("serve-decision", Street.service, by: Street.wang)
        try walk.pass(
            "rectify-fact",
            ["entry": 1, "field": "place", "value": "横林路 14 号", "reason": "门牌看错"],
            by: Street.wang
        )
        return (walk, walk.entries())
    }
}

extension Walk {
    func entries() -> [String] { dossier.entries() }
}

extension Dossier {
    /// The acts as entries of the ledger.
    func entries() -> [String] {
        var previous = Digest.zero
        return acts.map { act in
            let entry = Entry.seal(
                EntryBody.write(act),
                organ: file.organ,
                dossier: file.id,
                seq: act.head.seq,
                previous: previous
            )
            previous = entry.hash
            return String(decoding: entry.bytes, as: UTF8.self)
        }
    }
}
