import Law
package import LegalTime

/// 复查: two officers look whether the party obeyed the last order to correct.
///
/// What a fine needs (逾期不改正, 拒不改正) follows from it: `PartyTrack.circumstances`.
package struct Reinspect: Act {
    package var party = 1
    package var inspectedOn = CivilDay(number: 0)
    package var place = ""
    package var firstOfficer = ""
    package var secondOfficer = ""
    package var result = CorrectionResult.corrected
    package var content = ""
    package var camera: String?
    package var cameraFrom: Instant?
    package var cameraTo: Instant?
    package var noCamera: String?

    package init() {}

    package static let sheet = Sheet<Reinspect>(
        id: "reinspect",
        title: "复查改正情况",
        done: "复查改正情况",
        duties: [.handler],
        fields: [
            Field("party", "当事人", \.party, .party),
            Field("inspectedOn", "复查日期", \.inspectedOn, .day, mendable: true).offering(.today),
            Field("place", "复查地点", \.place, .text(), mendable: true),
            Field("firstOfficer", "复查人", \.firstOfficer, .officer),
            Field("secondOfficer", "复查人（第二名）", \.secondOfficer, .officer),
            Field("result", "复查结论", \.result, .choice, hint: "改正期限届满还没有全部改正的，是逾期未改正；当事人明确表示不改正的，是拒不改正"),
            Field("content", "复查情况", \.content, .multiline(max: 5000), hint: "写明现场情况；拒不改正的，写明当事人怎样表示", mendable: true),
        ] + CameraUse.fields(\.camera, \.cameraFrom, \.cameraTo, \.noCamera),
        gates: [
            Gates.open,
            Gate { file, _ in
                file.tracks.contains { !$0.orders.isEmpty }
                    ? nil
                    : .system(
                        "复查的是责令改正的执行情况",
                        missing: "责令改正",
                        remedy: "先责令当事人改正",
                        act: OrderCorrection.sheet.id
                    )
            },
        ],
        checks: [
            Check { act, file, _, _ in PartyRules.exists(act.party, file) },
            Check { act, file, facts, _ in days(act, file, facts) },
            Check { act, file, facts, _ in
                OfficerRules.pair(
                    ("firstOfficer", act.firstOfficer),
                    ("secondOfficer", act.secondOfficer),
                    on: act.inspectedOn,
                    facts,
                    in: file
                )
            },
            Check { act, _, facts, _ in act.use.required() + act.use.faults(facts) },
        ],
        forms: [.reinspectionRecord],
        clocks: [ClosingRules.ripens()],
        trace: "已复查改正情况",
        draft: { file, asked in
            var act = Reinspect()
            act.party =
                asked ?? (file.tracks.firstIndex { $0.orders.last.map { $0.inspections.isEmpty } ?? false } ?? 0) + 1
            act.place = file.place
            act.firstOfficer = file.handlers.first ?? ""
            act.secondOfficer = file.handlers.last ?? ""
            return act
        }
    )

    package func apply(to file: inout Case, at head: ActHead) {
        file.investigators.formUnion([firstOfficer, secondOfficer])
        guard file.tracks.indices.contains(party - 1), !file.tracks[party - 1].orders.isEmpty else { return }
        let last = file.tracks[party - 1].orders.count - 1
        file.tracks[party - 1].orders[last].inspections.append(
            Reinspection(seq: head.seq, on: inspectedOn, result: result)
        )
    }

    private var use: CameraUse { CameraUse(number: camera, from: cameraFrom, to: cameraTo, reason: noCamera) }

    /// A refusal may show at once; that the time has run out, only after its last day.
    private static func days(_ act: Reinspect, _ file: Case, _ facts: Facts) -> [Finding] {
        var findings = TimeRules.notFuture("inspectedOn", act.inspectedOn, facts)
        guard let track = file.track(act.party) else { return findings }
        guard let order = track.orders.last else { return findings + [.field("party", "没有责令该当事人改正，不需要复查")] }
        if act.inspectedOn < order.deliveredOn {
            findings.append(.field("inspectedOn", "不能早于当事人收到责令改正之日（\(order.deliveredOn.iso)）"))
        }
        if act.result == .notCorrected, act.inspectedOn <= order.correctBy {
            findings.append(
                .field("result", "改正期限到 \(order.correctBy.iso)，届满以后才能认定逾期未改正；当事人明确拒绝的，选拒不改正")
            )
        }
        return findings
    }
}
