import Procedure

/// A series of numbers that officers hold in blocks (号段), as its key in the tables says it.
package enum NumberSeries: Hashable, Sendable {
    /// 当场处罚决定书, by year; the same counter gives single numbers.
    case onTheSpot(year: Int)
    /// 罚没票据: printed elsewhere, so the numbers begin where the first book begins. `width` digits stand after `prefix`.
    case receipts(prefix: String, width: Int)

    private static let decision = Serial.onTheSpot
    /// The keys of all receipts' series begin with it, and no other's do.
    static let receiptsWord = "票据"
    /// A printed number has no more digits of its own; what stands before them is the code of its kind (票据代码).
    private static let widest = 10
    private static let longestPrefix = 20

    package init?(key: String) {
        let parts = key.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if parts.count == 2, parts[0] == Self.decision.word, let year = Int(parts[1]) {
            self = .onTheSpot(year: year)
        } else if parts.count == 3, parts[0] == Self.receiptsWord, let width = Int(parts[2]) {
            self = .receipts(prefix: parts[1], width: width)
        } else {
            return nil
        }
    }

    package var key: String {
        switch self {
        case .onTheSpot(let year): Self.decision.series(year: year)
        case .receipts(let prefix, let width): "\(Self.receiptsWord)/\(prefix)/\(width)"
        }
    }

    package var title: String {
        switch self {
        case .onTheSpot(let year): "\(DocumentKind.onTheSpot.title)（\(year) 年）"
        case .receipts(let prefix, _): prefix.isEmpty ? "罚没票据" : "罚没票据（代码 \(prefix)）"
        }
    }

    /// A number as it stands on paper; `code` is the organ's 代字.
    package func text(_ value: Int, code: String) -> String {
        switch self {
        case .onTheSpot(let year): return Self.decision.number(code: code, year: year, value: value)
        case .receipts(let prefix, let width):
            let digits = String(value)
            let padded = String(repeating: "0", count: max(width - digits.count, 0)) + digits
            return prefix.isEmpty ? padded : "\(prefix) \(padded)"
        }
    }

    /// A receipt's number as it is printed, with or without spaces and dashes: `33012026 0000020651`.
    package static func receipt(_ text: String) -> (series: NumberSeries, value: Int)? {
        let plain = text.filter { !$0.isWhitespace && $0 != "-" && $0 != "－" && $0 != "/" }
        let run = plain.reversed().prefix { $0.isASCII && $0.isNumber }.count
        let width = min(run, widest)
        let prefix = String(plain.dropLast(width))
        guard let value = Int(plain.suffix(width)), value > 0, prefix.count <= longestPrefix else { return nil }
        return (.receipts(prefix: prefix, width: width), value)
    }

    /// A number of an on-the-spot decision as it is printed.
    package static func decision(_ text: String, code: String) -> (series: NumberSeries, value: Int)? {
        decision.value(of: text, code: code).map { (.onTheSpot(year: $0.year), $0.value) }
    }
}
