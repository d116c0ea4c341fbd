/// What statement and waiver have in common: there is a notice, and no decision yet.
enum AnswerRules {
    static var someoneNoticed: Gate {
        Gate { file, _ in
            file.tracks.contains { $0.notice != nil }
                ? nil
                : .system(
                    "陈述申辩在事先告知之后记录",
                    missing: "事先告知",
                    remedy: "先向当事人送交事先告知",
                    act: GivePriorNotice.sheet.id
                )
        }
    }

    static func openFor(_ party: Int, _ file: Case) -> [Finding] {
        guard let track = file.track(party) else { return PartyRules.exists(party, file) }
        if track.notice == nil { return [.field("party", "尚未向该当事人送交事先告知")] }
        if track.isSettled { return [.field("party", "对该当事人的处理已经决定")] }
        return []
    }

    static func firstOpen(_ file: Case) -> Int {
        (file.tracks.firstIndex { $0.notice != nil && $0.answer == nil && !$0.isSettled } ?? 0) + 1
    }
}
