import Storage
import Testing

/// What a careful clerk would write down about a series.
private struct Ledger {
    struct Book {
        let id: String
        let holder: String
        let numbers: Range<Int>
        var isClosed = false
    }

    var next = 1
    var singles: [Int] = []
    var books: [Book] = []
    var settled: [Int: BlockNumberState] = [:]

    func book(of value: Int) -> Book? { books.first { $0.numbers.contains(value) } }

    func unused(_ book: Book) -> [Int] { book.numbers.filter { settled[$0] == nil } }
}

/// One thing that somebody tries.
private enum Step {
    case single
    case issue(Int, to: String)
    case settle(Int, BlockNumberState, by: String)
    case giveBack(Int)
    case close(Int)

    static func random(_ ledger: Ledger, using random: inout SplitMix64) -> Step {
        let value = Int.random(in: 0..<(ledger.next + 2), using: &random)
        let book = Int.random(in: 0..<(ledger.books.count + 1), using: &random)
        let person = ["li", "wang", "sun"].randomElement(using: &random) ?? "li"
        switch Int.random(in: 0..<20, using: &random) {
        case 0..<3: return .single
        case 3..<6: return .issue(Int.random(in: 1...6, using: &random), to: person)
        case 6..<13: return .settle(value, .used, by: person)
        case 13..<16: return .settle(value, .spoiled, by: person)
        case 16..<18: return .giveBack(book)
        default: return .close(book)
        }
    }
}

@Suite("the books of numbers add up")
struct NumberBookTests {
    private static let series = "罚没票据/2026"

    @Test(
        "whatever officers do with their numbers, each stands in one place and none is missing",
        arguments: Engine.available,
        [1, 2, 3] as [UInt64]
    )
    func addUp(_ engine: Engine, seed: UInt64) async throws {
        try await Fixture.with(engine) { db, _ in
            var random = SplitMix64(seed: seed)
            var ledger = Ledger()
            for turn in 0..<250 {
                let step = Step.random(ledger, using: &random)
                let expected = Self.note(step, in: &ledger, turn)
                let books = ledger.books
                let done = try await Self.attempt(step, books, turn, db)
                try #require(done == expected, "seed \(seed), step \(turn): \(step)")
            }
            try await compare(ledger, db)
        }
    }

    /// What the clerk expects, and writes down if it can be done.
    private static func note(_ step: Step, in ledger: inout Ledger, _ turn: Int) -> Bool {
        switch step {
        case .single:
            ledger.singles.append(ledger.next)
            ledger.next += 1
        case .issue(let count, let person):
            let numbers = ledger.next..<(ledger.next + count)
            ledger.books.append(Ledger.Book(id: "b\(turn)", holder: person, numbers: numbers))
            ledger.next += count
        case .settle(let value, let state, let person):
            guard let book = ledger.book(of: value), book.holder == person, !book.isClosed,
                ledger.settled[value] == nil
            else { return false }
            ledger.settled[value] = state
        case .giveBack(let place):
            guard ledger.books.indices.contains(place), !ledger.books[place].isClosed else { return false }
            for value in ledger.unused(ledger.books[place]) { ledger.settled[value] = .returned }
        case .close(let place):
            guard ledger.books.indices.contains(place), !ledger.books[place].isClosed,
                ledger.unused(ledger.books[place]).isEmpty
            else { return false }
            ledger.books[place].isClosed = true
        }
        return true
    }

    private static func attempt(
        _ step: Step,
        _ books: [Ledger.Book],
        _ turn: Int,
        _ db: any Storage.Database
    ) async throws -> Bool {
        do {
            try await db.write { try perform(step, books, turn, on: $0) }
            return true
        } catch is NumberFault {
            return false
        }
    }

    private static func perform(
        _ step: Step,
        _ books: [Ledger.Book],
        _ turn: Int,
        on c: any SQLConnection
    ) throws {
        switch step {
        case .single: _ = try Serials.take(organ: organ, series: series, caseID: "c\(turn)", seq: 1, on: c)
        case .issue(let count, let person):
            _ = try NumberBlocks.issue(
                count,
                organ: organ,
                series: series,
                to: person,
                id: "b\(turn)",
                by: "boss",
                at: turn,
                on: c
            )
        case .settle(let value, .used, let person):
            _ = try BlockNumbers.use(
                value,
                organ: organ,
                series: series,
                holders: [person],
                caseID: "c\(turn)",
                document: "d\(turn)",
                BlockNumbers.Note(by: person, at: turn),
                on: c
            )
        case .settle(let value, _, let person):
            _ = try BlockNumbers.spoil(
                value,
                organ: organ,
                series: series,
                holders: [person],
                reason: "撕毁",
                BlockNumbers.Note(by: person, at: turn),
                on: c
            )
        case .giveBack(let place):
            let id = books.indices.contains(place) ? books[place].id : "none"
            _ = try BlockNumbers.giveBack(
                organ: organ,
                block: id,
                BlockNumbers.Note(by: "boss", at: turn),
                on: c
            )
        case .close(let place):
            let id = books.indices.contains(place) ? books[place].id : "none"
            _ = try NumberBlocks.close(organ: organ, id: id, by: "boss", at: turn, on: c)
        }
    }

    private func compare(_ ledger: Ledger, _ db: any Storage.Database) async throws {
        let (accounts, singles, faults) = try await db.read { c in
            var accounts: [NumberAccount] = []
            while true {
                let page = try NumberBlocks.reconcile(
                    organ: organ,
                    series: Self.series,
                    after: accounts.last?.block.first ?? 0,
                    limit: 7,
                    on: c
                )
                if page.isEmpty { break }
                accounts += page
            }
            return (
                accounts, try Serials.issued(organ: organ, series: Self.series, on: c).map(\.value),
                try NumberBlocks.faults(limit: 9, on: c)
            )
        }
        #expect(singles == ledger.singles)
        #expect(accounts.map(\.block.id) == ledger.books.map(\.id))
        for (account, book) in zip(accounts, ledger.books) {
            #expect(account.block.numbers == book.numbers)
            #expect((account.block.closedAt != nil) == book.isClosed)
            #expect(account.unused == ledger.unused(book))
            for (state, numbers) in [
                (BlockNumberState.used, account.used), (.spoiled, account.spoiled), (.returned, account.returned),
            ] {
                #expect(numbers.map(\.value) == book.numbers.filter { ledger.settled[$0] == state })
            }
        }
        let all =
            singles
            + accounts.flatMap { account in
                account.unused + (account.used + account.spoiled + account.returned).map(\.value)
            }
        #expect(all.sorted() == Array(1..<ledger.next))
        #expect(faults.isEmpty)
    }
}
