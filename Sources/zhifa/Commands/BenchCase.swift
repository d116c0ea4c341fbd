import LegalTime
import Procedure
import Storage

/// A made-up case with all the rows by which lists, searches and statistics know it; it has no dossier.
struct BenchCase: Sendable {
    let row: CaseRow
    let text: CaseTextRow
    let todo: TodoRow?
    let measures: [MeasureRow]

    /// Of a hundred cases so many stand in each stage, as in a busy district after three years.
    private static let share: [(Stage, Int)] = [
        (.registered, 1), (.returned, 1), (.investigating, 3), (.noticed, 2), (.answered, 1), (.decided, 2),
        (.served, 3), (.performed, 2), (.closing, 1), (.closed, 4), (.archived, 80),
    ]
    private static let stages = share.flatMap { Array(repeating: $0.0, count: $0.1) }
    private static let undecided: Set<Stage> = [.registered, .returned, .investigating, .noticed, .answered]
    private static let over: Set<Stage> = [.returned, .performed, .closed, .archived]
    /// Conduct, field and item.
    private static let breaches = [
        ("擅自占用人行道设摊经营", "市容环卫", "B001"), ("未按规定分类投放生活垃圾", "市容环卫", "B002"),
        ("擅自设置户外广告设施", "市容环卫", "B003"), ("运输渣土沿途泄漏、遗撒", "市容环卫", "B004"),
        ("在建筑物外墙乱张贴", "城市管理", "B005"), ("擅自砍伐城市树木", "园林绿化", "B006"),
        ("饲养犬只未束犬链", "公安", "B007"), ("无照经营餐饮服务", "市场监管", "B008"),
    ]
    private static let surnames = ["王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱"]
    private static let given = ["建国", "秀英", "伟", "芳", "敏", "静", "丽", "强", "磊", "洋", "艳", "勇", "军", "杰"]
    private static let units = ["横林中队", "溪东中队", "石桥中队", "南湖中队", "直属中队"]
    private static let roads = ["横林路", "溪东街", "石桥路", "南湖大道", "云溪大道", "后港街"]
    private static let handlers = ["wangmin", "liqiang"] + (2..<200).map { "officer\($0)" }
    private static let day = 86_400_000
    private static let threeYears = 3 * 365 * day

    /// - Parameters:
    ///   - index: from 0; later cases were registered later.
    ///   - now: the last of them are registered then.
    init(_ index: Int, of total: Int, organ: String, now: Int, _ random: inout BenchRandom) {
        let stage = random.pick(Self.stages)
        let (conduct, field, item) = random.pick(Self.breaches)
        let isDecided = !Self.undecided.contains(stage)
        let party = random.pick(Self.surnames) + random.pick(Self.given)
        let opened = now - Self.threeYears + Self.threeYears / max(total, 1) * index
        let isFiled = stage != .registered && stage != .returned
        var row = CaseRow(
            organ: organ,
            id: random.id(),
            version: 2 + random.below(12),
            title: "\(party)\(isDecided ? "" : "涉嫌")\(conduct)案",
            stage: stage.rawValue,
            parties: party,
            handler: random.pick(Self.handlers),
            unit: random.pick(Self.units),
            number: isFiled ? "云综执立字〔2026〕\(index + 1)号" : nil,
            decisionNumber: isDecided ? "云综执罚决字〔2026〕\(index + 1)号" : nil,
            openedAt: opened,
            updatedAt: min(opened + random.below(60) * Self.day, now)
        )
        (row.field, row.items, row.partyKinds) = (field, [item], [PartyKind.individual.rawValue])
        row.kind = random.below(10) == 0 ? CaseKind.simple.rawValue : CaseKind.ordinary.rawValue
        if isDecided {
            row.fineFen = (1 + random.below(40)) * 5_000
            row.decidedOn = OrganZone.shanghai.day(of: Instant(milliseconds: row.updatedAt)).iso
        }
        if !Self.over.contains(stage) { row.dueAt = now + (random.below(100) - 10) * Self.day }
        let place = "云溪区\(random.pick(Self.roads)) \(1 + random.below(200)) 号门前"
        text = CaseTextRow(
            organ: organ,
            caseID: row.id,
            openedAt: opened,
            words: SearchWords.line(
                [row.number, row.decisionNumber].compactMap(\.self) + [row.title, party, place, conduct, item]
            )
        )
        todo = Self.over.contains(stage) ? nil : Self.todo(of: row)
        measures = Self.measures(of: row, isFiled: isFiled)
        self.row = row
    }

    private static func todo(of row: CaseRow) -> TodoRow {
        TodoRow(
            organ: row.organ,
            id: "\(row.id):record-interview:0",
            caseID: row.id,
            caseTitle: row.title,
            act: "record-interview",
            title: "制作询问笔录",
            person: row.handler,
            since: row.updatedAt,
            dueAt: row.dueAt,
            unit: row.unit
        )
    }

    /// The few that say what the page of the statistics says first; a real case contributes up to twelve.
    private static func measures(of row: CaseRow, isFiled: Bool) -> [MeasureRow] {
        let registered = month(row.openedAt)
        var rows = [measure("registered", registered, row, stage: row.stage)]
        if let decided = row.decidedOn {
            rows.append(measure("decided", String(decided.prefix(7)), row))
        } else if isFiled {
            rows.append(measure("filed", registered, row))
        }
        return rows
    }

    private static func measure(_ name: String, _ month: String, _ row: CaseRow, stage: String = "") -> MeasureRow {
        MeasureRow(
            organ: row.organ,
            caseID: row.id,
            measure: name,
            month: month,
            unit: row.unit,
            field: row.field,
            item: row.items.first ?? "",
            procedure: row.kind,
            stage: stage
        )
    }

    private static func month(_ milliseconds: Int) -> String {
        String(OrganZone.shanghai.day(of: Instant(milliseconds: milliseconds)).iso.prefix(7))
    }
}
