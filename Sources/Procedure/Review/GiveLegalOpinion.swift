import Law
import LegalTime

/// 法制审核意见 on what was sent in.
package struct GiveLegalOpinion: Act {
    package var reviewer = ""
    package var opinion = ReviewOpinion.agreed
    package var reasons: String?
    package var points: ReviewPoints?

    package init() {}

    package static let sheet = Sheet<GiveLegalOpinion>(
        id: "give-legal-opinion",
        title: "出具法制审核意见",
        done: "出具法制审核意见",
        duties: [.reviewer],
        fields: [
            Field("reviewer", "审核人", \.reviewer, .officer, hint: "填您本人"),
            Field("opinion", "审核意见", \.opinion, .choice),
            Field(
                optional: "reasons",
                "理由和要求",
                \.reasons,
                .multiline(max: 5000),
                hint: "退回补充的写明补充什么；不同意的写明理由"
            ),
            Field(optional: "points", "审核要点", \.points, .record),
        ],
        gates: [
            Gate { file, _ in
                file.reviews.contains(where: \.isOpen)
                    ? nil
                    : .system(
                        "送审以后出具审核意见",
                        missing: "等待审核的送审",
                        remedy: "由承办人先送法制审核",
                        act: SubmitLegalReview.sheet.id
                    )
            }
        ],
        checks: [
            Check { _, file, facts, _ in ReviewerRules.separate(file, facts) },
            Check { act, _, facts, _ in ReviewerRules.qualified(act.reviewer, facts) },
            Check { act, _, _, _ in
                act.opinion == .agreed || act.reasons != nil ? [] : [.field("reasons", "退回补充或者不同意的，应写明理由和要求")]
            },
        ],
        forms: [.legalOpinion],
        clocks: [.meets("C21") { _, _, head in OrganZone.shanghai.day(of: head.occurredAt) }]
    )

    package func apply(to file: inout Case, at head: ActHead) {
        guard let index = file.reviews.lastIndex(where: \.isOpen) else { return }
        file.reviews[index].opinion = opinion
        file.reviews[index].reviewer = reviewer
        file.reviews[index].givenOn = OrganZone.shanghai.day(of: head.occurredAt)
        file.reviews[index].givenSeq = head.seq
    }
}

/// Who may review.
enum ReviewerRules {
    static func separate(_ file: Case, _ facts: Facts) -> [Finding] {
        guard file.investigators.contains(facts.actor.id) else { return Gates.withdrawn([facts.actor.id], file) }
        return [
            .refusal(
                .system(
                    "承办与审核分离：承办过本案的人不作法制审核",
                    missing: "未承办过本案的审核人员",
                    remedy: "由其他法制审核人员审核；本单位没有的，从县级审核人员库中确定"
                )
            )
        ]
    }

    /// 第五十八条第二款: who reviews for the first time has passed the exam; who reviewed before it was asked, has a record.
    static func qualified(_ reviewer: String, _ facts: Facts) -> [Finding] {
        guard reviewer == facts.actor.id else { return [.field("reviewer", "审核意见由本人出具，应填您本人")] }
        guard let officer = facts.officers[reviewer] else {
            return [.field("reviewer", "没有编号为“\(reviewer)”的人员，请从名单中选择")]
        }
        guard officer.qualification == nil else { return [] }
        return [
            .refusal(
                .article(
                    PenaltyLaw.firstTimeReviewer,
                    missing: "\(officer.name)的国家统一法律职业资格（或者此前已从事审核的记录）",
                    remedy: "由具备资格的人员审核；已取得资格的，由管理员登记资格证书"
                )
            )
        ]
    }
}
