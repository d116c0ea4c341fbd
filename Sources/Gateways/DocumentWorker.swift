import Dispatch
package import Documents
import Foundation
package import Ledger
package import Logging
import Synchronization

/// Prints documents and reads spreadsheets in caged Python workers, each driven by a thread of its own; no task of ours
/// ever blocks.
///
/// A worker that dies or is too slow is replaced; only what it had in hand fails.
package final class DocumentWorker: DocumentPrinter, SpreadsheetReader {
    private let queue: DocumentWorkerQueue
    private let threads: Int
    private let running = DispatchGroup()
    private let pids: Mutex<[Int: Int32]>

    /// Workers start when they are first needed, or by `start()`.
    package init(_ options: DocumentWorkerOptions, logger: Logger) {
        let slots = max(1, options.workers)
        let queue = DocumentWorkerQueue(most: options.mostWaiting)
        self.queue = queue
        threads = slots
        pids = Mutex([:])
        for slot in 0..<slots {
            running.enter()
            let thread = Thread { [running, weak self] in
                let driver = DocumentWorkerThread(options, queue: queue, logger: logger) { pid in
                    self?.pids.withLock { $0[slot] = pid }
                }
                driver.run()
                running.leave()
            }
            thread.name = "document-worker-\(slot)"
            thread.start()
        }
    }

    deinit {
        queue.stop(threads: threads)
    }

    /// Waits until a worker is there and its cage holds, so that a server that can't print says so when it starts.
    package func start() async throws(PrintFault) {
        try await queue.run { .ready($0) }.get()
    }

    package func render(
        template: String,
        data: JSON,
        date: String,
        mark: String
    ) async throws(PrintFault) -> PrintedDocument {
        let request = DocumentRequest(id: UUID().uuidString, template: template, data: data, date: date, mark: mark)
        return try await queue.run { .print(request, $0) }.get()
    }

    package func csv(fromXLSX bytes: [UInt8]) async throws(SpreadsheetFault) -> [UInt8] {
        let request = SheetRequest(id: UUID().uuidString, bytes: bytes)
        return try await queue.run { .read(request, $0) }.get()
    }

    /// Lets the documents in hand finish, refuses those that wait, and returns when every worker has ended.
    package func stop() async {
        queue.stop(threads: threads)
        await withCheckedContinuation { continuation in
            running.notify(queue: .global()) { continuation.resume() }
        }
    }

    /// Process ids of the workers that run now.
    var workerPids: [Int32] { pids.withLock { $0.values.filter { $0 > 0 } } }
}
