import Storage
import Synchronization
import Testing

/// Bounds how many tests have databases open at once, and closes those that a test opened.
struct Districts: SuiteTrait, TestTrait, TestScoping {
    let isRecursive = true

    func provideScope(
        for test: Test,
        testCase: Test.Case?,
        performing function: @concurrent @Sendable () async throws -> Void
    ) async throws {
        guard testCase != nil else { return try await function() }
        await Turns.shared.enter()
        let opened = Opened()
        do {
            try await Opened.$current.withValue(opened) { try await function() }
        } catch {
            await opened.close()
            await Turns.shared.leave()
            throw error
        }
        await opened.close()
        await Turns.shared.leave()
    }
}

extension Trait where Self == Districts {
    static var districts: Districts { Districts() }
}

/// The databases that the running test opened.
final class Opened: Sendable {
    @TaskLocal static var current: Opened?

    private let databases = Mutex<[any Database]>([])

    func add(_ database: any Database) { databases.withLock { $0.append(database) } }

    func close() async {
        for database in databases.withLock({ $0 }) { await database.close() }
    }
}

/// At most four at a time.
private actor Turns {
    static let shared = Turns()

    private var free = 4
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func enter() async {
        guard free == 0 else {
            free -= 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    func leave() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
