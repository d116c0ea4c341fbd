extension FirstLight {
    /// What is hashed, sealed and proven.
    static let ledger: [String] = [
        """
        CREATE TABLE entries (
            organ TEXT NOT NULL,
            dossier TEXT NOT NULL,
            seq INTEGER NOT NULL,
            hash BLOB NOT NULL,
            bytes BLOB NOT NULL,
            recorded_at INTEGER NOT NULL,
            PRIMARY KEY (organ, dossier, seq)
        ) STRICT
        """,
        """
        CREATE TABLE sealed_values (
            organ TEXT NOT NULL,
            dossier TEXT NOT NULL,
            seq INTEGER NOT NULL,
            path TEXT NOT NULL,
            sealed BLOB NOT NULL,
            blind TEXT,
            PRIMARY KEY (organ, dossier, seq, path)
        ) STRICT
        """,
        "CREATE INDEX sealed_values_blind ON sealed_values (organ, blind, dossier)",
        """
        CREATE TABLE dossier_keys (
            organ TEXT NOT NULL,
            dossier TEXT NOT NULL,
            wrapped BLOB NOT NULL,
            PRIMARY KEY (organ, dossier)
        ) STRICT
        """,
        """
        CREATE TABLE keys (
            id TEXT NOT NULL,
            purpose TEXT NOT NULL,
            wrapped BLOB NOT NULL,
            public BLOB,
            created_at INTEGER NOT NULL,
            PRIMARY KEY (id)
        ) STRICT
        """,
        """
        CREATE TABLE log_queue (
            organ TEXT NOT NULL,
            dossier TEXT NOT NULL,
            seq INTEGER NOT NULL,
            hash BLOB NOT NULL,
            PRIMARY KEY (organ, dossier, seq)
        ) CLUSTERED
        """,
        """
        CREATE TABLE log_leaves (
            idx INTEGER NOT NULL,
            organ TEXT NOT NULL,
            dossier TEXT NOT NULL,
            seq INTEGER NOT NULL,
            hash BLOB NOT NULL,
            PRIMARY KEY (idx)
        ) STRICT
        """,
        "CREATE UNIQUE INDEX log_leaves_entry ON log_leaves (organ, dossier, seq)",
        """
        CREATE TABLE log_nodes (
            level INTEGER NOT NULL,
            idx INTEGER NOT NULL,
            hash BLOB NOT NULL,
            PRIMARY KEY (level, idx)
        ) CLUSTERED
        """,
        """
        CREATE TABLE checkpoints (
            size INTEGER NOT NULL,
            note TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            PRIMARY KEY (size)
        ) STRICT
        """,
    ]
}
