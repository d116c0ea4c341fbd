/// What a row of the list of cases may show beside the case itself.
enum CaseColumn: String, CaseIterable, Sendable {
    case number, stage, unit, handler, field, kind, parties, due, filed, updated, decided, fine

    var title: String {
        switch self {
        case .number: "文号"
        case .stage: "阶段"
        case .unit: "承办机构"
        case .handler: "主办人"
        case .field: "领域"
        case .kind: "程序"
        case .parties: "当事人"
        case .due: "到期"
        case .filed: "登记"
        case .updated: "最近办理"
        case .decided: "决定日"
        case .fine: "罚款"
        }
    }

    static let usual: [CaseColumn] = [.number, .stage, .unit, .due, .filed, .updated]
}

/// How a person likes the list: its columns, and how close the rows stand.
struct CaseDisplay: Sendable, Hashable {
    var columns = CaseColumn.usual
    var isDense = false

    init() {}

    /// As it is kept: `dense number stage`; a word that is not known says nothing.
    init(kept text: String) {
        let words = text.split(separator: " ").map(String.init)
        guard !words.isEmpty else { return }
        isDense = words.first == "dense"
        // In the order in which they are declared, whatever the order of the boxes was.
        columns = CaseColumn.allCases.filter { words.contains($0.rawValue) }
    }

    var kept: String { ([isDense ? "dense" : "wide"] + columns.map(\.rawValue)).joined(separator: " ") }
}
