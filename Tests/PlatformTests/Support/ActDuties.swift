import Procedure

/// Whose each act is, written down a second time: a new act is a line here.
extension AuthorityTests {
    static let duties: [String: [Duty]] = [
        "register-case": [.handler],
        "record-filing-check": [.handler],
        "extend-filing-check": [.approver],
        "approve-filing": [.approver],
        "refuse-filing": [.approver],
        "return-filing": [.approver, .leader],
        "resubmit-filing": [.handler],
        "submit-approval": [.handler],
        "sign-approval": [.leader, .reviewer, .approver],
        "add-signer": [.leader, .reviewer, .approver],
        "countersign": [.leader, .reviewer, .approver],
        "return-approval": [.leader, .reviewer, .approver],
        "withdraw-approval": [.handler],
        "suspend-clock": [.approver],
        "resume-clock": [.approver],
        "extend-clock": [.approver],
        "record-interview": [.handler],
        "order-correction": [.handler],
        "conclude-investigation": [.handler],
        "give-prior-notice": [.handler],
        "record-statement": [.handler],
        "record-waiver": [.handler],
        "decide-penalty": [.approver],
        "render-document": [.system],
        "serve-decision": [.handler],
        "rectify-fact": [.handler],
    ]
}
