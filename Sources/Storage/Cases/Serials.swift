/// A serial number (文号) that was given out.
package struct IssuedNumber: Sendable, Equatable {
    package var organ: String
    package var series: String
    package var value: Int
    package var caseID: String
    /// The entry that took it.
    package var seq: Int
    package var state: SerialState

    package init(organ: String, series: String, value: Int, caseID: String, seq: Int, state: SerialState) {
        self.organ = organ
        self.series = series
        self.value = value
        self.caseID = caseID
        self.seq = seq
        self.state = state
    }
}

/// What became of a number: it is never taken back.
package enum SerialState: String, Sendable {
    case issued
    /// Given out, and declared void (作废).
    case voided
}

/// Serial numbers without gap or repeat.
package enum Serials {
    /// The next number of the series; the first is 1.
    ///
    /// The series stays locked until the transaction ends, and a transaction that fails gives the number back.
    /// So take numbers last in a transaction.
    package static func take(
        organ: String,
        series: String,
        caseID: String,
        seq: Int,
        on c: any SQLConnection
    ) throws -> Int {
        let value = try reserve(1, organ: organ, series: series, on: c).lowerBound
        try c.insert(
            into: "issued_numbers",
            ["organ", "series", "value", "case_id", "seq", "state"],
            [
                [
                    .text(organ), .text(series), .int(value), .text(caseID), .int(seq),
                    .text(SerialState.issued.rawValue),
                ]
            ]
        )
        return value
    }

    /// The next `count` numbers of the series, for a block; locked and given back as a single one is.
    static func reserve(_ count: Int, organ: String, series: String, on c: any SQLConnection) throws -> Range<Int> {
        guard
            let row = try c.rows(
                """
                INSERT INTO serials (organ, series, next)
                VALUES (?, ?, ?)
                ON CONFLICT (organ, series)
                DO UPDATE SET next = serials.next + ?
                RETURNING next
                """,
                [.text(organ), .text(series), .int(1 + count), .int(count)]
            ).first
        else { throw StorageError.damaged("取号未得到结果：\(series)") }
        let next = try row.int(0)
        return (next - count)..<next
    }

    /// Lets a series begin with another number than 1, as printed receipts (罚没票据) do; one that has begun
    /// goes on as it is.
    static func begin(organ: String, series: String, first: Int, on c: any SQLConnection) throws {
        try c.run(
            """
            INSERT INTO serials (organ, series, next, first)
            VALUES (?, ?, ?, ?)
            ON CONFLICT (organ, series) DO NOTHING
            """,
            [.text(organ), .text(series), .int(first), .int(first)]
        )
    }

    /// The series' numbers in order, a page at a time: `after` is the last value of the page before.
    package static func issued(
        organ: String,
        series: String,
        after: Int = 0,
        limit: Int = Page.largest,
        on c: any SQLConnection
    ) throws -> [IssuedNumber] {
        try c.rows(
            """
            SELECT value, case_id, seq, state
            FROM issued_numbers
            WHERE organ = ? AND series = ? AND value > ?
            ORDER BY value
            LIMIT ?
            """,
            [.text(organ), .text(series), .int(after), Page.limit(limit)]
        ).map { row in
            guard let state = SerialState(rawValue: try row.text(3)) else {
                throw StorageError.damaged("文号状态无法识别：\(try row.text(3))")
            }
            return IssuedNumber(
                organ: organ,
                series: series,
                value: try row.int(0),
                caseID: try row.text(1),
                seq: try row.int(2),
                state: state
            )
        }
    }

    /// Declares what became of a number. False if it was never given out.
    @discardableResult
    package static func mark(
        organ: String,
        series: String,
        value: Int,
        as state: SerialState,
        on c: any SQLConnection
    ) throws -> Bool {
        try c.run(
            """
            UPDATE issued_numbers
            SET state = ?
            WHERE organ = ? AND series = ? AND value = ?
            """,
            [.text(state.rawValue), .text(organ), .text(series), .int(value)]
        ) > 0
    }
}
