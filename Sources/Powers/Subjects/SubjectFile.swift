import LegalTime
package import Tables

/// The CSV form of legal subjects (执法主体清单).
package enum SubjectFile {
    static let columns: [SheetReader.Column] = [
        .init("编号", "id"), .init("名称", "name"), .init("类型", "kind"), .init("印章", "seal", required: false),
        .init("机关代字", "code"), .init("地区", "region", required: false), .init("文件", "document"),
        .init("生效日", "from"), .init("失效日", "to", required: false), .init("复议机关", "reconsideration_body"),
        .init("管辖法院", "court"), .init("收款银行", "bank"), .init("收款户名", "payee"), .init("收款账号", "account"),
        .init("听证标准依据", "hearing_rule"), .init("个人听证金额", "hearing_individual_yuan"),
        .init("单位听证金额", "hearing_organisation_yuan"),
    ]

    /// - Throws: every fault by row and column, also names, seals, codes and remedies that don't fit together.
    package static func parse(_ bytes: [UInt8]) throws(TableFaults) -> [LegalSubject] {
        var reader = try SheetReader(bytes, columns: columns)
        var subjects: [LegalSubject] = []
        var rowsOf: [String: Int] = [:]
        for row in reader.rows {
            guard let subject = subject(row, &reader) else { continue }
            for (column, value) in [("编号", subject.id), ("名称", subject.name), ("机关代字", subject.code)] {
                if let first = rowsOf.updateValue(row.number, forKey: "\(column) \(value)") {
                    reader.fault(row, column, "“\(value)”在第 \(first) 行已经有了，每个执法主体各用各的")
                }
            }
            for mismatch in subject.mismatches { reader.fault(row, self.column(mismatch.part), mismatch.reason) }
            subjects.append(subject)
        }
        try reader.faults.check()
        return subjects.sorted { $0.id < $1.id }
    }

    /// The canonical bytes, which `parse` reads back.
    package static func write(_ subjects: [LegalSubject]) -> [UInt8] {
        let rows = subjects.sorted { $0.id < $1.id }.map { subject in
            [
                subject.id, subject.name, subject.kind.chinese, subject.seal, subject.code, subject.region,
                subject.establishedBy, subject.establishedOn.iso, subject.validTo?.iso ?? "",
                subject.reconsiderationBody, subject.court, subject.account.bank, subject.account.payee,
                subject.account.number, subject.hearing.rule, FormulaText.yuan(subject.hearing.individualFen),
                FormulaText.yuan(subject.hearing.organisationFen),
            ]
        }
        return CSVTable(header: columns.map(\.name), rows: rows).encode()
    }

    private static func subject(_ row: CSVRow, _ reader: inout SheetReader) -> LegalSubject? {
        let known = reader.faults.total
        let name = reader.required(row, "名称", limit: 60)
        let seal = reader.limited(row, "印章", limit: 80)
        let kind: SubjectKind? = reader.word(row, "类型")
        let from = reader.requiredDay(row, "生效日")
        let individual = reader.yuan(row, "个人听证金额")
        let organisation = reader.yuan(row, "单位听证金额")
        let id = reader.required(row, "编号", limit: 40)
        let code = reader.required(row, "机关代字", limit: 20)
        let document = reader.required(row, "文件")
        let account = FineAccount(
            bank: reader.required(row, "收款银行"),
            payee: reader.required(row, "收款户名"),
            number: reader.required(row, "收款账号", limit: 40)
        )
        let rule = reader.required(row, "听证标准依据")
        let remedy = reader.required(row, "复议机关")
        let court = reader.required(row, "管辖法院")
        let region = reader.limited(row, "地区", limit: 40)
        let to = reader.day(row, "失效日")
        guard reader.faults.total == known, let kind, let from, let individual, let organisation else { return nil }
        return LegalSubject(
            id: id,
            name: name,
            code: code,
            establishedBy: document,
            establishedOn: from,
            reconsiderationBody: remedy,
            court: court,
            account: account,
            hearing: HearingThreshold(rule: rule, individualFen: individual, organisationFen: organisation),
            seal: seal.isEmpty ? nil : seal,
            kind: kind,
            region: region,
            validTo: to
        )
    }

    private static func column(_ part: SubjectMismatch.Part) -> String {
        switch part {
        case .name: "名称"
        case .seal: "印章"
        case .code: "机关代字"
        case .reconsideration: "复议机关"
        case .court: "管辖法院"
        case .validity: "失效日"
        }
    }
}
