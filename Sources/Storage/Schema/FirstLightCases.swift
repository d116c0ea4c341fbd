extension FirstLight {
    /// Rows that lists are read from; all can be made again from the dossiers, except the serial numbers.
    static let cases: [String] = [
        """
        CREATE TABLE cases (
            organ TEXT NOT NULL,
            id TEXT NOT NULL,
            version INTEGER NOT NULL,
            title TEXT NOT NULL,
            stage TEXT NOT NULL,
            parties TEXT NOT NULL,
            handler TEXT NOT NULL,
            unit TEXT NOT NULL,
            number TEXT,
            decision_number TEXT,
            opened_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL,
            PRIMARY KEY (organ, id)
        ) STRICT
        """,
        "CREATE INDEX cases_opened ON cases (organ, opened_at DESC, id DESC)",
        "CREATE INDEX cases_stage ON cases (organ, stage, opened_at DESC, id DESC)",
        "CREATE INDEX cases_handler ON cases (organ, handler, opened_at DESC, id DESC)",
        "CREATE INDEX cases_handler_stage ON cases (organ, handler, stage, opened_at DESC, id DESC)",
        """
        CREATE TABLE case_counts (
            organ TEXT NOT NULL,
            stage TEXT NOT NULL,
            shard INTEGER NOT NULL,
            n INTEGER NOT NULL,
            PRIMARY KEY (organ, stage, shard)
        ) CLUSTERED
        """,
        """
        CREATE TABLE todos (
            organ TEXT NOT NULL,
            id TEXT NOT NULL,
            case_id TEXT NOT NULL,
            case_title TEXT NOT NULL,
            act TEXT NOT NULL,
            title TEXT NOT NULL,
            duty TEXT,
            person TEXT,
            since INTEGER NOT NULL,
            PRIMARY KEY (organ, id)
        ) STRICT
        """,
        "CREATE INDEX todos_case ON todos (organ, case_id)",
        "CREATE INDEX todos_person ON todos (organ, person, since, id)",
        "CREATE INDEX todos_duty ON todos (organ, duty, since, id)",
        """
        CREATE TABLE documents (
            organ TEXT NOT NULL,
            id TEXT NOT NULL,
            case_id TEXT NOT NULL,
            seq INTEGER NOT NULL,
            kind TEXT NOT NULL,
            number TEXT,
            title TEXT NOT NULL,
            party TEXT,
            state TEXT NOT NULL,
            sha256 TEXT,
            size INTEGER,
            pages INTEGER,
            PRIMARY KEY (organ, id)
        ) STRICT
        """,
        "CREATE INDEX documents_case ON documents (organ, case_id, seq, id)",
        """
        CREATE TABLE serials (
            organ TEXT NOT NULL,
            series TEXT NOT NULL,
            next INTEGER NOT NULL,
            PRIMARY KEY (organ, series)
        ) STRICT
        """,
        """
        CREATE TABLE issued_numbers (
            organ TEXT NOT NULL,
            series TEXT NOT NULL,
            value INTEGER NOT NULL,
            case_id TEXT NOT NULL,
            seq INTEGER NOT NULL,
            state TEXT NOT NULL,
            PRIMARY KEY (organ, series, value)
        ) STRICT
        """,
    ]
}
