import LegalTime

/// At which place a record has its officers, from when to when.
struct Stay {
    let officers: [String]
    let place: String
    let from: Instant
    let to: Instant
}

/// Nobody is in two places at once.
enum PresenceRules {
    static func elsewhere(_ stay: Stay, _ file: Case, _ facts: Facts) -> [Finding] {
        guard stay.to > stay.from else { return [] }
        return Set(stay.officers).sorted().compactMap { person in
            let own = own(person, file)
            let others = facts.presences.filter { $0.person == person && $0.caseID != file.id }
                .map { Other(record: "另一案件（\($0.caseID)）的第 \($0.seq) 条", place: $0.place, from: $0.from, to: $0.to) }
            guard let clash = (own + others).first(where: { $0.clashes(with: stay) }) else { return nil }
            return .refusal(refusal(facts.officers[person]?.name ?? person, clash, facts))
        }
    }

    private static func own(_ person: String, _ file: Case) -> [Other] {
        let interviews = file.interviews.filter { $0.officers.contains(person) }.map {
            Other(
                record: "本案第 \($0.seq) 条询问笔录（\($0.respondent)）",
                place: $0.place,
                from: $0.startedAt,
                to: $0.endedAt
            )
        }
        let scenes = file.scenes.filter { $0.officers.contains(person) }.map {
            Other(record: "本案第 \($0.seq) 条\($0.kind.label)", place: $0.place, from: $0.startedAt, to: $0.endedAt)
        }
        return interviews + scenes
    }

    private static func refusal(_ name: String, _ other: Other, _ facts: Facts) -> Refusal {
        let day = facts.zone.day(of: other.from).chinese
        let span = "\(facts.zone.clock(of: other.from)) 至 \(facts.zone.clock(of: other.to))"
        return .system(
            "同一执法人员不能同时在两处制作笔录",
            missing: "\(name)可以在场的时间（\(day) \(span) 在\(other.place)制作\(other.record)）",
            remedy: "核对两份笔录的时间、地点和人员；填错的更正，同一地点写法不同的改为一致，确实冲突的由其他执法人员重新制作"
        )
    }
}

/// Another record at which somebody was.
private struct Other {
    let record: String
    let place: String
    let from: Instant
    let to: Instant

    func clashes(with stay: Stay) -> Bool {
        from < stay.to && stay.from < to && spelling(place) != spelling(stay.place)
    }

    private func spelling(_ place: String) -> String { place.filter { !$0.isWhitespace } }
}
