import Storage

let organ = "城南区综合行政执法局"

/// A small generator with a seed, so that a failure can be repeated.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}

/// A failure that no engine makes.
struct Planned: Error, Equatable {}

func bytes(_ n: Int, count: Int = 32) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: n &* 31 &+ $0) }
}

func entry(_ dossier: String, _ seq: Int, organ: String = organ) -> StoredEntry {
    StoredEntry(
        organ: organ,
        dossier: dossier,
        seq: seq,
        hash: bytes(seq),
        bytes: Array("{\"seq\":\(seq)}".utf8),
        recordedAt: 1_700_000_000_000 + seq
    )
}

func caseRow(
    _ id: String,
    stage: String = "filed",
    handler: String = "zhang",
    openedAt: Int = 1_000,
    organ: String = organ,
    version: Int = 1
) -> CaseRow {
    CaseRow(
        organ: organ,
        id: id,
        version: version,
        title: "占道经营案",
        stage: stage,
        parties: "李四餐饮店",
        handler: handler,
        unit: "一中队",
        number: nil,
        decisionNumber: nil,
        openedAt: openedAt,
        updatedAt: openedAt
    )
}

func todo(
    _ id: String,
    caseID: String = "c1",
    duty: String? = nil,
    person: String? = nil,
    since: Int = 1,
    dueAt: Int? = nil,
    title: String = "审批",
    organ: String = organ
) -> TodoRow {
    TodoRow(
        organ: organ,
        id: id,
        caseID: caseID,
        caseTitle: "占道经营案",
        act: "approve",
        title: title,
        duty: duty,
        person: person,
        since: since,
        dueAt: dueAt
    )
}

func clock(
    _ id: String,
    caseID: String = "c1",
    holder: String = "li",
    state: ClockState = .running,
    dueAt: Int?
) -> ClockRow {
    ClockRow(
        organ: organ,
        id: id,
        caseID: caseID,
        caseTitle: "某案",
        rule: "C06",
        name: "办案期限",
        party: 0,
        holder: holder,
        state: state,
        raw: dueAt.map { _ in "2026-01-01" },
        due: dueAt.map { _ in "2026-01-01" },
        dueAt: dueAt,
        provisional: false,
        calendar: 2,
        inputs: "{}"
    )
}

func document(_ id: String, caseID: String = "c1", seq: Int = 1, state: String = "ordered") -> DocumentRow {
    DocumentRow(organ: organ, id: id, caseID: caseID, seq: seq, kind: "decision", title: "行政处罚决定书", state: state)
}

func person(_ id: String, login: String) -> PersonRow {
    PersonRow(organ: organ, id: id, login: login, name: "张三", password: "$argon2id$", unit: "u1")
}

/// Puts people as one change of the organisation.
func put(_ people: [PersonRow], on c: any SQLConnection) throws {
    let change = try RosterVersions.raise(organ: organ, change: "人员", by: "chen", at: 7, on: c)
    for person in people { try People.put(person, in: change, on: c) }
}
