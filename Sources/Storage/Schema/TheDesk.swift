/// The tables of the desk: what open pages are told.
enum TheDesk {
    static let statements: [String] = [
        """
        CREATE TABLE todo_events (
            id IDENTITY,
            organ TEXT NOT NULL,
            noted_at INTEGER NOT NULL,
            body TEXT NOT NULL
        ) STRICT
        """,
        "CREATE INDEX todo_events_organ ON todo_events (organ, id)",
    ]
}
