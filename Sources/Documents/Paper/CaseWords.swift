import Law
import LegalTime
import Powers
import Procedure

/// How the case itself reads on several forms.
extension DocumentMaker {
    /// 案件来源
    static func source(_ file: Case) -> String {
        [file.source.label, file.lead.map { "线索编号 \($0)" }].compactMap { $0 }.joined(separator: "，")
    }

    /// What is suspected, with the article that it breaks and the one that punishes it.
    static func suspected(_ file: Case) -> [String] {
        file.violations.map {
            "\($0.conduct)：涉嫌违反\($0.breaks.printed)，依据\($0.punishedBy.printed)可以处罚"
        }
    }

    /// One line for each kind of penalty, with all that it consists of.
    static func lines(_ penalty: Penalty) -> [String] {
        penalty.kinds.map { kind in
            switch kind {
            case .fine: DecisionContents.fine(fen: penalty.fineFen)
            case .confiscateGains: "\(kind.label)人民币\(amount(penalty.gainsFen))"
            case .confiscateGoods:
                "\(kind.label)：\(penalty.goods.joined(separator: "、"))（价值人民币\(amount(penalty.goodsFen))）"
            default:
                if kind.needsTerms, let terms = penalty.terms { "\(kind.label)（\(terms)）" } else { kind.label }
            }
        }
    }

    /// In figures and capitals, with its unit: `3,000.00元（大写：叁仟元整）`.
    static func amount(_ fen: Int) -> String {
        "\(Figures.yuan(fromFen: fen))元（大写：\(Capitals.yuan(fromFen: fen))）"
    }

    /// Unlawful gains are confiscated by the law's general rule, whatever the item's own articles say.
    static func gains(_ act: any PenaltyAct) -> [Citation] {
        act.kinds.contains(.confiscateGains) ? [PenaltyLaw.illegalGains.citation] : []
    }

    /// A penalty below the minimum rests on the article that lets it.
    static func mitigation(_ act: DecidePenalty, _ track: PartyTrack?) -> [Citation] {
        let grounds = act.grounds.completed(by: track?.notice?.grounds)
        return [grounds.mitigation?.article.citation].compactMap { $0 }
    }
}

extension Case {
    /// 立案日期
    var filedOn: CivilDay? {
        guard case .approved(let day, _) = filing else { return nil }
        return day
    }
}
