import Testing

@testable import Platform

@Suite("news of to-dos, and the ids behind them")
struct TodoNewsTests {
    @Test("an id that is visible late is still taken, once, and the place to go on from waits for it")
    func late() {
        var tail = EventTail(newest: [5, 4, 3], now: 0)
        #expect(tail.settled == 5)
        #expect(tail.take([7, 9], now: 10) == [7, 9])
        #expect(tail.wanted == [6, 8])
        #expect(tail.settled == 5)
        #expect(tail.take([6, 7, 9], now: 20) == [6])
        #expect(tail.settled == 7)
        #expect(tail.take([8], now: 30) == [8])
        #expect(tail.settled == 9)
        #expect(tail.take([8, 9], now: 40).isEmpty)
    }

    @Test("an id that never comes is waited for no longer than an act may take")
    func never() {
        var tail = EventTail(newest: [9, 7], now: 0)
        #expect(tail.settled == 7)
        _ = tail.take([11], now: EventTail.patience - 1)
        #expect(tail.wanted == [8, 10])
        _ = tail.take([], now: EventTail.patience)
        #expect(tail.wanted == [10])
        #expect(tail.settled == 9)
        _ = tail.take([2_000], now: EventTail.patience)
        #expect(tail.wanted.count == EventTail.mostMissing)
        #expect(EventTail(newest: [], now: 0).settled == 0)
    }

    @Test("whatever the order of commits, each event is taken once and none is passed over")
    func anyOrder() {
        for seed in 0..<200 {
            var random = SplitMix64(seed: UInt64(seed))
            var (tail, visible, waiting) = (EventTail(newest: [], now: 0), Set<Int>(), Array(1...60))
            var taken: [Int] = []
            while !waiting.isEmpty {
                // An act commits: one of the few that have their ids by now.
                visible.insert(waiting.remove(at: Int.random(in: 0..<min(8, waiting.count), using: &random)))
                guard Bool.random(using: &random) || waiting.isEmpty else { continue }
                let found = visible.filter { $0 > tail.last || tail.wanted.contains($0) }.sorted()
                taken += tail.take(found, now: 1).sorted()
                #expect((1...max(tail.settled, 1)).allSatisfy { $0 > tail.settled || visible.contains($0) })
            }
            #expect(taken.sorted() == Array(1...60))
            #expect(tail.settled == 60)
        }
    }

    @Test("news that is not read is merged: what came and went is not told, and it stays small")
    func merged() {
        var news = TodoNews(cursor: 1)
        for n in 0..<100 { news.add(arrival("t\(n)", cursor: n)) }
        #expect(news.arrivals.count == TodoNews.mostArrivals)
        #expect(news.more == 80)
        #expect(news.arrivals.last?.id == "t99")
        news.add(TodoNews(cursor: 200, count: 7, ended: ["t99", "other"]))
        #expect(news.arrivals.last?.id == "t98")
        #expect(news.ended == ["t99", "other"])
        #expect(news.count == 7)
        #expect(news.cursor == 200)
        #expect(news.isWhole)
        news.add(arrival("t99", cursor: 201))
        #expect(news.ended == ["other"])
        for n in 0..<600 { news.add(TodoNews(cursor: 300, ended: ["e\(n)"])) }
        #expect(news.ended.count == 500)
        #expect(!news.isWhole)
    }

    @Test("what only moves among one's own duties is no news")
    func moved() {
        let task = { (id: String, duty: String?, person: String?) in
            TodoChange.Task(id: id, act: "decide", title: "决定", duty: duty, person: person, since: 1)
        }
        let change = TodoChange(
            caseID: "c",
            caseTitle: "涉嫌设摊案",
            actor: "li",
            actorName: "李强",
            done: "移交",
            made: [task("1", "leader/乙", nil), task("2", nil, "li")],
            ended: [task("1", "leader/甲", nil)]
        )
        let both = TodoReader(Principal(organ: "o", id: "z", name: "", unit: "", duties: []))
        #expect(change.news(for: both, cursor: 1) == nil)
        let leader = TodoReader(person: "z", audiences: ["leader/甲", "leader/乙"])
        #expect(change.news(for: leader, cursor: 1) == nil)
        let former = TodoReader(person: "z", audiences: ["leader/甲"])
        #expect(change.news(for: former, cursor: 1)?.ended == ["1"])
        let own = TodoReader(person: "li", audiences: [])
        #expect(change.news(for: own, cursor: 1)?.arrivals.map(\.isOwn) == [true])
    }

    private func arrival(_ id: String, cursor: Int) -> TodoNews {
        TodoNews(
            cursor: cursor,
            arrivals: [
                TodoNews.Arrival(
                    id: id,
                    caseID: "c",
                    caseTitle: "",
                    act: "",
                    title: "",
                    cause: "",
                    since: 0,
                    isOwn: false
                )
            ]
        )
    }
}
