/// A closed list of words for a column: Chinese as a clerk writes them, English as files may have them.
package protocol TableWord: CaseIterable, RawRepresentable, Hashable, Sendable where RawValue == String {
    var chinese: String { get }
}

extension TableWord {
    /// `nil` if the text is neither the Chinese nor the English word.
    package init?(word text: String) {
        guard let found = Self.allCases.first(where: { $0.chinese == text || $0.rawValue == text }) else { return nil }
        self = found
    }

    /// `必须、可以、无`, for the sentence that says which words are right.
    package static var right: String { allCases.map(\.chinese).joined(separator: "、") }
}
