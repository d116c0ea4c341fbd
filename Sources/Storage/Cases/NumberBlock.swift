/// Consecutive numbers that an officer holds before there is a case, for use without signal (号段).
package struct NumberBlock: Sendable, Equatable {
    package var organ: String
    package var id: String
    /// `当罚/2026`
    package var series: String
    /// The holder's person id.
    package var person: String
    package var first: Int
    package var last: Int
    package var issuedAt: Int
    package var issuedBy: String
    /// Closed when all its numbers are accounted for; `nil` until then.
    package var closedAt: Int?
    package var closedBy: String?

    package init(
        organ: String,
        id: String,
        series: String,
        person: String,
        first: Int,
        last: Int,
        issuedAt: Int,
        issuedBy: String,
        closedAt: Int? = nil,
        closedBy: String? = nil
    ) {
        self.organ = organ
        self.id = id
        self.series = series
        self.person = person
        self.first = first
        self.last = last
        self.issuedAt = issuedAt
        self.issuedBy = issuedBy
        self.closedAt = closedAt
        self.closedBy = closedBy
    }

    /// In order; a block has at least one.
    package var numbers: Range<Int> { first..<(last + 1) }

    static let names = [
        "organ", "id", "series", "person", "first", "last", "issued_at", "issued_by", "closed_at", "closed_by",
    ]
    static let columns = names.joined(separator: ", ")

    init(_ row: SQLRow) throws {
        self.init(
            organ: try row.text(0),
            id: try row.text(1),
            series: try row.text(2),
            person: try row.text(3),
            first: try row.int(4),
            last: try row.int(5),
            issuedAt: try row.int(6),
            issuedBy: try row.text(7),
            closedAt: try row.optionalInt(8),
            closedBy: try row.optionalText(9)
        )
    }

    var values: [SQLValue] {
        [
            .text(organ), .text(id), .text(series), .text(person), .int(first), .int(last), .int(issuedAt),
            .text(issuedBy), SQLValue(closedAt), SQLValue(closedBy),
        ]
    }
}

/// What became of a number of a block; one that has no state is unused.
package enum BlockNumberState: String, Sendable, CaseIterable {
    /// Stands on a document of a case.
    case used
    /// 作废: miswritten, torn or lost; the paper is kept.
    case spoiled
    /// 缴回: given back unused; it is never given out again.
    case returned
}

/// One number of a block with what became of it.
package struct BlockNumber: Sendable, Equatable {
    package var organ: String
    package var series: String
    package var value: Int
    /// The block's id.
    package var block: String
    package var state: BlockNumberState
    package var caseID: String?
    /// The document or receipt that bears it.
    package var document: String?
    package var reason: String?
    package var at: Int
    /// Who noted it.
    package var by: String

    package init(
        organ: String,
        series: String,
        value: Int,
        block: String,
        state: BlockNumberState,
        caseID: String? = nil,
        document: String? = nil,
        reason: String? = nil,
        at: Int,
        by: String
    ) {
        self.organ = organ
        self.series = series
        self.value = value
        self.block = block
        self.state = state
        self.caseID = caseID
        self.document = document
        self.reason = reason
        self.at = at
        self.by = by
    }

    static let names = [
        "organ", "series", "value", "block", "state", "case_id", "document", "reason", "noted_at", "noted_by",
    ]
    static let columns = names.joined(separator: ", ")

    init(_ row: SQLRow) throws {
        guard let state = BlockNumberState(rawValue: try row.text(4)) else {
            throw StorageError.damaged("号段中号码的状态无法识别：\(try row.text(4))")
        }
        self.init(
            organ: try row.text(0),
            series: try row.text(1),
            value: try row.int(2),
            block: try row.text(3),
            state: state,
            caseID: try row.optionalText(5),
            document: try row.optionalText(6),
            reason: try row.optionalText(7),
            at: try row.int(8),
            by: try row.text(9)
        )
    }

    var values: [SQLValue] {
        [
            .text(organ), .text(series), .int(value), .text(block), .text(state.rawValue), SQLValue(caseID),
            SQLValue(document), SQLValue(reason), .int(at), .text(by),
        ]
    }
}

/// Why a number or block can't be dealt with as wanted; thrown, so that the transaction is undone.
package enum NumberFault: Error, Sendable, Equatable {
    /// No block has this number, or there is no such block.
    case unknown
    /// Somebody else holds the block.
    case heldBy(person: String)
    case closed(NumberBlock)
    /// The number was used, spoiled or given back before.
    case settled(BlockNumber)
    /// The series goes on with this number, not with the one that was wanted.
    case next(Int)
    /// How many numbers have to be given back before the block is closed.
    case unused(Int)
}
