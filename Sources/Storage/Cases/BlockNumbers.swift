/// What becomes of the numbers in blocks.
package enum BlockNumbers {
    /// Who does something to a number, and when.
    package struct Note: Sendable {
        package let by: String
        package let at: Int

        package init(by: String, at: Int) {
            self.by = by
            self.at = at
        }
    }

    /// Puts a number on a document of a case; throws `NumberFault` unless one of `holders` has it, still unused.
    package static func use(
        _ value: Int,
        organ: String,
        series: String,
        holders: Set<String>,
        caseID: String,
        document: String,
        _ note: Note,
        on c: any SQLConnection
    ) throws -> BlockNumber {
        let block = try block(of: value, organ, series, holders, on: c)
        var number = Self.number(value, of: block, .used, note)
        (number.caseID, number.document) = (caseID, document)
        return try settle(number, on: c)
    }

    /// Declares a number void (作废) that one of `holders` has; throws `NumberFault`.
    package static func spoil(
        _ value: Int,
        organ: String,
        series: String,
        holders: Set<String>,
        reason: String,
        _ note: Note,
        on c: any SQLConnection
    ) throws -> BlockNumber {
        let block = try block(of: value, organ, series, holders, on: c)
        var number = Self.number(value, of: block, .spoiled, note)
        number.reason = reason
        return try settle(number, on: c)
    }

    /// Takes back every number of the block that is still unused; which these were. Throws `NumberFault`.
    package static func giveBack(
        organ: String,
        block id: String,
        reason: String? = nil,
        _ note: Note,
        on c: any SQLConnection
    ) throws -> [Int] {
        let block = try NumberBlocks.open(organ: organ, id: id, on: c)
        let unused = try account(of: block, on: c).unused
        let rows = unused.map { value in
            var number = Self.number(value, of: block, .returned, note)
            number.reason = reason
            return number.values
        }
        try c.insert(into: "block_numbers", BlockNumber.names, rows)
        return unused
    }

    /// What became of a number; `nil` while it is unused, or in no block.
    package static func get(
        _ value: Int,
        organ: String,
        series: String,
        on c: any SQLConnection
    ) throws -> BlockNumber? {
        try c.rows(
            """
            SELECT \(BlockNumber.columns)
            FROM block_numbers
            WHERE organ = ? AND series = ? AND value = ?
            """,
            [.text(organ), .text(series), .int(value)]
        ).first.map(BlockNumber.init)
    }

    private static func block(
        of value: Int,
        _ organ: String,
        _ series: String,
        _ holders: Set<String>,
        on c: any SQLConnection
    ) throws -> NumberBlock {
        guard let found = try NumberBlocks.holding(value, organ: organ, series: series, on: c) else {
            throw NumberFault.unknown
        }
        guard holders.contains(found.person) else { throw NumberFault.heldBy(person: found.person) }
        return try NumberBlocks.open(organ: organ, id: found.id, on: c)
    }

    private static func number(
        _ value: Int,
        of block: NumberBlock,
        _ state: BlockNumberState,
        _ note: Note
    ) -> BlockNumber {
        BlockNumber(
            organ: block.organ,
            series: block.series,
            value: value,
            block: block.id,
            state: state,
            at: note.at,
            by: note.by
        )
    }

    /// The block is locked: nobody settles the number between the look and the row.
    private static func settle(_ number: BlockNumber, on c: any SQLConnection) throws -> BlockNumber {
        if let earlier = try get(number.value, organ: number.organ, series: number.series, on: c) {
            throw NumberFault.settled(earlier)
        }
        try c.insert(into: "block_numbers", BlockNumber.names, [number.values])
        return number
    }
}
