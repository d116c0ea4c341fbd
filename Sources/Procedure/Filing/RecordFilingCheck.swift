import Law
package import LegalTime

/// 立案前核查: what two officers found out about a lead, and what it leads to.
package struct RecordFilingCheck: Act {
    package var checkedOn = CivilDay(number: 0)
    package var atScene = false
    package var place = ""
    package var firstOfficer = ""
    package var secondOfficer = ""
    package var findings = ""
    package var result = CheckResult.file

    package init() {}

    package static let sheet = Sheet<RecordFilingCheck>(
        id: "record-filing-check",
        title: "记录立案前核查",
        done: "立案前核查",
        duties: [.handler],
        fields: [
            Field("checkedOn", "核查日期", \.checkedOn, .day, mendable: true).offering(.today),
            Field("atScene", "到现场核查", \.atScene, .flag, hint: "到现场的，另作现场笔录"),
            Field("place", "核查地点或者方式", \.place, .text(), mendable: true),
            Field("firstOfficer", "核查人", \.firstOfficer, .officer),
            Field("secondOfficer", "核查人（第二名）", \.secondOfficer, .officer),
            Field(
                "findings",
                "核查情况",
                \.findings,
                .multiline(max: 5000),
                hint: "有无违法事实、是否属于本机关管辖、是否在追责期限内",
                mendable: true
            ),
            Field("result", "核查结论", \.result, .choice),
        ],
        gates: [Gates.unfiled],
        checks: [
            Check { act, _, facts, _ in TimeRules.notFuture("checkedOn", act.checkedOn, facts) },
            Check { act, file, facts, _ in
                OfficerRules.pair(
                    ("firstOfficer", act.firstOfficer),
                    ("secondOfficer", act.secondOfficer),
                    on: act.checkedOn,
                    facts,
                    in: file
                )
            },
        ],
        forms: [.filingCheckRecord],
        trace: "正在核查",
        draft: { file, _ in
            var act = RecordFilingCheck()
            act.place = file.place
            act.firstOfficer = file.handlers.first ?? ""
            act.secondOfficer = file.handlers.last ?? ""
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        file.checks.append(
            FilingCheck(
                seq: head.seq,
                on: checkedOn,
                result: result,
                officers: [firstOfficer, secondOfficer],
                atScene: atScene
            )
        )
        file.investigators.formUnion([firstOfficer, secondOfficer])
    }
}
