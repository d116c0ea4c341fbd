package import Ledger
package import Procedure

/// Prints documents; the same request gives the same bytes.
package protocol DocumentPrinter: Sendable {
    /// - Parameters:
    ///   - template: a name in Catalogue/documents, without `.typ`.
    ///   - data: what the template reads, nothing sealed.
    ///   - date: the document's own day, `2026-11-21`; no clock is asked.
    ///   - mark: written across each page of what is only looked at; empty on a document.
    func render(template: String, data: JSON, date: String, mark: String) async throws(PrintFault) -> PrintedDocument
}

/// A printed document.
package struct PrintedDocument: Sendable, Equatable {
    /// PDF/A-2a.
    package let bytes: [UInt8]
    package let pages: Int
    /// `decision@0123456789abcdef`: the hash covers the template, its fonts and Typst's version.
    package let template: String

    package init(bytes: [UInt8], pages: Int, template: String) {
        self.bytes = bytes
        self.pages = pages
        self.template = template
    }
}

/// Why a document was not printed.
package enum PrintFault: Error, Sendable, Equatable {
    /// No font has these characters.
    case glyph(characters: [String], message: String)
    /// The template itself failed.
    case template(String)
    /// Contents or request are not what the printer takes.
    case input(String)
    /// The worker died while it printed this document.
    case workerLost(String)
    /// The document took longer than it may.
    case timedOut(seconds: Int)
    /// No worker can be had: it does not start, is stopping, or too many requests wait.
    case unavailable(String)

    package var message: String {
        switch self {
        case .glyph(_, let message): message
        case .template(let message): "文书模板出错：\(message)"
        case .input(let message): "文书内容有误：\(message)"
        case .workerLost(let message): "打印进程中断：\(message)"
        case .timedOut(let seconds): "文书打印超过\(seconds)秒，已中止"
        case .unavailable(let message): "暂时不能打印：\(message)"
        }
    }

    /// Whether printing the same again would fail the same way.
    package var isLasting: Bool {
        switch self {
        case .glyph, .template, .input: true
        case .workerLost, .timedOut, .unavailable: false
        }
    }
}

extension DocumentPrinter {
    /// Prints the contents that an entry froze, with their personal values opened.
    package func print(_ kind: DocumentKind, contents: JSON) async throws(PrintFault) -> PrintedDocument {
        let data: JSON
        let date: String
        do throws(DecisionFault) {
            (data, date) = try kind.contents.read(contents)
        } catch {
            throw .input(error.message)
        }
        return try await render(template: kind.template, data: data, date: date, mark: "")
    }

    /// Prints a form that was just made.
    package func print(_ form: any FormContents, mark: String = "") async throws(PrintFault) -> PrintedDocument {
        let data: JSON
        do throws(DecisionFault) {
            data = try form.printed()
        } catch {
            throw .input(error.message)
        }
        return try await render(template: type(of: form).kind.template, data: data, date: form.decidedOn, mark: mark)
    }
}

extension FormContents {
    fileprivate static func read(_ json: JSON) throws(DecisionFault) -> (data: JSON, date: String) {
        let contents = try Self(json: json)
        return (try contents.printed(), contents.decidedOn)
    }
}

extension DocumentKind {
    /// The file in Catalogue/documents, without `.typ`: the kind's own name with hyphens.
    package var template: String {
        rawValue.reduce(into: "") { name, letter in
            if letter.isUppercase { name += "-" }
            name += letter.lowercased()
        }
    }
}
