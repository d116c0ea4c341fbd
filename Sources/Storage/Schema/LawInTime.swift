/// The tables of the law in time: versioned reference data, the clocks of cases, and what a new calendar moved.
enum LawInTime {
    static let statements: [String] = [
        // Whole versions as they came, never changed: an old one stays for audit.
        """
        CREATE TABLE reference_versions (
            organ TEXT NOT NULL,
            stream TEXT NOT NULL,
            version INTEGER NOT NULL,
            bytes BLOB NOT NULL,
            sha256 BLOB NOT NULL,
            rows INTEGER NOT NULL,
            source TEXT NOT NULL,
            person TEXT NOT NULL,
            recorded_at INTEGER NOT NULL,
            PRIMARY KEY (organ, stream, version)
        ) STRICT
        """,
        """
        CREATE TABLE case_clocks (
            organ TEXT NOT NULL,
            id TEXT NOT NULL,
            case_id TEXT NOT NULL,
            case_title TEXT NOT NULL,
            rule TEXT NOT NULL,
            name TEXT NOT NULL,
            party INTEGER NOT NULL,
            holder TEXT NOT NULL,
            state TEXT NOT NULL,
            raw TEXT,
            due TEXT,
            due_at INTEGER,
            provisional INTEGER NOT NULL,
            calendar INTEGER NOT NULL,
            inputs TEXT NOT NULL,
            PRIMARY KEY (organ, id)
        ) STRICT
        """,
        "CREATE INDEX case_clocks_case ON case_clocks (organ, case_id)",
        "CREATE INDEX case_clocks_due ON case_clocks (organ, state, due_at, id)",
        "CREATE INDEX case_clocks_holder ON case_clocks (organ, holder, state, due_at, id)",
        """
        CREATE TABLE clock_moves (
            organ TEXT NOT NULL,
            calendar INTEGER NOT NULL,
            clock TEXT NOT NULL,
            case_id TEXT NOT NULL,
            case_title TEXT NOT NULL,
            name TEXT NOT NULL,
            holder TEXT NOT NULL,
            due_before TEXT,
            due_after TEXT,
            moved_at INTEGER NOT NULL,
            seen_at INTEGER,
            PRIMARY KEY (organ, calendar, clock)
        ) STRICT
        """,
        "CREATE INDEX clock_moves_unseen ON clock_moves (organ, holder, seen_at, calendar, clock)",
    ]
}
