import Procedure

/// What can be asked of the platform.
package enum Operation: Sendable, Hashable {
    case listCases
    case readCase
    /// Reading personal data in clear; logged.
    case unmask
    case readDocument
    /// The dossier package with opened personal data; logged.
    case exportDossier
    /// The calendar, the catalogue, the powers: what everybody in the organ works by.
    case readReference
    /// Taking a new version of these.
    case importReference
    /// Who is where, and may do what.
    case readOrganisation
    /// Changing units, people, posts, certificates, delegations and authorisations.
    case manageOrganisation
    /// Passing one's own duty on for the days of leave (请假期间委托).
    case delegateOwnDuty
    /// Giving officers numbers in blocks, taking them back and accounting for them (号段发放和核销).
    case issueNumbers
    /// Spoiling and giving back the numbers that one holds.
    case keepNumbers
    /// Numbers of cases (案件统计), of the whole organ or of the units that one leads, and the cases behind them.
    case readStatistics
    case act(String)

    /// All but the acts.
    package static let common: [Operation] = [
        .listCases, .readCase, .readDocument, .unmask, .exportDossier, .readReference, .importReference,
        .readOrganisation, .manageOrganisation, .delegateOwnDuty, .issueNumbers, .keepNumbers,
        .readStatistics,
    ]

    /// Every operation there is, for the table test.
    package static let all: [Operation] = common + Acts.all.map { .act($0.id) }

    /// As the matrix of rights and refusals say it.
    package var title: String {
        switch self {
        case .listCases: "查看案件列表和待办"
        case .readCase: "查看案件"
        case .unmask: "查看个人信息原文"
        case .readDocument: "查看文书"
        case .exportDossier: "导出案卷"
        case .readReference: "查看基础数据"
        case .importReference: "导入基础数据"
        case .readOrganisation: "查看机构和人员"
        case .manageOrganisation: "管理机构和人员"
        case .delegateOwnDuty: "请假期间委托本人的职责"
        case .issueNumbers: "发放和核销号段"
        case .keepNumbers: "保管本人领用的号段"
        case .readStatistics: "查看案件统计"
        case .act(let id): Acts.named(id)?.title ?? id
        }
    }
}
