import Ledger
import LegalTime
import Platform
import Procedure
import Storage
import Testing

/// The statistics are kept in the transaction of the act, and equal a recount.
@Suite(.districts) struct MeasureTests {
    @Test("each event counts in its own month, as the organ's clock says it", arguments: Engine.available)
    func months(engine: Engine) async throws {
        let district = try await District(engine)
        // To 23:58 on the last day of May in Shanghai; each act takes another minute.
        district.time.advance(seconds: 11 * 86_400 + 14 * 3600 - 120)
        let id = try await district.walk(acts: 2)
        // 2026-06-01T00:00 is not May any more, though it is still May in UTC.
        #expect(try await district.measured(id) == ["filed 2026-06 1", "registered 2026-05 1", "submitted 2026-05 1"])
        let row = try #require(try await district.measures(id).first)
        #expect(row.unit == "横林中队" && row.procedure == "ordinary" && row.stage == "" && row.item == "")
        let stages = try await district.measures(id).map(\.stage)
        #expect(stages == ["", "investigating", ""])
    }

    @Test("a decision, its money and its payment count by party; days are calendar days", arguments: Engine.available)
    func money(engine: Engine) async throws {
        let district = try await District(engine)
        let id = try await district.walk(acts: Stall.undecided)
        district.time.advance(seconds: 12 * 86_400)
        try await district.act("decide-penalty", Stall.decision, in: id, by: District.zhou)
        #expect(
            try await district.measured(id) == [
                "decided 2026-06 1", "decisionDays 2026-06 12", "due 2026-06 5000", "filed 2026-05 1",
                "legalDays 2026-06 12", "registered 2026-05 1", "settled 2026-06 1", "submitted 2026-05 2",
            ]
        )
        while await district.runner.turn() {}
        try await district.act("record-payment", Stall.payment(3000, on: "2026-06-01"), in: id, by: District.wang)
        #expect(try await district.measured(id).contains("paid 2026-06 3000"))
        let entry = JSON.int(try await district.entryCount(id))
        let mended: [String: JSON] = [
            "entry": entry, "field": "paidOn", "value": "2026-05-31", "reason": "票据上的日期看错了",
        ]
        try await district.act("rectify-fact", mended, in: id, by: District.wang)
        #expect(try await district.measured(id).contains("paid 2026-05 3000"))
        #expect(try await district.measured(id).contains { $0.hasPrefix("paid 2026-06") } == false)
        #expect(try await district.audit().isEmpty)
    }

    @Test("what was sent back counts in the month in which it was sent up", arguments: Engine.available)
    func returned(engine: Engine) async throws {
        let district = try await District(engine)
        let id = try await district.walk(acts: 1)
        district.time.advance(seconds: 20 * 86_400)
        try await district.act("return-filing", ["reason": "补充照片"], in: id, by: District.zhou)
        try await district.act("resubmit-filing", ["note": "已补充"], in: id, by: District.wang)
        #expect(
            try await district.measured(id) == [
                "registered 2026-05 1", "returned 2026-05 1", "submitted 2026-05 1", "submitted 2026-06 1",
            ]
        )
    }

    @Test("kept sums equal a recount after random acts, and after a rebuild", arguments: Engine.available)
    func random(engine: Engine) async throws {
        let district = try await District(engine)
        let months = MeasureScope(organ: "yunxi", from: "2026-01", to: "2027-12")
        var random = SplitMix64(seed: 20_261_122)
        var (ids, done) = ([String](), 0)
        for _ in 0..<300 {
            district.time.advance(seconds: Int(random.next() % 200_000))
            let (act, fields, who) = Stall.any[Int(random.next() % UInt64(Stall.any.count))]
            let id = act == "register-case" || ids.isEmpty ? nil : ids[Int(random.next() % UInt64(ids.count))]
            do {
                let receipt = try await district.act(id == nil ? "register-case" : act, fields, in: id, by: who)
                if id == nil { ids.append(receipt.caseID) }
                done += 1
            } catch CaseFault.refused, CaseFault.invalid, CaseFault.forbidden { continue }
        }
        // What was refused moves nothing; enough was done to mean something.
        #expect(done > 60)
        #expect(try await district.audit().isEmpty)
        let kept = try await district.database.read { try MeasureCounts.sums(by: .month, months, on: $0) }
        _ = try await district.rebuild()
        let rebuilt = try await district.database.read { try MeasureCounts.sums(by: .month, months, on: $0) }
        #expect(kept == rebuilt)
        #expect(kept.values.reduce(0) { $0 + ($1["registered"] ?? 0) } == ids.count)
        #expect(kept.count > 2)
        #expect(try await district.audit().isEmpty)
    }

    @Test("many who write at once, and the sums are right", arguments: Engine.available)
    func crowd(engine: Engine) async throws {
        let district = try await District(engine)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<24 { group.addTask { _ = try await district.walk(acts: 2) } }
            try await group.waitForAll()
        }
        let may = MeasureScope(organ: "yunxi", from: "2026-05", to: "2026-05")
        let sums = try await district.database.read { try MeasureCounts.sums(by: .unit, may, on: $0) }
        #expect(sums == ["横林中队": ["registered": 24, "filed": 24, "submitted": 24]])
        #expect(try await district.audit().isEmpty)
    }

    @Test("a kept sum or a case's part of it that was changed is named by its table")
    func tampered() async throws {
        let district = try await District(.sqlite)
        let id = try await district.walk(acts: 2)
        _ = try await district.database.write {
            try $0.run("UPDATE measure_counts SET n = 5 WHERE measure = 'filed'", [])
        }
        #expect(try await district.audit().contains { $0.hasPrefix("measure_counts") && $0.contains("保存 5，重新计算 1") })
        _ = try await district.rebuild()
        #expect(try await district.audit().isEmpty)
        _ = try await district.database.write { try $0.run("UPDATE case_measures SET unit = '北山中队'", []) }
        #expect(try await district.audit().contains { $0.contains(id) && $0.contains("case_measures") })
    }
}

extension Stall {
    fileprivate static func payment(_ fen: Int, on day: String) -> [String: JSON] {
        ["party": 1, "fen": .int(fen), "paidOn": .string(day), "receipt": "3300000001", "collector": "演示银行云溪支行"]
    }

    /// Acts as they come, fit or not: what is refused moves nothing.
    fileprivate static let any: [(String, [String: JSON], Principal)] =
        toDecision + [
            ("return-filing", ["reason": "补充照片"], District.zhou),
            ("resubmit-filing", ["note": "已补充"], District.wang),
            ("refuse-filing", ["ground": "noBreach", "reasons": "没有违法事实"], District.zhou),
            ("return-approval", ["matter": "decision", "party": 1, "reason": "补充证据"], District.zhou),
            ("record-payment", payment(700, on: "2026-05-30"), District.wang),
            ("approve-filing", ["opinion": "同意"], District.zhou),
            ("record-interview", interview, District.wang),
        ]
}

extension District {
    fileprivate func measures(_ id: String) async throws -> [MeasureRow] {
        try await database.read { try MeasureRows.list(organ: "yunxi", caseID: id, on: $0) }
    }

    /// `filed 2026-05 1`
    fileprivate func measured(_ id: String) async throws -> [String] {
        try await measures(id).map { "\($0.measure) \($0.month) \($0.n)" }
    }
}
