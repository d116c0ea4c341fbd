import Ledger
import LegalTime
import Procedure
import Storage

/// What came of a case for one of its parties.
enum PartyOutcome: String {
    case open, penalty, noPenalty, withdrawn, transferred
}

/// The rows by which other cases know this one's parties.
enum PartyProjection {
    static func rows(_ file: Case) -> [CasePartyRow] {
        file.tracks.enumerated().map { row($1, number: $0 + 1, file) }
    }

    private static func row(_ track: PartyTrack, number: Int, _ file: Case) -> CasePartyRow {
        let (party, penalty) = (track.party, track.decision?.penalty)
        return CasePartyRow(
            organ: file.organ,
            caseID: file.id,
            number: number,
            caseNumber: track.document.flatMap(file.document)?.number ?? file.number ?? "",
            name: party.name,
            uscc: party.uscc,
            identity: party.idNumber?.commitment.flatMap(Digest.init(hex:))?.bytes,
            items: items(of: file.violations),
            happenedOn: file.happenedOn?.iso ?? "",
            place: file.place,
            outcome: outcome(of: track, in: file).rawValue,
            kinds: penalty?.kinds.map(\.rawValue) ?? [],
            fineFen: penalty?.fineFen ?? 0,
            decidedOn: (track.decision?.decidedOn ?? track.exemption?.decidedOn)?.iso
        )
    }

    private static func items(of violations: [Violation]) -> [String] {
        var seen: Set<String> = []
        return violations.compactMap(\.item).filter { seen.insert($0).inserted }
    }

    private static func outcome(of track: PartyTrack, in file: Case) -> PartyOutcome {
        // A decision that was annulled punished nobody.
        if file.isClosed, file.closing?.situation == .annulled { return .withdrawn }
        if track.decision != nil { return .penalty }
        if track.exemption != nil { return .noPenalty }
        switch track.ending {
        case .transferred: return .transferred
        case .withdrawn, .terminated: return .withdrawn
        case nil: return file.filing.isRefused ? .withdrawn : .open
        }
    }
}

/// The rows that say at which of a case's records each officer was; one that was set aside says nothing.
enum PresenceProjection {
    static func rows(_ file: Case) -> [PresenceRow] {
        let interviews = file.interviews.filter { $0.excluded == nil }.flatMap {
            rows(file, $0.seq, "interview", $0.place, $0.officers, PresenceSpan(from: $0.startedAt, to: $0.endedAt))
        }
        let scenes = file.scenes.filter { $0.excluded == nil }.flatMap {
            rows(file, $0.seq, "scene", $0.place, $0.officers, PresenceSpan(from: $0.startedAt, to: $0.endedAt))
        }
        let spot = file.simple.map {
            rows(file, $0.seq, "onTheSpot", file.place, $0.officers, PresenceSpan(from: $0.from, to: $0.to))
        }
        return (interviews + scenes + (spot ?? [])).sorted { ($0.seq, $0.person) < ($1.seq, $1.person) }
    }

    private static func rows(
        _ file: Case,
        _ seq: Int,
        _ kind: String,
        _ place: String,
        _ officers: [String],
        _ span: PresenceSpan
    ) -> [PresenceRow] {
        Set(officers).map {
            PresenceRow(
                organ: file.organ,
                caseID: file.id,
                seq: seq,
                person: $0,
                kind: kind,
                place: place,
                startsAt: span.startsAt,
                endsAt: span.endsAt
            )
        }
    }
}
