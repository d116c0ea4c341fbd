/// The tables of forms: what is half filled in, and what each person last gave in fields that seldom change.
enum FormsAtHand {
    static let statements: [String] = [
        """
        CREATE TABLE form_drafts (
            organ TEXT NOT NULL,
            person TEXT NOT NULL,
            case_id TEXT NOT NULL,
            act TEXT NOT NULL,
            revision INTEGER NOT NULL,
            saved_at INTEGER NOT NULL,
            sealed BLOB NOT NULL,
            PRIMARY KEY (organ, person, case_id, act)
        ) STRICT
        """,
        "CREATE INDEX form_drafts_saved ON form_drafts (saved_at)",
        """
        CREATE TABLE last_values (
            organ TEXT NOT NULL,
            person TEXT NOT NULL,
            act TEXT NOT NULL,
            field TEXT NOT NULL,
            item TEXT NOT NULL,
            value TEXT NOT NULL,
            given_at INTEGER NOT NULL,
            PRIMARY KEY (organ, person, act, field, item)
        ) STRICT
        """,
        "CREATE INDEX last_values_given ON last_values (organ, person, act, given_at DESC, field, item)",
    ]
}
