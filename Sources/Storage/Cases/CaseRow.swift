/// A case (案件) as lists show it; made from its dossier.
package struct CaseRow: Sendable, Equatable {
    package var organ: String
    package var id: String
    /// The seq of the newest entry that the row reflects.
    package var version: Int
    package var title: String
    package var stage: String
    /// The parties' names, as shown.
    package var parties: String
    /// The handler's (承办人) person id.
    package var handler: String
    package var unit: String
    /// The case number (案号); `nil` before filing.
    package var number: String?
    package var decisionNumber: String?
    /// Never changes, because pages are cut along it.
    package var openedAt: Int
    package var updatedAt: Int

    package init(
        organ: String,
        id: String,
        version: Int,
        title: String,
        stage: String,
        parties: String,
        handler: String,
        unit: String,
        number: String? = nil,
        decisionNumber: String? = nil,
        openedAt: Int,
        updatedAt: Int
    ) {
        self.organ = organ
        self.id = id
        self.version = version
        self.title = title
        self.stage = stage
        self.parties = parties
        self.handler = handler
        self.unit = unit
        self.number = number
        self.decisionNumber = decisionNumber
        self.openedAt = openedAt
        self.updatedAt = updatedAt
    }

    static let columns =
        "organ, id, version, title, stage, parties, handler, unit, number, decision_number, opened_at, updated_at"

    init(_ row: SQLRow) throws {
        self.init(
            organ: try row.text(0),
            id: try row.text(1),
            version: try row.int(2),
            title: try row.text(3),
            stage: try row.text(4),
            parties: try row.text(5),
            handler: try row.text(6),
            unit: try row.text(7),
            number: try row.optionalText(8),
            decisionNumber: try row.optionalText(9),
            openedAt: try row.int(10),
            updatedAt: try row.int(11)
        )
    }

    var values: [SQLValue] {
        [
            .text(organ), .text(id), .int(version), .text(title), .text(stage), .text(parties), .text(handler),
            .text(unit), SQLValue(number), SQLValue(decisionNumber), .int(openedAt), .int(updatedAt),
        ]
    }
}

/// A page of the case list, newest first.
package struct CaseQuery: Sendable {
    package var organ: String
    package var stage: String?
    package var handler: String?
    /// The last row of the page before.
    package var before: (openedAt: Int, id: String)?
    /// At most `Page.largest`.
    package var limit: Int

    package init(
        organ: String,
        stage: String? = nil,
        handler: String? = nil,
        before: (openedAt: Int, id: String)? = nil,
        limit: Int = 50
    ) {
        self.organ = organ
        self.stage = stage
        self.handler = handler
        self.before = before
        self.limit = limit
    }
}
