import Storage
import Testing

/// One step each, with what does not matter filled in.
extension NumberBlockTests {
    func single(_ c: any SQLConnection) throws -> Int {
        try Serials.take(organ: organ, series: Self.series, caseID: "c1", seq: 1, on: c)
    }

    func block(
        _ count: Int,
        _ id: String,
        to person: String = "li",
        first: Int? = nil,
        on c: any SQLConnection
    ) throws -> NumberBlock {
        try NumberBlocks.issue(
            count,
            organ: organ,
            series: Self.series,
            first: first,
            to: person,
            id: id,
            by: "boss",
            at: 5,
            on: c
        )
    }

    func use(
        _ value: Int,
        by person: String = "li",
        document: String? = nil,
        on c: any SQLConnection
    ) throws -> BlockNumber {
        try BlockNumbers.use(
            value,
            organ: organ,
            series: Self.series,
            holders: [person],
            caseID: "c\(value)",
            document: document ?? "doc\(value)",
            BlockNumbers.Note(by: person, at: 6),
            on: c
        )
    }

    func spoil(_ value: Int, by person: String = "li", on c: any SQLConnection) throws -> BlockNumber {
        try BlockNumbers.spoil(
            value,
            organ: organ,
            series: Self.series,
            holders: [person],
            reason: "写错当事人姓名",
            BlockNumbers.Note(by: person, at: 7),
            on: c
        )
    }

    func giveBack(_ id: String, on c: any SQLConnection) throws -> [Int] {
        try BlockNumbers.giveBack(
            organ: organ,
            block: id,
            reason: "年终缴回",
            BlockNumbers.Note(by: "li", at: 8),
            on: c
        )
    }

    func fault(
        _ db: any Storage.Database,
        _ body: @escaping @Sendable (any SQLConnection) throws -> Void
    ) async throws -> NumberFault? {
        do {
            try await db.write { try body($0) }
            return nil
        } catch let fault as NumberFault {
            return fault
        }
    }
}
