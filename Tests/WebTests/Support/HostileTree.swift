import Web

/// A random page made of texts that try to break out of where they stand.
indirect enum HostileTree: Equatable {
    case text(String)
    case element(name: Int, title: String?, value: String?, children: [HostileTree])

    static let names: [StaticString] = ["div", "span", "p", "td", "li"]
    private static let pieces = [
        "<", ">", "\"", "'", "&", "&lt;", "&#60;", "</div>", "<!--", "-->", "<![CDATA[", "\u{301}", "\u{338}",
        "\u{200D}",
        "\u{FE0F}", "\u{0}", "\u{8}", "\u{7F}", "\r", "\n", "\t", " ", "=", "/", "`", "onload=x", "javascript:", "执",
        "法",
        "𠮷", "a", "\u{202E}", "\u{2028}",
    ]

    static func random(depth: Int, using random: inout SplitMix64) -> HostileTree {
        if depth == 0 || Int.random(in: 0..<3, using: &random) == 0 { return .text(text(using: &random)) }
        let children = (0..<Int.random(in: 0..<5, using: &random)).map { _ in
            HostileTree.random(depth: depth - 1, using: &random)
        }
        return .element(
            name: Int.random(in: 0..<names.count, using: &random),
            title: Bool.random(using: &random) ? text(using: &random) : nil,
            value: Bool.random(using: &random) ? text(using: &random) : nil,
            children: children
        )
    }

    private static func text(using random: inout SplitMix64) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 1..<12, using: &random) {
            text.unicodeScalars.append(
                contentsOf: pieces[Int.random(in: 0..<pieces.count, using: &random)].unicodeScalars
            )
        }
        return text
    }

    func write(to h: inout HTML) {
        switch self {
        case .text(let text): h.text(text)
        case .element(let name, let title, let value, let children):
            h.tag(Self.names[name], title.map { .title($0) }, value.map { .data("value", $0) }) { h in
                for child in children { child.write(to: &h) }
            }
        }
    }

    /// What a reader must find: neighbouring texts as one, controls as U+FFFD.
    var asRead: [StrictReader.Token] {
        var tokens: [StrictReader.Token] = []
        collect(into: &tokens)
        return tokens
    }

    private func collect(into tokens: inout [StrictReader.Token]) {
        switch self {
        case .text(let text):
            if case .text(let before) = tokens.last {
                tokens[tokens.count - 1] = .text(before + Self.seen(text))
            } else {
                tokens.append(.text(Self.seen(text)))
            }
        case .element(let name, let title, let value, let children):
            var attributes: [String: [UInt8]] = [:]
            attributes["title"] = title.map(Self.seen)
            attributes["data-value"] = value.map(Self.seen)
            tokens.append(.start("\(Self.names[name])", attributes))
            for child in children { child.collect(into: &tokens) }
            tokens.append(.end("\(Self.names[name])"))
        }
    }

    private static func seen(_ text: String) -> [UInt8] {
        text.utf8.flatMap { byte -> [UInt8] in
            byte < 0x20 && ![9, 10, 13].contains(byte) || byte == 0x7F ? [0xEF, 0xBF, 0xBD] : [byte]
        }
    }
}
