/// Texts as tokens, the same for both engines: each Chinese character is one, a run of Latin letters and digits is one.
///
/// Full width becomes half, capitals become small, and marks that nobody types the same way twice are left out. So a word
/// of two characters is a phrase of two tokens, and no token holds a character that a query language knows.
package enum SearchWords {
    /// Stands between texts, so that no phrase reaches from one into the next. Private use: nobody can type it.
    private static let wall = "\u{E000}"
    /// A run is cut after so many characters.
    private static let longestRun = 64
    /// Tokens of a row; what is most asked for has to come first.
    static let most = 1_500

    /// The texts as one line of tokens with a space on either side.
    package static func line(_ texts: [String]) -> String {
        var tokens: [String] = []
        for text in texts where tokens.count < most {
            let found = Self.tokens(of: text)
            if !found.isEmpty { tokens += found + [wall] }
        }
        return " \(tokens.prefix(most).joined(separator: " ")) "
    }

    static func tokens(of text: String) -> [String] {
        var tokens: [String] = []
        var run = ""
        func close() {
            if !run.isEmpty { tokens.append(run) }
            run = ""
        }
        for scalar in text.unicodeScalars {
            switch fold(scalar) {
            case .run(let letter):
                run.unicodeScalars.append(letter)
                if run.utf8.count == longestRun { close() }
            case .single(let character):
                close()
                tokens.append(String(character))
            case .mark: close()
            }
        }
        close()
        return tokens
    }

    private enum Folded {
        case run(Unicode.Scalar)
        case single(Unicode.Scalar)
        case mark
    }

    private static func fold(_ scalar: Unicode.Scalar) -> Folded {
        // Full-width ASCII.
        let plain = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
        switch plain {
        case 0x30...0x39, 0x61...0x7A: return run(plain)
        case 0x41...0x5A: return run(plain + 0x20)
        case 0..<0x80: return .mark
        // Ideographs, and 〇, which is a number.
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x3FFFF, 0x3007: return .single(scalar)
        default:
            let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            return isWord ? .single(scalar) : .mark
        }
    }

    private static func run(_ value: UInt32) -> Folded {
        Unicode.Scalar(value).map { .run($0) } ?? .mark
    }
}

/// Tokens that have to stand one after the other; the last one may be the beginning of a longer run.
package struct SearchPhrase: Sendable, Hashable {
    let tokens: [String]

    /// A run shorter than this begins too many others.
    private static let shortestBeginning = 3
    private static let most = 8

    /// The phrases that somebody typed with spaces between; empty where nothing can be searched.
    package static func read(_ text: String) -> [SearchPhrase] {
        let phrases = text.split(whereSeparator: \.isWhitespace).prefix(most).compactMap { word in
            let tokens = SearchWords.tokens(of: String(word))
            return tokens.isEmpty ? nil : SearchPhrase(tokens: tokens)
        }
        return Array(phrases)
    }

    private var isBeginning: Bool {
        guard let last = tokens.last, let first = last.utf8.first else { return false }
        return first < 0x80 && last.utf8.count >= Self.shortestBeginning
    }

    /// As FTS5 reads it. Tokens hold letters and digits alone.
    var match: String { "\"\(tokens.joined(separator: " "))\"\(isBeginning ? "*" : "")" }

    /// As a piece of the line of tokens.
    var piece: String { " \(tokens.joined(separator: " "))\(isBeginning ? "" : " ")" }

    /// Whether the phrase stands in a line of tokens.
    package func stands(in line: String) -> Bool { line.contains(piece) }

    /// As a `tsquery` over single tokens and pairs; the piece is looked for in what it finds.
    var grams: String {
        let pairs = SearchGrams.pairs(tokens)
        var terms = (pairs.isEmpty ? tokens : pairs).map { "'\($0)'" }
        if isBeginning, let last = terms.popLast() { terms.append("\(last):*") }
        return terms.joined(separator: " & ")
    }
}

/// Single tokens and pairs of neighbours, as PostgreSQL indexes them: it knows only 256 places of a word.
enum SearchGrams {
    static func pairs(_ tokens: [String]) -> [String] {
        zip(tokens, tokens.dropFirst()).map { "\($0)_\($1)" }
    }

    /// Of a line of tokens, each once, with a space between.
    static func text(_ line: String) -> String {
        let tokens = line.split(separator: " ").map(String.init)
        return Set(tokens + pairs(tokens)).sorted().joined(separator: " ")
    }
}
