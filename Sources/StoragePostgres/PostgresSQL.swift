/// Our SQL in PostgreSQL's words.
enum PostgresSQL {
    /// Numbers the placeholders: `?` becomes `$1`, `$2` and so on, outside of quotes.
    static func numbered(_ sql: String) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(sql.utf8.count + 16)
        var count = 0
        var quote: UInt8?
        for byte in sql.utf8 {
            if let open = quote {
                if byte == open { quote = nil }
                result.append(byte)
            } else if byte == UInt8(ascii: "?") {
                count += 1
                result.append(UInt8(ascii: "$"))
                result.append(contentsOf: String(count).utf8)
            } else {
                if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") { quote = byte }
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Only these are worth preparing; `SET` and table definitions run once.
    static func isPrepared(_ sql: String) -> Bool {
        ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"].contains { sql.hasPrefix($0) }
    }
}
