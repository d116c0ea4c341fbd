/// What a person last gave in a field (上次填写), for an item of the catalogue or, under an empty one, for any.
package enum LastValues {
    /// A form is given no more of them.
    package static let most = 200

    package static func put(
        _ values: [String: String],
        organ: String,
        person: String,
        act: String,
        item: String,
        at instant: Int,
        on c: any SQLConnection
    ) throws {
        for (field, value) in values.sorted(by: { $0.key < $1.key }) {
            try c.run(
                """
                INSERT INTO last_values (organ, person, act, field, item, value, given_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (organ, person, act, field, item)
                DO UPDATE SET value = excluded.value, given_at = excluded.given_at
                """,
                [
                    .text(organ), .text(person), .text(act), .text(field), .text(item), .text(value), .int(instant),
                ]
            )
        }
    }

    /// By field, for these items; the newest first, so that the first of a field is what counts.
    package static func list(
        organ: String,
        person: String,
        act: String,
        on c: any SQLConnection
    ) throws -> [(field: String, item: String, value: String)] {
        try c.rows(
            """
            SELECT field, item, value
            FROM last_values
            WHERE organ = ? AND person = ? AND act = ?
            ORDER BY given_at DESC, field, item
            LIMIT ?
            """,
            [.text(organ), .text(person), .text(act), .int(most)]
        ).map { (try $0.text(0), try $0.text(1), try $0.text(2)) }
    }
}
