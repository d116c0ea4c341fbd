/// Unguessable values for forms; 256 bits from the system's generator.
package enum RandomToken {
    /// 64 lower-case hexadecimal digits.
    package static func make() -> String { hex(words: 4) }

    static func hex(words: Int) -> String {
        var generator = SystemRandomNumberGenerator()
        var text = ""
        for _ in 0..<words {
            let word = String(generator.next(), radix: 16)
            text += String(repeating: "0", count: 16 - word.count) + word
        }
        return text
    }
}
