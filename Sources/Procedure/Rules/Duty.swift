/// Somebody's task (职责); authority is decided by it.
package enum Duty: String, CaseIterable, Sendable {
    /// 承办人: the officers who handle a case.
    case handler
    /// 办案机构负责人: the head of the squad or section that handles a case; looks first at what goes up.
    case leader
    /// 法制审核人员: reviews before a decision; never in a case that they investigated.
    case reviewer
    /// 行政机关负责人: the head, or the deputy in charge.
    case approver
    /// 受理中心人员: takes leads in and hands them out.
    case intake
    /// 印章管理员: keeps the seal and its register.
    case sealKeeper
    /// 档案管理员: keeps closed dossiers.
    case archivist
    /// 系统管理员: keeps the calendar, the catalogue and people; does nothing in a case.
    case administrator
    /// 系统: jobs of this system; nobody signs in with it.
    case system

    package var title: String {
        switch self {
        case .handler: "承办人"
        case .leader: "办案机构负责人"
        case .reviewer: "法制审核人员"
        case .approver: "行政机关负责人"
        case .intake: "受理中心人员"
        case .sealKeeper: "印章管理员"
        case .archivist: "档案管理员"
        case .administrator: "系统管理员"
        case .system: "系统"
        }
    }
}
