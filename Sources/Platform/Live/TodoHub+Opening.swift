import LegalTime
import Storage
import Synchronization

extension TodoHub {
    /// No more than so many acts are gone through for somebody who comes back; then a sum has to do.
    static let mostMissed = 500

    /// Opens a stream for a session: first the count and what was missed since `after`, then what comes.
    ///
    /// - Parameter after: the last id that the browser was told, or that of the page; `nil` = only what comes from now.
    /// - Throws: `CaseFault.forbidden` for whoever has no to-dos, `CaseFault.busy` when there are too many streams.
    package func open(_ session: SignIn.Session, after: Int?) async throws -> TodoStream {
        if let denial = Authority.denial(.listCases, by: session.principal, on: nil) {
            throw CaseFault.forbidden(denial)
        }
        if cursor == nil { _ = try await look() }
        let stream = try register(session)
        do {
            // After it was registered: whatever commits from here on, it hears of.
            let cursor = cursor ?? 0
            guard let (missed, events) = try await missed(by: stream, after: after, cursor: cursor) else {
                end(stream, .again)
                return stream
            }
            stream.post(earlier: missed, events: events)
        } catch {
            close(stream)
            throw error
        }
        return stream
    }

    private func register(_ session: SignIn.Session) throws -> TodoStream {
        let (stream, oldest): (TodoStream?, TodoStream?) = state.withLock { state in
            guard !state.isClosed, state.streams.count < Self.mostStreams else { return (nil, nil) }
            let others = state.streams.values.filter { $0.session.id == session.id }
            state.opened += 1
            let stream = TodoStream(id: state.opened, session: session)
            state.streams[stream.id] = stream
            return (stream, others.count < Self.mostOfSession ? nil : others.min { $0.id < $1.id })
        }
        if let oldest { end(oldest, .crowded) }
        guard let stream else { throw CaseFault.busy("实时提醒暂时不可用，请稍后再试") }
        return stream
    }

    /// `nil` if the person's duties have changed since the session was looked up.
    private func missed(by stream: TodoStream, after: Int?, cursor: Int) async throws -> (TodoNews, Set<Int>)? {
        let (now, rosters, person) = (clock.now(), rosters, stream.principal)
        return try await database.read { c in
            let day = try rosters.roster(organ: person.organ, on: OrganZone.shanghai.day(of: now), on: c)
            guard day.principal(person.id) == person else { return nil }
            var (news, events) = (TodoNews(cursor: cursor), Set<Int>())
            if let after { events = try Self.catchUp(&news, stream, after: after, now: now.milliseconds, on: c) }
            news.count = try Todos.waiting(
                organ: person.organ,
                person: person.id,
                audiences: person.audiences,
                on: c
            )
            return (news, events)
        }
    }

    /// What came and is not over, or only how much if it is too much to go through; gives the events behind it that the
    /// follower may come upon yet.
    private static func catchUp(
        _ news: inout TodoNews,
        _ stream: TodoStream,
        after: Int,
        now: Int,
        on c: any SQLConnection
    ) throws -> Set<Int> {
        let person = stream.principal
        let from = try TodoEvents.instant(upTo: after, on: c)
        let rows = try TodoEvents.missed(organ: person.organ, after: after, limit: mostMissed + 1, on: c)
        // Id 0 is before the first event of all.
        if rows.count <= mostMissed, from != nil || after == 0 {
            for row in rows {
                guard let change = try TodoChange(row).news(for: stream.reader, cursor: news.cursor) else { continue }
                news.add(change)
            }
            return Set(rows.map(\.id).filter { $0 > news.cursor })
        }
        news.isWhole = false
        // The browser's last event was pruned: it is older than what is kept.
        let since = from ?? now - Housekeeping.eventSeconds * 1000
        news.more = try Todos.arrived(
            since: since + 1,
            organ: person.organ,
            person: person.id,
            audiences: person.audiences,
            on: c
        )
        return []
    }
}
