package import Law
import LegalTime

extension Case {
    /// Whether the report says that the law asks for a legal review, and none has passed since.
    var reviewIsOwed: Bool {
        guard let report, !report.triggers.isEmpty else { return false }
        return !hasPassedReview
    }

    /// Whether a review passed on all that is still open; new facts or a heavier proposal want a new one.
    package var hasPassedReview: Bool {
        passedReview != nil && tracks.allSatisfy { $0.isSettled || hasReviewed($0) }
    }

    /// The last review that was not sent in anew, be it answered or not.
    var currentReview: LegalReview? { reviews.last { !$0.isSuperseded } }

    /// It agreed, and the report is still the one that lay before it.
    private var passedReview: LegalReview? {
        guard let last = currentReview, last.opinion == .agreed, last.report == report?.seq else { return nil }
        return last
    }

    /// Whether what stands in the party's notice was reviewed. The first notice that carries out the reviewed report is;
    /// a later one wants a new review if it is heavier or rests on new facts.
    func hasReviewed(_ track: PartyTrack) -> Bool {
        guard let review = passedReview else { return false }
        guard let notice = track.notice, notice.seq > review.seq else { return true }
        let seen = track.notices.last { $0.seq < review.seq && $0.seq > review.report }
        guard let base = seen ?? track.notices.first(where: { $0.seq > review.seq }) else { return true }
        return base.seq == notice.seq || (!notice.penalty.isHeavier(than: base.penalty) && notice.newFacts == nil)
    }

    /// The same of a notice that is still to be given; a heavier one wants a report that is newer than the one before.
    func hasReviewed(_ track: PartyTrack, proposing penalty: Penalty) -> Bool {
        guard let review = passedReview else { return false }
        guard let before = track.notice, penalty.isHeavier(than: before.penalty) else { return true }
        return review.report > before.seq
    }

    /// Whether something lies on file that the last opinion did not see.
    var hasMoreSinceReview: Bool {
        guard let last = currentReview, last.opinion != .agreed, let seq = last.givenSeq else { return true }
        let entries = reports.map(\.seq) + interviews.map(\.seq) + scenes.map(\.seq) + evidence.map(\.seq)
        let towards = tracks.flatMap { $0.notices.map(\.seq) + $0.statements.map(\.seq) + $0.orders.map(\.seq) }
        return (entries + towards).contains { $0 > seq }
    }
}

/// 法制审核: what is owed before notice or decision.
enum ReviewRules {
    /// 第五十八条第一款 bars the decision; an organ's rule may ask for more.
    static var reviewed: Gate {
        Gate { file, standing in
            guard file.report != nil else { return nil }
            let open = file.tracks.filter { !$0.isSettled && $0.notice != nil }
            if file.reviewIsOwed, !open.contains(where: { file.hasReviewed($0) }) {
                return byLaw(file)
            }
            let rules = open.map { track in
                standing.rules.review(
                    before: .decision,
                    fineFen: track.notice?.penalty.fineFen ?? 0,
                    on: standing.today
                ).flatMap { file.hasReviewed(track) ? nil : $0 }
            }
            guard let first = rules.first, let rule = first, !rules.contains(nil) else { return nil }
            return owed(.organRule(rule.document), file)
        }
    }

    /// The same for the party that the decision names, and for its fine.
    static func reviewed(_ party: Int, fineFen: Int, _ file: Case, _ facts: Facts) -> [Finding] {
        guard let track = file.track(party), !track.isSettled, let report = file.report,
            !file.hasReviewed(track)
        else { return [] }
        if !report.triggers.isEmpty { return [.refusal(byLaw(file))] }
        let rule = facts.rules.review(before: .decision, fineFen: fineFen, on: facts.today)
        return rule.map { [.refusal(owed(.organRule($0.document), file))] } ?? []
    }

    /// With the items of the article that the report names.
    private static func byLaw(_ file: Case) -> Refusal {
        let items = (file.report?.triggers ?? []).map(\.article.citation.printed)
        return owed(.article(PenaltyLaw.legalReview), file, cause: "（\(items.joined(separator: "、"))）")
    }

    /// How far the review has come, and what brings it on.
    static func owed(_ basis: Basis, _ file: Case, cause: String = "") -> Refusal {
        let (remedy, act) = way(file)
        return Refusal(basis, missing: "法制审核同意的意见\(cause)", remedy: remedy, act: act)
    }

    private static func way(_ file: Case) -> (String, String) {
        let send = SubmitLegalReview.sheet.id
        switch file.currentReview {
        case nil: return ("先将案件送法制审核", send)
        case let review? where review.isOpen: return ("已送审，等候审核意见", GiveLegalOpinion.sheet.id)
        case let review?:
            switch review.opinion {
            case .returned?: return ("审核意见为退回补充：补充证据或者修改报告后重新送审", send)
            case .disagreed?: return ("审核意见为不同意：按意见修改后重新送审", send)
            case .agreed?, nil: return ("审核后又有新的报告或者更重的告知：重新送审", send)
            }
        }
    }
}

extension ReviewTrigger {
    /// The item of the paragraph that names it.
    package var article: Article {
        switch self {
        case .publicInterest: PenaltyLaw.reviewPublicInterest
        case .afterHearing: PenaltyLaw.reviewAfterHearing
        case .complex: PenaltyLaw.reviewComplex
        case .statutory: PenaltyLaw.reviewByStatute
        }
    }
}
