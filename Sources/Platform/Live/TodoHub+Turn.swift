import LegalTime
import Storage
import Synchronization

/// One look at what was noted: first what there is, then who is to be told. A stream that opens in between reads by
/// itself what came before it opened, and is among those who are told of the rest.
extension TodoHub {
    private static let batch = 500

    /// - Parameter beating: every stream gets a sign of life, and every session is looked at.
    func turn(beating: Bool = false) async throws {
        var isMore = true
        while isMore {
            let found = try await look()
            try await tell(found.noted, beating: beating && found.isLast)
            isMore = !found.isLast
        }
    }

    /// What one act noted.
    struct Noted: Sendable {
        let id: Int
        let organ: String
        let change: TodoChange

        init(_ row: TodoEventRow) throws {
            (id, organ, change) = (row.id, row.organ, try TodoChange(row))
        }
    }

    func look() async throws -> (noted: [Noted], isLast: Bool) {
        let now = clock.now().milliseconds
        guard let tail = state.withLock({ $0.tail }) else {
            let newest = try await database.read { try TodoEvents.newest(limit: EventTail.mostMissing, on: $0) }
            state.withLock { $0.tail = $0.tail ?? EventTail(newest: newest, now: now) }
            return ([], true)
        }
        let rows = try await database.read { c in
            try TodoEvents.among(tail.wanted, on: c) + TodoEvents.after(tail.last, limit: Self.batch, on: c)
        }
        let fresh = state.withLock { $0.tail?.take(rows.map(\.id), now: now) } ?? []
        let isLast = rows.count < Self.batch
        // Asked after the reading: a stream that opens only now reads by itself what was noted up to now.
        guard !streams.isEmpty else { return ([], isLast) }
        return (try rows.filter { fresh.contains($0.id) }.map(Noted.init), isLast)
    }

    private func tell(_ noted: [Noted], beating: Bool) async throws {
        let streams = self.streams
        guard !streams.isEmpty else { return }
        let cursor = cursor ?? 0
        var news: [Int: TodoNews] = [:]
        for stream in streams {
            for each in noted where each.organ == stream.principal.organ && !stream.knows(each.id) {
                guard let more = each.change.news(for: stream.reader, cursor: cursor) else { continue }
                news[stream.id, default: TodoNews(cursor: cursor)].add(more)
            }
        }
        let concerned = streams.filter { news[$0.id] != nil }
        let standing = try await standing(of: streams, asking: beating ? streams : concerned, counting: concerned)
        for stream in streams {
            if let why = standing.ends[stream.id] {
                end(stream, why)
            } else if var told = news[stream.id] {
                told.count = standing.counts[stream.principal]
                stream.post(told)
            } else if beating {
                stream.post(TodoNews(cursor: cursor))
            }
        }
    }

    /// What the database says of those who are to be told, in one snapshot that is later than the news.
    private struct Standing: Sendable {
        var ends: [Int: TodoStream.End] = [:]
        var counts: [Principal: Int] = [:]
        var rosters: [String: RosterStamp] = [:]
    }

    private func standing(
        of streams: [TodoStream],
        asking asked: [TodoStream],
        counting concerned: [TodoStream]
    ) async throws -> Standing {
        let (now, known, rosters) = (clock.now(), state.withLock { $0.rosters }, rosters)
        let standing = try await database.read { c in
            var standing = Standing()
            for (organ, streams) in Dictionary(grouping: streams, by: \.principal.organ) {
                let day = try rosters.roster(organ: organ, on: OrganZone.shanghai.day(of: now), on: c)
                let stamp = RosterStamp(version: day.roster.version, day: day.day)
                standing.rosters[organ] = stamp
                guard known[organ] != stamp else { continue }
                // Duties are held from a day to a day: whoever is another today comes again as who they are.
                for stream in streams where day.principal(stream.principal.id) != stream.principal {
                    standing.ends[stream.id] = .again
                }
            }
            let live = try Sessions.live(Set(asked.map(\.session.idHash)), at: now.milliseconds, on: c)
            for stream in asked where !live.contains(stream.session.idHash) { standing.ends[stream.id] = .signedOut }
            for person in Set(concerned.map(\.principal)) {
                standing.counts[person] = try Todos.waiting(
                    organ: person.organ,
                    person: person.id,
                    audiences: person.audiences,
                    on: c
                )
            }
            return standing
        }
        state.withLock { $0.rosters = standing.rosters }
        return standing
    }
}
