import Law
import LegalTime

/// What every step of service asks for: a decision, printed and sealed, that was not served yet.
enum ServiceRules {
    static var decided: Gate {
        Gate { file, _ in
            file.tracks.contains { $0.document != nil }
                ? nil
                : .article(
                    PenaltyLaw.service,
                    missing: "行政处罚决定书",
                    remedy: "先作出行政处罚决定",
                    act: DecidePenalty.sheet.id
                )
        }
    }

    static var printed: Gate {
        Gate { file, _ in
            let open = waiting(file)
            return open.isEmpty || open.contains { $0.print != nil } ? nil : unprinted
        }
    }

    static var sealed: Gate {
        Gate { file, _ in
            let printed = waiting(file).filter { $0.print != nil }
            return printed.isEmpty || printed.contains(where: \.isSealed) ? nil : unsealed
        }
    }

    static var unserved: Gate {
        Gate { file, _ in
            let decided = file.tracks.filter { $0.document != nil }
            return !decided.isEmpty && decided.allSatisfy { $0.service != nil }
                ? .system("一份决定书只登记一次送达", missing: "尚未送达的决定书", remedy: "登记有误的，用更正办理") : nil
        }
    }

    /// The same for the party that the input names.
    static func ready(_ party: Int, _ file: Case) -> [Finding] {
        let open = unserved(party, file)
        guard open.isEmpty, let document = file.track(party)?.document.flatMap(file.document) else { return open }
        if document.print == nil { return [.refusal(unprinted)] }
        return document.isSealed ? [] : [.refusal(unsealed)]
    }

    /// A document of the party that was not served, printed or not.
    static func unserved(_ party: Int, _ file: Case) -> [Finding] {
        guard let track = file.track(party) else { return PartyRules.exists(party, file) }
        guard track.document.flatMap(file.document) != nil else { return [.field("party", "尚未对该当事人作出决定")] }
        return track.service == nil ? [] : [.field("party", "该当事人的决定书已经送达")]
    }

    /// Not before the document, nor before its seal; a party can't have received what was not there.
    static func notBefore(_ field: String, _ day: CivilDay, _ party: Int, _ file: Case) -> [Finding] {
        guard let document = file.track(party)?.document.flatMap(file.document) else { return [] }
        if day < document.issuedOn { return [.field(field, "不能早于决定日（\(document.issuedOn.iso)）")] }
        guard let sealed = document.seals.first?.on, day < sealed else { return [] }
        return [.field(field, "不能早于用印日（\(sealed.iso)）")]
    }

    /// Number of the first party whose document waits to be served; one that is sealed before one that is not.
    static func next(_ file: Case) -> Int {
        let open = file.tracks.indices.filter { file.tracks[$0].document != nil && file.tracks[$0].service == nil }
        let sealed = open.first { file.tracks[$0].document.flatMap(file.document)?.isSealed ?? false }
        return (sealed ?? open.first ?? 0) + 1
    }

    private static func waiting(_ file: Case) -> [IssuedDocument] {
        file.tracks.filter { $0.service == nil }.compactMap { $0.document.flatMap(file.document) }
    }

    static var unprinted: Refusal {
        .system("文书制成后才能送达", missing: "已制成的决定书（正在制作）", remedy: "稍候片刻；制成后自动出现在待办中")
    }

    static var unsealed: Refusal {
        .system(
            "先用印，后送达",
            missing: "决定书上的印章（\(PenaltyLaw.decisionSealed.citation.printed)）",
            remedy: "由印章管理员在决定书上用印",
            act: AffixSeal.sheet.id
        )
    }
}

extension Case {
    /// Who serves a party's document: the officers who were sent unless one of them has withdrawn (回避) since, else the
    /// handlers who have not.
    func servers(_ party: Int) -> [String] {
        if let task = track(party)?.serviceTask, recused.isDisjoint(with: task.officers) { return task.officers }
        let staying = handlers.filter { !recused.contains($0) }
        return staying.isEmpty ? handlers : staying
    }
}
