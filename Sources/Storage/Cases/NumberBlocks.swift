/// Blocks of numbers in officers' hands: a number belongs to one block at most, and one thing becomes of it.
package enum NumberBlocks {
    /// No block holds more: a book of forms has a hundred.
    package static let largest = 200

    /// Gives a person the next `count` numbers of the series, 1 to `largest`.
    ///
    /// The series stays locked until the transaction ends, so issue last in a transaction.
    ///
    /// - Parameter first: where the block must begin, as the paper in hand does; throws `NumberFault.next` if the series
    ///   stands elsewhere. A series without numbers begins there.
    package static func issue(
        _ count: Int,
        organ: String,
        series: String,
        first: Int? = nil,
        to person: String,
        id: String,
        by: String,
        at: Int,
        on c: any SQLConnection
    ) throws -> NumberBlock {
        guard (1...largest).contains(count) else { throw StorageError.misuse("号段应有 1 至 \(largest) 个号码") }
        if let first { try Serials.begin(organ: organ, series: series, first: first, on: c) }
        let numbers = try Serials.reserve(count, organ: organ, series: series, on: c)
        if let first, numbers.lowerBound != first { throw NumberFault.next(numbers.lowerBound) }
        let block = NumberBlock(
            organ: organ,
            id: id,
            series: series,
            person: person,
            first: numbers.lowerBound,
            last: numbers.upperBound - 1,
            issuedAt: at,
            issuedBy: by
        )
        try c.insert(into: "number_blocks", NumberBlock.names, [block.values])
        return block
    }

    package static func get(organ: String, id: String, on c: any SQLConnection) throws -> NumberBlock? {
        try c.rows(
            """
            SELECT \(NumberBlock.columns)
            FROM number_blocks
            WHERE organ = ? AND id = ?
            """,
            [.text(organ), .text(id)]
        ).first.map(NumberBlock.init)
    }

    /// The series' blocks in order of their numbers; `after` is the first number of the last block before.
    package static func list(
        organ: String,
        series: String,
        after: Int = .min,
        limit: Int = 50,
        on c: any SQLConnection
    ) throws -> [NumberBlock] {
        try c.rows(
            """
            SELECT \(NumberBlock.columns)
            FROM number_blocks
            WHERE organ = ? AND series = ? AND first > ?
            ORDER BY first
            LIMIT ?
            """,
            [.text(organ), .text(series), .int(after), Page.limit(limit)]
        ).map(NumberBlock.init)
    }

    /// A person's blocks by series and number.
    package static func list(
        organ: String,
        person: String,
        after: (series: String, first: Int)? = nil,
        limit: Int = 50,
        on c: any SQLConnection
    ) throws -> [NumberBlock] {
        var sql = SQLText(
            "SELECT \(NumberBlock.columns)\nFROM number_blocks\nWHERE organ = ? AND person = ?",
            [.text(organ), .text(person)]
        )
        if let after { sql.add("AND (series, first) > (?, ?)", [.text(after.series), .int(after.first)]) }
        sql.add("ORDER BY series, first\nLIMIT ?", [Page.limit(limit)])
        return try c.rows(sql).map(NumberBlock.init)
    }

    /// Whether the organ ever gave out blocks of a series whose key begins with `word` and a slash.
    package static func exist(organ: String, word: String, on c: any SQLConnection) throws -> Bool {
        // In the order of bytes, "0" follows "/".
        try !c.rows(
            """
            SELECT id
            FROM number_blocks
            WHERE organ = ? AND series >= ? AND series < ?
            LIMIT 1
            """,
            [.text(organ), .text("\(word)/"), .text("\(word)0")]
        ).isEmpty
    }

    /// The series of which blocks were given out, in order of their keys.
    package static func series(
        organ: String,
        after: String = "",
        limit: Int = 50,
        on c: any SQLConnection
    ) throws -> [String] {
        try c.rows(
            """
            SELECT DISTINCT series
            FROM number_blocks
            WHERE organ = ? AND series > ?
            ORDER BY series
            LIMIT ?
            """,
            [.text(organ), .text(after), Page.limit(limit)]
        ).map { try $0.text(0) }
    }

    /// Closes a block of which every number is accounted for; throws `NumberFault`.
    package static func close(
        organ: String,
        id: String,
        by: String,
        at: Int,
        on c: any SQLConnection
    ) throws -> NumberBlock {
        var block = try open(organ: organ, id: id, on: c)
        let unused = try BlockNumbers.account(of: block, on: c).unused
        guard unused.isEmpty else { throw NumberFault.unused(unused.count) }
        try c.run(
            """
            UPDATE number_blocks
            SET closed_at = ?, closed_by = ?
            WHERE organ = ? AND id = ?
            """,
            [.int(at), .text(by), .text(organ), .text(id)]
        )
        (block.closedAt, block.closedBy) = (at, by)
        return block
    }

    /// The block that holds the number; `nil` if none does.
    package static func holding(
        _ value: Int,
        organ: String,
        series: String,
        on c: any SQLConnection
    ) throws -> NumberBlock? {
        let row = try c.rows(
            """
            SELECT \(NumberBlock.columns)
            FROM number_blocks
            WHERE organ = ? AND series = ? AND first <= ?
            ORDER BY first DESC
            LIMIT 1
            """,
            [.text(organ), .text(series), .int(value)]
        ).first
        guard let block = try row.map(NumberBlock.init), block.numbers.contains(value) else { return nil }
        return block
    }

    /// The block, locked until the transaction ends, so that closing it and using its numbers take turns.
    static func open(organ: String, id: String, on c: any SQLConnection) throws -> NumberBlock {
        let row = try c.rows(
            """
            SELECT \(NumberBlock.columns)
            FROM number_blocks
            WHERE organ = ? AND id = ?
            \(c.dialect.lockingRow)
            """,
            [.text(organ), .text(id)]
        ).first
        guard let block = try row.map(NumberBlock.init) else { throw NumberFault.unknown }
        guard block.closedAt == nil else { throw NumberFault.closed(block) }
        return block
    }
}
