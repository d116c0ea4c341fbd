import Ledger
import Platform
import Procedure
import Storage
import Testing

/// Changes of the organisation as forms and the API order them; today is 2026-05-20.
@Suite(.districts) struct OrganisationOrderTests {
    private static let post: [String: JSON] = [
        "person": "wangmin", "unit": "squad", "duty": "leader", "kind": "post", "from": "2026-05-20",
    ]

    private func order(_ id: String) throws -> OrganisationOrder { try #require(OrganisationOrder.named(id)) }

    @Test("the same order under the same key is done once, even at once", arguments: Engine.available)
    func once(engine: Engine) async throws {
        let office = try await Office(engine)
        let (desk, add) = (office.desk, try order("add-post"))
        let receipts = try await withThrowingTaskGroup(of: OrderReceipt.self) { group in
            for _ in 0..<4 {
                group.addTask { try await desk.carryOut(add, on: nil, Self.post, key: "k", by: District.chen) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(receipts.map(\.id)).count == 1 && Set(receipts.map(\.version)).count == 1)
        #expect(receipts[0].change == "任职：王敏任横林中队办案机构负责人，自 2026-05-20 起")
        #expect(try await office.version() == receipts[0].version)
        let other = Self.post.merging(["duty": "intake"]) { $1 }
        await #expect { _ = try await desk.carryOut(add, on: nil, other, key: "k", by: District.chen) } throws: {
            error in
            if case CaseFault.keyReused = error { true } else { false }
        }
    }

    @Test("an order under an old version is refused, and says which stands", arguments: Engine.available)
    func stale(engine: Engine) async throws {
        let office = try await Office(engine)
        let (desk, add, version) = (office.desk, try order("add-post"), try await office.version())
        await #expect {
            _ = try await desk.carryOut(add, on: nil, Self.post, key: "a", version: version - 1, by: District.chen)
        } throws: { error in
            if case CaseFault.stale(version) = error { true } else { false }
        }
        #expect(try await office.version() == version)
        let receipt = try await desk.carryOut(add, on: nil, Self.post, key: "a", version: version, by: District.chen)
        #expect(receipt.version == version + 1)
        let end = try order("end-post")
        let ended = try await desk.carryOut(end, on: receipt.id, [:], key: "b", version: version + 1, by: District.chen)
        #expect(ended.id == receipt.id && ended.change.hasPrefix("免职：王敏"))
    }

    @Test("what a refused order asked for leaves no receipt: mended, it is done under the same key")
    func mended() async throws {
        let office = try await Office(.sqlite)
        let add = try order("add-post")
        let wrong = Self.post.merging(["from": "20 May"]) { $1 }
        let errors = try await office.errors { desk in
            _ = try await desk.carryOut(add, on: nil, wrong, key: "k", by: District.chen)
        }
        #expect(errors == ["from: 日期应写成 2026-05-20 这样"])
        _ = try await office.desk.carryOut(add, on: nil, Self.post, key: "k", by: District.chen)
        #expect(try await office.held("wangmin").contains("leader 横林中队"))
    }

    private static let wrong: [(String, [String: JSON], String)] = [
        ("add-post", ["person": 1, "from": .null, "x": "y"], "x,person"), ("end-post", [:], "id"),
        ("change-person", ["auxiliary": "yes"], "auxiliary"),
        ("add-authorisation", ["matters": "approve-filing"], "matters"),
        ("add-authorisation", ["matters": ["approve-filing", 1]], "matters"),
        ("add-authorisation", ["matters": ["approve-filing", "approve-filing"]], "matters"),
        ("add-unit", ["name": "横林\n中队"], "name"),
    ]

    @Test("what is no field, of another type or without its id is refused by name", arguments: wrong)
    func fields(id: String, fields: [String: JSON], names: String) async throws {
        let office = try await Office(.sqlite)
        let order = try order(id)
        let errors = try await office.errors { desk in
            _ = try await desk.carryOut(order, on: nil, fields, key: "k", by: District.chen)
        }
        #expect(errors.map { String($0.prefix { $0 != ":" }) }.joined(separator: ",") == names, "\(errors)")
    }

    @Test(
        "an order is the administrator's; a delegation also everybody's for themselves",
        arguments: OrganisationOrder.all.map(\.id)
    )
    func authority(id: String) async throws {
        let order = try order(id)
        #expect(order.denial(for: District.chen) == nil)
        #expect(order.denial(for: District.wang) != nil)
        let office = try await Office(.sqlite)
        let version = try await office.version()
        await #expect { _ = try await office.desk.carryOut(order, on: "x", [:], key: "k", by: District.wang) } throws: {
            error in
            if case CaseFault.forbidden = error { true } else { false }
        }
        #expect(try await office.version() == version)
    }
}
