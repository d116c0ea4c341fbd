import Law
import LegalTime

/// Rules on the officers that an act names.
enum OfficerRules {
    /// Two different people, each certified on the day: 行政处罚法 article 42 paragraph 1.
    static func pair(
        _ first: (field: String, id: String),
        _ second: (field: String, id: String),
        on day: CivilDay,
        _ facts: Facts,
        in file: Case? = nil
    ) -> [Finding] {
        var findings: [Finding] = []
        if first.id == second.id {
            findings.append(.field(second.field, "第二名执法人员与第一名是同一人，应为另一名执法人员"))
        }
        for (field, id) in [first, second] {
            guard let officer = facts.officers[id] else {
                findings.append(.field(field, "本机关没有编号为“\(id)”的人员，请从名单中选择"))
                continue
            }
            if let refusal = uncertified(officer, on: day) { findings.append(.refusal(refusal)) }
            guard let file else { continue }
            if file.recused.contains(id) { findings.append(.refusal(withdrawn(officer))) }
            // Who is an investigator already stays one.
            if file.judges.contains(id), !file.investigators.contains(id) { findings.append(.refusal(judged(officer))) }
        }
        return findings
    }

    /// 第四十三条第一款: who was found to have to withdraw does nothing more in the case.
    private static func withdrawn(_ officer: OfficerFact) -> Refusal {
        .article(
            PenaltyLaw.recusal,
            missing: "没有回避情形的执法人员（\(officer.name)已被决定回避）",
            remedy: "换一名执法人员"
        )
    }

    private static func uncertified(_ officer: OfficerFact, on day: CivilDay) -> Refusal? {
        guard let certificate = officer.certificate(on: day) else {
            return .article(
                PenaltyLaw.twoOfficers,
                missing: "\(officer.name)的行政执法资格（没有行政执法证）",
                remedy: "换一名持有行政执法证的执法人员；辅助人员不计入两人"
            )
        }
        guard certificate.isValid(on: day) else {
            return .article(
                PenaltyLaw.twoOfficers,
                missing: "\(officer.name)在 \(day.chinese) 有效的行政执法证（\(certificate.number) 有效期 "
                    + "\(certificate.from.iso) 至 \(certificate.to.iso)）",
                remedy: "换一名当日持有效执法证的人员，或先办理换证"
            )
        }
        return nil
    }

    /// Who looked through the case, approved or voted in it does not investigate in it later.
    private static func judged(_ officer: OfficerFact) -> Refusal {
        .system(
            "承办与审批分离：审核、审批过本案的人不再办理本案的调查",
            missing: "没有审核、审批过本案的执法人员（\(officer.name)已在本案签署）",
            remedy: "换一名执法人员"
        )
    }

    /// Only who has that duty handles a case.
    static func mayHandle(_ field: String, _ id: String, _ facts: Facts) -> [Finding] {
        guard let officer = facts.officers[id], officer.duties?.contains(.handler) == false else { return [] }
        return [.field(field, "\(officer.name)没有承办案件的职责，请从承办人员中选择")]
    }
}
