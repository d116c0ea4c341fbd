import Law
import LegalTime

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
