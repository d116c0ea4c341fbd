/// What a case is found by (检索文本): names, numbers, place and what was done, as tokens.
package struct CaseTextRow: Sendable, Equatable {
    package var organ: String
    package var caseID: String
    package var openedAt: Int
    /// As `SearchWords.line` writes them.
    package var words: String

    package init(organ: String, caseID: String, openedAt: Int, words: String) {
        self.organ = organ
        self.caseID = caseID
        self.openedAt = openedAt
        self.words = words
    }
}

/// The texts of cases, with the engine's own index of words.
package enum CaseTexts {
    /// Adds the text or brings it up to date; one that stays the same is left alone.
    package static func put(_ row: CaseTextRow, on c: any SQLConnection) throws {
        guard let kept = try kept(organ: row.organ, caseID: row.caseID, on: c) else { return try insert(row, on: c) }
        guard kept.words != row.words else { return }
        if c.dialect == .sqlite { try forget(kept, on: c) }
        try c.run(
            """
            UPDATE case_texts
            SET words = ?
            WHERE organ = ? AND case_id = ?
            """,
            [.text(row.words), .text(row.organ), .text(row.caseID)]
        )
        try index(row, at: kept.place, on: c)
    }

    /// The words by which the case is found; `nil` if it isn't.
    package static func words(organ: String, caseID: String, on c: any SQLConnection) throws -> String? {
        try kept(organ: organ, caseID: caseID, on: c)?.words
    }

    private struct Kept {
        let place: Int
        let words: String
    }

    private static func kept(organ: String, caseID: String, on c: any SQLConnection) throws -> Kept? {
        try c.rows(
            """
            SELECT place, words
            FROM case_texts
            WHERE organ = ? AND case_id = ?
            """,
            [.text(organ), .text(caseID)]
        ).first.map { Kept(place: try $0.int(0), words: try $0.text(1)) }
    }

    private static func insert(_ row: CaseTextRow, on c: any SQLConnection) throws {
        var place = TextPlace.of(openedAt: row.openedAt, id: row.caseID)
        // Two cases of one millisecond may hash alike.
        while try isTaken(place, on: c) { place += 1 }
        try c.insert(
            into: "case_texts",
            ["organ", "case_id", "place", "words"],
            [[.text(row.organ), .text(row.caseID), .int(place), .text(row.words)]]
        )
        try index(row, at: place, on: c)
    }

    private static func isTaken(_ place: Int, on c: any SQLConnection) throws -> Bool {
        try !c.rows("SELECT 1\nFROM case_texts\nWHERE place = ?", [.int(place)]).isEmpty
    }

    private static func index(_ row: CaseTextRow, at place: Int, on c: any SQLConnection) throws {
        switch c.dialect {
        case .sqlite:
            try c.run("INSERT INTO case_words (rowid, words) VALUES (?, ?)", [.int(place), .text(row.words)])
        case .postgres:
            try c.run(
                """
                UPDATE case_texts
                SET grams = array_to_tsvector(string_to_array(?, ' '))
                WHERE organ = ? AND case_id = ?
                """,
                [.text(SearchGrams.text(row.words)), .text(row.organ), .text(row.caseID)]
            )
        }
    }

    /// The index holds no texts, so that it has to be told which words leave it.
    private static func forget(_ kept: Kept, on c: any SQLConnection) throws {
        try c.run(
            "INSERT INTO case_words (case_words, rowid, words) VALUES ('delete', ?, ?)",
            [.int(kept.place), .text(kept.words)]
        )
    }

    /// Empties the index of words; the texts themselves go with the other rows.
    static func forgetIndex(on c: any SQLConnection) throws {
        guard c.dialect == .sqlite else { return }
        try c.run("INSERT INTO case_words (case_words) VALUES ('delete-all')", [])
    }
}

/// Where a text stands among all: in the order in which cases were registered.
package enum TextPlace {
    private static let bits = 20

    package static func of(openedAt: Int, id: String) -> Int {
        openedAt << bits | Int(StableHash.of(id) & (1 << bits - 1))
    }

    /// Whether a number is a place of this case.
    package static func isPlace(_ number: Int, of id: String) -> Bool {
        number > 1 << (2 * bits) && number == of(openedAt: number >> bits, id: id)
    }

    /// The place of a case that was registered so many milliseconds later.
    package static func later(_ place: Int, by milliseconds: Int) -> Int { place + milliseconds << bits }

    /// The places of cases that were registered in this span.
    static func range(_ filed: Range<Int>) -> Range<Int> {
        bound(filed.lowerBound)..<bound(filed.upperBound)
    }

    /// An open end is as far as places reach.
    private static func bound(_ milliseconds: Int) -> Int {
        let (place, isOver) = max(milliseconds, 0).multipliedReportingOverflow(by: 1 << bits)
        return isOver ? .max : place
    }
}
