import Law
import LegalTime

/// The time for the decision (办案期限), rule C06, and what its three acts have in common.
package enum DecisionClock {
    package static let rule = "C06"

    /// 第六十条: ninety days unless law, regulation or rule says otherwise; without such a rule nothing stops them.
    static func running(_ file: Case) -> Refusal? {
        guard file.filing.isApproved || file.filing == .notNeeded else {
            return .system("办案期限自立案之日起算", missing: "立案", remedy: "先报请批准立案", act: ApproveFiling.sheet.id)
        }
        return file.clock(rule) == nil
            ? .system("没有正在计算的办案期限", missing: "正在计算的办案期限", remedy: "已作出决定的案件不再中止或延长") : nil
    }

    static func stoppable(_ file: Case) -> Refusal? {
        guard let clock = file.clock(rule) else { return nil }
        guard clock.terms.exclusions.isEmpty else { return nil }
        return .article(
            PenaltyLaw.decisionPeriod,
            missing: "规章关于不计入办案期限的规定",
            remedy: "行政处罚法未规定扣除；规章另有规定的，由管理员在本机关期限设置中载明"
        )
    }

    static func extendable(_ file: Case) -> Refusal? {
        guard let clock = file.clock(rule) else { return nil }
        guard clock.terms.extensions.isEmpty else { return nil }
        return .article(
            PenaltyLaw.decisionPeriod,
            missing: "规章关于延长办案期限的规定",
            remedy: "行政处罚法未规定延长；规章另有规定的，由管理员在本机关期限设置中载明"
        )
    }
}

/// For what days are taken out of the time for the decision (不计入期限的事由).
package enum ExclusionGround: String, Labelled {
    case suspension, hearing, publicNotice, testing, inspection, quarantine, appraisal, assessment, determination
    case service, identification, refund

    package var label: String {
        switch self {
        case .suspension: "中止"
        case .hearing: "听证"
        case .publicNotice: "公告"
        case .testing: "检测"
        case .inspection: "检验"
        case .quarantine: "检疫"
        case .appraisal: "鉴定"
        case .assessment: "评估"
        case .determination: "认定"
        case .service: "送达"
        case .identification: "权利人辨认、鉴别"
        case .refund: "责令退还多收价款"
        }
    }
}
