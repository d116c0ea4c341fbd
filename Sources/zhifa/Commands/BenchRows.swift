import Procedure
import Storage

/// Rows as a busy district would have them after three years: most cases are over, some wait.
struct BenchRows: Sendable {
    let organ: String
    let total: Int
    let now: Int

    /// Of a hundred cases so many stand in each stage.
    private static let share: [(Stage, Int)] = [
        (.registered, 1), (.investigating, 3), (.noticed, 2), (.answered, 1), (.decided, 2), (.served, 90),
        (.returned, 1),
    ]
    private static let stages = share.flatMap { Array(repeating: $0.0, count: $0.1) }
    private static let conducts = [
        "擅自占用人行道设摊经营", "未按规定分类投放生活垃圾", "擅自设置户外广告设施", "运输渣土沿途泄漏、遗撒", "在建筑物外墙乱张贴",
        "擅自砍伐城市树木", "饲养犬只未束犬链", "无照经营餐饮服务",
    ]
    private static let surnames = ["王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱"]
    private static let given = ["建国", "秀英", "伟", "芳", "敏", "静", "丽", "强", "磊", "洋", "艳", "勇", "军", "杰"]
    private static let threeYears = 3 * 365 * 86_400_000
    /// Rows of one statement. Many, because the end of each statement walks all that its savepoint has kept in memory.
    private static let statement = 500

    func insert(_ range: Range<Int>, on c: any SQLConnection) throws {
        var random = BenchRandom(seed: UInt64(range.lowerBound))
        var counts: [String: Int] = [:]
        var rest = range
        while !rest.isEmpty {
            let part = rest.prefix(Self.statement)
            rest = rest.dropFirst(part.count)
            let rows = part.map { row($0, &random) }
            try Self.insert(into: "cases", Self.caseColumns, rows.map(\.binds), on: c)
            try Self.insert(into: "todos", Self.todoColumns, rows.compactMap { todo($0) }, on: c)
            for row in rows { counts[row.stage.rawValue, default: 0] += 1 }
        }
        for (stage, n) in counts {
            try c.run(
                """
                INSERT INTO case_counts (organ, stage, shard, n)
                VALUES (?, ?, 0, ?)
                ON CONFLICT (organ, stage, shard)
                DO UPDATE SET n = case_counts.n + excluded.n
                """,
                [.text(organ), .text(stage), .int(n)]
            )
        }
    }

    private struct Row {
        let id: String
        let title: String
        let stage: Stage
        let handler: String
        let updatedAt: Int
        let binds: [SQLValue]
    }

    private func row(_ index: Int, _ random: inout BenchRandom) -> Row {
        let id = random.id()
        let stage = random.pick(Self.stages)
        let party = random.pick(Self.surnames) + random.pick(Self.given)
        let over = stage == .served || stage == .decided
        let title = "\(party)\(over ? "" : "涉嫌")\(random.pick(Self.conducts))案"
        let handler = "officer\(random.below(200))"
        let opened = now - Self.threeYears + Self.threeYears / max(total, 1) * index
        let updated = opened + random.below(60) * 86_400_000
        let number = stage == .registered || stage == .returned ? SQLValue.null : .text("云综执立字〔2026〕\(index + 1)号")
        let decision = over ? SQLValue.text("云综执罚决字〔2026〕\(index + 1)号") : .null
        return Row(
            id: id,
            title: title,
            stage: stage,
            handler: handler,
            updatedAt: updated,
            binds: [
                .text(organ), .text(id), .int(2 + random.below(12)), .text(title), .text(stage.rawValue), .text(party),
                .text(handler), .text("横林中队"), number, decision, .int(opened), .int(updated),
            ]
        )
    }

    private func todo(_ row: Row) -> [SQLValue]? {
        guard row.stage != .served, row.stage != .returned else { return nil }
        return [
            .text(organ), .text("\(row.id):record-interview:0"), .text(row.id), .text(row.title),
            .text("record-interview"), .text("制作询问笔录"), .null, .text(row.handler), .int(row.updatedAt),
        ]
    }

    private static let caseColumns = [
        "organ", "id", "version", "title", "stage", "parties", "handler", "unit", "number", "decision_number",
        "opened_at",
        "updated_at",
    ]
    private static let todoColumns = [
        "organ", "id", "case_id", "case_title", "act", "title", "duty", "person", "since",
    ]

    private static func insert(
        into table: String,
        _ columns: [String],
        _ rows: [[SQLValue]],
        on c: any SQLConnection
    ) throws {
        guard !rows.isEmpty else { return }
        let marks = "(" + Array(repeating: "?", count: columns.count).joined(separator: ", ") + ")"
        try c.run(
            """
            INSERT INTO \(table) (\(columns.joined(separator: ", ")))
            VALUES \(Array(repeating: marks, count: rows.count).joined(separator: ", "))
            """,
            rows.flatMap { $0 }
        )
    }
}

/// SplitMix64: the same rows each time.
struct BenchRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
        // Neighbouring seeds would else walk the same numbers, one step apart.
        state = next() ^ seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

    mutating func pick<T>(_ list: [T]) -> T { list[below(list.count)] }

    /// 32 hexadecimal digits, as a case's id.
    mutating func id() -> String { hex(next()) + hex(next()) }

    private func hex(_ word: UInt64) -> String {
        let digits = String(word, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
