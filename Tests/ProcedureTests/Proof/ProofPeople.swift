import LegalTime

@testable import Procedure

/// Somebody of the demo district: duties, and what the organ has on record.
struct Person: Sendable, Hashable {
    let id: String
    let name: String
    let duties: Set<Duty>
    var unit = "横林中队"
    var certificate: Certificate?
    var qualification: ReviewQualification?

    var fact: OfficerFact {
        OfficerFact(
            id: id,
            name: name,
            certificates: [certificate].compactMap { $0 },
            qualification: qualification,
            duties: duties
        )
    }

    /// The first duty of the act's that the person holds; a handler acts in own cases only, and serves where sent to.
    func duty(for act: AnyAct, in file: Case) -> Duty? {
        guard let duty = act.duties.first(where: duties.contains) else { return nil }
        guard duty == .handler, !file.handlers.isEmpty, !file.handlers.contains(id) else { return duty }
        let serves = act.id == ServeDecision.sheet.id || act.id == RecordServiceAttempt.sheet.id
        return serves && file.tracks.contains { $0.serviceTask?.officers.contains(id) ?? false } ? duty : nil
    }
}

extension ProofTown {
    static let people: [Person] = [
        officer("wangmin", "王敏"), officer("liqiang", "李强"), officer("chenyu", "陈宇"),
        // Ran out the day before the cases of the law begin.
        officer("hebin", "何斌", to: "2026-03-01"),
        // 辅助人员
        Person(id: "zhaolei", name: "赵磊", duties: [.handler]),
        officer("gaojun", "高军", [.leader]),
        Person(
            id: "linfa",
            name: "林法",
            duties: [.reviewer],
            unit: "法制科",
            qualification: .exam("A20153301000001")
        ),
        Person(id: "xinren", name: "辛仁", duties: [.reviewer], unit: "法制科"),
        officer("qianduo", "钱多", [.leader, .reviewer]),
        Person(id: "zhouzheng", name: "周正", duties: [.approver], unit: "局机关"),
        Person(id: "wufu", name: "吴复", duties: [.approver], unit: "局机关"),
        // Handles cases, and is a deputy head.
        officer("fangju", "方局", [.handler, .approver]),
        Person(id: "zhongyin", name: "钟银", duties: [.sealKeeper], unit: "办公室"),
        Person(id: "daidang", name: "戴当", duties: [.archivist], unit: "办公室"),
        Person(id: "shouli", name: "寿理", duties: [.intake], unit: "受理中心"),
        Person(id: "system", name: "系统", duties: [.system], unit: ""),
    ]

    /// Who can be called in where all others have withdrawn or acted already; nobody meets them by chance.
    static let spares: [Person] = [
        officer("dongyi", "董一"), officer("donger", "董二"), officer("dongqi", "董七"), officer("dongba", "董八"),
        officer("dongjiu", "董九"), officer("dongshi", "董十"), officer("gaosan", "高三", [.leader]),
        Person(id: "wuwu", name: "吴五", duties: [.approver], unit: "局机关"),
        Person(id: "zhouliu", name: "周六", duties: [.approver], unit: "局机关"),
        Person(id: "linsi", name: "林四", duties: [.reviewer], unit: "法制科", qualification: .experienced("审核记录")),
    ]

    static let everyone = people + spares
    static let byName = Dictionary(uniqueKeysWithValues: everyone.map { ($0.name, $0) })
    static let byID = Dictionary(uniqueKeysWithValues: everyone.map { ($0.id, $0) })
    static let facts = byID.filter { $0.key != "system" }.mapValues(\.fact)

    private static func officer(
        _ id: String,
        _ name: String,
        _ duties: Set<Duty> = [.handler],
        to last: String = "2099-12-31"
    ) -> Person {
        let days = (CivilDay(iso: "2023-01-01"), CivilDay(iso: last))
        guard let from = days.0, let to = days.1 else { return Person(id: id, name: name, duties: duties) }
        return Person(
            id: id,
            name: name,
            duties: duties,
            certificate: Certificate(number: "3301-\(id)", from: from, to: to)
        )
    }
}
