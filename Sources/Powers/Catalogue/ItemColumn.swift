/// The columns of the items' table (事项清单): Chinese headers as a clerk reads them, English aliases beside.
package enum ItemColumn: Int, CaseIterable, Sendable {
    case code
    case field
    case name
    case law
    case lawVersion
    case lawLevel
    case jurisdiction
    case violated
    case penalty
    case subjects
    case penaltyKinds
    case correction
    case mode
    case individualMin
    case individualMax
    case organisationMin
    case organisationMax
    case responsibleMin
    case responsibleMax
    case formula
    case simple
    case validFrom
    case validTo
    case replaces
    case conflicts
    case department
    case concentratedSince
    case document
    case note
    case verified

    /// The header, as a clerk reads it.
    package var title: String { Self.titles[rawValue] }

    private static let titles = [
        "事项编码",
        "领域",
        "事项名称",
        "法律名称",
        "法律版本日期",
        "法律位阶",
        "适用地域",
        "违反条款",
        "处罚条款",
        "当事人类型",
        "处罚种类",
        "改正要求",
        "罚款方式",
        "个人罚款下限",
        "个人罚款上限",
        "单位罚款下限",
        "单位罚款上限",
        "责任人罚款下限",
        "责任人罚款上限",
        "罚款公式",
        "简易程序",
        "生效日",
        "失效日",
        "延续自",
        "冲突事项",
        "原行使部门",
        "划转日期",
        "划转文件",
        "备注",
        "核对标记",
    ]

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

    static let byName: [String: ItemColumn] = Dictionary(
        allCases.flatMap { column in ([column.title] + column.aliases).map { ($0, column) } },
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
