/// The columns of the items' table (事项清单): Chinese headers as a clerk reads them, English aliases beside.
package enum ItemColumn: String, CaseIterable, Sendable {
    case code = "事项编码"
    case field = "领域"
    case name = "事项名称"
    case law = "法律名称"
    case lawVersion = "法律版本日期"
    case lawLevel = "法律位阶"
    case jurisdiction = "适用地域"
    case violated = "违反条款"
    case penalty = "处罚条款"
    case subjects = "当事人类型"
    case penaltyKinds = "处罚种类"
    case correction = "改正要求"
    case mode = "罚款方式"
    case individualMin = "个人罚款下限"
    case individualMax = "个人罚款上限"
    case organisationMin = "单位罚款下限"
    case organisationMax = "单位罚款上限"
    case responsibleMin = "责任人罚款下限"
    case responsibleMax = "责任人罚款上限"
    case formula = "罚款公式"
    case simple = "简易程序"
    case validFrom = "生效日"
    case validTo = "失效日"
    case replaces = "延续自"
    case conflicts = "冲突事项"
    case department = "原行使部门"
    case concentratedSince = "划转日期"
    case document = "划转文件"
    case note = "备注"
    case verified = "核对标记"

    /// Other names by which a file may call the column.
    package var aliases: [String] {
        switch self {
        case .code: ["code", "item_id"]
        case .field: ["field", "field_zh"]
        case .name: ["name", "item_name_zh"]
        case .law: ["law", "law_title_zh"]
        case .lawVersion: ["law_version_date"]
        case .lawLevel: ["law_level"]
        case .jurisdiction: ["jurisdiction", "jurisdiction_zh"]
        case .violated: ["violated_article"]
        case .penalty: ["penalty_article"]
        case .subjects: ["subject_kinds", "subject_kinds_zh"]
        case .penaltyKinds: ["penalty_kinds", "penalty_kinds_zh"]
        case .correction: ["correction_rule"]
        case .mode: ["fine_mode"]
        case .individualMin: ["individual_fine_min_yuan"]
        case .individualMax: ["individual_fine_max_yuan"]
        case .organisationMin: ["organisation_fine_min_yuan"]
        case .organisationMax: ["organisation_fine_max_yuan"]
        case .responsibleMin: ["responsible_person_fine_min_yuan"]
        case .responsibleMax: ["responsible_person_fine_max_yuan"]
        case .formula: ["fine_formula"]
        case .simple: ["simple_procedure_possible"]
        case .validFrom: ["valid_from"]
        case .validTo: ["valid_to"]
        case .replaces: ["replaces"]
        case .conflicts: ["conflicts"]
        case .department: ["original_department"]
        case .concentratedSince: ["concentrated_since"]
        case .document: ["transfer_document"]
        case .note: ["note", "note_zh"]
        case .verified: ["verified"]
        }
    }

    /// Without these a table is no list of items.
    package static let required: [ItemColumn] = [
        .code, .field, .name, .law, .lawVersion, .lawLevel, .penalty, .subjects, .penaltyKinds, .correction, .mode,
    ]

    /// Its place among all columns, by which cells are found without hashing.
    var place: Int { Self.places[self] ?? 0 }

    private static let places = Dictionary(
        uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) }
    )
    static let byName: [String: ItemColumn] = Dictionary(
        allCases.flatMap { column in ([column.rawValue] + column.aliases).map { ($0, column) } },
        uniquingKeysWith: { first, _ in first }
    )

    static func minimum(_ subject: FineSubject) -> ItemColumn {
        switch subject {
        case .individual: .individualMin
        case .organisation: .organisationMin
        case .responsible: .responsibleMin
        }
    }

    static func maximum(_ subject: FineSubject) -> ItemColumn {
        switch subject {
        case .individual: .individualMax
        case .organisation: .organisationMax
        case .responsible: .responsibleMax
        }
    }
}
