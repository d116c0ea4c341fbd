import Platform
import Procedure
import Testing

/// Every operation for every kind of person: what is not listed here is denied.
@Suite(.districts) struct AuthorityTests {
    static let people: [(String, Principal)] = [
        ("handler of the case", District.wang), ("other handler", person("other", [.handler])),
        ("approver", District.zhou), ("approver who handles", person("wangmin", [.approver])),
        ("person without duty", person("clerk", [])), ("other organ", District.outsider),
        ("administrator", person("chenjie", [.administrator])), ("system", person("system", [.system])),
    ]
    static let handlerActs = [
        "resubmit-filing", "record-interview", "give-prior-notice", "record-statement", "record-waiver",
        "serve-decision",
        "rectify-fact", "order-correction",
    ]
    static let approverActs = [
        "approve-filing", "return-filing", "decide-penalty", "suspend-clock", "resume-clock", "extend-clock",
    ]

    static func person(_ id: String, _ duties: [Duty]) -> Principal {
        Principal(organ: "yunxi", id: id, name: id, unit: "", duties: duties)
    }

    static func permitted(_ who: String) -> Set<Operation> {
        let reading: Set<Operation> = [.listCases, .readCase, .readDocument, .readReference]
        switch who {
        case "handler of the case":
            return reading.union([.unmask, .exportDossier]).union((handlerActs).map { .act($0) })
        case "other handler": return reading
        case "approver", "approver who handles":
            return reading.union([.unmask, .exportDossier]).union(approverActs.map { .act($0) })
        case "administrator": return [.readReference, .importReference]
        case "system": return [.act("render-document")]
        default: return []
        }
    }

    // 法条：《行政处罚法》第五十七条第一款
    @Test("each person may do exactly what the table says", arguments: people)
    func table(who: String, principal: Principal) {
        var file = Case(organ: "yunxi", id: "c")
        file.handlers = ["wangmin", "liqiang"]
        // Opening a case concerns no case yet; it is asked for without one.
        let asked = Operation.all.filter { $0 != .act("register-case") }
        let allowed = Set(asked.filter { Authority.denial($0, by: principal, on: file) == nil })
        #expect(allowed == Self.permitted(who))
        let opens = Authority.denial(.act("register-case"), by: principal, on: nil) == nil
        #expect(opens == principal.duties.contains(.handler))
    }

    @Test("the table knows every act")
    func complete() {
        let known = Set(Self.handlerActs + Self.approverActs + ["register-case", "render-document"])
        #expect(Set(Acts.all.map(\.id)) == known)
    }
}
