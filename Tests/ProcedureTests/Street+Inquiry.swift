import Ledger
import LegalTime

@testable import Procedure

extension Street {
    static let he = Actor(id: "heping", name: "何平", duty: .leader, unit: "横林中队")
    static let zhang = Actor(id: "zhangbo", name: "张波", duty: .approver, unit: "局机关")

    /// The officers of the street, and a third handler, a head and somebody who handles nothing.
    static let staff: [String: OfficerFact] = officers.merging([
        "qianjin": person("qianjin", "钱进", [.handler]), "zhouzheng": person("zhouzheng", "周正", [.approver]),
        "heping": person("heping", "何平", [.leader, .handler]), "wujun": person("wujun", "吴军", [.intake]),
    ]) { $1 }

    static let handlers: [String: JSON] = ["firstOfficer": "qianjin", "secondOfficer": "liqiang", "reason": "王敏调离"]
    static let recusal: [String: JSON] = [
        "applicant": "party", "party": 1, "person": "wangmin", "receivedOn": "2026-05-19", "reasons": "与当事人有纠纷",
    ]
    static let answer: [String: JSON] = ["person": "wangmin", "result": "granted", "reasons": "情况属实"]
    static let transfer: [String: JSON] = [
        "to": "云溪区市场监督管理局", "ground": "competence", "reasons": "涉嫌无照经营", "sentOn": "2026-05-20",
        "letter": "云综执移〔2026〕1号", "materials": ["询问笔录"],
    ]
    static let acceptance: [String: JSON] = ["result": "accepted", "on": "2026-05-20", "receipt": "案件接收回执"]

    private static func person(_ id: String, _ name: String, _ duties: Set<Duty>) -> OfficerFact {
        let certificate = Certificate(number: "3301-\(id)", from: today.adding(days: -300), to: today.adding(days: 300))
        return OfficerFact(id: id, name: name, certificates: [certificate], duties: duties)
    }
}

extension Walk {
    /// The same walk, with more people than the street's own.
    static func staffed(_ walk: Walk) -> Walk {
        var walk = walk
        walk.officers = Street.staff
        return walk
    }
}
