import LegalTime
package import Tables

/// The CSV form of squads (中队清单).
package enum SquadFile {
    static let columns: [SheetReader.Column] = [
        .init("编号", "id"), .init("名称", "name"), .init("所属主体", "owned_by"),
        .init("使用单位", "used_by", required: false), .init("办理名义", "handles_for"), .init("起始日", "from"),
        .init("终止日", "to", required: false),
    ]

    /// - Throws: every fault by row and column; then nothing is taken.
    package static func parse(_ bytes: [UInt8], subjects: [LegalSubject]) throws(TableFaults) -> [Squad] {
        var reader = try SheetReader(bytes, columns: columns)
        let ids = Dictionary(
            subjects.flatMap { [($0.id, $0.id), ($0.name, $0.id)] },
            uniquingKeysWith: { first, _ in first }
        )
        var squads: [Squad] = []
        var rowOf: [String: Int] = [:]
        for row in reader.rows {
            let id = reader.required(row, "编号", limit: 40)
            if let first = rowOf.updateValue(row.number, forKey: id), !id.isEmpty {
                reader.fault(row, "编号", "“\(id)”在第 \(first) 行已经有了")
            }
            let name = reader.required(row, "名称", limit: 60)
            let owner = holders(row, "所属主体", ids, &reader)
            let names = holders(row, "办理名义", ids, &reader)
            let usedBy = reader.limited(row, "使用单位", limit: 60)
            let from = reader.requiredDay(row, "起始日")
            let to = reader.day(row, "终止日")
            if let from, let to, from > to { reader.fault(row, "起始日", "起始日 \(from.iso) 晚于终止日 \(to.iso)") }
            if owner.count > 1 { reader.fault(row, "所属主体", "只能有一个") }
            guard let owner = owner.first, let from else { continue }
            squads.append(
                Squad(id: id, name: name, ownedBy: owner, usedBy: usedBy, handlesFor: names, from: from, to: to)
            )
        }
        try reader.faults.check()
        return squads.sorted { $0.id < $1.id }
    }

    /// The canonical bytes, which `parse` reads back.
    package static func write(_ squads: [Squad]) -> [UInt8] {
        let rows = squads.sorted { $0.id < $1.id }.map { squad in
            [
                squad.id, squad.name, squad.ownedBy, squad.usedBy, squad.handlesFor.joined(separator: ";"),
                squad.from.iso, squad.to?.iso ?? "",
            ]
        }
        return CSVTable(header: columns.map(\.name), rows: rows).encode()
    }

    /// Ids of the subjects that a cell names, by id or by name.
    private static func holders(
        _ row: CSVRow,
        _ column: String,
        _ ids: [String: String],
        _ reader: inout SheetReader
    ) -> [String] {
        let names = CellText.list(reader.required(row, column))
        for name in names where ids[name] == nil {
            reader.fault(row, column, "没有登记执法主体“\(name.prefix(40))”；中队自己不是执法主体")
        }
        return names.compactMap { ids[$0] }
    }
}
