/// The tables of the statistics (案件统计): what each case contributes to which month, and the kept sums.
enum CaseStatistics {
    static let statements: [String] = [
        """
        CREATE TABLE case_measures (
            organ TEXT NOT NULL,
            case_id TEXT NOT NULL,
            measure TEXT NOT NULL,
            month TEXT NOT NULL,
            unit TEXT NOT NULL,
            field TEXT NOT NULL,
            item TEXT NOT NULL,
            procedure TEXT NOT NULL,
            stage TEXT NOT NULL,
            n INTEGER NOT NULL,
            PRIMARY KEY (organ, case_id, measure, month)
        ) STRICT
        """,
        "CREATE INDEX case_measures_month ON case_measures (organ, measure, month DESC, case_id DESC)",
        "CREATE INDEX case_measures_unit ON case_measures (organ, measure, unit, month DESC, case_id DESC)",
        "CREATE INDEX case_measures_item ON case_measures (organ, measure, item, month DESC, case_id DESC)",
        // Only registrations have a stage; the others would fill the index with nothing.
        "CREATE INDEX case_measures_stage ON case_measures (organ, stage, month DESC, case_id DESC) WHERE stage <> ''",
        """
        CREATE TABLE measure_counts (
            organ TEXT NOT NULL,
            month TEXT NOT NULL,
            measure TEXT NOT NULL,
            unit TEXT NOT NULL,
            field TEXT NOT NULL,
            item TEXT NOT NULL,
            procedure TEXT NOT NULL,
            stage TEXT NOT NULL,
            shard INTEGER NOT NULL,
            n INTEGER NOT NULL,
            PRIMARY KEY (organ, month, measure, unit, field, item, procedure, stage, shard)
        ) CLUSTERED
        """,
    ]
}
