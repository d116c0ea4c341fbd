import Foundation
import Law
import LegalTime

@testable import Procedure

/// A bar as a lawyer tells it from others: which act, on what basis, what is missing; figures and names left out.
struct Bar: Hashable, CustomStringConvertible {
    let act: String
    let basis: String
    let missing: String

    init(_ act: String, _ refusal: Refusal) {
        self.act = act
        basis = refusal.basis.printed
        missing = refusal.missing.map { $0.isNumber ? "0" : String($0) }.joined()
            .replacing(/0+/, with: "0")
    }

    var description: String { "\(act)｜\(basis)｜\(missing)" }
}

extension LawCaseRunner {
    /// Every bar that a bad case meets.
    mutating func barsMet() -> Set<Bar> {
        var met: Set<Bar> = []
        for one in book.bad {
            guard let sheet = Acts.all.first(where: { $0.title == one.act || $0.id == one.act }),
                case .refused(let list)? = try? outcome(of: one)
            else { continue }
            met.formUnion(list.map { Bar(sheet.id, $0) })
        }
        return met
    }

    /// Every bar that the gates of any act put up in any situation that a good case leads to, with that case's title.
    mutating func barsThere() -> [Bar: String] {
        var there: [Bar: String] = [:]
        for title in book.order {
            guard let situation = try? situation(after: title), let one = book.good[title],
                let day = CivilDay(iso: String(one.at.prefix(10)))
            else { continue }
            let standing = Standing(today: day, rules: situation.town.rules)
            for sheet in Acts.all where !Acts.opens(sheet.id) {
                for refusal in sheet.gates(situation.file, standing) {
                    let bar = Bar(sheet.id, refusal)
                    if there[bar] == nil { there[bar] = title }
                }
            }
        }
        return there
    }
}

extension LawCaseRunner {
    /// Writes a bad case for each bar that has none, for somebody to read over: the act's first good case, too early or
    /// too late.
    mutating func record(_ bars: [Bar: String]) throws {
        for (bar, title) in bars.sorted(by: { $0.key.description < $1.key.description }) {
            guard let sheet = Acts.named(bar.act), let before = book.good[title],
                let same = book.order.first(where: { [sheet.title, sheet.id].contains(book.good[$0]?.act) }),
                var one = book.good[same]
            else { continue }
            one.after = title
            one.at = max(one.at, before.at)
            one.backgrounds = before.backgrounds
            guard case .refused(let list)? = try outcome(of: one),
                let refusal = list.first(where: { Bar(sheet.id, $0) == bar })
            else { continue }
            let lines =
                ["", "案例：\(title)以后\(sheet.title)：缺\(refusal.missing)", "同：\(same)", "承接：\(title)", "时间：\(one.at)"]
                + (one.backgrounds.isEmpty ? [] : ["背景：\(one.backgrounds.joined(separator: "、"))"])
                + ["结果：不准", LawCaseRunner.describe(.refused([refusal])), ""]
            let file = LawCaseBook.folder.appending(path: "bad/\(sheet.id).txt")
            let text = (try? String(contentsOf: file, encoding: .utf8)) ?? "# \(sheet.title)\n"
            try (text + lines.joined(separator: "\n")).write(to: file, atomically: true, encoding: .utf8)
        }
    }
}

/// The texts that the program can say is missing, read from its source.
enum MissingTexts {
    /// Each as the pieces that stand between what is filled in.
    static func all() -> [(file: String, pieces: [String])] {
        let folder = ProofTown.root.appending(path: "Sources/Procedure").resolvingSymlinksInPath()
        guard let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else { return [] }
        var found: [(file: String, pieces: [String])] = []
        for case let file as URL in files where file.pathExtension == "swift" {
            guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
            for part in text.components(separatedBy: "missing: ").dropFirst() {
                let end = part.range(of: "remedy:")?.lowerBound ?? part.endIndex
                found += literals(part[..<end]).map { (file.lastPathComponent, $0) }
            }
        }
        return found
    }

    /// The string literals of a piece of source; a literal of which nothing but fillings is left says nothing.
    private static func literals(_ source: Substring) -> [[String]] {
        var found: [[String]] = []
        var pieces: [String] = []
        var piece = ""
        var depth = 0
        var isInside = false
        var escaped = false
        for character in source {
            if !isInside {
                if character == "\"" { isInside = true }
            } else if depth > 0 {
                depth += character == "(" ? 1 : character == ")" ? -1 : 0
            } else if escaped {
                escaped = false
                guard character == "(" else { continue }
                pieces.append(piece)
                piece = ""
                depth = 1
            } else if character == "\\" {
                escaped = true
            } else if character == "\"" {
                isInside = false
                pieces = (pieces + [piece]).filter { !$0.isEmpty }
                if !pieces.isEmpty { found.append(pieces) }
                pieces = []
                piece = ""
            } else {
                piece.append(character)
            }
        }
        return found
    }

    static func stand(_ pieces: [String], in text: String) -> Bool {
        var rest = text[...]
        for piece in pieces {
            guard let range = rest.range(of: piece) else { return false }
            rest = rest[range.upperBound...]
        }
        return true
    }
}
