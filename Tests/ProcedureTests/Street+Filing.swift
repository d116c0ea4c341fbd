import Law
import Ledger
import LegalTime
import Powers

@testable import Procedure

extension Street {
    static let check: [String: JSON] = [
        "checkedOn": "2026-05-19", "atScene": true, "place": "横林路 12 号门前", "firstOfficer": "wangmin",
        "secondOfficer": "liqiang", "findings": "摊位占用人行道约 6 平方米", "result": "file",
    ]
    static let refusal: [String: JSON] = ["ground": "noBreach", "reasons": "经核查没有违法事实"]
    static let checkExtension: [String: JSON] = ["days": 15, "document": "核查延期审批表", "reason": "当事人在外地"]

    /// The registration with an item of a field whose department has a time for the check.
    static func registration(item: String, discoveredOn: String? = nil) -> [String: JSON] {
        var fields = registration
        fields["violations"] = .array(
            (registration["violations"]?.arrayValue ?? []).map { violation in
                .object((violation.objectValue ?? [:]).with("item", .string(item)))
            }
        )
        fields["discoveredOn"] = discoveredOn.map { .string($0) }
        return fields
    }
}

extension Walk {
    /// Acts that have to pass, by Wang.
    static func registered(item: String, discoveredOn: String? = nil) throws -> Walk {
        try registered(Street.registration(item: item, discoveredOn: discoveredOn))
    }
}
