/// Which part of a file a `Range` header asks for (RFC 9110, 14).
enum ByteRange: Equatable {
    /// No range that we serve: the whole file, with 200.
    case whole
    /// These bytes, with 206.
    case part(Range<Int>)
    /// Nothing of it is there: 416.
    case outside

    /// One range of bytes is served. Other units, several ranges and what is not a range at all are answered with the
    /// whole file, as the standard allows.
    init(_ header: String?, size: Int) {
        self = .whole
        guard let header, header.lowercased().hasPrefix("bytes=") else { return }
        let spec = header.dropFirst(6).filter { $0 != " " && $0 != "\t" }
        guard !spec.contains(","), let dash = spec.firstIndex(of: "-") else { return }
        let first = spec[..<dash]
        let last = spec[dash...].dropFirst()
        if first.isEmpty {
            guard let count = Self.number(last) else { return }
            self = count == 0 || size == 0 ? .outside : .part(max(0, size - count)..<size)
            return
        }
        guard let start = Self.number(first) else { return }
        if last.isEmpty {
            self = start < size ? .part(start..<size) : .outside
            return
        }
        guard let end = Self.number(last), end >= start else { return }
        self = start < size ? .part(start..<(min(end, size - 1) + 1)) : .outside
    }

    /// Digits only; a number too large to count is simply past every end.
    private static func number(_ digits: Substring) -> Int? {
        guard !digits.isEmpty, digits.utf8.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) else {
            return nil
        }
        return Int(digits) ?? Int.max - 1
    }
}
