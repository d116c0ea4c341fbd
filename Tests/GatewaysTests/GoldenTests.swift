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
    // 法条：《行政处罚法》第六十七条第三款、《行政处罚法》第七十二条第一款第（一）项、《行政复议法》第二十条第一款、
    // 法条：《行政复议法》第二十四条、《行政诉讼法》第四十六条第一款
    @Test("the page says what the contents say", arguments: ["short", "warning", "longest"])
    func text(_ name: String) async throws {
        let worker = DocumentWorker(DocumentWorkerOptions(root: Golden.root.path), logger: Logger(label: "test"))
        let printed = try await worker.print(.decision, contents: Golden.contents(name))
        await worker.stop()
        #expect(try Golden.matches(name, Golden.layout(of: printed.bytes)))
    }
}
