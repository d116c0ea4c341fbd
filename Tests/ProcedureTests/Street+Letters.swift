import Ledger

@testable import Procedure

extension Street {
    static let summons: [String: JSON] = [
        "respondent": "李堃", "role": "party", "at": "2026-05-21T01:00:00Z", "place": "横林中队 201 室",
        "matters": "设摊经营的有关情况", "bring": ["身份证"], "firstOfficer": "liqiang", "secondOfficer": "wangmin",
        "phone": "0571-88880001",
    ]
    static let evidenceRequest: [String: JSON] = [
        "to": "横林物业公司", "items": [["name": "门前监控录像", "form": "copy"]], "by": "2026-05-27",
        "handover": "送交横林中队", "phone": "0571-88880002",
    ]
    static let assistance: [String: JSON] = [
        "to": "云溪区市场监督管理局", "request": "提供登记信息", "reasons": "核实经营主体", "materials": [],
        "replyBy": "2026-06-05", "phone": "0571-88880003",
    ]
}
