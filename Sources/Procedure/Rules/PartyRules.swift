/// Rules on which party an act concerns.
enum PartyRules {
    static func exists(_ number: Int, _ file: Case) -> [Finding] {
        file.track(number) == nil ? [.field("party", "本案只有 \(file.tracks.count) 名当事人，应填 1 至 \(file.tracks.count)")] : []
    }
}
