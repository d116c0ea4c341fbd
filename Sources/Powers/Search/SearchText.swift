/// Texts folded for search: full-width to half-width, small letters, no marks or spaces between words.
enum SearchText {
    /// The characters that count, as scalar values.
    static func fold(_ text: String) -> [UInt32] {
        var folded: [UInt32] = []
        folded.reserveCapacity(text.utf8.count / 2)
        for scalar in text.unicodeScalars {
            if let value = fold(scalar.value) { folded.append(value) }
        }
        return folded
    }

    /// `nil` for marks and spaces, which nobody types the same way twice.
    private static func fold(_ value: UInt32) -> UInt32? {
        // Full-width ASCII.
        let plain = (0xFF01...0xFF5E).contains(value) ? value - 0xFEE0 : value
        switch plain {
        case 0x30...0x39, 0x61...0x7A: return plain
        case 0x41...0x5A: return plain + 0x20
        case 0..<0x80: return nil
        // General punctuation, CJK symbols and marks, middle dots; 〇 is a number.
        case 0x3007: return plain
        case 0x2000...0x206F, 0x3000...0x303F, 0xB7, 0xFE30...0xFE4F, 0xFF00...0xFFEF: return nil
        default: return plain
        }
    }

    static let republic = fold("中华人民共和国")

    /// A law's title without the words that all of them begin with.
    static func law(_ title: String) -> [UInt32] {
        let folded = fold(title)
        return folded.starts(with: republic) && folded.count > republic.count
            ? Array(folded.dropFirst(republic.count)) : folded
    }
}

/// Texts of many items, one behind the other, so that a search touches one array.
struct PackedTexts {
    private(set) var scalars: [UInt32] = []
    private var ends: [Int] = []

    mutating func append(_ text: [UInt32]) {
        scalars += text
        ends.append(scalars.count)
    }

    func range(_ index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

    var count: Int { ends.count }

    /// Where `word` stands first in text `index`; `nil` if it doesn't.
    func place(of word: [UInt32], in index: Int) -> Int? {
        let range = range(index)
        guard let head = word.first, word.count <= range.count else { return nil }
        return scalars.withUnsafeBufferPointer { all in
            var start = range.lowerBound
            let last = range.upperBound - word.count
            while start <= last {
                if all[start] == head, matches(all, start, word) { return start - range.lowerBound }
                start += 1
            }
            return nil
        }
    }

    private func matches(_ all: UnsafeBufferPointer<UInt32>, _ start: Int, _ word: [UInt32]) -> Bool {
        for offset in 1..<max(word.count, 1) where all[start + offset] != word[offset] { return false }
        return true
    }

    /// Whether all characters of `word` stand in text `index` in this order, others between them.
    func holdsScattered(_ word: [UInt32], in index: Int) -> Bool {
        var next = 0
        for place in range(index) {
            if scalars[place] == word[next] {
                next += 1
                if next == word.count { return true }
            }
        }
        return false
    }
}
