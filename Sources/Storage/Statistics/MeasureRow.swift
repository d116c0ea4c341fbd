/// What one case contributes to one measure (指标) of one month; made from its dossier.
package struct MeasureRow: Sendable, Equatable {
    package var organ: String
    package var caseID: String
    /// Name of the measure: `filed`.
    package var measure: String
    /// The month of the event, `2026-05`.
    package var month: String
    package var unit: String
    /// 领域 and code of the case's first item; empty where it names none.
    package var field: String
    package var item: String
    /// ordinary or simple.
    package var procedure: String
    /// Where the case stands; only what is counted by stage has one, so that other sums rest when the case moves on.
    package var stage: String
    /// A number of things, of days or of fen, as the measure says; never 0.
    package var n: Int

    package init(
        organ: String,
        caseID: String,
        measure: String,
        month: String,
        unit: String,
        field: String = "",
        item: String = "",
        procedure: String,
        stage: String = "",
        n: Int = 1
    ) {
        self.organ = organ
        self.caseID = caseID
        self.measure = measure
        self.month = month
        self.unit = unit
        self.field = field
        self.item = item
        self.procedure = procedure
        self.stage = stage
        self.n = n
    }

    package static let names = [
        "organ", "case_id", "measure", "month", "unit", "field", "item", "procedure", "stage", "n",
    ]
    static let columns = names.joined(separator: ", ")

    init(_ row: SQLRow) throws {
        self.init(
            organ: try row.text(0),
            caseID: try row.text(1),
            measure: try row.text(2),
            month: try row.text(3),
            unit: try row.text(4),
            field: try row.text(5),
            item: try row.text(6),
            procedure: try row.text(7),
            stage: try row.text(8),
            n: try row.int(9)
        )
    }

    package var values: [SQLValue] {
        [
            .text(organ), .text(caseID), .text(measure), .text(month), .text(unit), .text(field), .text(item),
            .text(procedure), .text(stage), .int(n),
        ]
    }
}
