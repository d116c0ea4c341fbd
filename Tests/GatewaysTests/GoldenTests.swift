import Documents
import Foundation
import Gateways
import Ledger
import Logging
import Procedure
import Testing

@Suite("printed documents", .timeLimit(.minutes(1)))
struct GoldenTests {
    struct Page: CustomTestStringConvertible, Sendable {
        let kind: DocumentKind
        let name: String
        var testDescription: String { name }
    }

    /// short: a natural person and a fine; warning: no optional field; longest: rare names, all lists, long texts.
    static let pages: [Page] =
        ["short", "warning", "longest"].map { Page(kind: .decision, name: $0) }
        + ["spot-collected", "spot-bank", "spot-warning"].map { Page(kind: .onTheSpot, name: $0) }
        + ["exemption-minor-breach", "exemption-child", "exemption-unproved"].map {
            Page(kind: .exemption, name: $0)
        }

    // 法条：《行政处罚法》第五十二条第二款、《行政处罚法》第六十七条第三款、《行政处罚法》第七十二条第一款第（一）项、
    // 法条：《行政复议法》第二十条第一款、《行政复议法》第二十三条第一款第（一）项、《行政复议法》第二十四条、
    // 法条：《行政诉讼法》第四十五条、《行政诉讼法》第四十六条第一款
    @Test("the page says what the contents say", arguments: pages)
    func text(_ page: Page) async throws {
        let worker = DocumentWorker(DocumentWorkerOptions(root: Golden.root.path), logger: Logger(label: "test"))
        let printed = try await worker.print(page.kind, contents: Golden.contents(page.name))
        await worker.stop()
        #expect(try Golden.matches(page.name, Golden.layout(of: printed.bytes)))
    }
}
