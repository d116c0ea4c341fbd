import Foundation
import Testing
import Web

/// Compares a page with its kept copy in `Golden/`, tag by tag.
///
/// `RECORD=1` writes the copies anew; what changed is then read in the diff.
func expectGolden(
    _ name: String,
    sourceLocation: SourceLocation = #_sourceLocation,
    _ write: (inout HTML) throws -> Void
) rethrows {
    var h = HTML()
    try write(&h)
    let text = String(decoding: h.bytes, as: UTF8.self).replacing("><", with: ">\n<") + "\n"
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Golden/\(name).html")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
        #expect(throws: Never.self) { try text.write(to: file, atomically: true, encoding: .utf8) }
        return
    }
    let kept = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let (was, now) = (kept.split(separator: "\n"), text.split(separator: "\n"))
    let difference = zip(was, now).enumerated().first { $0.element.0 != $0.element.1 }
    #expect(
        kept == text,
        "line \((difference?.offset ?? min(was.count, now.count)) + 1): \(difference.map { "\($0.element)" } ?? "one ends")",
        sourceLocation: sourceLocation
    )
}

func string(_ write: (inout HTML) -> Void) -> String {
    var h = HTML()
    write(&h)
    return String(decoding: h.bytes, as: UTF8.self)
}
