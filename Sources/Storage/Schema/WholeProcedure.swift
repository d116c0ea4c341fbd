/// The tables that the whole procedure asks for: to-dos with limit and cause, parties and records across cases, numbers
/// held by officers.
enum WholeProcedure {
    static let statements: [String] = todos + parties + presences + numbers

    /// What has no limit falls due never, as the largest instant: NULL stands first in one engine and last in the other.
    private static let todos: [String] = [
        "ALTER TABLE todos ADD COLUMN due_at INTEGER NOT NULL DEFAULT 9223372036854775807",
        "ALTER TABLE todos ADD COLUMN clock TEXT",
        "ALTER TABLE todos ADD COLUMN cause INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE todos ADD COLUMN party INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE todos ADD COLUMN unit TEXT NOT NULL DEFAULT ''",
        "DROP INDEX todos_person",
        "DROP INDEX todos_duty",
        "CREATE INDEX todos_person ON todos (organ, person, due_at, since, id)",
        "CREATE INDEX todos_duty ON todos (organ, duty, due_at, since, id)",
        "CREATE INDEX todos_clock ON todos (organ, clock)",
    ]

    /// Natural persons are found by the commitment of their identity number, whichever entry brought it.
    private static let parties: [String] = [
        "ALTER TABLE sealed_values ADD COLUMN commitment BLOB",
        """
        CREATE TABLE case_parties (
            organ TEXT NOT NULL,
            case_id TEXT NOT NULL,
            number INTEGER NOT NULL,
            case_number TEXT NOT NULL,
            name TEXT NOT NULL,
            uscc TEXT,
            identity BLOB,
            items TEXT NOT NULL,
            happened_on TEXT NOT NULL,
            place TEXT NOT NULL,
            outcome TEXT NOT NULL,
            kinds TEXT NOT NULL,
            fine_fen INTEGER NOT NULL,
            decided_on TEXT,
            PRIMARY KEY (organ, case_id, number)
        ) STRICT
        """,
        "CREATE INDEX case_parties_uscc ON case_parties (organ, uscc, happened_on DESC, case_id DESC, number DESC)",
    ]

    private static let presences: [String] = [
        """
        CREATE TABLE presences (
            organ TEXT NOT NULL,
            case_id TEXT NOT NULL,
            seq INTEGER NOT NULL,
            person TEXT NOT NULL,
            kind TEXT NOT NULL,
            place TEXT NOT NULL,
            starts_at INTEGER NOT NULL,
            ends_at INTEGER NOT NULL,
            PRIMARY KEY (organ, case_id, seq, person)
        ) STRICT
        """,
        "CREATE INDEX presences_person ON presences (organ, person, ends_at, starts_at, case_id, seq)",
    ]

    /// Not made again from dossiers: who held which numbers, and what became of each, is known here alone.
    private static let numbers: [String] = [
        "ALTER TABLE serials ADD COLUMN first INTEGER NOT NULL DEFAULT 1",
        """
        CREATE TABLE number_blocks (
            organ TEXT NOT NULL,
            id TEXT NOT NULL,
            series TEXT NOT NULL,
            person TEXT NOT NULL,
            first INTEGER NOT NULL,
            last INTEGER NOT NULL,
            issued_at INTEGER NOT NULL,
            issued_by TEXT NOT NULL,
            closed_at INTEGER,
            closed_by TEXT,
            PRIMARY KEY (organ, id)
        ) STRICT
        """,
        "CREATE UNIQUE INDEX number_blocks_series ON number_blocks (organ, series, first)",
        "CREATE INDEX number_blocks_person ON number_blocks (organ, person, series, first)",
        """
        CREATE TABLE block_numbers (
            organ TEXT NOT NULL,
            series TEXT NOT NULL,
            value INTEGER NOT NULL,
            block TEXT NOT NULL,
            state TEXT NOT NULL,
            case_id TEXT,
            document TEXT,
            reason TEXT,
            noted_at INTEGER NOT NULL,
            noted_by TEXT NOT NULL,
            PRIMARY KEY (organ, series, value)
        ) STRICT
        """,
    ]
}
