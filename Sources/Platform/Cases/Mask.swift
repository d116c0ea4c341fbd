/// Personal data as those see it whose duty does not need it in full.
package enum Mask {
    /// `330102********1234`
    package static func idNumber(_ text: String) -> String { keep(text, front: 6, back: 4) }
    /// `138****1234`
    package static func phone(_ text: String) -> String { keep(text, front: 3, back: 4) }
    /// The first six characters, as a rule city and district.
    package static func address(_ text: String) -> String { text.count > 6 ? text.prefix(6) + "…" : "…" }

    /// An e-mail address, a number or whatever else one is reached by: `li***@example.cn`, `138****1234`
    package static func electronic(_ text: String) -> String {
        guard let at = text.firstIndex(of: "@") else { return keep(text, front: 3, back: 4) }
        return text[..<at].prefix(2) + "***" + text[at...]
    }

    private static func keep(_ text: String, front: Int, back: Int) -> String {
        guard text.count > front + back else { return String(repeating: "*", count: text.count) }
        return text.prefix(front) + String(repeating: "*", count: text.count - front - back) + text.suffix(back)
    }
}
