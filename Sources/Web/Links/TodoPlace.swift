package import Storage

/// Where a page of to-dos ends, as an address and the API's cursor write it: `1790000000000.1789000000000.0a1b2c:…`.
package enum TodoPlace {
    package static func write(_ place: Todos.Place) -> String {
        "\(place.dueAt.map { "\($0)" } ?? "-").\(place.since).\(place.id)"
    }

    /// Whether a to-do may be named so; PostgreSQL takes no text with a zero in it.
    package static func isID(_ text: some StringProtocol) -> Bool {
        text.utf8.count <= 300 && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7f }
    }

    package static func read(_ text: String) -> Todos.Place? {
        let parts = text.split(separator: ".", maxSplits: 2)
        guard parts.count == 3, let since = Int(parts[1]), isID(parts[2]) else { return nil }
        if parts[0] == "-" { return (nil, since, String(parts[2])) }
        guard let dueAt = Int(parts[0]) else { return nil }
        return (dueAt, since, String(parts[2]))
    }
}

extension TodoRow {
    package var place: Todos.Place { (dueAt, since, id) }
}
