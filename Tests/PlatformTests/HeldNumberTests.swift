import Law
import Ledger
import LegalTime
import Platform
import Procedure
import Storage
import Synchronization
import Testing

/// Decisions on the spot that bear numbers which their officers held before.
@Suite(.districts) struct HeldNumberTests {
    static let spot: [String: JSON] = [
        "party": Stall.party,
        "violation": [
            "conduct": "擅自占用人行道设摊经营", "breaks": "《浙江省城市市容和环境卫生管理条例》第十六条第一款",
            "punishedBy": "《浙江省城市市容和环境卫生管理条例》第十六条第三款",
        ],
        "happenedAt": "2026-05-20T01:40:00Z", "place": "横林路 12 号门前", "facts": "占用人行道约 6 平方米摆摊，责令改正后拒不收摊",
        "evidence": ["现场照片 3 张"], "correction": "refused", "kinds": ["fine"], "fineFen": 5000,
        "firstOfficer": "wangmin", "secondOfficer": "liqiang", "certificatesShown": true, "told": true, "heard": true,
        "decidedAt": "2026-05-20T01:55:00Z", "signing": "signed", "noCamera": "电量不足",
    ]

    @Test(
        "a decision bears the number that its officer held, and the block says on which paper it stands",
        arguments: Engine.available
    )
    func used(engine: Engine) async throws {
        let district = try await District(engine)
        let block = try await district.block(3)
        let id = try await district.spot(number: "云综执当罚决〔2026〕2号")
        let next = try await district.spot(number: nil)
        let (files, account, issued) = try await district.state([id, next], block)
        #expect(files.map(\.number) == ["云综执当罚决〔2026〕2号", "云综执当罚决〔2026〕4号"])
        #expect(account.used.map(\.value) == [2] && account.unused == [1, 3])
        #expect(account.used.map(\.caseID) == [id])
        #expect(account.used.map(\.document) == files[0].documents.map(\.id))
        #expect(account.used.map(\.by) == ["wangmin"])
        #expect(issued == [4])
        while try await district.sequencer.turn() > 0 {}
        #expect(try await district.audit().isEmpty)
    }

    @Test(
        "a number is refused that is used, spoilt, given back, somebody else's or nobody's",
        arguments: Engine.available
    )
    func refused(engine: Engine) async throws {
        let district = try await District(engine)
        let (mine, others) = (try await district.block(3), try await district.block(2, to: "zhouzheng"))
        _ = try await district.spot(number: "云综执当罚决〔2026〕1号")
        _ = try await district.numbers.spoil(2, in: mine.series, reason: "写错", by: District.wang)
        for (number, rule) in [
            ("云综执当罚决〔2026〕1号", "一个号码只用一次"), ("云综执当罚决〔2026〕2号", "一个号码只用一次"),
            ("云综执当罚决〔2026〕\(others.first)号", "号段内的号码只由领用人使用"),
        ] {
            let bases = await district.refusals(number)
            #expect(bases == [.system(rule)])
        }
        for number in ["云综执当罚决〔2026〕6号", "云综执当罚决〔2026〕02号", "别综执当罚决〔2026〕3号", "3"] {
            let fields = await district.faults(number)
            #expect(fields == ["blockNumber"])
        }
        _ = try await district.numbers.giveBack(mine.id, reason: "缴回", by: District.wang)
        #expect(await district.refusals("云综执当罚决〔2026〕3号") == [.system("一个号码只用一次")])
    }

    @Test("of two decisions at once with the same number one is taken", arguments: Engine.available)
    func atOnce(engine: Engine) async throws {
        let district = try await District(engine)
        let block = try await district.block(6)
        for value in block.numbers {
            let number = "云综执当罚决〔2026〕\(value)号"
            let taken = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<4 {
                    group.addTask { (try? await district.spot(number: number)) != nil }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(taken == 1)
        }
        let (_, account, _) = try await district.state([], block)
        #expect(account.used.map(\.value) == Array(block.numbers))
        while try await district.sequencer.turn() > 0 {}
        #expect(try await district.audit().isEmpty)
    }

    @Test("receipts are looked up where the organ gives them out in blocks, and used once", arguments: Engine.available)
    func receipts(engine: Engine) async throws {
        let district = try await District(engine)
        _ = try await district.spot(number: nil, receipt: "33012026 0000000900")
        let order = NumberOrder(.receipts(first: "33012026 0000020651"), person: "wangmin", count: 25)
        let book = try await district.numbers.issue(order, by: District.chen)
        let id = try await district.spot(number: nil, receipt: "33012026 0000020653")
        #expect(await district.faults(nil, receipt: "33012026 0000000901") == ["receipt"])
        #expect(await district.refusals(nil, receipt: "330120260000020653") == [.system("一个号码只用一次")])
        let (_, account, _) = try await district.state([], book)
        #expect(account.used.map(\.value) == [20_653] && account.used.map(\.caseID) == [id])
        #expect(account.used.map(\.document) == ["33012026 0000020653"])
    }
}

extension District {

    fileprivate func block(_ count: Int, to person: String = "wangmin") async throws -> NumberBlock {
        try await numbers.issue(NumberOrder(.onTheSpot(year: nil), person: person, count: count), by: Self.chen)
    }

    fileprivate func spot(number: String?, receipt: String? = nil) async throws -> String {
        var fields = HeldNumberTests.spot
        // Nobody is fined twice for the same act: each of these is somebody else's.
        fields["party"] = Passers.next()
        fields["blockNumber"] = number.map { .string($0) }
        if let receipt {
            fields["collection"] = "small"
            fields["receipt"] = .string(receipt)
        }
        let input = ActInput(act: "punish-on-the-spot", fields: fields)
        return try await desk.perform(input, in: nil, by: Self.wang).caseID
    }

    fileprivate func refusals(_ number: String?, receipt: String? = nil) async -> [Basis] {
        do {
            _ = try await spot(number: number, receipt: receipt)
        } catch CaseFault.refused(let refusals) {
            return refusals.map(\.basis)
        } catch {
            Issue.record("\(error)")
        }
        return []
    }

    fileprivate func faults(_ number: String?, receipt: String? = nil) async -> [String] {
        do {
            _ = try await spot(number: number, receipt: receipt)
        } catch CaseFault.invalid(let errors) {
            return errors.map(\.field)
        } catch {
            Issue.record("\(error)")
        }
        return []
    }

    /// The cases, the account of a block, and the numbers that were given singly in its series.
    fileprivate func state(_ ids: [String], _ block: NumberBlock) async throws -> ([Case], NumberAccount, [Int]) {
        var files: [Case] = []
        for id in ids { files.append(try await reader.view(id, for: Self.wang).file) }
        let (accounts, issued) = try await database.read { c in
            (
                try NumberBlocks.reconcile(organ: "yunxi", series: block.series, on: c),
                try Serials.issued(organ: "yunxi", series: block.series, on: c).map(\.value)
            )
        }
        return (files, try #require(accounts.first { $0.block.id == block.id }), issued)
    }
}

/// People who pass by, each with an identity number of their own.
private enum Passers {
    private static let count = Mutex(0)

    static func next() -> JSON {
        let number = count.withLock { count in
            count += 1
            return count
        }
        guard case .object(var party) = Stall.party else { return Stall.party }
        party["idNumber"] = .string(identity(100 + number))
        return .object(party)
    }

    private static func identity(_ number: Int) -> String {
        let body = "33010219900101\(number)"
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(body.utf8, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
        return body + String(Array("10X98765432")[sum % 11])
    }
}
