extension Case {
    /// Whether the report says that the law asks for a legal review, and none has passed since.
    var reviewIsOwed: Bool {
        guard let report, !report.triggers.isEmpty else { return false }
        return !hasPassedReview
    }

    /// Whether a review passed on the present report and notices; new facts or a new notice want a new one.
    package var hasPassedReview: Bool {
        guard let last = reviews.last, last.opinion == .agreed, last.report == report?.seq else { return false }
        return tracks.compactMap(\.notice?.seq).allSatisfy { $0 < last.seq || last.notices.contains($0) }
    }
}
