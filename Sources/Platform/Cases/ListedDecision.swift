import Law
import Ledger
package import Procedure
package import Storage

/// What can be approved or returned straight from the list of to-dos (列表审批), and which act that is.
package enum ListedDecision {
    /// Acts whose forms hold everything beforehand, but for an opinion.
    package static let acts: Set<String> = [
        SignApproval.sheet.id, Countersign.sheet.id, ApproveFiling.sheet.id, DecidePenalty.sheet.id,
        DecideExemption.sheet.id, ApproveClosing.sheet.id,
    ]

    /// Why a to-do can't be decided from the list.
    enum Obstacle: Error {
        case refused(Refusal)
        /// It is over, or another one stands in its place.
        case gone
    }

    /// Whether the to-do is among what the case waits for, made by the same entry.
    static func stands(_ row: TodoRow, in file: Case) -> Bool {
        file.todos.contains {
            $0.act == row.act && $0.party == row.party && $0.cause == row.cause
                && ($0.person == nil || $0.person == row.person)
        }
    }

    /// What agreeing does; an empty opinion leaves the one that the form offers.
    package static func agreeing(_ row: TodoRow, in file: Case, opinion: String) throws -> ActInput {
        switch row.act {
        case SignApproval.sheet.id, Countersign.sheet.id:
            let approval = try approval(row, file)
            return ActInput(act: row.act, fields: fields(approval, "opinion", opinion.isEmpty ? "同意。" : opinion))
        default:
            guard acts.contains(row.act), let act = Acts.named(row.act) else {
                throw Obstacle.refused(formOnly(row, "逐项填写的内容"))
            }
            return ActInput(act: act.id, fields: try prefilled(act, row, file, opinion))
        }
    }

    /// What returning does.
    static func returning(_ row: TodoRow, in file: Case, reason: String) throws -> ActInput {
        guard acts.contains(row.act) else { throw Obstacle.refused(formOnly(row, "逐项填写的内容")) }
        guard row.act != Countersign.sheet.id else {
            throw Obstacle.refused(
                .system("会签由被加签的人签署意见，不退回", missing: "会签意见", remedy: "不同意的，写入会签意见；是否退回由审批人决定", act: row.act)
            )
        }
        let approval = try approval(row, file)
        guard approval.matter == .filing else {
            return ActInput(act: ReturnApproval.sheet.id, fields: fields(approval, "reason", reason))
        }
        return ActInput(act: ReturnFiling.sheet.id, fields: ["reason": .string(reason)])
    }

    /// The open approval that the to-do belongs to.
    package static func approval(_ row: TodoRow, _ file: Case) throws -> Approval {
        let open = file.approvals.last {
            $0.isOpen && $0.party == row.party && $0.turnSince == row.cause && fits($0, row.act)
        }
        guard let open else { throw Obstacle.gone }
        return open
    }

    private static func fits(_ approval: Approval, _ act: String) -> Bool {
        switch (approval.turn, act) {
        case (.duty, SignApproval.sheet.id), (.persons, Countersign.sheet.id): true
        case (.head, ApproveFiling.sheet.id): approval.matter == .filing
        case (.head, ApproveClosing.sheet.id): approval.matter == .closing
        case (.head, SignApproval.sheet.id), (.head, Countersign.sheet.id): false
        case (.head, _): approval.matter == .decision
        default: false
        }
    }

    private static func fields(_ approval: Approval, _ name: String, _ words: String) -> [String: JSON] {
        ["matter": .string(approval.matter.rawValue), "party": .int(approval.party), name: .string(words)]
    }

    /// The form as it is offered, if it is offered for the to-do's own party.
    private static func prefilled(
        _ act: AnyAct,
        _ row: TodoRow,
        _ file: Case,
        _ opinion: String
    ) throws -> [String: JSON] {
        var fields = act.prefilled(row.party > 0 ? alone(row.party, in: file) : file)
        if row.party > 0, let party = fields["party"], party != .int(row.party) {
            throw Obstacle.refused(formOnly(row, "该当事人的内容"))
        }
        if !opinion.isEmpty, act.form.contains(where: { $0.name == "opinion" }) {
            fields["opinion"] = .string(opinion)
        }
        return fields
    }

    /// The case as if the other parties' matters were over: forms are offered for the first party that is open.
    private static func alone(_ party: Int, in file: Case) -> Case {
        var file = file
        for index in file.tracks.indices where index != party - 1 && !file.tracks[index].isSettled {
            file.tracks[index].ending = .terminated(seq: 0)
        }
        return file
    }

    private static func formOnly(_ row: TodoRow, _ missing: String) -> Refusal {
        .system("列表审批只办预先填好的事项", missing: missing, remedy: "打开“\(row.title)”，核对填写后办理", act: row.act)
    }
}
