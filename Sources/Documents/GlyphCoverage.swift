import Ledger

/// Which characters the documents' font stacks (字体栈) can print; bootstrap computes it from the fonts.
package struct GlyphCoverage: Sendable, Equatable {
    /// By stack: first and last code point of each range, flat and ascending.
    private let stacks: [String: [UInt32]]

    /// - Parameter bytes: coverage.json.
    package init(parsing bytes: [UInt8]) throws(GlyphCoverageFault) {
        let json: JSON
        do {
            json = try JSON(parsing: bytes, limits: JSONLimits(depth: 8, nodes: 1_000_000))
        } catch {
            throw GlyphCoverageFault(message: "字体覆盖范围无法读取：\(error)")
        }
        guard json["format"]?.intValue == 1, let members = json["stacks"]?.objectValue, !members.isEmpty else {
            throw GlyphCoverageFault(message: "字体覆盖范围的格式不认识")
        }
        var stacks: [String: [UInt32]] = [:]
        for (name, ranges) in members {
            let flat = (ranges.arrayValue ?? []).compactMap { $0.intValue.flatMap(UInt32.init(exactly:)) }
            let ascending = zip(flat, flat.dropFirst()).allSatisfy { $0.0 <= $0.1 }
            guard flat.count == ranges.arrayValue?.count, flat.count.isMultiple(of: 2), ascending else {
                throw GlyphCoverageFault(message: "字体覆盖范围有误：\(name)")
            }
            stacks[name] = flat
        }
        self.stacks = stacks
    }

    package var stackNames: [String] { stacks.keys.sorted() }

    /// Characters that some stack lacks, each once, in the order of the text.
    package func missing(in text: String) -> [Unicode.Scalar] { missing(in: [text]) }

    /// The same over several texts.
    package func missing(in texts: [String]) -> [Unicode.Scalar] {
        Self.missing(in: texts) { scalar in stacks.values.allSatisfy { Self.holds($0, scalar.value) } }
    }

    /// Characters that this one stack lacks; a stack that is not there lacks all.
    package func missing(in text: String, stack: String) -> [Unicode.Scalar] {
        let ranges = stacks[stack] ?? []
        return Self.missing(in: [text]) { Self.holds(ranges, $0.value) }
    }

    private static func missing(in texts: [String], prints: (Unicode.Scalar) -> Bool) -> [Unicode.Scalar] {
        var asked: Set<Unicode.Scalar> = []
        var missing: [Unicode.Scalar] = []
        for text in texts {
            for scalar in text.unicodeScalars where asked.insert(scalar).inserted && !prints(scalar) {
                missing.append(scalar)
            }
        }
        return missing
    }

    /// Binary search for the last range that begins at or before the code point.
    private static func holds(_ ranges: [UInt32], _ code: UInt32) -> Bool {
        var (low, high) = (0, ranges.count / 2)
        while low < high {
            let middle = (low + high) / 2
            if ranges[2 * middle] <= code { low = middle + 1 } else { high = middle }
        }
        return low > 0 && code <= ranges[2 * low - 1]
    }
}

/// coverage.json is not what bootstrap writes.
package struct GlyphCoverageFault: Error, Sendable, CustomStringConvertible {
    package let message: String

    package var description: String { message }
}

extension Unicode.Scalar {
    /// `“😀”（U+1F600）`, or the code point alone for what is invisible.
    package var named: String {
        let hex = String(value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.utf8.count)) + hex
        switch properties.generalCategory {
        case .control, .format, .privateUse, .surrogate, .lineSeparator, .paragraphSeparator, .unassigned: return code
        default: return "“\(self)”（\(code)）"
        }
    }
}
