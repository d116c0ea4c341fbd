import Law
import LegalTime

/// Bars that several acts share.
enum Gates {
    static func filed(_ basis: Basis) -> Gate {
        Gate { file, _ in
            if file.filing.isApproved { return nil }
            if file.filing == .notNeeded { return onTheSpot }
            return Refusal(
                basis,
                missing: "立案",
                remedy: "先报请行政机关负责人批准立案",
                act: ApproveFiling.sheet.id
            )
        }
    }

    /// Of the ordinary procedure, filed or not yet.
    static var ordinary: Gate {
        Gate { file, _ in file.filing == .notNeeded ? onTheSpot : nil }
    }

    /// What was decided on the spot has no steps of the ordinary procedure.
    private static let onTheSpot = Refusal.system(
        "当场处罚的案件不立案，没有普通程序的步骤",
        missing: "已立案的普通程序案件",
        remedy: "发现不应当场处罚的，依法撤销当场处罚决定后按普通程序另行登记"
    )

    static var undecided: Gate {
        Gate { file, _ in
            file.isSettled
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

    /// Only while it is open whether the matter is filed.
    static var unfiled: Gate {
        Gate { file, _ in
            if file.filing.isAwaiting { return nil }
            if case .returned = file.filing { return nil }
            return .system("核查在立案之前进行", missing: "尚未决定是否立案的登记", remedy: "已立案的，转入调查取证；不予立案的不再核查")
        }
    }

    /// Whoever handles a case does not approve in it, nor who was found to have to withdraw.
    static func separate<A: Act>() -> Check<A> {
        Check { _, file, facts, _ in
            let handles = file.investigators.contains(facts.actor.id)
            return (handles ? [.refusal(handlerApproves)] : []) + withdrawn([facts.actor.id], file)
        }
    }

    /// 第四十三条 speaks of officers; here nobody who has withdrawn (回避) reviews, votes or decides.
    static func withdrawn(_ persons: [String], _ file: Case) -> [Finding] {
        guard persons.contains(where: file.recused.contains) else { return [] }
        return [
            .refusal(
                .system("被决定回避的人不再参与本案的审核、讨论和决定", missing: "没有回避情形的人员", remedy: "由其他有权的人办理")
            )
        ]
    }

    static let handlerApproves = Refusal.system(
        "承办与审批分离：承办人不审批自己承办的案件",
        missing: "承办人以外的审批人",
        remedy: "请由未承办过本案的人办理"
    )

    /// 第五十七条第一款: what the head decides on is an investigation that has ended.
    static var concluded: Gate {
        Gate { file, _ in
            file.report == nil
                ? .article(
                    PenaltyLaw.headDecides,
                    missing: "调查终结报告",
                    remedy: "先制作调查终结报告",
                    act: ConcludeInvestigation.sheet.id
                ) : nil
        }
    }

    static var unsettled: Gate {
        Gate { file, _ in
            file.isSettled
                ? .system("每名当事人只作一个处理决定", missing: "尚未作出决定的当事人", remedy: "如决定确有错误，应依法变更或撤销") : nil
        }
    }

    /// Nothing more is done in a case that was closed or not filed.
    static var open: Gate {
        Gate { file, _ in
            file.isClosed || file.filing.isRefused
                ? .system("已经结案或者不予立案的案件不再办理", missing: "尚在办理的案件", remedy: "另有违法行为的，另行登记") : nil
        }
    }
}
