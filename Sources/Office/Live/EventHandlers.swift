import HTTPTypes
import Hummingbird
import Ledger
import LegalTime
import Platform
import Storage
import Web

/// The event stream of whoever is signed in (事件流): the count of to-dos, and those that come and go.
struct EventHandlers: Sendable {
    let services: Services

    func register(on site: Site) {
        site.get(.events) { request, _ in try await open(request) }
    }

    private func open(_ request: Request) async throws -> Response {
        // No content tells a browser not to come again; an error it would report and repeat.
        guard let visit = try await services.visit(of: request), visit.may(.listCases) else {
            return Response(status: .noContent)
        }
        guard request.method == .get else { return .events(to: request, gone: {}, write: { _ in }) }
        let (hub, words) = (services.live, TodoEventWords(clock: services.clock))
        let stream = try await hub.open(visit.session, after: Self.place(request))
        return .events(to: request, gone: { hub.close(stream) }) { writer in
            // Not all at once after a restart.
            try await writer.send(ServerSentEvent(retry: Int.random(in: 2_000...5_000)))
            while true {
                switch await stream.next() {
                case .news(let news):
                    try await writer.send(words.event(news))
                case .end(let end):
                    if let last = words.event(end) { try await writer.send(last) }
                    return
                }
            }
        }
    }

    /// Where the browser goes on: by itself after a break, or from where its page was made.
    private static func place(_ request: Request) -> Int? {
        let sent = HTTPField.Name("Last-Event-ID").flatMap { request.headers[$0] }
        return (sent ?? request.uri.queryParameters.get("after")).flatMap { Int($0) }.map { max($0, 0) }
    }
}

/// News as an event says it.
struct TodoEventWords: Sendable {
    let clock: Clock

    /// A sign of life is an event, not a comment: a browser that hears none knows that its connection is dead, which the
    /// network may not tell it for hours.
    func event(_ news: TodoNews) -> ServerSentEvent {
        if news.isBeat { return ServerSentEvent("beat", id: news.cursor, data: [:]) }
        var data: [String: JSON] = [
            "made": .array(news.arrivals.map(arrival)), "done": .array(news.ended.map { .string($0) }),
            "more": .int(news.more), "whole": .bool(news.isWhole),
        ]
        if let count = news.count { data["count"] = .int(count) }
        return ServerSentEvent("todos", id: news.cursor, data: .object(data))
    }

    func event(_ end: TodoStream.End) -> ServerSentEvent? {
        switch end {
        case .signedOut: ServerSentEvent("end", data: [:])
        case .crowded: ServerSentEvent(retry: 60_000)
        case .again: nil
        }
    }

    private func arrival(_ arrival: TodoNews.Arrival) -> JSON {
        let since = Instant(milliseconds: arrival.since)
        return [
            "id": .string(arrival.id), "title": .string(arrival.caseTitle), "what": .string(arrival.title),
            "cause": .string(arrival.cause), "own": .bool(arrival.isOwn),
            "at": .string(OrganZone.shanghai.spoken(since, now: clock.now())),
            "case": .string(Link.case(arrival.caseID).path),
            "act": .string(Link.act(arrival.caseID, arrival.act).path),
        ]
    }
}
