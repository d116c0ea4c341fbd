import Law
import LegalTime

/// Rules on the officers that an act names.
enum OfficerRules {
    /// Two different people, each certified on the day: 行政处罚法 article 42 paragraph 1.
    static func pair(
        _ first: (field: String, id: String),
        _ second: (field: String, id: String),
        on day: CivilDay,
        _ facts: Facts
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
        }
        return findings
    }

    private static func uncertified(_ officer: OfficerFact, on day: CivilDay) -> Refusal? {
        guard let certificate = officer.certificate else {
            return .article(
                PenaltyLaw.twoOfficers,
                missing: "\(officer.name)的行政执法资格（没有行政执法证）",
                remedy: "换一名持有行政执法证的执法人员；辅助人员不计入两人"
            )
        }
        guard certificate.from <= day, day <= certificate.to else {
            return .article(
                PenaltyLaw.twoOfficers,
                missing: "\(officer.name)在 \(day.chinese) 有效的行政执法证（\(certificate.number) 有效期 "
                    + "\(certificate.from.iso) 至 \(certificate.to.iso)）",
                remedy: "换一名当日持有效执法证的人员，或先办理换证"
            )
        }
        return nil
    }
}

/// Rules on the times that an act names.
enum TimeRules {
    static func notFuture(_ field: String, _ day: CivilDay, _ facts: Facts) -> [Finding] {
        day > facts.today ? [.field(field, "日期不能晚于今天（\(facts.today.iso)）")] : []
    }

    static func notFuture(_ field: String, _ instant: Instant, _ facts: Facts) -> [Finding] {
        instant > facts.now.adding(seconds: clockTolerance)
            ? [.field(field, "时间不能晚于现在（\(facts.today.iso) \(facts.zone.clock(of: facts.now))）")] : []
    }

    /// How far a phone's clock may run ahead of the server's, in seconds.
    static let clockTolerance = 300
}

/// Rules on which party an act concerns.
enum PartyRules {
    static func exists(_ number: Int, _ file: Case) -> [Finding] {
        file.track(number) == nil ? [.field("party", "本案只有 \(file.tracks.count) 名当事人，应填 1 至 \(file.tracks.count)")] : []
    }
}

/// Bars that several acts share.
enum Gates {
    static func filed(_ basis: Basis) -> Gate {
        Gate { file, _ in
            if file.filing.isApproved { return nil }
            return Refusal(
                basis,
                missing: "立案",
                remedy: "先报请行政机关负责人批准立案",
                act: ApproveFiling.sheet.id
            )
        }
    }

    static var undecided: Gate {
        Gate { file, _ in
            file.isDecided
                ? .system(
                    "决定作出后不再为同一决定补办调查和告知",
                    missing: "尚未作出决定的当事人",
                    remedy: "如决定确有错误，应依法变更或撤销"
                )
                : nil
        }
    }

    static var awaitingFiling: Gate {
        Gate { file, _ in
            file.filing.isAwaiting
                ? nil
                : .system("立案审批只对待批的登记办理", missing: "待审批的立案登记", remedy: "已批准的不再审批；已退回的由承办人重新报批")
        }
    }

    /// Whoever handles a case does not approve in it.
    static func separate<A: Act>() -> Check<A> {
        Check { _, file, facts, _ in
            guard file.handlers.contains(facts.actor.id) else { return [] }
            return [
                .refusal(
                    .system(
                        "承办与审批分离：承办人不审批自己承办的案件",
                        missing: "承办人以外的行政机关负责人",
                        remedy: "请由未承办本案的负责人办理"
                    )
                )
            ]
        }
    }
}
