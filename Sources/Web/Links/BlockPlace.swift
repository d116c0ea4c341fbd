package import Storage

/// Where a page of a person's blocks ends, as an address and the API's cursor write it: `26.当罚决/2026`.
package enum BlockPlace {
    package static func write(_ block: NumberBlock) -> String { "\(block.first).\(block.series)" }

    package static func read(_ text: String) -> (series: String, first: Int)? {
        let parts = text.split(separator: ".", maxSplits: 1)
        guard parts.count == 2, let first = Int(parts[0]), parts[1].utf8.count <= 100 else { return nil }
        return (String(parts[1]), first)
    }
}
