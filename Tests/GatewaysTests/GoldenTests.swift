import Documents
import Foundation
import Gateways
import Ledger
import Logging
import Procedure
import Testing

@Suite("printed documents", .timeLimit(.minutes(1)))
struct GoldenTests {
    /// short: a natural person and a fine; warning: no optional field; longest: rare names, all lists, long texts.
    @Test("the page says what the contents say", arguments: ["short", "warning", "longest"])
    func text(_ name: String) async throws {
        let worker = DocumentWorker(DocumentWorkerOptions(root: Golden.root.path), logger: Logger(label: "test"))
        let printed = try await worker.print(.decision, contents: Golden.contents(name))
        await worker.stop()
        #expect(try Golden.matches(name, Golden.layout(of: printed.bytes)))
    }
}
