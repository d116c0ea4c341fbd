/// The spelling of codes, and the faults that all of them share.
enum CodeText {
    /// Hyphen, en dash and em dash; the full-width hyphen is a plain one by then.
    static let dashes: Set<Unicode.Scalar> = ["-", "–", "—"]

    /// Drops white space and invisible characters (copied numbers often bring direction marks), and `separators`; turns
    /// full-width characters into plain ones and lower case into upper.
    static func folded(_ text: String, dropping separators: Set<Unicode.Scalar> = []) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let plain = narrow(scalar)
            if plain.properties.isWhitespace || plain.properties.generalCategory == .format { continue }
            if !separators.contains(plain) { folded.append(upper(plain)) }
        }
        return String(folded)
    }

    /// Full-width forms are U+FEE0 above the plain ones.
    private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }

    private static func upper(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard ("a"..."z").contains(scalar) else { return scalar }
        return Unicode.Scalar(scalar.value - 32) ?? scalar
    }

    /// Throws unless the folded text has so many characters.
    static func require(_ lengths: [Int], of text: String, title: String) throws(CodeFault) {
        let count = text.unicodeScalars.count
        guard count > 0 else { throw CodeFault(.empty, "\(title)为空") }
        guard lengths.contains(count) else {
            let wanted = lengths.map { "\($0)" }.joined(separator: "、")
            throw CodeFault(.length, "\(title)应为 \(wanted) 位，现有 \(count) 位")
        }
    }

    /// Throws at the first character that is not allowed at its place, counted from 1.
    static func require(
        _ scalars: some Sequence<Unicode.Scalar>,
        from place: Int = 1,
        rule: String,
        _ allowed: (Unicode.Scalar) -> Bool
    ) throws(CodeFault) {
        for (index, scalar) in scalars.enumerated() where !allowed(scalar) {
            throw CodeFault(.character, "第 \(place + index) 位\(shown(scalar))不可用：\(rule)")
        }
    }

    /// What the reader has to find; a control character would turn the message itself around.
    private static func shown(_ scalar: Unicode.Scalar) -> String {
        scalar.properties.generalCategory == .control ? "" : "“\(scalar)”"
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    static func isCapital(_ scalar: Unicode.Scalar) -> Bool { ("A"..."Z").contains(scalar) }

    /// 0–9, then A = 10 … Z = 35.
    static func value(_ scalar: Unicode.Scalar) -> Int {
        isDigit(scalar) ? Int(scalar.value) - 48 : Int(scalar.value) - 55
    }
}
