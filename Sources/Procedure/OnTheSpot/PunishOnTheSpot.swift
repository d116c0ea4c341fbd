import Law
package import LegalTime

/// 当场处罚: a decision that is made, written, told and handed over on the spot (简易程序); it opens the dossier and is
/// never filed (立案).
package struct PunishOnTheSpot: GroundedAct {
    package var party = Party()
    package var violation = Violation()
    package var happenedAt = Instant(milliseconds: 0)
    package var place = ""
    package var facts = ""
    package var evidence: [String] = []
    package var correction: CorrectionResult?
    package var orderedOn: CivilDay?
    var correctBy: CivilDay?
    package var kinds: [PenaltyKind] = []
    package var fineFen = 0
    package var reasons: String?
    package var grounds = FineGrounds()
    var certificatesShown = false
    var told = false
    var heard = false
    package var statement: String?
    package var review: StatementReview?
    var firstOfficer = ""
    var secondOfficer = ""
    package var camera: String?
    package var cameraFrom: Instant?
    package var cameraTo: Instant?
    var noCamera: String?
    package var decidedAt = Instant(milliseconds: 0)
    package var blockNumber: String?
    package var signing = SpotSigning.signed
    package var refusalNote: String?
    package var collection: CollectionGround?
    var collectionReason: String?
    package var receipt: String?
    var landedOn: CivilDay?

    package init() {}

    package static let sheet = Sheet<PunishOnTheSpot>(
        id: "punish-on-the-spot",
        title: "当场作出处罚决定",
        done: "当场作出处罚决定",
        duties: [.handler],
        fields: breach + decision + PenaltyFields.grounds() + officers + hearing + delivery + collecting,
        checks: [
            Check { act, _, facts, _ in times(act, facts) },
            Check { act, _, _, _ in ordered(act) },
            Check { act, _, facts, _ in ItemRules.known(act.violation, facts) },
            Check { act, _, _, _ in ofAge(act) },
            Check { act, _, _, _ in PenaltyRules.complete(act.kinds, fineFen: act.fineFen) },
            Check { act, _, _, _ in PenaltyRules.detention(act.kinds) + light(act) },
            Check { act, _, facts, _ in small(act, facts) },
            Check { act, file, facts, head in lawful(act, file, facts, head) },
            Check { act, _, facts, _ in
                OfficerRules.pair(
                    ("firstOfficer", act.firstOfficer),
                    ("secondOfficer", act.secondOfficer),
                    on: act.day,
                    facts
                )
            },
            Check { act, file, facts, _ in recorded(act, file, facts) },
            Check { act, _, _, _ in formalities(act) },
            Check { act, _, facts, _ in NumberRules.document(act, facts) },
            Check { act, _, facts, _ in collectable(act, facts) },
        ],
        document: .onTheSpot,
        clocks: [
            .starts("C23") { act, _, _ in .day(act.day) },
            .starts("R01", party: { _ in 1 }, from: { act, _, _ in .day(act.day) }),
            .starts("P01", party: { _ in 1 }) { act, _, _ in
                act.fineFen > 0 && act.collection == nil ? .day(act.day) : nil
            },
            .starts("P04", party: { _ in 1 }) { act, _, _ in
                act.collection == nil ? nil : .day(act.landedOn ?? act.day)
            },
        ],
        needs: [.items, .history, .presences],
        numbers: [NumberField("blockNumber", .document), NumberField("receipt", .receipt)],
        trace: "已当场作出行政处罚决定并交付"
    )

    package var penalty: Penalty { Penalty(kinds: kinds, fineFen: fineFen) }

    /// Person ids of the two who decided.
    package var officers: [String] { [firstOfficer, secondOfficer] }

    /// The day of the decision, which is that of its service too.
    package var day: CivilDay { OrganZone.shanghai.day(of: decidedAt) }

    package func apply(to file: inout Case, at head: ActHead) {
        file.kind = .simple
        file.openedAt = head.recordedAt
        file.unit = head.actor.unit
        file.happenedOn = OrganZone.shanghai.day(of: happenedAt)
        file.discoveredOn = day
        file.place = place
        file.summary = facts
        file.violations = [violation]
        file.field = head.items.first { $0.code == violation.item }?.field
        file.handlers = officers
        file.investigators = Set(officers)
        file.filing = .notNeeded
        file.number = head.issued?.number
        file.tracks = [track(at: head)]
        file.simple = OnTheSpot(
            seq: head.seq,
            decidedOn: day,
            number: head.issued?.number ?? "",
            collection: collected,
            servedOn: day,
            officers: officers,
            from: decidedAt.adding(seconds: -SpotRules.presence),
            to: decidedAt
        )
    }
}

/// How the party took the decision that was handed over on the spot (签收).
package enum SpotSigning: String, Labelled {
    case signed, refused

    package var label: String {
        switch self {
        case .signed: "已当场交付，当事人签收"
        case .refused: "已当场交付，当事人拒绝签收，已在决定书上注明"
        }
    }
}
