import Law
package import LegalTime

/// 当场处罚备案: the organ takes note of what its officers decided on the spot (行政处罚法 article 52 paragraph 3).
package struct FileForRecord: Act {
    package var filedOn = CivilDay(number: 0)
    package var note: String?

    package init() {}

    package static let sheet = Sheet<FileForRecord>(
        id: "file-for-record",
        title: "当场处罚备案",
        done: "当场处罚决定已备案",
        duties: [.leader, .intake],
        fields: [
            Field("filedOn", "报送备案之日", \.filedOn, .day, mendable: true).offering(.today),
            Field(optional: "note", "备案意见", \.note, .multiline(max: 500), hint: "发现错误的写明，并依法改正"),
        ],
        gates: [
            SpotRules.onTheSpot,
            Gate { file, _ in
                file.simple?.filed == nil
                    ? nil : .system("一份当场处罚决定只备案一次", missing: "尚未备案的当场处罚决定", remedy: "已经备案，无需再办")
            },
        ],
        checks: [
            Check { act, file, facts, _ in SpotRules.day("filedOn", act.filedOn, since: file.simple?.decidedOn, facts) }
        ],
        forms: [.spotRecordForm],
        clocks: [.meets("C23", on: { act, _, _ in act.filedOn })],
        draft: { file, _ in
            var act = FileForRecord()
            act.filedOn = file.simple?.decidedOn ?? act.filedOn
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        file.simple?.filed = SpotStep(on: filedOn, seq: head.seq)
    }
}
