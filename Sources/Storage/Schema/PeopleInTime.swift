/// The tables of the organisation: units, dated posts, certificates, delegations, authorisations.
///
/// A row says from when to when it was meant to hold (`valid_from`, `valid_to`), and, where it was ended or revoked
/// before, on which day it held last (`ended_on`); nothing is deleted, and who recorded and ended it stays.
enum PeopleInTime {
    static let statements = tables + carriedOver + dropped

    private static let tables: [String] = [
        // One row for each change: the newest number tells whether a roster in memory still stands.
        """
        CREATE TABLE roster_versions (
            organ TEXT NOT NULL,
            version INTEGER NOT NULL,
            recorded_at INTEGER NOT NULL,
            recorded_by TEXT NOT NULL,
            change TEXT NOT NULL,
            PRIMARY KEY (organ, version)
        ) STRICT
        """,
        // A unit that gets another name, parent or user has a row for each period, all with the same `unit`.
        """
        CREATE TABLE units (
            \(dated("valid_to TEXT")),
            unit TEXT NOT NULL,
            name TEXT NOT NULL,
            kind TEXT NOT NULL,
            parent TEXT,
            used_by TEXT,
            scope TEXT NOT NULL,
            \(keyAndOrder)
        ) STRICT
        """,
        "CREATE UNIQUE INDEX units_period ON units (organ, unit, valid_from)",
        """
        CREATE TABLE posts (
            \(dated("valid_to TEXT")),
            person TEXT NOT NULL,
            unit TEXT NOT NULL,
            duty TEXT NOT NULL,
            title TEXT NOT NULL,
            kind TEXT NOT NULL,
            document TEXT NOT NULL,
            \(keyAndOrder)
        ) STRICT
        """,
        """
        CREATE TABLE certificates (
            \(dated("valid_to TEXT NOT NULL")),
            person TEXT NOT NULL,
            number TEXT NOT NULL,
            \(keyAndOrder)
        ) STRICT
        """,
        """
        CREATE TABLE qualifications (
            \(dated("valid_to TEXT")),
            person TEXT NOT NULL,
            kind TEXT NOT NULL,
            document TEXT NOT NULL,
            \(keyAndOrder)
        ) STRICT
        """,
        """
        CREATE TABLE delegations (
            \(dated("valid_to TEXT NOT NULL")),
            from_person TEXT NOT NULL,
            to_person TEXT NOT NULL,
            duty TEXT NOT NULL,
            reason TEXT NOT NULL,
            document TEXT NOT NULL,
            CHECK (from_person <> to_person),
            \(keyAndOrder)
        ) STRICT
        """,
        """
        CREATE TABLE authorisations (
            \(dated("valid_to TEXT NOT NULL")),
            person TEXT NOT NULL,
            unit TEXT NOT NULL,
            matters TEXT NOT NULL,
            document TEXT NOT NULL,
            \(keyAndOrder)
        ) STRICT
        """,
    ]

    /// What every dated table has.
    private static func dated(_ end: String) -> String {
        """
        organ TEXT NOT NULL,
            id TEXT NOT NULL,
            valid_from TEXT NOT NULL,
            \(end),
            recorded_at INTEGER NOT NULL,
            recorded_by TEXT NOT NULL,
            ended_on TEXT,
            ended_at INTEGER,
            ended_by TEXT
        """
    }

    private static let keyAndOrder =
        """
        PRIMARY KEY (organ, id),
            CHECK (valid_to >= valid_from)
        """

    /// What people had without dates holds from their certificate's first day on, or from the beginning.
    private static let carriedOver: [String] = [
        """
        INSERT INTO roster_versions (organ, version, recorded_at, recorded_by, change)
        SELECT DISTINCT organ, 1, 0, 'system', '由原人员资料转入'
        FROM people
        """,
        """
        INSERT INTO units (organ, id, unit, name, kind, scope, valid_from, recorded_at, recorded_by)
        SELECT organ, 'unit-' || MIN(id), 'unit-' || MIN(id), CASE WHEN unit = '' THEN '未分机构' ELSE unit END,
            CASE WHEN unit LIKE '%中队' THEN 'squad' ELSE 'section' END, '', '1949-10-01', 0, 'system'
        FROM people
        GROUP BY organ, unit
        """,
        """
        UPDATE people
        SET unit = (
            SELECT units.unit
            FROM units
            WHERE units.organ = people.organ
                AND units.name = CASE WHEN people.unit = '' THEN '未分机构' ELSE people.unit END
        )
        """,
        """
        INSERT INTO posts (
            organ, id, person, unit, duty, title, kind, document, valid_from, recorded_at, recorded_by
        )
        SELECT organ, id || ':' || duty, id, unit, duty, '', 'post', '', COALESCE(certificate_from, '1949-10-01'),
            0, 'system'
        FROM people, (
            SELECT 'handler' AS duty
            UNION ALL SELECT 'approver'
            UNION ALL SELECT 'administrator'
        ) AS known
        WHERE ' ' || duties || ' ' LIKE '% ' || duty || ' %'
        """,
        """
        INSERT INTO certificates (organ, id, person, number, valid_from, valid_to, recorded_at, recorded_by)
        SELECT organ, id || ':1', id, certificate, certificate_from, certificate_to, 0, 'system'
        FROM people
        WHERE auxiliary = 0 AND certificate IS NOT NULL AND certificate_from <= certificate_to
        """,
    ]

    private static let dropped = ["duties", "certificate", "certificate_from", "certificate_to"].map {
        "ALTER TABLE people DROP COLUMN \($0)"
    }
}
