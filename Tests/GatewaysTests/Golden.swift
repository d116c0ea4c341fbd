import Foundation
import Ledger

/// Contents and texts that printed documents are compared with. `RECORD=1` writes the texts anew.
enum Golden {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    /// Contents as an entry holds them, with personal values opened.
    static func contents(_ name: String, replacing changes: [String: JSON] = [:]) throws -> JSON {
        let bytes = try Data(contentsOf: folder.appending(path: "\(name).json"))
        let members = try JSON(parsing: [UInt8](bytes)).objectValue ?? [:]
        return .object(members.merging(changes) { _, new in new })
    }

    static func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: "\(name).txt"), encoding: .utf8)
    }

    /// Records when asked to; otherwise leaves what was found beside the golden text if they differ.
    static func matches(_ name: String, _ text: String) throws -> Bool {
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try Data(text.utf8).write(to: folder.appending(path: "\(name).txt"))
        }
        if try self.text(name) == text { return true }
        try Data(text.utf8).write(to: folder.appending(path: "\(name).txt.actual"))
        return false
    }

    /// Enough to print for some seconds.
    static let longText = (0..<24_000).map { "第\($0)行，昇喆堃赟在人行道上摆摊经营。" }.joined(separator: "\n")

    /// The text of a PDF, laid out as on the page.
    static func layout(of pdf: [UInt8]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(pdf).write(to: file)
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/pdftotext")
        process.arguments = ["-layout", file.path, "-"]
        process.standardOutput = output
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: text, as: UTF8.self)
    }
}
