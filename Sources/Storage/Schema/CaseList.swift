/// The tables of the list of cases: what the list of cases is filtered, sorted and searched by, and how each person likes it.
enum CaseList {
    static let statements: [String] = cases + counters + carriedOver + texts + people

    /// One index for what leads a walk, one for each order; what else is asked for is looked at on the way.
    private static let cases: [String] = [
        "ALTER TABLE cases ADD COLUMN field TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE cases ADD COLUMN kind TEXT NOT NULL DEFAULT 'ordinary'",
        "ALTER TABLE cases ADD COLUMN party_kinds TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE cases ADD COLUMN items TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE cases ADD COLUMN fine_fen INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE cases ADD COLUMN decided_on TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE cases ADD COLUMN due_at INTEGER NOT NULL DEFAULT 9223372036854775807",
        "CREATE INDEX cases_unit ON cases (organ, unit, opened_at DESC, id DESC)",
        "CREATE INDEX cases_field ON cases (organ, field, opened_at DESC, id DESC)",
        "CREATE INDEX cases_updated ON cases (organ, updated_at DESC, id DESC)",
        "CREATE INDEX cases_decided ON cases (organ, decided_on DESC, id DESC)",
        "CREATE INDEX cases_due ON cases (organ, due_at, id)",
        """
        CREATE TABLE case_items (
            organ TEXT NOT NULL,
            item TEXT NOT NULL,
            opened_at INTEGER NOT NULL,
            case_id TEXT NOT NULL,
            PRIMARY KEY (organ, item, opened_at, case_id)
        ) CLUSTERED
        """,
    ]

    private static let counters: [String] = [
        """
        CREATE TABLE case_facet_counts (
            organ TEXT NOT NULL,
            facet TEXT NOT NULL,
            value TEXT NOT NULL,
            shard INTEGER NOT NULL,
            n INTEGER NOT NULL,
            PRIMARY KEY (organ, facet, value, shard)
        ) CLUSTERED
        """
    ]

    /// The cases that are there already are counted, so that the first act on one of them finds itself counted.
    private static let carriedOver = ["unit", "handler", "kind"].map { column in
        """
        INSERT INTO case_facet_counts (organ, facet, value, shard, n)
        SELECT organ, '\(column)', \(column), 0, COUNT(*)
        FROM cases
        WHERE \(column) <> ''
        GROUP BY organ, \(column)
        """
    }

    /// Words stand as tokens between spaces; `place` puts texts in the order in which their cases were registered.
    ///
    /// SQLite indexes the tokens with their places, PostgreSQL single tokens and pairs.
    private static let texts: [String] = [
        """
        CREATE TABLE case_texts (
            organ TEXT NOT NULL,
            case_id TEXT NOT NULL,
            place INTEGER NOT NULL,
            words TEXT NOT NULL,
            PRIMARY KEY (organ, case_id)
        ) STRICT
        """,
        "CREATE UNIQUE INDEX case_texts_place ON case_texts (place)",
        Dialect.only(.sqlite, "CREATE VIRTUAL TABLE case_words USING fts5(words, content='', tokenize='ascii')"),
        Dialect.only(.postgres, "ALTER TABLE case_texts ADD COLUMN grams tsvector"),
        Dialect.only(.postgres, "CREATE INDEX case_texts_grams ON case_texts USING GIN (grams)"),
    ]

    private static let people: [String] = [
        """
        CREATE TABLE preferences (
            organ TEXT NOT NULL,
            person TEXT NOT NULL,
            name TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (organ, person, name)
        ) STRICT
        """,
        """
        CREATE TABLE saved_views (
            organ TEXT NOT NULL,
            person TEXT NOT NULL,
            id TEXT NOT NULL,
            name TEXT NOT NULL,
            query TEXT NOT NULL,
            is_default INTEGER NOT NULL,
            made_at INTEGER NOT NULL,
            PRIMARY KEY (organ, person, id)
        ) STRICT
        """,
        "CREATE UNIQUE INDEX saved_views_name ON saved_views (organ, person, name)",
    ]
}
