/// A statutory document (文书) of a case, as lists show it.
package struct DocumentRow: Sendable, Equatable {
    package var organ: String
    package var id: String
    package var caseID: String
    /// The entry that made it.
    package var seq: Int
    package var kind: String
    package var number: String?
    package var title: String
    package var party: String?
    package var state: String
    /// Hash of the rendered PDF; `nil` until it is rendered, as are the next two.
    package var sha256: String?
    /// In bytes.
    package var size: Int?
    package var pages: Int?

    package init(
        organ: String,
        id: String,
        caseID: String,
        seq: Int,
        kind: String,
        number: String? = nil,
        title: String,
        party: String? = nil,
        state: String,
        sha256: String? = nil,
        size: Int? = nil,
        pages: Int? = nil
    ) {
        self.organ = organ
        self.id = id
        self.caseID = caseID
        self.seq = seq
        self.kind = kind
        self.number = number
        self.title = title
        self.party = party
        self.state = state
        self.sha256 = sha256
        self.size = size
        self.pages = pages
    }

    static let names = [
        "organ", "id", "case_id", "seq", "kind", "number", "title", "party", "state", "sha256", "size", "pages",
    ]
    static let columns = names.joined(separator: ", ")

    init(_ row: SQLRow) throws {
        self.init(
            organ: try row.text(0),
            id: try row.text(1),
            caseID: try row.text(2),
            seq: try row.int(3),
            kind: try row.text(4),
            number: try row.optionalText(5),
            title: try row.text(6),
            party: try row.optionalText(7),
            state: try row.text(8),
            sha256: try row.optionalText(9),
            size: try row.optionalInt(10),
            pages: try row.optionalInt(11)
        )
    }

    var values: [SQLValue] {
        [
            .text(organ), .text(id), .text(caseID), .int(seq), .text(kind), SQLValue(number), .text(title),
            SQLValue(party), .text(state), SQLValue(sha256), SQLValue(size), SQLValue(pages),
        ]
    }
}

package enum DocumentRows {
    /// Makes `rows` all documents of the case; rows that stay the same are left alone.
    package static func replace(
        organ: String,
        caseID: String,
        with rows: [DocumentRow],
        on c: any SQLConnection
    ) throws {
        let kept = try list(organ: organ, caseID: caseID, on: c)
        for row in kept where !rows.contains(row) {
            try c.run("DELETE FROM documents\nWHERE organ = ? AND id = ?", [.text(organ), .text(row.id)])
        }
        try c.insert(into: "documents", DocumentRow.names, rows.filter { !kept.contains($0) }.map(\.values))
    }

    /// The case's documents, in the order of the entries that made them.
    package static func list(organ: String, caseID: String, on c: any SQLConnection) throws -> [DocumentRow] {
        try c.rows(
            """
            SELECT \(DocumentRow.columns)
            FROM documents
            WHERE organ = ? AND case_id = ?
            ORDER BY seq, id
            """,
            [.text(organ), .text(caseID)]
        ).map(DocumentRow.init)
    }

    package static func get(organ: String, id: String, on c: any SQLConnection) throws -> DocumentRow? {
        try c.rows(
            """
            SELECT \(DocumentRow.columns)
            FROM documents
            WHERE organ = ? AND id = ?
            """,
            [.text(organ), .text(id)]
        ).first.map(DocumentRow.init)
    }
}
