extension Case {
    /// Whether a record or a piece of evidence is on file that was not set aside.
    package var hasProof: Bool {
        interviews.contains { $0.excluded == nil } || scenes.contains { $0.excluded == nil }
            || evidence.contains { $0.excluded == nil }
    }

    /// Records and evidence that count, in the order in which they were made, as a document lists them.
    package var proofs: [String] {
        let list =
            interviews.filter { $0.excluded == nil }.map { ($0.seq, "\($0.respondent)的询问笔录") }
            + scenes.filter { $0.excluded == nil }.map {
                ($0.seq, "\($0.kind.label)\($0.photos > 0 ? "（照片 \($0.photos) 张）" : "")")
            } + evidence.filter { $0.excluded == nil }.map { ($0.seq, "\($0.name)（\($0.kind.label)）") }
        return list.sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// Whether the entry is a record or a piece of evidence; and if so, whether it still counts.
    func counts(entry: Int) -> Bool? {
        if let interview = interviews.first(where: { $0.seq == entry }) { return interview.excluded == nil }
        if let scene = scenes.first(where: { $0.seq == entry }) { return scene.excluded == nil }
        return evidence.first { $0.seq == entry }.map { $0.excluded == nil }
    }
}

extension Case {
    /// Whoever reviewed, signed, approved or voted in the case, by person id.
    package var judges: Set<String> {
        var people = Set(approvals.flatMap { $0.signatures.map(\.actor.id) })
        for approval in approvals {
            if case .returned(_, let by) = approval.state { people.insert(by.id) }
        }
        switch filing {
        case .approved(_, let by), .refused(_, _, let by): people.insert(by.id)
        case .awaiting, .returned, .notNeeded: break
        }
        people.formUnion(reviews.compactMap(\.reviewer))
        return people.union(discussions.flatMap(\.voters))
    }
}
