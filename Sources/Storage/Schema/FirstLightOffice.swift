extension FirstLight {
    /// Organs, people and what they do with the program; and the program's own work.
    static let office: [String] = [
        """
        CREATE TABLE organs (
            id TEXT NOT NULL,
            profile TEXT NOT NULL,
            PRIMARY KEY (id)
        ) STRICT
        """,
        """
        CREATE TABLE people (
            organ TEXT NOT NULL,
            id TEXT NOT NULL,
            login TEXT NOT NULL,
            name TEXT NOT NULL,
            password TEXT NOT NULL,
            duties TEXT NOT NULL,
            certificate TEXT,
            certificate_from TEXT,
            certificate_to TEXT,
            auxiliary INTEGER NOT NULL,
            unit TEXT NOT NULL,
            active INTEGER NOT NULL,
            failures INTEGER NOT NULL,
            locked_until INTEGER,
            PRIMARY KEY (organ, id)
        ) STRICT
        """,
        "CREATE UNIQUE INDEX people_login ON people (login)",
        """
        CREATE TABLE sessions (
            id_hash TEXT NOT NULL,
            organ TEXT NOT NULL,
            person TEXT NOT NULL,
            csrf TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL,
            PRIMARY KEY (id_hash)
        ) STRICT
        """,
        "CREATE INDEX sessions_person ON sessions (organ, person)",
        "CREATE INDEX sessions_expiry ON sessions (expires_at)",
        """
        CREATE TABLE tokens (
            hash TEXT NOT NULL,
            organ TEXT NOT NULL,
            person TEXT NOT NULL,
            name TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            expires_at INTEGER,
            revoked_at INTEGER,
            PRIMARY KEY (hash)
        ) STRICT
        """,
        "CREATE INDEX tokens_person ON tokens (organ, person, created_at, hash)",
        """
        CREATE TABLE readings (
            position IDENTITY,
            organ TEXT NOT NULL,
            person TEXT NOT NULL,
            case_id TEXT NOT NULL,
            what TEXT NOT NULL,
            at INTEGER NOT NULL
        ) STRICT
        """,
        "CREATE INDEX readings_case ON readings (organ, case_id, position)",
        "CREATE INDEX readings_person ON readings (organ, person, position)",
        """
        CREATE TABLE idempotency (
            organ TEXT NOT NULL,
            person TEXT NOT NULL,
            key TEXT NOT NULL,
            request BLOB NOT NULL,
            status INTEGER NOT NULL,
            body BLOB NOT NULL,
            created_at INTEGER NOT NULL,
            PRIMARY KEY (organ, person, key)
        ) STRICT
        """,
        "CREATE INDEX idempotency_age ON idempotency (created_at)",
        """
        CREATE TABLE jobs (
            id IDENTITY,
            kind TEXT NOT NULL,
            key TEXT NOT NULL,
            organ TEXT NOT NULL,
            payload TEXT NOT NULL,
            state TEXT NOT NULL,
            run_at INTEGER NOT NULL,
            attempts INTEGER NOT NULL,
            leased_until INTEGER,
            error TEXT
        ) STRICT
        """,
        "CREATE UNIQUE INDEX jobs_key ON jobs (key)",
        "CREATE INDEX jobs_due ON jobs (state, kind, run_at, id)",
        "CREATE INDEX jobs_leases ON jobs (state, leased_until)",
        "CREATE INDEX jobs_list ON jobs (organ, state, id)",
    ]
}
