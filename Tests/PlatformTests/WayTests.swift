import Documents
import Ledger
import Platform
import Procedure
import Storage
import Testing

@Suite(.districts) struct WayTests {
    @Test("a case goes from registration to service, and everything that is kept agrees", arguments: Engine.available)
    func way(engine: Engine) async throws {
        let district = try await District(engine)
        let id = try await district.served()
        let view = try await district.reader.view(id, for: District.wang)
        #expect(view.file.stage == .served)
        #expect(view.file.number == "云综执立〔2026〕1号")
        #expect(view.file.outgoing.map(\.number) == ["云综执罚告〔2026〕1号", "云综执罚决〔2026〕1号"])
        #expect(view.file.documents.allSatisfy { $0.print != nil })
        #expect(view.entries.count { $0.act.id != RenderDocument.sheet.id } == 10)
        #expect(try await district.audit().isEmpty)
    }

    @Test("people with different duties find their to-dos, and none is left at the end", arguments: Engine.available)
    func todos(engine: Engine) async throws {
        let district = try await District(engine)
        let id = try await district.walk(acts: 1)
        #expect(try await district.reader.todos(of: District.zhou).map(\.act) == ["approve-filing"])
        #expect(try await district.reader.todos(of: District.wang).isEmpty)
        try await district.act("approve-filing", ["opinion": "同意"], in: id, by: District.zhou)
        #expect(try await district.reader.todos(of: District.zhou).isEmpty)
        #expect(try await district.reader.todos(of: District.wang).map(\.act) == ["record-interview"])
    }

    @Test("service waits for the print, whose hash the dossier then holds", arguments: Engine.available)
    func printing(engine: Engine) async throws {
        let district = try await District(engine)
        let id = try await district.walk()
        await #expect(throws: CaseFault.self) {
            try await district.act("serve-decision", Stall.service, in: id, by: District.wang)
        }
        while await district.runner.turn() {}
        let view = try await district.reader.view(id, for: District.wang)
        let document = try #require(view.file.outgoing.first { $0.kind == .decision })
        let file = try await district.reader.document(document.id, of: id, for: District.wang)
        #expect(Digest.sha256(file.bytes).hex == document.print?.sha256)
        let text = String(decoding: file.bytes, as: UTF8.self)
        #expect(text.contains("330102199001011234") && text.contains("云综执罚决〔2026〕1号"))
    }

    @Test(
        "a worker that dies while it prints is tried again, and the dossier holds one print",
        arguments: Engine.available
    )
    func workerDies(engine: Engine) async throws {
        let district = try await District(engine)
        let id = try await district.walk()
        let papers = try await district.reader.view(id, for: District.wang).file.documents.count
        district.printer.fail(with: .workerLost("killed"))
        while await district.runner.turn() {}
        #expect(try await district.entryCount(id) == 8 + papers - 1)
        district.time.advance(seconds: 60)
        while await district.runner.turn() {}
        #expect(try await district.entryCount(id) == 8 + papers)
        district.time.advance(seconds: 600)
        #expect(await district.runner.turn() == false)
        #expect(district.printer.count == papers)
    }

    @Test("a character that no font has refuses the decision and is named", arguments: Engine.available)
    func glyph(engine: Engine) async throws {
        let district = try await District(engine)
        let id = try await district.walk(acts: Stall.undecided)
        let fields = Stall.decision.merging(["facts": "占用人行道\u{E000}"]) { $1 }
        do {
            try await district.act("decide-penalty", fields, in: id, by: District.zhou)
            Issue.record("the decision was taken")
        } catch CaseFault.invalid(let errors) {
            #expect(errors.first?.message.contains("U+E000") == true)
        }
        #expect(try await district.entryCount(id) == Stall.undecided)
    }

    @Test("the exported package proves itself with key and checkpoint alone", arguments: Engine.available)
    func export(engine: Engine) async throws {
        let district = try await District(engine)
        let id = try await district.served()
        let held = try #require(try await PublicLog(database: district.database).checkpoint())
        _ = try await district.walk(acts: 3)
        while try await district.sequencer.turn() > 0 {}
        let size = try Checkpoint.verify(note: held, key: district.keys.signer.key).size
        let bytes = try await Exporter(reader: district.reader).export(id, for: District.zhou, since: size)
        let report = Verifier.verify(package: bytes, key: district.keys.signer.key, trusted: held)
        #expect(report.faults.isEmpty)
        let papers = try await district.reader.view(id, for: District.wang).file.documents.count
        #expect(papers > 1 && report.documents == papers && report.entries == 10 + papers)
    }

    @Test("rows are rebuilt from the dossiers exactly as they were kept", arguments: Engine.available)
    func rebuild(engine: Engine) async throws {
        let district = try await District(engine)
        for count in 1...Stall.toDecision.count { _ = try await district.walk(acts: count) }
        let before = try await Rows(district)
        try await district.database.write { c in
            // A wrong stage would leave its counter behind; a row without a dossier would stay for ever.
            try c.run("UPDATE cases SET stage = 'served'", [])
            try c.run("UPDATE todos SET case_id = 'nobody' WHERE act = 'approve-filing'", [])
        }
        let named = try await district.audit()
        #expect(named.contains { $0.contains("case_counts") })
        #expect(named.contains { $0.contains("todos 表的行没有对应的案卷") })
        #expect(try await district.rebuild() == Stall.toDecision.count)
        #expect(try await Rows(district) == before)
        while try await district.sequencer.turn() > 0 {}
        #expect(try await district.audit().isEmpty)
    }
}

/// All rows that lists are read from.
private struct Rows: Equatable {
    let cases: [CaseRow]
    let todos: [[TodoRow]]
    let documents: [[DocumentRow]]
    let counts: [String: Int]

    init(_ district: District) async throws {
        (cases, todos, documents, counts) = try await district.database.read { c in
            let cases = try CaseRows.list(CaseQuery(organ: "yunxi", limit: 200), on: c)
            return (
                cases, try cases.map { try Todos.list(organ: "yunxi", caseID: $0.id, on: c) },
                try cases.map { try DocumentRows.list(organ: "yunxi", caseID: $0.id, on: c) },
                try CaseRows.counts(organ: "yunxi", on: c).filter { $0.value != 0 }
            )
        }
    }
}
