/// What became of a block's numbers (核销); each number stands in one of the four lists.
package struct NumberAccount: Sendable, Equatable {
    package let block: NumberBlock
    package let used: [BlockNumber]
    package let spoiled: [BlockNumber]
    package let returned: [BlockNumber]
    package let unused: [Int]

    package init(_ block: NumberBlock, settled: [BlockNumber]) {
        let known = Set(settled.map(\.value))
        self.block = block
        used = settled.filter { $0.state == .used }
        spoiled = settled.filter { $0.state == .spoiled }
        returned = settled.filter { $0.state == .returned }
        unused = block.numbers.filter { !known.contains($0) }
    }
}

/// The sums of a series (年终核销): what was given out is used, spoiled, given back or unused.
package struct NumberTotals: Sendable, Equatable {
    package let blocks: Int
    /// Blocks that are not closed yet.
    package let open: Int
    package let issued: Int
    package let used: Int
    package let spoiled: Int
    package let returned: Int

    package var unused: Int { issued - used - spoiled - returned }
}

extension NumberBlocks {
    package static func totals(organ: String, series: String, on c: any SQLConnection) throws -> NumberTotals {
        let blocks = try c.rows(
            """
            SELECT COUNT(*), COUNT(*) - COUNT(closed_at), CAST(COALESCE(SUM(last - first + 1), 0) AS BIGINT)
            FROM number_blocks
            WHERE organ = ? AND series = ?
            """,
            [.text(organ), .text(series)]
        )[0]
        let states = BlockNumberState.allCases
        let counts = try c.rows(
            """
            SELECT \(states.map { _ in "COUNT(CASE WHEN state = ? THEN 1 END)" }.joined(separator: ", "))
            FROM block_numbers
            WHERE organ = ? AND series = ?
            """,
            states.map { .text($0.rawValue) } + [.text(organ), .text(series)]
        )[0]
        func count(_ state: BlockNumberState) throws -> Int { try counts.int(states.firstIndex(of: state) ?? 0) }
        return NumberTotals(
            blocks: try blocks.int(0),
            open: try blocks.int(1),
            issued: try blocks.int(2),
            used: try count(.used),
            spoiled: try count(.spoiled),
            returned: try count(.returned)
        )
    }

    /// The accounts of a series, block by block; a page holds at most 20 blocks.
    package static func reconcile(
        organ: String,
        series: String,
        after: Int = .min,
        limit: Int = 20,
        on c: any SQLConnection
    ) throws -> [NumberAccount] {
        let blocks = try list(organ: organ, series: series, after: after, limit: min(limit, 20), on: c)
        return try blocks.map { try BlockNumbers.account(of: $0, on: c) }
    }

    /// The account of one block; throws `NumberFault.unknown`.
    package static func account(organ: String, id: String, on c: any SQLConnection) throws -> NumberAccount {
        guard let block = try get(organ: organ, id: id, on: c) else { throw NumberFault.unknown }
        return try BlockNumbers.account(of: block, on: c)
    }

    /// The accounts of a person's blocks; a page holds at most 20 blocks.
    package static func accounts(
        organ: String,
        person: String,
        after: (series: String, first: Int)? = nil,
        on c: any SQLConnection
    ) throws -> [NumberAccount] {
        try list(organ: organ, person: person, after: after, limit: 20, on: c).map {
            try BlockNumbers.account(of: $0, on: c)
        }
    }

    /// What does not add up, at most `limit` of each, as text: a number given out twice or never, or settled in a
    /// block that does not hold it.
    package static func faults(limit: Int, on c: any SQLConnection) throws -> [String] {
        try sums(limit: limit, on: c) + doubles(limit: limit, on: c) + overlaps(limit: limit, on: c)
            + strays(limit: limit, on: c)
    }

    /// Every number that a series has given out is a single one or in a block.
    private static func sums(limit: Int, on c: any SQLConnection) throws -> [String] {
        try c.rows(
            """
            SELECT t.organ, t.series
            FROM (
                SELECT organ, series, next - first AS n FROM serials
                UNION ALL
                SELECT organ, series, -1 FROM issued_numbers
                UNION ALL
                SELECT organ, series, first - last - 1 FROM number_blocks
            ) t
            GROUP BY t.organ, t.series
            HAVING SUM(t.n) <> 0
            LIMIT ?
            """,
            [.int(limit)]
        ).map { "文号序列 \(try $0.text(0))/\(try $0.text(1)) 有缺号或重号" }
    }

    private static func doubles(limit: Int, on c: any SQLConnection) throws -> [String] {
        try c.rows(
            """
            SELECT b.organ, b.series, i.value
            FROM number_blocks b
            JOIN issued_numbers i
            ON i.organ = b.organ AND i.series = b.series AND i.value >= b.first AND i.value <= b.last
            LIMIT ?
            """,
            [.int(limit)]
        ).map { "文号 \(try $0.text(0))/\(try $0.text(1))/\(try $0.int(2)) 既在号段中，又单独发出" }
    }

    private static func overlaps(limit: Int, on c: any SQLConnection) throws -> [String] {
        try c.rows(
            """
            SELECT b.organ, b.series, o.first
            FROM number_blocks b
            JOIN number_blocks o
            ON o.organ = b.organ AND o.series = b.series AND o.first > b.first AND o.first <= b.last
            LIMIT ?
            """,
            [.int(limit)]
        ).map { "文号 \(try $0.text(0))/\(try $0.text(1))/\(try $0.int(2)) 在两个号段中" }
    }

    private static func strays(limit: Int, on c: any SQLConnection) throws -> [String] {
        try c.rows(
            """
            SELECT n.organ, n.series, n.value
            FROM block_numbers n
            LEFT JOIN number_blocks b
            ON b.organ = n.organ AND b.id = n.block AND b.series = n.series AND n.value >= b.first AND n.value <= b.last
            WHERE b.id IS NULL
            LIMIT ?
            """,
            [.int(limit)]
        ).map { "号段号码 \(try $0.text(0))/\(try $0.text(1))/\(try $0.int(2)) 不在其号段中" }
    }
}

extension BlockNumbers {
    /// The numbers of blocks are runs that don't meet, so a block's rows stand together.
    static func account(of block: NumberBlock, on c: any SQLConnection) throws -> NumberAccount {
        let settled = try c.rows(
            """
            SELECT \(BlockNumber.columns)
            FROM block_numbers
            WHERE organ = ? AND series = ? AND value >= ? AND value <= ?
            ORDER BY value
            """,
            [.text(block.organ), .text(block.series), .int(block.first), .int(block.last)]
        ).map(BlockNumber.init)
        return NumberAccount(block, settled: settled)
    }
}
