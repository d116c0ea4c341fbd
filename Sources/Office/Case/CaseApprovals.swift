import Web

extension CasePage {
    /// A matter that was sent up (报批): who signed when, whose turn it is, how it ended.
    struct Approval: Sendable {
        /// 处理决定：陈一
        let matter: String
        /// 5月8日（周五） 14:05 报批
        let sent: String
        let tone: Tone
        /// 审批中, 已办结, 已退回, 已撤回
        let state: String
        let steps: [ApprovalStep]
        /// Why it was returned and by whom.
        var returned: String?
        /// By which rule of the organ it goes this way.
        var rule: String?
        let isOpen: Bool
    }

    struct ApprovalStep: Sendable {
        let tone: Tone
        /// 办案机构负责人
        let duty: String
        /// 林远 5月8日（周五）：同意。
        let text: String
    }

    /// A legal review or a deliberation.
    struct Opinion: Sendable {
        /// 法制审核, 集体讨论：陈一
        let what: String
        let tone: Tone
        let word: String
        let text: String
    }
}

/// The card 审核和审批: what is under way first, what is over behind it.
enum CaseApprovals {
    static func write(_ approvals: [CasePage.Approval], _ opinions: [CasePage.Opinion], _ h: inout HTML) {
        let (open, over) = (approvals.filter(\.isOpen), approvals.filter { !$0.isOpen })
        for approval in open { self.approval(approval, &h) }
        if !opinions.isEmpty {
            h.tag("ul", .class("z-clocks"), .aria("label", "审核和讨论")) { h in
                for opinion in opinions { self.opinion(opinion, &h) }
            }
        }
        guard !over.isEmpty else { return }
        // A matter that came back is what has to be read; it stays open until it is sent up again.
        let back = open.isEmpty && over.first?.returned != nil
        h.details("以往的报批（\(over.count)）", open: back) { h in
            for approval in over { self.approval(approval, &h) }
        }
    }

    private static func approval(_ approval: CasePage.Approval, _ h: inout HTML) {
        h.tag("div", .class("z-approval")) { h in
            h.tag("p", .class("z-clock-name")) { h in
                h.tag("strong", text: approval.matter)
                h.badge(approval.tone, approval.state)
            }
            h.tag("p", .class("z-list-more"), text: approval.sent)
            if let returned = approval.returned { h.tag("p", .class("z-kept-lines"), text: returned) }
            h.tag("ol", .class("z-road"), .aria("label", "审批路线")) { h in
                for step in approval.steps {
                    h.tag("li") { h in
                        h.badge(step.tone, step.duty)
                        h.tag("span", .class("z-kept-lines"), text: " \(step.text)")
                    }
                }
            }
            if let rule = approval.rule { h.tag("p", .class("z-basis"), text: "审批路线依据：\(rule)") }
        }
    }

    private static func opinion(_ opinion: CasePage.Opinion, _ h: inout HTML) {
        h.tag("li") { h in
            h.tag("p", .class("z-clock-name")) { h in
                h.tag("strong", text: opinion.what)
                h.badge(opinion.tone, opinion.word)
            }
            h.tag("p", .class("z-list-more"), text: opinion.text)
        }
    }
}
