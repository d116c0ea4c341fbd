import LegalTime
import Tables

/// What can be judged only across rows: codes, editions and chains.
struct CatalogueRows {
    typealias Row = (number: Int, item: CatalogueItem)

    let rows: [Row]
    let header: ItemHeader

    /// Each check is one pass over rows that were grouped once.
    func check(_ faults: inout TableFaults) {
        let byCode = Dictionary(grouping: rows.indices) { rows[$0].item.code }
        for row in rows {
            checkLinks(row, byCode, &faults)
        }
        for code in byCode.keys.sorted() {
            guard let places = byCode[code], places.count > 1 else { continue }
            checkOverlaps(places.map { rows[$0] }, &faults)
        }
    }

    /// Editions of one code may follow each other, never lie over each other.
    private func checkOverlaps(_ editions: [Row], _ faults: inout TableFaults) {
        let sorted = editions.sorted {
            ($0.item.validFrom?.number ?? .min, $0.number) < ($1.item.validFrom?.number ?? .min, $1.number)
        }
        for (earlier, later) in zip(sorted, sorted.dropFirst()) {
            let end = earlier.item.validTo
            if let end, let start = later.item.validFrom, end < start { continue }
            faults.add(
                row: later.number,
                column: header.name(.code),
                "编码 \(later.item.code) 在第 \(earlier.number) 行已经有了，两行的有效期重叠"
            )
        }
    }

    private func checkLinks(_ row: Row, _ byCode: [String: [Int]], _ faults: inout TableFaults) {
        for code in row.item.conflicts where byCode[code] == nil {
            faults.add(row: row.number, column: header.name(.conflicts), "没有编码是 \(code) 的事项")
        }
        for code in row.item.replaces {
            guard let places = byCode[code] else {
                faults.add(row: row.number, column: header.name(.replaces), "没有编码是 \(code) 的事项")
                continue
            }
            // The days of a chain must follow each other; so it can't run in a circle either.
            for earlier in places.map({ rows[$0] }) {
                if let end = earlier.item.validTo, let start = row.item.validFrom, end < start { continue }
                faults.add(
                    row: row.number,
                    column: header.name(.replaces),
                    "和它所延续的 \(code)（第 \(earlier.number) 行）有效期重叠：前一版应当先失效，这一版再生效"
                )
            }
        }
    }
}
