import Law
import LegalTime
package import Tables

/// The CSV form of grants (赋权清单).
package enum GrantFile {
    static let columns: [SheetReader.Column] = [
        .init("事项编码", "item"), .init("执法主体", "subject"), .init("权力", "power", required: false),
        .init("起始日", "from"), .init("终止日", "to", required: false), .init("文件", "document"),
        .init("强制依据", "measure_basis", required: false),
        .init("原行使部门", "original_department", required: false),
        .init("划转日期", "concentrated_since", required: false),
        .init("划转文件", "transfer_document", required: false), .init("备注", "note", required: false),
    ]

    /// Reads the grants of a district against its catalogue and subjects.
    ///
    /// - Throws: every fault by row and column: an item or subject that is not there, a grant before its law, two
    ///   grants over each other, a town without a document, a measure without a basis; then nothing is taken.
    package static func parse(
        _ bytes: [UInt8],
        catalogue: Catalogue,
        subjects: [LegalSubject]
    ) throws(TableFaults) -> [Grant] {
        var rows = GrantRows(reader: try SheetReader(bytes, columns: columns), catalogue: catalogue, subjects: subjects)
        let grants = rows.read()
        try rows.reader.faults.check()
        return grants.sorted { order($0) < order($1) }
    }

    /// The canonical bytes, which `parse` reads back.
    package static func write(_ grants: [Grant]) -> [UInt8] {
        let rows = grants.sorted { order($0) < order($1) }.map { grant in
            [
                grant.item, grant.subject, grant.power.chinese, grant.from.iso, grant.to?.iso ?? "", grant.document,
                grant.measureBasis.text, grant.origin.department, grant.origin.concentratedSince?.iso ?? "",
                grant.origin.document, grant.note,
            ]
        }
        return CSVTable(header: columns.map(\.name), rows: rows).encode()
    }

    private static func order(_ grant: Grant) -> (String, String, String, CivilDay) {
        (grant.item, grant.subject, grant.power.rawValue, grant.from)
    }
}
