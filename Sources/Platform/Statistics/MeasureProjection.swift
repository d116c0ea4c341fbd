import LegalTime
import Procedure
import Storage

/// What a case contributes to the statistics: a pure function of the case.
///
/// A case counts under the unit that handles it, and under its first item and that item's field, whatever else it names;
/// money and decisions are added up over the parties. Each event counts in its own month, in the organ's zone.
enum MeasureProjection {
    static func rows(_ file: Case) -> [MeasureRow] {
        var sums = MeasureSums()
        entry(of: file, into: &sums)
        decisions(of: file, into: &sums)
        end(of: file, into: &sums)
        road(of: file, into: &sums)
        return sums.list.map { key, n in
            MeasureRow(
                organ: file.organ,
                caseID: file.id,
                measure: key.measure.rawValue,
                month: key.month,
                unit: file.unit,
                field: file.field ?? "",
                item: file.violations.first?.item ?? "",
                procedure: file.kind.rawValue,
                stage: key.measure == .registered ? file.stage.rawValue : "",
                n: n
            )
        }.sorted { ($0.measure, $0.month) < ($1.measure, $1.month) }
    }

    private static func entry(of file: Case, into sums: inout MeasureSums) {
        sums.add(.registered, on: OrganZone.shanghai.day(of: file.openedAt))
        switch file.filing {
        case .approved(let day, _): sums.add(.filed, on: day)
        case .refused(let day, _, _): sums.add(.notFiled, on: day)
        case .notNeeded: if let spot = file.simple { sums.add(.spot, on: spot.decidedOn) }
        case .awaiting, .returned: break
        }
    }

    private static func decisions(of file: Case, into sums: inout MeasureSums) {
        for track in file.tracks {
            if let decision = track.decision {
                sums.add(.decided, on: decision.decidedOn)
                sums.add(.due, track.owedFen, on: decision.decidedOn)
            }
            if let exemption = track.exemption { sums.add(.exempted, on: exemption.decidedOn) }
            for payment in track.payments { sums.add(.paid, payment.fen, on: payment.on) }
        }
        guard file.isSettled, let filed = file.filedOn, let last = file.tracks.compactMap(\.decidedOn).max() else {
            return
        }
        sums.add(.settled, on: last)
        sums.add(.decisionDays, file.days(from: filed, to: last), on: last)
        sums.add(.legalDays, file.decisionDays(through: last) ?? file.days(from: filed, to: last), on: last)
    }

    private static func end(of file: Case, into sums: inout MeasureSums) {
        if let closed = file.closing?.closedOn {
            sums.add(.closed, on: closed)
            if let begun = file.filedOn ?? file.simple?.decidedOn {
                sums.add(.closedTimed, on: closed)
                sums.add(.closingDays, file.days(from: begun, to: closed), on: closed)
            }
        }
        if let archive = file.archive { sums.add(.archived, on: archive.on) }
        let ends = file.tracks.compactMap { track -> Int? in
            switch track.ending {
            case .withdrawn(let seq), .terminated(let seq): seq
            case .transferred, nil: nil
            }
        }
        if let last = ends.max(), ends.count == file.tracks.count { sums.add(.withdrawn, on: file.day(ofEntry: last)) }
    }

    private static func road(of file: Case, into sums: inout MeasureSums) {
        for approval in file.approvals {
            let day = file.day(ofEntry: approval.seq)
            sums.add(.submitted, on: day)
            if case .returned = approval.state { sums.add(.returned, on: day) }
        }
        for overrun in file.overruns { sums.add(.overruns, on: overrun.on) }
    }
}

/// Numbers by measure and month.
private struct MeasureSums {
    struct Key: Hashable {
        let measure: Measure
        let month: String
    }

    private var sums: [Key: Int] = [:]

    /// What came to nothing is no row.
    var list: [(key: Key, value: Int)] { sums.filter { $0.value != 0 }.map { ($0.key, $0.value) } }

    mutating func add(_ measure: Measure, _ n: Int = 1, on day: CivilDay) {
        sums[Key(measure: measure, month: Month(of: day).text), default: 0] += n
    }
}

extension Case {
    fileprivate var filedOn: CivilDay? {
        if case .approved(let day, _) = filing { day } else { nil }
    }

    /// Calendar days, the first not counted.
    fileprivate func days(from first: CivilDay, to last: CivilDay) -> Int {
        (try? LegalClock.usedDays(after: first, through: last)) ?? 0
    }

    /// The day on which an entry was recorded.
    fileprivate func day(ofEntry seq: Int) -> CivilDay {
        OrganZone.shanghai.day(of: times.indices.contains(seq - 1) ? times[seq - 1] : updatedAt)
    }
}
