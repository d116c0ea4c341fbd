import Ledger
import LegalTime
import Powers

@testable import Procedure

/// A stall that is fined on the spot, on the day of `Street.now`.
extension Street {
    static let laoli = Actor(id: "laoli", name: "老李", duty: .leader, unit: "横林中队")
    static let spot: [String: JSON] = [
        "party": party,
        "violation": [
            "conduct": "擅自占用人行道设摊经营", "breaks": "《浙江省城市市容和环境卫生管理条例》第十六条第一款",
            "punishedBy": "《浙江省城市市容和环境卫生管理条例》第十六条第三款",
        ],
        "happenedAt": "2026-05-20T01:40:00Z", "place": "横林路 12 号门前", "facts": "占用人行道约 6 平方米摆摊，责令改正后拒不收摊",
        "evidence": ["现场照片 3 张"], "correction": "refused", "kinds": ["fine"], "fineFen": 5000,
        "firstOfficer": "wangmin", "secondOfficer": "liqiang", "camera": "ZF-0173",
        "cameraFrom": "2026-05-20T01:38:00Z", "cameraTo": "2026-05-20T01:56:00Z",
        "certificatesShown": true, "told": true, "heard": true,
        "decidedAt": "2026-05-20T01:55:00Z", "signing": "signed",
    ]
    static let spotCollected = spot.with("collection", "small").with("receipt", "3301202600012345")
    static let spotWarning = spot.with("kinds", ["warning"]).with("fineFen", 0)

    /// The day after, on which what was decided on the spot is put in order.
    static let nextDay = now.adding(seconds: 86_400)

    /// Judges an act that opens a dossier, with the facts changed as a test wants.
    static func judgeSpot(
        _ fields: [String: JSON],
        at now: Instant = now,
        _ change: (inout Facts) -> Void = { _ in }
    ) -> Outcome {
        var facts = facts(wang, at: now)
        change(&facts)
        let input = ActInput(act: PunishOnTheSpot.sheet.id, fields: fields)
        return Procedure.decide(input, in: Dossier(organ: "yunxi", id: "case-1"), facts: facts)
    }
}

extension Walk {
    static func spotted(_ fields: [String: JSON] = Street.spot) throws -> Walk {
        var walk = Walk()
        try walk.pass("punish-on-the-spot", fields, by: Street.wang)
        return walk
    }
}

extension [String: JSON] {
    /// With a member of the record at `key` replaced.
    func with(_ key: String, _ member: String, _ value: JSON?) -> [String: JSON] {
        guard case .object(var record)? = self[key] else { return self }
        record[member] = value
        return with(key, .object(record))
    }
}
