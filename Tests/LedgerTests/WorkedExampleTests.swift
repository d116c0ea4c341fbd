import Foundation
import Ledger
import Testing

@Suite("The worked example of the format's description")
struct WorkedExampleTests {
    @Test("every value in the document is what the code makes")
    func documentedValues() throws {
        let example = try WorkedExample()
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "docs/dossier-format.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let package = example.package.encode()
        let values =
            example.entries.flatMap { [String(decoding: $0.bytes, as: UTF8.self), $0.hash.hex] }
            + example.leaves.map(\.hex) + [example.opening.commitment.hex, example.signer.key.description]
            + [example.note, Digest.sha256(package).hex, "\(package.count) bytes"]
        #expect(values.filter { !text.contains($0) } == [])
        #expect(Verifier.verify(package: package, key: example.signer.key, trusted: example.note).isSound)
    }
}
