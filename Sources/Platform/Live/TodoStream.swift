import Synchronization

/// One open event stream (事件流): whose it is, and what it has yet to be told.
///
/// What is not yet written is one piece of news into which later ones are merged, not a queue: a reader who does not
/// read costs a bounded amount, until the connection's own deadline cuts it off.
package final class TodoStream: Sendable {
    /// Why a stream ends, so that the browser knows whether to come again.
    package enum End: Sendable, Equatable {
        /// The session is over: not again before somebody signs in.
        case signedOut
        /// Who the person is has changed, or the server ends: again at once.
        case again
        /// The session has too many streams: again later.
        case crowded
    }

    package enum Step: Sendable, Equatable {
        case news(TodoNews)
        case end(End)
    }

    private struct Box {
        var news: TodoNews?
        var end: End?
        /// Told so far.
        var cursor = 0
        /// Events that were told as missed and that the follower had not yet seen.
        var known: Set<Int> = []
        var reader: CheckedContinuation<Step, Never>?
    }

    let id: Int
    let principal: Principal
    let session: SignIn.Session
    let reader: TodoReader
    private let box = Mutex(Box())

    init(id: Int, session: SignIn.Session) {
        (self.id, self.session, principal) = (id, session, session.principal)
        reader = TodoReader(principal)
    }

    /// The next piece of news, as soon as there is any; cancelled, the end. One reader at a time.
    package func next() async -> Step {
        await withTaskCancellationHandler {
            await withCheckedContinuation { reader in
                let step: Step? = box.withLock { box in
                    // Cancelled before it waited: the handler below has run and found nobody.
                    if Task.isCancelled { return .end(.again) }
                    if let step = Self.take(&box) { return step }
                    box.reader = reader
                    return nil
                }
                if let step { reader.resume(returning: step) }
            }
        } onCancel: {
            end(.again)
        }
    }

    func post(_ news: TodoNews) {
        deliver { box in
            var merged = box.news ?? TodoNews(cursor: box.cursor)
            merged.add(news)
            box.news = merged
        }
    }

    /// What was missed before the stream opened: what is known to be over by now does not come any more.
    func post(earlier missed: TodoNews, events: Set<Int> = []) {
        deliver { box in
            box.known = events
            var merged = missed
            if let news = box.news { merged.add(news) }
            box.news = merged
        }
    }

    func knows(_ event: Int) -> Bool { box.withLock { $0.known.remove(event) != nil } }

    /// The first reason stands; what was not yet told is dropped.
    package func end(_ end: End) {
        deliver { $0.end = $0.end ?? end }
    }

    private func deliver(_ change: (inout Box) -> Void) {
        let (reader, step) = box.withLock { box -> (CheckedContinuation<Step, Never>?, Step?) in
            change(&box)
            guard let reader = box.reader, let step = Self.take(&box) else { return (nil, nil) }
            box.reader = nil
            return (reader, step)
        }
        if let reader, let step { reader.resume(returning: step) }
    }

    private static func take(_ box: inout Box) -> Step? {
        if let end = box.end { return .end(end) }
        guard let news = box.news else { return nil }
        box.cursor = news.cursor
        box.news = nil
        return .news(news)
    }
}
