import Procedure

/// Why not, in words that say whose it is.
extension Authority {
    static func reason(_ operation: Operation, _ principal: Principal, _ file: Case?) -> String {
        let rights = operation.rights
        let near = rights.filter { right in principal.held.contains { $0.duty == right.duty } }
        if case .act(let id) = operation, let paper = limits(id, near, principal) { return paper }
        // The nearest miss says most: the duty is there, the case is not theirs.
        let scoped = near.lazy.compactMap { missed($0.scope, file) }.first
        if let scoped { return scoped }
        let people = rights.map(\.duty.title).joined(separator: "、")
        return switch operation {
        case .readReference, .readOrganisation: "需要在本机关担任任一职责"
        case .delegateOwnDuty: "只能委托本人任职的职责；承办的案件由改派办理"
        default: "“\(operation.title)”由\(people)办理"
        }
    }

    private static func missed(_ scope: Right.Scope, _ file: Case?) -> String? {
        guard let file else { return nil }
        return switch scope {
        case .organ: nil
        case .handled: "您不是本案承办人"
        case .tasked: "您不是本案承办人，也没有受派送达本案文书"
        case .led: "本案由\(file.unit)承办，您不是该机构或者其上级机构的负责人"
        case .asked: "没有请您会签的审批"
        case .closed: "结案后才能由档案管理员查看和导出"
        }
    }

    /// The person would do it by an authorisation, which does not name it.
    private static func limits(_ act: String, _ near: [Right], _ principal: Principal) -> String? {
        let duties = Set(near.map(\.duty))
        let held = principal.held.filter { duties.contains($0.duty) }
        guard !held.isEmpty, held.allSatisfy({ !$0.includes(act: act) }),
            case .authorisation(let document, _) = held[0].via
        else { return nil }
        return "授权文件（\(document)）没有授权“\(Acts.named(act)?.title ?? act)”"
    }
}
