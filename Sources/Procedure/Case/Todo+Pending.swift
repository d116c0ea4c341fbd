/// What was asked of somebody and is not answered yet, whatever the stage.
extension Case {
    /// Nobody reviews what was decided or ended meanwhile.
    var pendingReviews: [Todo] {
        reviews.filter { $0.isOpen && !isSettled }.map {
            Todo(act: GiveLegalOpinion.sheet.id, duty: .reviewer, cause: $0.seq, clock: "C21")
        }
    }

    var pendingRecusals: [Todo] {
        // One after the other; the next shows once this one is decided.
        recusals.filter { $0.result == nil }.prefix(1).map {
            Todo(act: DecideRecusal.sheet.id, duty: .approver, cause: $0.seq, clock: RecusalClock.rule)
        }
    }

    var pendingReplies: [Todo] {
        letters.filter { $0.repliedOn == nil }.map {
            mine(RecordSuggestionReply.sheet.id, cause: $0.seq, clock: LetterClock.rule)
        }
            + assistances.filter { $0.repliedOn == nil }.map {
                mine(RecordAssistanceReply.sheet.id, cause: $0.seq, clock: LetterClock.assistance)
            }
    }

    /// Documents that wait for their seal, and copies that were asked for.
    var pendingSeals: [Todo] {
        documents.filter(\.awaitsSeal).map { document in
            Todo(
                act: AffixSeal.sheet.id,
                party: document.party,
                duty: .sealKeeper,
                cause: document.sealRequest?.seq ?? document.seq,
                clock: track(document.party)?.service == nil ? "C24" : nil
            )
        }
    }
}
