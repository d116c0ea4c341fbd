import Storage

/// Every condition that a list of cases may be narrowed by.
private let filters: [@Sendable (inout CaseFilter) -> Void] = [
    { $0.stage = "filed" }, { $0.unit = "一中队" }, { $0.field = "市容环境卫生" }, { $0.item = "SR004" },
    { $0.handler = "li" }, { $0.kind = "simple" }, { $0.partyKind = "individual" }, { $0.filed = 1..<9 },
    { $0.decided = "2026-01-01"..."2026-12-31" }, { $0.due = 1..<9 }, { $0.fine = 1...9 },
]

/// A query that a store runs; the plan of each of its statements is looked at.
struct Question: Sendable {
    let name: String
    /// Merges a few rows that indexes gave, or groups them.
    var mayMerge = false
    let ask: @Sendable (any SQLConnection) throws -> Void
}

extension PlanTests {
    static let questions: [Question] = [
        Question(name: "cases") { _ = try CaseRows.list(CaseQuery(organ: organ), on: $0) },
        Question(name: "cases, next page") {
            _ = try CaseRows.list(CaseQuery(organ: organ, before: (9, "x")), on: $0)
        },
        Question(name: "cases by stage, next page") {
            _ = try CaseRows.list(CaseQuery(organ: organ, stage: "filed", before: (9, "x")), on: $0)
        },
        Question(name: "cases by handler, next page") {
            _ = try CaseRows.list(CaseQuery(organ: organ, handler: "li", before: (9, "x")), on: $0)
        },
        Question(name: "cases by handler and stage, next page") {
            _ = try CaseRows.list(CaseQuery(organ: organ, stage: "filed", handler: "li", before: (9, "x")), on: $0)
        },
        Question(name: "cases by one condition, next page") { c in
            for place in [nil, CasePlace.instant(9, id: "x")] {
                for set in filters {
                    var query = CaseQuery(organ: organ)
                    set(&query.filter)
                    query.after = place
                    _ = try CaseRows.page(query, on: c)
                }
            }
        },
        Question(name: "cases by several conditions, next page") { c in
            var query = CaseQuery(organ: organ)
            for set in filters { set(&query.filter) }
            query.after = .instant(9, id: "x")
            _ = try CaseRows.page(query, on: c)
        },
        Question(name: "cases in other orders, next page") { c in
            for sort in CaseSort.allCases {
                var query = CaseQuery(organ: organ, sort: sort)
                query.filter.fine = 1...9
                query.after = sort == .decided ? .day("2026-01-01", id: "x") : .instant(9, id: "x")
                _ = try CaseRows.page(query, on: c)
            }
        },
        Question(name: "a few cases in another order", mayMerge: true) { c in
            var query = CaseQuery(organ: organ, sort: .updated)
            query.filter.unit = "一中队"
            query.after = .instant(9, id: "x")
            _ = try CaseRows.page(query, on: c)
        },
        Question(name: "counts of cases") { c in
            var filter = CaseFilter()
            for set in filters {
                set(&filter)
                _ = try CaseRows.count(organ: organ, filter, on: c)
            }
            filter.phrases = SearchPhrase.read("占道 经营")
            _ = try CaseRows.count(organ: organ, filter, on: c)
        },
        Question(name: "cases by facet", mayMerge: true) {
            _ = try CaseRows.counts(organ: organ, by: .unit, on: $0)
        },
        Question(name: "a case") { _ = try CaseRows.get(organ: organ, id: "x", on: $0) },
        Question(name: "counters", mayMerge: true) { c in
            _ = try CaseRows.count(organ: organ, stage: "filed", on: c)
            _ = try CaseRows.counts(organ: organ, on: c)
        },
        Question(name: "to-dos", mayMerge: true) {
            _ = try Todos.list(organ: organ, person: "li", audiences: ["a", "b"], after: (1, 1, "x"), on: $0)
        },
        Question(name: "to-dos of one act", mayMerge: true) {
            _ = try Todos.list(
                organ: organ,
                person: "li",
                audiences: ["a"],
                act: "approve",
                after: (1, 1, "x"),
                on: $0
            )
        },
        Question(name: "a to-do and what it rests on") { c in
            _ = try Todos.get(organ: organ, id: "x", on: c)
            _ = try ClockRows.get(organ: organ, id: "x", on: c)
            _ = try Dossiers.bytes(organ: organ, dossier: "x", seq: 1, on: c)
        },
        Question(name: "to-dos by act", mayMerge: true) {
            _ = try Todos.kinds(organ: organ, person: "li", audiences: ["a", "b"], on: $0)
        },
        Question(name: "to-do counts", mayMerge: true) {
            _ = try Todos.counts(organ: organ, person: "li", audiences: ["a", "b"], now: 1, soon: 2, on: $0)
        },
        Question(name: "to-dos of a clock") { try ClockRows.recount(clock("k", dueAt: 1), on: $0) },
        Question(name: "parties") { c in
            _ = try CaseParties.list(organ: organ, caseID: "c", on: c)
            _ = try CaseParties.history(organ: organ, uscc: "u", on: c)
            _ = try CaseParties.history(organ: organ, uscc: "u", after: ("2026-01-01", "c", 1), on: c)
        },
        Question(name: "a person's history", mayMerge: true) {
            _ = try CaseParties.history(organ: organ, blind: "t", after: ("2026-01-01", "c", 1), on: $0)
        },
        Question(name: "statistics", mayMerge: true) { c in
            let scope = MeasureScope(organ: organ, from: "2026-01", to: "2026-12", units: ["a", "b"])
            for group in MeasureGroup.allCases {
                _ = try MeasureCounts.sums(by: group, scope, measures: ["filed"], on: c)
            }
            _ = try MeasureRows.cases("filed", scope, before: ("2026-05", "x"), on: c)
        },
        Question(name: "a case's part of the statistics") {
            _ = try MeasureRows.list(organ: organ, caseID: "c", on: $0)
        },
        Question(name: "presences") { c in
            _ = try Presences.list(organ: organ, caseID: "c", on: c)
            _ = try Presences.overlapping(organ: organ, persons: ["li"], from: 1, to: 2, except: ("c", 1), on: c)
            try Presences.lock(organ: organ, persons: ["li"], on: c)
        },
        Question(name: "number blocks") { c in
            _ = try NumberBlocks.get(organ: organ, id: "b", on: c)
            _ = try NumberBlocks.list(organ: organ, series: "罚", after: 3, on: c)
            _ = try NumberBlocks.list(organ: organ, person: "li", after: ("罚", 3), on: c)
            _ = try NumberBlocks.exist(organ: organ, word: "票据", on: c)
            _ = try NumberBlocks.series(organ: organ, after: "a", on: c)
            _ = try NumberBlocks.holding(3, organ: organ, series: "罚", on: c)
            _ = try NumberBlocks.totals(organ: organ, series: "罚", on: c)
        },
        Question(name: "numbers of blocks") { c in
            _ = try BlockNumbers.get(3, organ: organ, series: "罚", on: c)
            let block = try NumberBlocks.issue(
                2,
                organ: organ,
                series: "罚",
                to: "li",
                id: "b",
                by: "zhang",
                at: 1,
                on: c
            )
            _ = try NumberBlocks.reconcile(organ: organ, series: "罚", on: c)
            _ = try BlockNumbers.giveBack(organ: organ, block: block.id, BlockNumbers.Note(by: "li", at: 1), on: c)
            _ = try NumberBlocks.close(organ: organ, id: block.id, by: "li", at: 1, on: c)
        },
        Question(name: "how much waits", mayMerge: true) { c in
            _ = try Todos.waiting(organ: organ, person: "li", audiences: ["a", "b"], on: c)
            _ = try Todos.arrived(since: 3, organ: organ, person: "li", audiences: ["a", "b"], on: c)
        },
        Question(name: "events of to-dos") { c in
            _ = try TodoEvents.after(3, limit: 5, on: c)
            _ = try TodoEvents.missed(organ: organ, after: 3, limit: 5, on: c)
            _ = try TodoEvents.among([3, 5], on: c)
            _ = try TodoEvents.instant(upTo: 3, on: c)
            _ = try Sessions.live(["a", "b"], at: 3, on: c)
        },
        Question(name: "a case's to-dos") { _ = try Todos.list(organ: organ, caseID: "c", on: $0) },
        Question(name: "documents") { c in
            _ = try DocumentRows.list(organ: organ, caseID: "c", on: c)
            _ = try DocumentRows.get(organ: organ, id: "x", on: c)
        },
        Question(name: "dossiers") { c in
            _ = try Dossiers.load(organ: organ, dossier: "d", after: 3, on: c)
            _ = try Dossiers.head(organ: organ, dossier: "d", on: c)
            _ = try Dossiers.ids(organ: organ, after: "a", on: c)
            _ = try Dossiers.organs(on: c)
        },
        Question(name: "sealed values") { c in
            _ = try SealedValues.load(organ: organ, dossier: "d", on: c)
            _ = try SealedValues.find(organ: organ, blind: "t", after: "a", on: c)
            let value = SealedValue(organ: organ, dossier: "d", seq: 1, path: "/p", sealed: [])
            try SealedValues.index(value, on: c)
            _ = try SealedValues.blind(of: bytes(1), organ: organ, dossier: "d", on: c)
        },
        Question(name: "issued numbers") {
            _ = try Serials.issued(organ: organ, series: "罚", after: 3, on: $0)
        },
        Question(name: "jobs") { _ = try Jobs.list(state: .dead, organ: organ, after: 3, on: $0) },
        Question(name: "job counts", mayMerge: true) { _ = try Jobs.counts(on: $0) },
        Question(name: "claiming jobs", mayMerge: true) {
            _ = try Jobs.claim(kinds: ["sms"], now: 9, leaseUntil: 10, limit: 5, on: $0)
        },
        Question(name: "the log") { c in
            _ = try Log.leaf(organ: organ, dossier: "d", seq: 1, on: c)
            _ = try Log.leaves(organ: organ, dossier: "d", on: c)
            _ = try Log.node(level: 0, index: 1, on: c)
        },
        Question(name: "people") { c in
            _ = try People.list(organ: organ, after: "a", on: c)
            _ = try People.byLogin("li", on: c)
            try People.recordFailure(organ: organ, id: "x", on: c)
        },
        Question(name: "the organisation") { c in
            _ = try RosterVersions.newest(organ: organ, on: c)
            _ = try RosterVersions.history(organ: organ, before: 9, on: c)
            _ = try Units.list(organ: organ, after: "a", on: c)
            _ = try Posts.list(organ: organ, after: "a", on: c)
            _ = try Certificates.list(organ: organ, after: "a", on: c)
            _ = try Qualifications.list(organ: organ, after: "a", on: c)
            _ = try Delegations.list(organ: organ, after: "a", on: c)
            _ = try Authorisations.get(organ: organ, id: "a", on: c)
            _ = try Authorisations.list(organ: organ, after: "a", on: c)
        },
        Question(name: "reference data") { c in
            _ = try ReferenceVersions.newest(organ: organ, stream: .calendar, on: c)
            _ = try ReferenceVersions.get(organ: organ, stream: .calendar, version: 2, on: c)
            _ = try ReferenceVersions.history(organ: organ, stream: .catalogue, before: 9, on: c)
        },
        Question(name: "clocks") { c in
            _ = try ClockRows.list(organ: organ, caseID: "c", on: c)
            _ = try ClockRows.due(organ: organ, through: 9, after: (1, "x"), on: c)
            _ = try ClockRows.due(organ: organ, holder: "li", through: 9, after: (1, "x"), on: c)
            _ = try ClockRows.affected(organ: organ, from: 3, after: (4, "x"), limit: 5, locking: false, on: c)
            _ = try ClockRows.suspended(organ: organ, after: "x", limit: 5, on: c)
        },
        Question(name: "moved clocks") { c in
            _ = try ClockMoves.list(organ: organ, calendar: 2, after: "x", on: c)
            _ = try ClockMoves.unseen(organ: organ, holder: "li", on: c)
            _ = try ClockMoves.see(organ: organ, holder: "li", calendar: 2, at: 1, on: c)
        },
        Question(name: "organs") { _ = try Organs.list(after: "a", on: $0) },
        Question(name: "tokens") { c in
            _ = try Tokens.list(organ: organ, person: "li", after: (1, "h"), on: c)
            try Tokens.revoke(hash: "h", at: 1, on: c)
        },
        Question(name: "readings") { c in
            _ = try Readings.list(organ: organ, caseID: "c", before: 9, on: c)
            _ = try Readings.list(organ: organ, person: "li", before: 9, on: c)
        },
        Question(name: "forms") { c in
            let draft = FormDraftRow(organ: organ, person: "li", caseID: "c", act: "a")
            _ = try FormDrafts.get(draft, on: c)
            _ = try FormDrafts.count(organ: organ, person: "li", on: c)
            _ = try LastValues.list(organ: organ, person: "li", act: "a", on: c)
        },
        Question(name: "pruning", mayMerge: true) { c in
            try FormDrafts.prune(before: 9, limit: 5, on: c)
            try Sessions.prune(before: 9, limit: 5, on: c)
            try Idempotency.prune(before: 9, limit: 5, on: c)
            try Sessions.deleteAll(organ: organ, person: "li", on: c)
        },
    ]
}
