package import Procedure

/// The one gate: decides by role, organ and assignment. No page and no handler asks elsewhere.
package enum Authority {
    /// `nil` = permitted; else what to tell. `file` is the case it concerns, `nil` when there is none yet.
    package static func denial(_ operation: Operation, by principal: Principal, on file: Case?) -> String? {
        if let file, file.organ != principal.organ { return "本案属于其他机关" }
        switch operation {
        case .listCases, .readCase, .readDocument:
            return has([.handler, .approver], principal) ? nil : "需要承办人或行政机关负责人的职责"
        case .readReference:
            return has([.handler, .approver, .administrator], principal) ? nil : "需要在本机关担任任一职责"
        case .importReference:
            return has([.administrator], principal) ? nil : "基础数据由系统管理员导入"
        case .unmask, .exportDossier:
            return mayOpen(principal, file) ? nil : "只有本案承办人和行政机关负责人可以查看个人信息原文"
        case .act(let id):
            return actDenial(id, principal, file)
        }
    }

    /// The duty in which a person does an act, if it is theirs.
    package static func duty(for act: AnyAct, of principal: Principal) -> Duty? {
        act.duties.first { principal.duties.contains($0) }
    }

    private static func actDenial(_ id: String, _ principal: Principal, _ file: Case?) -> String? {
        guard let act = Acts.named(id) else { return nil }
        guard let duty = duty(for: act, of: principal) else {
            return "“\(act.title)”由\(act.duties.map(\.title).joined(separator: "或"))办理"
        }
        if duty == .handler, let file, !file.handlers.contains(principal.id) {
            return "您不是本案承办人"
        }
        return nil
    }

    private static func mayOpen(_ principal: Principal, _ file: Case?) -> Bool {
        guard let file else { return false }
        return principal.duties.contains(.approver)
            || principal.duties.contains(.handler) && file.handlers.contains(principal.id)
    }

    private static func has(_ duties: [Duty], _ principal: Principal) -> Bool {
        duties.contains { principal.duties.contains($0) }
    }
}
