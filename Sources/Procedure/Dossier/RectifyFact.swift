package import Ledger

/// 更正误写的事实: adds a correction to the dossier; the mistyped entry stays as it was.
///
/// Only facts that a sheet marks as mendable; what decides over rights is changed by acts of its own.
package struct RectifyFact: Act {
    /// Sequence number of the entry that is mended.
    package var entry = 0
    /// Dotted path of the field in that entry: `parties.0.name`.
    package var field = ""
    /// The right value, as the field's own codec writes it.
    package var value = JSON.null
    package var reason = ""

    package init() {}

    package static let sheet = Sheet<RectifyFact>(
        id: "rectify-fact",
        title: "更正误写的事实",
        done: "更正误写的事实",
        duties: [.handler],
        fields: [
            Field("entry", "更正第几条", \.entry, .integer(1...100_000), hint: "案卷中的条目序号"),
            Field("field", "更正哪个字段", \.field, .text(max: 100)),
            Field("value", "更正为", \.value, .any),
            Field("reason", "更正理由", \.reason, .multiline(max: 500), hint: "写明怎样误写、凭什么更正"),
        ]
    )

    /// The dossier overlays the mended entry when it folds; by itself the correction changes nothing.
    package func apply(to file: inout Case, at head: ActHead) {}
}

extension Kind where Value == JSON {
    /// Whatever the mended field's own codec will accept.
    static var any: Kind {
        Kind(
            schema: ["description": "更正后的值，格式与被更正的字段相同"],
            control: .text(max: 5000),
            read: { json, _, _ in json },
            write: { $0 }
        )
    }
}
