/// Escaping of text for HTML, the same for text between tags and for quoted attribute values.
///
/// `& < > " '` become references; a carriage return too, because a parser would turn it into a line feed. Control
/// characters that HTML does not know become U+FFFD, so that they are seen and do nothing.
package enum Escaping {
    /// Appends `text` escaped.
    package static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { source in
            var start = source.startIndex
            for index in source.indices {
                // All but a handful of bytes, and every byte of a Chinese character, leave the loop here.
                let byte = source[index]
                if byte > 0x3E && byte != 0x7F { continue }
                guard let reference = reference(for: byte) else { continue }
                bytes.append(contentsOf: source[start..<index])
                reference.withUTF8Buffer { bytes.append(contentsOf: $0) }
                start = index + 1
            }
            bytes.append(contentsOf: source[start...])
        }
    }

    private static func reference(for byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        case 0x0D: "&#13;"
        case 0x09, 0x0A: nil
        case 0x00...0x1F, 0x7F: "\u{FFFD}"
        default: nil
        }
    }
}
