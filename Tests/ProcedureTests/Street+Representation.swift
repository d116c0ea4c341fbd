import Ledger

@testable import Procedure

extension Street {
    static let confirmation: [String: JSON] = [
        "party": 1, "confirmedOn": "2026-05-20", "recipient": "李小梅", "address": "云溪区横林路 1 号 302 室",
        "phone": "13800001234", "consents": true, "electronic": "likun@example.cn", "told": true,
    ]
    static let appointment: [String: JSON] = [
        "party": 1, "name": "周琳", "kind": "lawyer", "licence": "云溪律师事务所，执业证号 13301201811234567",
        "phone": "13900005678", "scope": "general", "powers": [], "signedOn": "2026-05-20", "from": "2026-05-20",
    ]
}

extension Walk {
    /// Sealed, and the party has confirmed its address and agreed to electronic service.
    static func confirmed() throws -> Walk {
        var walk = try sealed()
        try walk.pass("confirm-address", Street.confirmation, by: Street.wang)
        return walk
    }
}
