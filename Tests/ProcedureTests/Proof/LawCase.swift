import Foundation

/// A case that a lawyer can read: what went before, who does what when, and what has to come of it.
///
/// Files stand in `Tests/law-cases`, which says how they are written.
struct LawCase: Sendable {
    enum Result: Sendable, Hashable {
        case passes
        /// Each line with its basis, missing fact and remedy.
        case refused([[String]])
        /// Each line with the field's label and what would be right.
        case invalid([[String]])
        /// The platform's gate does not let the person come to the act.
        case forbidden
    }

    var file = ""
    var title = ""
    /// The good case after which this one happens; `nil` opens a new dossier.
    var after: String?
    var act = ""
    var by = ""
    var at = ""
    var backgrounds: [String] = []
    /// Path of labels and text, as a person would type it.
    var fields: [(path: String, text: String)] = []
    var result = Result.passes
    /// What the case shows of the law (法条), besides what a refusal rests on.
    var articles: [String] = []
    /// What the case is like afterwards: 阶段, 案名, 案号, 待办, 期限.
    var expected: [(what: String, text: String)] = []
}

extension LawCase {
    /// Every article that the case cites, in 法条 or as what a refusal rests on.
    var cited: [String] {
        guard case .refused(let refusals) = result else { return articles }
        return articles + refusals.compactMap(\.first).filter { $0.hasPrefix("《") }
    }
}

/// What is wrong with a file of cases.
struct LawCaseFault: Error, CustomStringConvertible {
    let description: String
}

/// Reads the files; a case may build on a good one (同) and change some of it.
struct LawCaseBook: Sendable {
    private(set) var good: [String: LawCase] = [:]
    private(set) var bad: [LawCase] = []
    /// Titles of the good ones in the order of the files.
    private(set) var order: [String] = []

    static let folder = ProofTown.root.appending(path: "Tests/law-cases")

    init() throws {
        for (file, block) in try Self.blocks("good") {
            let one = try parse(block, file)
            guard one.result == .passes else { throw LawCaseFault(description: "\(file)：\(one.title) 应当准予") }
            guard good.updateValue(one, forKey: one.title) == nil else {
                throw LawCaseFault(description: "\(file)：案例“\(one.title)”重名")
            }
            order.append(one.title)
        }
        for (file, block) in try Self.blocks("bad") {
            let one = try parse(block, file)
            guard one.result != .passes else { throw LawCaseFault(description: "\(file)：\(one.title) 应当不准") }
            bad.append(one)
        }
    }

    /// Blocks of lines, of all files of a folder in the order of their names; an empty line ends a block.
    private static func blocks(_ folder: String) throws -> [(file: String, lines: [String])] {
        let place = Self.folder.appending(path: folder)
        let names = try FileManager.default.contentsOfDirectory(atPath: place.path).sorted()
        var blocks: [(file: String, lines: [String])] = []
        for name in names where name.hasSuffix(".txt") {
            let text = try String(contentsOf: place.appending(path: name), encoding: .utf8)
            var lines: [String] = []
            for line in text.components(separatedBy: "\n") + [""] where !line.hasPrefix("#") {
                if !line.allSatisfy(\.isWhitespace) {
                    lines.append(line)
                } else if !lines.isEmpty {
                    blocks.append(("\(folder)/\(name)", lines))
                    lines = []
                }
            }
        }
        return blocks
    }
}

extension LawCaseBook {
    private func parse(_ lines: [String], _ file: String) throws -> LawCase {
        var one = LawCase()
        one.file = file
        var refusals: [[String]] = []
        for line in lines {
            guard let colon = line.firstIndex(of: "：") else { throw LawCaseFault(description: "\(file)：“\(line)”没有冒号") }
            let key = line[..<colon].trimmingCharacters(in: .whitespaces)
            let text = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
            if line.hasPrefix("  ") {
                Self.set(key, text, in: &one.fields)
                continue
            }
            switch key {
            case "案例": one.title = text
            case "同": one = try like(text, one)
            case "承接": one.after = text == "无" ? nil : text
            case "行为": one.act = text
            case "办理": one.by = text
            case "时间": one.at = text
            case "背景": one.backgrounds = text.split(separator: "、").map(String.init)
            case "填写", "改动": break
            case "法条": one.articles = text.split(separator: "、").map(String.init)
            case "结果": one.result = try Self.result(text, file)
            case "依据", "字段": refusals.append([text])
            case "缺少", "补救", "提示":
                guard !refusals.isEmpty else { throw LawCaseFault(description: "\(file)：“\(line)”之前没有依据或者字段") }
                refusals[refusals.count - 1].append(text)
            case "阶段", "案名", "案号", "待办", "期限": one.expected.append((key, text))
            default: throw LawCaseFault(description: "\(file)：不认识“\(key)”")
            }
        }
        switch one.result {
        case .refused: one.result = .refused(refusals)
        case .invalid: one.result = .invalid(refusals)
        case .passes, .forbidden: break
        }
        return one
    }

    private func like(_ title: String, _ one: LawCase) throws -> LawCase {
        guard var copy = good[title] else { throw LawCaseFault(description: "\(one.file)：没有良例“\(title)”") }
        copy.file = one.file
        copy.title = one.title
        copy.expected = []
        copy.articles = []
        return copy
    }

    /// An empty text takes the field away, and all that stands below it.
    private static func set(_ path: String, _ text: String, in fields: inout [(path: String, text: String)]) {
        if let index = fields.firstIndex(where: { $0.path == path }) {
            fields[index].text = text
        } else if !text.isEmpty {
            fields.append((path, text))
        }
        if text.isEmpty { fields.removeAll { $0.path == path || $0.path.hasPrefix(path + "/") } }
    }

    private static func result(_ text: String, _ file: String) throws -> LawCase.Result {
        switch text {
        case "准予": return .passes
        case "不准": return .refused([])
        case "填写有误": return .invalid([])
        case "无权办理": return .forbidden
        default: throw LawCaseFault(description: "\(file)：结果应为准予、不准、填写有误或者无权办理")
        }
    }
}
