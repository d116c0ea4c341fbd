import Ledger
import LegalTime

@testable import Procedure

extension Street {
    static let scene: [String: JSON] = [
        "kind": "inspection", "startedAt": "2026-05-18T01:00:00Z", "endedAt": "2026-05-18T01:20:00Z",
        "place": "横林路 12 号门前", "firstOfficer": "wangmin", "secondOfficer": "liqiang", "certificatesShown": true,
        "content": "水果摊一个，占用人行道长 3 米、宽 2 米", "photos": 3, "signing": "signed", "signer": "李堃",
        "camera": "JL-07", "cameraFrom": "2026-05-18T00:58:00Z", "cameraTo": "2026-05-18T01:22:00Z",
    ]
    /// A shop of a sole trader, with the name on its licence and its operator.
    static let trader: JSON = [
        "kind": "soleTrader", "name": "云溪区某某水果店", "uscc": "91330100123456788G", "representative": "陈喆",
        "address": "云溪区横林路 12 号",
    ]

    /// That an officer was elsewhere in another case, from and to on 2026-05-18 by the clock in UTC.
    static func presence(_ person: String, _ from: String, _ to: String, place: String = "工业路 8 号") -> PresenceFact {
        let moment = { (time: String) in Instant(rfc3339: "2026-05-18T\(time):00Z") ?? now }
        return PresenceFact(person: person, caseID: "case-9", seq: 4, place: place, from: moment(from), to: moment(to))
    }
}
