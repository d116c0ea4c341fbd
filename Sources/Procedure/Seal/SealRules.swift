import Law

/// Which document of a case a seal concerns: the one that is named, else the party's decision.
enum SealRules {
    static func document(_ party: Int, _ id: String?, _ file: Case) -> IssuedDocument? {
        guard let id = id ?? file.track(party)?.document else { return nil }
        return file.document(id)
    }

    /// The document is there and is this party's.
    static func exists(_ party: Int, _ id: String?, _ file: Case) -> [Finding] {
        guard file.track(party) != nil else { return PartyRules.exists(party, file) }
        guard let found = document(party, id, file) else {
            return id == nil ? [.field("party", "尚未对该当事人作出决定")] : [.field("document", "本案没有这份文书")]
        }
        // What concerns the whole case goes under any of its parties.
        return found.party == party || found.party == 0 ? [] : [.field("document", "这份文书是第 \(found.party) 名当事人的")]
    }

    static let unprinted = Refusal.system(
        "文书制成后才能用印",
        missing: "已制成的文书（正在制作）",
        remedy: "稍候片刻；制成后自动出现在待办中"
    )

    static let none = Refusal.system(
        "先有文书，后用印",
        missing: "已制成的文书",
        remedy: "先作出决定，制作文书",
        act: DecidePenalty.sheet.id
    )
}
