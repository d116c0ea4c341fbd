import Law
import LegalTime

/// What a case still lacks before it may be closed (结案), and in which situation it then is.
enum ClosingRules {
    /// Everything that is open towards any party; empty = the case is ripe.
    static func gaps(_ file: Case, on day: CivilDay) -> [Refusal] {
        file.tracks.indices.flatMap { index -> [Refusal] in
            let who = file.tracks.count > 1 ? "第 \(index + 1) 名当事人的" : ""
            return gaps(of: file.tracks[index], who, file.kind, day)
        }
    }

    static var ripe: Gate {
        Gate { file, standing in gaps(file, on: standing.today).first }
    }

    /// 归档以后不再变动: whatever comes later is an act of another dossier.
    static var unarchived: Gate {
        Gate { file, _ in
            file.archive == nil
                ? nil : .system("归档的案卷不再办理", missing: "尚未归档的案卷", remedy: "另有事项的，另行登记")
        }
    }

    /// C28 runs from the day on which the last thing was done that closing waits for.
    static func ripens<A: Act>() -> ClockEffect<A> {
        .starts("C28") { _, file, head in
            let day = file.tracks.flatMap(days).max() ?? OrganZone.shanghai.day(of: head.occurredAt)
            return !file.isClosed && file.clock("C28") == nil && gaps(file, on: day).isEmpty ? .day(day) : nil
        }
    }

    /// When each thing towards a party was done.
    private static func days(_ track: PartyTrack) -> [CivilDay] {
        let single = [track.decidedOn, track.service?.servedOn, track.publication?.on].compactMap { $0 }
        if case .transferred(_, _, let accepted?) = track.ending { return [accepted] }
        return single + track.payments.map(\.on) + track.orders.flatMap(\.inspections).map(\.on)
    }

    private static func gaps(of track: PartyTrack, _ who: String, _ kind: CaseKind, _ day: CivilDay) -> [Refusal] {
        if let ending = track.ending { return gaps(of: ending, who) }
        guard track.isSettled else {
            return [refusal("\(who)处理决定", "先作出处理决定", DecidePenalty.sheet.id)]
        }
        return served(track, who, day) + performed(track, who) + published(track, who, kind)
    }

    private static func gaps(of ending: TrackEnding, _ who: String) -> [Refusal] {
        if case .transferred(let to, _, nil) = ending {
            return [refusal("\(who)案件被\(to)接收的记录", "登记接收情况后结案", RecordAcceptance.sheet.id)]
        }
        return []
    }

    private static func served(_ track: PartyTrack, _ who: String, _ day: CivilDay) -> [Refusal] {
        guard let service = track.service else {
            return [refusal("\(who)决定书的送达", "先送达决定书", ServeDecision.sheet.id)]
        }
        guard service.servedOn > day else { return [] }
        return [refusal("\(who)公告送达的生效（\(service.servedOn.chinese)）", "等公告期满视为送达之后结案", nil)]
    }

    private static func performed(_ track: PartyTrack, _ who: String) -> [Refusal] {
        var found: [Refusal] = []
        if !track.isPaid {
            let left = FormInput.yuan(fromFen: track.owedFen - track.paidFen)
            found.append(
                refusal("\(who)罚没款的缴清（尚欠 \(left) 元）", "缴清后登记缴款；逾期不缴的强制执行程序尚未开通", RecordPayment.sheet.id)
            )
        }
        // A new order takes the place of the one before.
        if let order = track.orders.last, order.inspections.isEmpty {
            found.append(refusal("\(who)责令改正后的复查", "先复查改正情况", Reinspect.sheet.id))
        }
        return found
    }

    /// Only the ordinary procedure: what was decided on the spot is in principle not published.
    private static func published(_ track: PartyTrack, _ who: String, _ kind: CaseKind) -> [Refusal] {
        guard kind == .ordinary, track.decision != nil, track.publication == nil else { return [] }
        return [refusal("\(who)处罚决定的公示情况", "登记公示，不公示的登记理由", RecordPublication.sheet.id)]
    }

    private static func refusal(_ missing: String, _ remedy: String, _ act: String?) -> Refusal {
        .system("办结以后才能结案", missing: missing, remedy: remedy, act: act)
    }
}

extension Case {
    /// The situations in which a case that is ripe may be closed, the usual one first. With several parties the one
    /// counts that asks for most.
    var closingSituations: [ClosingSituation] {
        if tracks.contains(where: { $0.decision?.penalty.isPerformed ?? false }) { return [.performed] }
        if tracks.contains(where: { $0.decision != nil }) { return [.performed, .nothingToPerform] }
        if tracks.contains(where: { $0.exemption != nil }) { return [.nothingToPerform] }
        let isTransferred = tracks.contains { if case .transferred = $0.ending { true } else { false } }
        let isEnded = tracks.contains { track in
            if case .transferred = track.ending { return false }
            return track.ending != nil
        }
        return isEnded ? [.terminated] : isTransferred ? [.transferred] : []
    }
}

extension Penalty {
    /// Whether there is something to perform: a warning and a criticism are done with their service.
    var isPerformed: Bool { totalFen > 0 || kinds.contains { $0 != .warning && $0 != .criticism } }

    /// Whether goods or gains were confiscated, of which the closing form has to tell.
    var confiscates: Bool { kinds.contains(.confiscateGains) || kinds.contains(.confiscateGoods) }
}
