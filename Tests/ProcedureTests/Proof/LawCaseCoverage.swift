import Foundation
import Law
import LegalTime

@testable import Procedure

/// One bar of an act, told as its sheet writes it: `decide-penalty：Gates.concluded`.
struct ActBar: Hashable, CustomStringConvertible {
    let act: String
    let text: String

    var description: String { "\(act)：\(text)" }

    static func gates(of sheet: AnyAct) -> [ActBar] { gates[sheet.id] ?? [] }

    static func checks(of sheet: AnyAct) -> [ActBar] { checks[sheet.id] ?? [] }

    private static let gates = byAct { bars($0, "gates", $0.gateList.count) }
    private static let checks = byAct { bars($0, "checks", $0.checkList.count) }

    private static func byAct(_ bars: (AnyAct) -> [ActBar]) -> [String: [ActBar]] {
        Dictionary(uniqueKeysWithValues: Acts.all.map { ($0.id, bars($0)) })
    }

    private static func bars(_ sheet: AnyAct, _ list: String, _ count: Int) -> [ActBar] {
        let told = ProcedureSource.items(of: list, in: sheet.id)
        return (0..<count).map { index in
            ActBar(act: sheet.id, text: told.count == count ? told[index] : "\(list)[\(index)]")
        }
    }
}

extension LawCaseRunner {
    /// Every bar for whose finding a bad case stands.
    mutating func barsMet() throws -> Set<ActBar> {
        var met: Set<ActBar> = []
        for one in book.bad {
            guard let sheet = Acts.all.first(where: { $0.title == one.act || $0.id == one.act }) else { continue }
            for (bar, findings) in try findings(of: one) where findings.contains(where: { one.expects($0, sheet) }) {
                met.insert(bar)
            }
        }
        return met
    }
}

/// The source of Procedure, for tests that name what stands there.
enum ProcedureSource {
    static let files: [(name: String, text: String)] = {
        let folder = ProofTown.root.appending(path: "Sources/Procedure").resolvingSymlinksInPath()
        guard let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else { return [] }
        return files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.compactMap { file in
            (try? String(contentsOf: file, encoding: .utf8)).map { (file.lastPathComponent, $0) }
        }
    }()

    /// The items of a sheet's list, `gates` or `checks`, on one line each.
    static func items(of list: String, in act: String) -> [String] {
        guard let text = files.lazy.map(\.text).first(where: { $0.contains("id: \"\(act)\",") }),
            let start = text.range(of: " \(list): [")
        else { return [] }
        var items: [String] = []
        var item = ""
        var depth = 0
        for character in text[start.upperBound...] {
            if depth == 0, character == "," || character == "]" {
                items.append(item.split(whereSeparator: \.isWhitespace).joined(separator: " "))
                item = ""
                if character == "]" { break }
                continue
            }
            depth += "([{".contains(character) ? 1 : ")]}".contains(character) ? -1 : 0
            item.append(character)
        }
        return items.filter { !$0.isEmpty }
    }

    /// What a refusal can say is missing, each text as the pieces between what is filled in.
    static let missingTexts: [(file: String, pieces: [String])] = files.flatMap { file in
        file.text.components(separatedBy: "missing: ").dropFirst().flatMap { part in
            let end = part.range(of: "remedy:")?.lowerBound ?? part.endIndex
            return literals(part[..<end]).map { (file.name, $0) }
        }
    }

    /// The string literals of a piece of source; one of which nothing but fillings is left says nothing.
    private static func literals(_ source: Substring) -> [[String]] {
        source.matches(of: #/"((?:[^"\\]|\\\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*)"/#).compactMap { match in
            let pieces = String(match.output.1).split(separator: #/\\\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/#)
                .map(String.init)
            return pieces.isEmpty ? nil : pieces
        }
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
